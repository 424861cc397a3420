"""Lists: what narrows and orders them, their pages, and what a row of one tells."""

import datetime as dt
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from registry.model.agreements import AgreementStatus
from registry.model.organisations import OrganisationKind
from registry.model.progress_reports import ReportStatus

T = TypeVar("T")

Key = tuple[str | int, ...]
"""Where a page begins: the sort key of the last row before it."""


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some items of a list; `next_key` is where the next page begins, None on the last."""

    items: list[T]
    next_key: Key | None = None


class AgreementSort(StrEnum):
    """By register number or by the latest change, upwards or (`-`) downwards."""

    NUMBER = "number"
    NUMBER_DOWN = "-number"
    MODIFIED = "modified"
    MODIFIED_DOWN = "-modified"


class ReportSort(StrEnum):
    """In the order of drafting or of the latest change, upwards or (`-`) downwards."""

    CREATED = "created"
    CREATED_DOWN = "-created"
    MODIFIED = "modified"
    MODIFIED_DOWN = "-modified"


class AgreementFilter(msgspec.Struct, frozen=True):
    """Which agreements a list holds; what is None does not narrow it.

    `period` keeps those whose term has at least a day in that year.
    """

    deal: str | None = None
    organisation: str | None = None
    region: str | None = None
    status: AgreementStatus | None = None
    period: int | None = None
    text: str | None = None


class ReportFilter(msgspec.Struct, frozen=True):
    """Which progress reports a list holds; what is None does not narrow it."""

    deal: str | None = None
    organisation: str | None = None
    region: str | None = None
    status: ReportStatus | None = None
    period: int | None = None
    text: str | None = None


class OrganisationFilter(msgspec.Struct, frozen=True):
    """Which organisations a list holds; what is None does not narrow it."""

    region: str | None = None
    kind: OrganisationKind | None = None
    text: str | None = None


class ListedAgreement(msgspec.Struct, array_like=True):
    """What a list tells of an agreement; the term is the approved version's where there is one."""

    id: int
    year: int
    running: int
    number: str
    status: AgreementStatus
    deal: str
    deal_fi: str
    deal_sv: str
    deal_en: str
    organisation: str
    organisation_fi: str
    organisation_sv: str
    organisation_en: str
    region: str
    is_invented: bool
    starts_on: dt.date | None
    ends_on: dt.date | None
    published_at: str | None
    modified_at: str
    revision: int


class ListedReport(msgspec.Struct, array_like=True):
    """What a list tells of a progress report."""

    id: int
    agreement: str
    period: int
    status: ReportStatus
    deal: str
    deal_fi: str
    deal_sv: str
    deal_en: str
    organisation: str
    organisation_fi: str
    organisation_sv: str
    organisation_en: str
    region: str
    is_invented: bool
    submitted_at: str | None
    accepted_at: str | None
    modified_at: str
    revision: int
