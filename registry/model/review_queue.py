"""Filings that wait for a ministry's decision."""

import datetime as dt

import msgspec


class QueueFilter(msgspec.Struct, frozen=True):
    """Which filings a queue holds; what is None does not narrow it.

    `submitted_before` keeps those that have waited since before that moment.
    """

    deal: str | None = None
    organisation: str | None = None
    submitted_before: dt.datetime | None = None


class QueuedFiling(msgspec.Struct, array_like=True):
    """An agreement, or with a `period` its progress report, that waits since it was submitted.

    `submission` counts how often it was submitted: from 2 on, it comes back after a return.
    """

    submitted_at: dt.datetime
    number: str
    period: int | None
    submission: int
    deal: str
    deal_fi: str
    deal_sv: str
    deal_en: str
    organisation: str
    organisation_fi: str
    organisation_sv: str
    organisation_en: str
    is_invented: bool
