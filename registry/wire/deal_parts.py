"""A deal in parts, as the pages ask for it: each puts one part of what is saved anew."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from registry.model.codes import code_from
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Indicator,
    IndicatorVersion,
    MeasureArea,
    StateMeasure,
    Target,
)
from registry.model.periods import ReportingRound
from registry.wire.deals import (
    FoundingPartyIn,
    IndicatorVersionIn,
    ReportingRoundIn,
    SignedOn,
    StateMeasureIn,
    TargetIn,
    parties_of,
)
from registry.wire.texts import Code, Line, MinistryCode, TranslatedIn


class TextsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the deal is called, what it is for, and where that is written."""

    name: TranslatedIn
    purpose: TranslatedIn
    sources: Annotated[tuple[Line, ...], Meta(max_length=50)] = ()

    def into(self, deal: Deal) -> Deal:
        """Return the deal with these texts."""
        return replace(
            deal, name=self.name.translated(), purpose=self.purpose.translated(), sources=self.sources
        )


class FrameIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whom the deal is for, which ministries take part, how long it lasts, and when units report."""

    kind: DealKind
    lead: MinistryCode
    others: Annotated[tuple[MinistryCode, ...], Meta(max_length=20)] = ()
    signed_on: SignedOn | None = None
    valid_until: dt.date
    reporting: ReportingRoundIn

    def into(self, deal: Deal) -> Deal:
        """Return the deal with this frame; the lead ministry stands first, and once."""
        return replace(
            deal,
            kind=self.kind,
            ministries=self.ministries,
            signed_on=self.signed_on,
            valid_until=self.valid_until,
            reporting=ReportingRound(**msgspec.structs.asdict(self.reporting)),
        )

    @property
    def ministries(self) -> tuple[str, ...]:
        """The ministries, the leading one first."""
        return (self.lead, *(code for code in self.others if code != self.lead))

    @classmethod
    def of(cls, deal: Deal) -> "FrameIn":
        """Return the part of a deal that the form asks for."""
        return cls(
            kind=deal.kind,
            lead=deal.lead_ministry,
            others=deal.ministries[1:],
            signed_on=deal.signed_on,
            valid_until=deal.valid_until,
            reporting=ReportingRoundIn(**msgspec.structs.asdict(deal.reporting)),
        )


class NewDealIn(FrameIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A deal to be prepared; without a slug, it gets one from its English name."""

    name: TranslatedIn
    purpose: TranslatedIn
    slug: Code | None = None

    def deal(self) -> Deal:
        """Return the model's deal, in preparation."""
        return Deal(
            slug=self.slug or code_from(self.name.en, "deal"),
            kind=self.kind,
            status=DealStatus.PREPARING,
            name=self.name.translated(),
            purpose=self.purpose.translated(),
            valid_until=self.valid_until,
            ministries=self.ministries,
            reporting=ReportingRound(**msgspec.structs.asdict(self.reporting)),
            signed_on=self.signed_on,
        )


class NewIndicatorIn(IndicatorVersionIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An indicator with its first definition; without a code, it gets one from its English name."""

    code: Code | None = None

    def into(self, deal: Deal) -> Deal:
        """Return the deal with this indicator as its last."""
        taken = {indicator.code for indicator in deal.indicators}
        code = self.code or code_from(self.name.en, "indicator", taken)
        return replace(deal, indicators=(*deal.indicators, Indicator(code, (self.definition(1),))))


def with_versions(deal: Deal, code: str, versions: tuple[IndicatorVersion, ...]) -> Deal:
    """Return a deal with all definitions of an indicator anew; without any, the indicator is left out."""
    known = ((one, one.versions if one.code != code else versions) for one in deal.indicators)
    return replace(deal, indicators=tuple(Indicator(one.code, all_) for one, all_ in known if all_))


class TargetsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the deal aims at."""

    targets: Annotated[tuple[TargetIn, ...], Meta(max_length=500)] = ()

    def into(self, deal: Deal) -> Deal:
        """Return the deal with these targets."""
        return replace(deal, targets=tuple(Target(t.indicator, t.due_on, t.value) for t in self.targets))


class MeasureAreaRowIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A measure area; a new one gets its code from its English name."""

    name: TranslatedIn
    code: Code | None = None


class MeasureAreasIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The fields of action, and in how many of them a unit has to promise measures."""

    measure_areas: Annotated[tuple[MeasureAreaRowIn, ...], Meta(max_length=100)] = ()
    minimum_measure_areas: Annotated[int, Meta(ge=0, le=50)] = 0

    def into(self, deal: Deal) -> Deal:
        """Return the deal with these measure areas."""
        taken = {area.code for area in self.measure_areas if area.code}
        areas = []
        for area in self.measure_areas:
            code = area.code or code_from(area.name.en, "area", taken)
            taken.add(code)
            areas.append(MeasureArea(code, area.name.translated()))
        return replace(deal, measure_areas=tuple(areas), minimum_measure_areas=self.minimum_measure_areas)


class StateMeasuresIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the state promises; how far each has come is told by a form of its own."""

    state_measures: Annotated[tuple[StateMeasureIn, ...], Meta(max_length=100)] = ()

    def into(self, deal: Deal) -> Deal:
        """Return the deal with these measures of the state."""
        measures = tuple(StateMeasure(one.text.translated()) for one in self.state_measures)
        return replace(deal, state_measures=measures)


class PartiesIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who signed at the start."""

    founding_parties: Annotated[tuple[FoundingPartyIn, ...], Meta(max_length=500)] = ()

    def into(self, deal: Deal) -> Deal:
        """Return the deal with these parties; raises InvalidInput for business IDs that are none."""
        return replace(deal, founding_parties=parties_of(self.founding_parties))
