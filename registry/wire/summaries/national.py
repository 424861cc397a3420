"""The yearly national summary on the wire."""

import datetime as dt

import msgspec

from registry.model.deals import DealStatus, IndicatorVersion, StateMeasure
from registry.model.languages import Translated
from registry.model.summaries.national import NationalSummary, YearEnd
from registry.model.summaries.national_parts import (
    Coming,
    Coverage,
    NationalDeal,
    NationalIndicator,
    NationalRegion,
)
from registry.wire.agreements import DealRefOut
from registry.wire.figures import StandingOut
from registry.wire.summaries.totals import MeasureCountOut, PeriodTotalOut, TargetCountOut
from registry.wire.texts import Moment


class NationalIndicatorOut(msgspec.Struct, frozen=True, kw_only=True):
    """An indicator over all units, and the total of the period `before` under the same definition."""

    indicator: str
    definition: IndicatorVersion
    now: PeriodTotalOut
    before: PeriodTotalOut | None
    targets: list[StandingOut]

    @classmethod
    def of(cls, indicator: NationalIndicator) -> "NationalIndicatorOut":
        """Show an indicator."""
        return cls(
            indicator=indicator.code,
            definition=indicator.definition,
            now=PeriodTotalOut.of(indicator.now),
            before=PeriodTotalOut.of(indicator.before) if indicator.before else None,
            targets=[StandingOut.of(one) for one in indicator.targets],
        )


class NationalDealOut(msgspec.Struct, frozen=True, kw_only=True):
    """A deal: agreements are counted at the end of the year, figures are for `period`.

    `own_targets` are the units' own that are due next. Without a `period`, nothing is to be
    reported yet.
    """

    deal: DealRefOut
    status: DealStatus
    ministries: tuple[Translated, ...]
    valid_until: dt.date
    period: int | None
    next_report_due_on: dt.date | None
    agreements: int
    agreements_before: int
    joined: tuple[Coming, ...]
    left: tuple[Coming, ...]
    reports: Coverage
    indicators: list[NationalIndicatorOut]
    own_targets: list[TargetCountOut]
    measures: list[MeasureCountOut]
    state_measures: tuple[StateMeasure, ...]

    @classmethod
    def of(cls, deal: NationalDeal) -> "NationalDealOut":
        """Show a deal."""
        return cls(
            deal=DealRefOut(deal.slug, deal.name),
            status=deal.status,
            ministries=deal.ministries,
            valid_until=deal.valid_until,
            period=deal.period,
            next_report_due_on=deal.next_report_due_on,
            agreements=deal.agreements,
            agreements_before=deal.agreements_before,
            joined=deal.joined,
            left=deal.left,
            reports=deal.reports,
            indicators=[NationalIndicatorOut.of(indicator) for indicator in deal.indicators],
            own_targets=TargetCountOut.all_of(deal.own_targets),
            measures=MeasureCountOut.all_of(deal.measures),
            state_measures=deal.state_measures,
        )


class NationalRegionOut(msgspec.Struct, frozen=True, kw_only=True):
    """A region at the end of the year; of its units' own targets, `on_course` of the `judged` are on course.

    Those are reached or on track; targets without data or still to be set are not judged.
    """

    code: str
    name: Translated
    agreements: int
    units: int
    reports: Coverage
    on_course: int
    judged: int
    own_targets: list[TargetCountOut]

    @classmethod
    def of(cls, region: NationalRegion) -> "NationalRegionOut":
        """Show a region."""
        return cls(
            code=region.code,
            name=region.name,
            agreements=region.agreements,
            units=region.units,
            reports=region.reports,
            on_course=region.on_course,
            judged=region.judged,
            own_targets=TargetCountOut.all_of(region.own_targets),
        )


class NationalSummaryOut(msgspec.Struct, frozen=True, kw_only=True):
    """All deals and regions in one year, and how things stood a year `before`.

    `data_as_of` is the time of the last public change in it.
    """

    year: int
    now: YearEnd
    before: YearEnd
    deals: list[NationalDealOut]
    regions: list[NationalRegionOut]
    data_as_of: Moment
    holds_invented_figures: bool

    @classmethod
    def of(cls, summary: NationalSummary) -> "NationalSummaryOut":
        """Show a summary."""
        return cls(
            year=summary.year,
            now=summary.now,
            before=summary.before,
            deals=[NationalDealOut.of(deal) for deal in summary.deals],
            regions=[NationalRegionOut.of(region) for region in summary.regions],
            data_as_of=summary.issued_at,
            holds_invented_figures=summary.holds_invented_figures,
        )
