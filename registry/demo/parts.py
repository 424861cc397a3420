"""Parts: what one unit does under one deal, before it is told as histories."""

import datetime as dt
from decimal import Decimal
from enum import Enum

import msgspec

from registry.model.deals import Deal
from registry.model.languages import Language
from registry.model.organisations import Organisation


class AgreementFate(Enum):
    """What becomes of an agreement; `KEPT` ones complete or end when their time is over."""

    KEPT = "kept"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    HALF_APPROVED = "half approved"
    RETURNED = "returned"
    DISCARDED = "discarded"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"


UNDECIDED = frozenset(
    {AgreementFate.DRAFT, AgreementFate.SUBMITTED, AgreementFate.HALF_APPROVED, AgreementFate.RETURNED}
)
"""Fates of agreements that somebody is at work on now."""


class ReportFate(Enum):
    """What becomes of a report; a `MENDED` one was returned once and accepted after that."""

    ACCEPTED = "accepted"
    MENDED = "mended"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    DRAFT = "draft"
    ABSENT = "absent"


class Twist(Enum):
    """What is special about the figures of a unit's latest period."""

    NO_ACTIVITY = "no activity"
    MISSING = "missing"


class Part(msgspec.Struct):
    """A unit's part in a deal.

    `agreed_on` is when the last ministry approves (or would have). `latest` is what becomes of
    the report for the latest period that is over; those before it were accepted. `figures` is
    the number that its figures are invented from. `own_values` are targets of its own, by
    indicator and due date, where they differ from the deal's.
    """

    deal: Deal
    unit: Organisation
    language: Language
    drafted_at: dt.datetime
    agreed_on: dt.date
    figures: int
    fate: AgreementFate = AgreementFate.KEPT
    latest: ReportFate = ReportFate.ACCEPTED
    twist: Twist | None = None
    invites_advice: bool = False
    covers: tuple[str, ...] = ()
    own_values: dict[tuple[str, dt.date], Decimal] = {}
