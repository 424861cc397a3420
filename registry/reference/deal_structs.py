"""The shapes of a green deal and its parts."""

import datetime
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct

from registry.reference.structs import BusinessId, ReferenceText, Words

Code = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PartialDate = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date as exact as the source gives it: a year, a month or a day."""

DealKind = Literal["procurement", "sector"]
DealStatus = Literal["preparing", "open", "closed", "ended", "merged"]


class ReferenceReporting(Struct, frozen=True, forbid_unknown_fields=True):
    """The reporting round: how often, and by which day of the year after a period ends.

    A period lasts `interval_years` whole calendar years; `first_period` is the year in which
    the first one ends. With an interval of 3, the first period 2028 covers 2026 to 2028.
    """

    interval_years: Annotated[int, Meta(ge=1)]
    first_period: int
    due_month: Annotated[int, Meta(ge=1, le=12)]
    due_day: Annotated[int, Meta(ge=1, le=31)]


class ReferenceParty(Struct, frozen=True, forbid_unknown_fields=True):
    """Who joined a deal. A null is a fact that no source gave; `name` is the Finnish name."""

    business_id: BusinessId | None
    name: Words
    joined_on: datetime.date | None


class ReferenceIndicator(Struct, frozen=True, forbid_unknown_fields=True):
    """What is measured. A share has a denominator; an amount and a yes/no have none."""

    code: Code
    kind: Literal["share", "amount", "yes_no"]
    direction: Literal["up", "down"]
    unit: Words
    name: ReferenceText
    numerator: ReferenceText
    denominator: ReferenceText | None


class ReferenceTarget(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be reached by when, in the indicator's unit; a null value is still to be set."""

    indicator: Code
    due: datetime.date
    value: Decimal | None


class ReferenceDeviation(Struct, frozen=True, forbid_unknown_fields=True):
    """One party's own value for one target of the deal, lower than the deal's."""

    business_id: BusinessId
    indicator: Code
    due: datetime.date
    value: Decimal


class ReferenceMeasureArea(Struct, frozen=True, forbid_unknown_fields=True):
    """A field in which a party may promise measures; `code` is unique within the deal."""

    code: Code
    name: ReferenceText


class ReferenceStateMeasure(Struct, frozen=True, forbid_unknown_fields=True):
    """What the state itself promised in the deal."""

    text: ReferenceText


class ReferenceDeal(Struct, frozen=True, forbid_unknown_fields=True):
    """A real green deal. An empty list says that no source gave any, not that there are none.

    The first of `ministries` (codes) leads. `merged_into` is the slug of another deal. The two
    flags are true where a source says so; false says only that no source does.
    """

    slug: Code
    kind: DealKind
    name: ReferenceText
    purpose: ReferenceText
    status: DealStatus
    signed_on: PartialDate | None
    valid_until: datetime.date | None
    ministries: Annotated[tuple[str, ...], Meta(min_length=1)]
    merged_into: Code | None
    reporting: ReferenceReporting
    founding_parties: tuple[ReferenceParty, ...]
    joined_later: tuple[ReferenceParty, ...]
    indicators: tuple[ReferenceIndicator, ...]
    targets: tuple[ReferenceTarget, ...]
    deviations: tuple[ReferenceDeviation, ...]
    measure_areas: tuple[ReferenceMeasureArea, ...]
    state_measures: tuple[ReferenceStateMeasure, ...]
    sources: Annotated[tuple[Words, ...], Meta(min_length=1)]
    minimum_measure_areas: Annotated[int, Meta(ge=0)] = 0
    has_expert_panel: bool = False
    allows_consortia: bool = False
