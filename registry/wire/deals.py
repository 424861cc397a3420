"""Deals on the wire."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    FoundingParty,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureArea,
    MeasureStatus,
    StateMeasure,
    Target,
)
from registry.model.languages import Language, Translated
from registry.model.periods import ReportingRound
from registry.wire.business_ids import canonical_by_pointer
from registry.wire.quantity import Quantity
from registry.wire.texts import BusinessId, Code, Line, MinistryCode, Prose, TranslatedIn, Year, whole


class IndicatorVersionIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One definition of an indicator; its version is its place in the list."""

    in_force_from: dt.date
    kind: IndicatorKind
    direction: Direction
    unit: Line
    name: TranslatedIn
    numerator: TranslatedIn
    denominator: TranslatedIn | None = None

    def definition(self, version: int) -> IndicatorVersion:
        """Return the model's definition."""
        return IndicatorVersion(
            version,
            self.in_force_from,
            self.kind,
            self.direction,
            self.unit,
            self.name.translated(),
            self.numerator.translated(),
            self.denominator.translated() if self.denominator else None,
        )


class IndicatorIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An indicator with all its definitions, oldest first."""

    code: Code
    versions: Annotated[tuple[IndicatorVersionIn, ...], Meta(min_length=1, max_length=50)]

    def indicator(self) -> Indicator:
        """Return the model's indicator."""
        return Indicator(self.code, tuple(v.definition(i) for i, v in enumerate(self.versions, 1)))


class TargetIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the deal aims at by a day; a null value is still to be set."""

    indicator: Code
    due_on: dt.date
    value: Quantity | None = None


class MeasureAreaIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of action."""

    code: Code
    name: TranslatedIn


class StateMeasureIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the state promises; how far it has come is told by a verb of its own."""

    text: TranslatedIn


SignedOn = Annotated[str, whole(r"[0-9]{4}(-[0-9]{2}){0,2}", description="As exact as is known")]


class FoundingPartyIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who signed at the start."""

    name: Line
    organisation: BusinessId | None = None


def parties_of(given: tuple[FoundingPartyIn, ...]) -> tuple[FoundingParty, ...]:
    """Return the model's founding parties; raises InvalidInput for business IDs that are none."""
    ids = canonical_by_pointer(
        {
            f"/founding_parties/{index}/organisation": party.organisation
            for index, party in enumerate(given)
            if party.organisation is not None
        }
    )
    return tuple(
        FoundingParty(party.name, ids.get(f"/founding_parties/{index}/organisation"))
        for index, party in enumerate(given)
    )


class ReportingRoundIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often units report: `first_period` is the year in which the first period ends."""

    first_period: Year
    interval_years: Annotated[int, Meta(ge=1, le=10)] = 1
    due_month: Annotated[int, Meta(ge=1, le=12)] = 3
    due_day: Annotated[int, Meta(ge=1, le=31)] = 31


class DealContentIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything that a deal says. The first ministry leads."""

    kind: DealKind
    name: TranslatedIn
    purpose: TranslatedIn
    valid_until: dt.date
    ministries: Annotated[tuple[MinistryCode, ...], Meta(min_length=1, max_length=20)]
    reporting: ReportingRoundIn
    signed_on: SignedOn | None = None
    minimum_measure_areas: Annotated[int, Meta(ge=0, le=50)] = 0
    indicators: Annotated[tuple[IndicatorIn, ...], Meta(max_length=100)] = ()
    targets: Annotated[tuple[TargetIn, ...], Meta(max_length=500)] = ()
    measure_areas: Annotated[tuple[MeasureAreaIn, ...], Meta(max_length=100)] = ()
    state_measures: Annotated[tuple[StateMeasureIn, ...], Meta(max_length=100)] = ()
    founding_parties: Annotated[tuple[FoundingPartyIn, ...], Meta(max_length=500)] = ()
    sources: Annotated[tuple[Line, ...], Meta(max_length=50)] = ()

    def deal(self, slug: str) -> Deal:
        """Return the model's deal, in preparation; raises InvalidInput for business IDs that are none."""
        return Deal(
            slug=slug,
            kind=self.kind,
            status=DealStatus.PREPARING,
            name=self.name.translated(),
            purpose=self.purpose.translated(),
            valid_until=self.valid_until,
            ministries=self.ministries,
            reporting=ReportingRound(**msgspec.structs.asdict(self.reporting)),
            signed_on=self.signed_on,
            minimum_measure_areas=self.minimum_measure_areas,
            indicators=tuple(indicator.indicator() for indicator in self.indicators),
            targets=tuple(Target(t.indicator, t.due_on, t.value) for t in self.targets),
            measure_areas=tuple(MeasureArea(a.code, a.name.translated()) for a in self.measure_areas),
            state_measures=tuple(StateMeasure(m.text.translated()) for m in self.state_measures),
            founding_parties=parties_of(self.founding_parties),
            sources=self.sources,
        )


class DealIn(DealContentIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A deal to be prepared."""

    slug: Code


class StateMeasureProgressIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a measure of the state has come."""

    status: MeasureStatus
    note: Prose = ""
    note_language: Language = Language.FI


class MergerIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The open deal that another one is merged into."""

    into: Code


class TargetOut(msgspec.Struct, frozen=True):
    """A target; a null value is still to be set."""

    indicator: str
    due_on: dt.date
    value: Quantity | None


class DealOut(msgspec.Struct, frozen=True, kw_only=True):
    """A deal. `status` is as of today: a deal ends by its date."""

    slug: str
    kind: DealKind
    status: DealStatus
    name: Translated
    purpose: Translated
    signed_on: str | None
    valid_until: dt.date
    ministries: tuple[str, ...]
    reporting: ReportingRound
    minimum_measure_areas: int
    indicators: tuple[Indicator, ...]
    targets: tuple[TargetOut, ...]
    measure_areas: tuple[MeasureArea, ...]
    state_measures: tuple[StateMeasure, ...]
    founding_parties: tuple[FoundingParty, ...]
    merged_into: str | None
    sources: tuple[str, ...]

    @classmethod
    def of(cls, deal: Deal, today: dt.date) -> "DealOut":
        """Show a deal as it stands on a day."""
        return cls(
            slug=deal.slug,
            kind=deal.kind,
            status=deal.status_on(today),
            name=deal.name,
            purpose=deal.purpose,
            signed_on=deal.signed_on,
            valid_until=deal.valid_until,
            ministries=deal.ministries,
            reporting=deal.reporting,
            minimum_measure_areas=deal.minimum_measure_areas,
            indicators=deal.indicators,
            targets=tuple(TargetOut(t.indicator, t.due_on, t.value) for t in deal.targets),
            measure_areas=deal.measure_areas,
            state_measures=deal.state_measures,
            founding_parties=deal.founding_parties,
            merged_into=deal.merged_into,
            sources=deal.sources,
        )


class DealsOut(msgspec.Struct, frozen=True):
    """All deals; there is never a second page."""

    items: list[DealOut]
