"""The summary of a deal on the wire."""

import datetime as dt

import msgspec

from registry.model.deals import DealStatus, IndicatorVersion, StateMeasure
from registry.model.figures import FigureKind
from registry.model.languages import Translated
from registry.model.progress_reports import EvidenceLevel, MissingReason
from registry.model.summaries.deal import DealSummary
from registry.model.summaries.deal_parts import DealIndicator, PartyRecord, UnitRecord
from registry.model.summaries.taking_part import AreaTally
from registry.wire.agreements import DealRefOut
from registry.wire.figures import StandingOut
from registry.wire.quantity import Computed, Quantity
from registry.wire.summaries.records import PartyOut
from registry.wire.summaries.totals import MeasureCountOut, PeriodTotalOut
from registry.wire.texts import Moment


class UnitRecordOut(msgspec.Struct, frozen=True, kw_only=True):
    """One unit's figure, against its own targets and the deal's; `value` is rounded for show."""

    organisation: PartyOut
    agreement: str
    covers: tuple[Translated, ...]
    is_reported: bool
    kind: FigureKind
    value: Computed | None
    numerator: Quantity | None
    denominator: Quantity | None
    missing: MissingReason | None
    evidence: EvidenceLevel | None
    own_targets: list[StandingOut]
    deal_targets: list[StandingOut]

    @classmethod
    def of(cls, unit: UnitRecord) -> "UnitRecordOut":
        """Show a unit's figure."""
        return cls(
            organisation=PartyOut(unit.business_id, unit.organisation),
            agreement=unit.agreement,
            covers=unit.covers,
            is_reported=unit.is_reported,
            kind=unit.kind,
            value=unit.value,
            numerator=unit.numerator,
            denominator=unit.denominator,
            missing=unit.missing,
            evidence=unit.evidence,
            own_targets=[StandingOut.of(one) for one in unit.own_targets],
            deal_targets=[StandingOut.of(one) for one in unit.deal_targets],
        )


class DealIndicatorOut(msgspec.Struct, frozen=True, kw_only=True):
    """One indicator: what all units come to `now`, how they came there, and the units, best first.

    `path` are the totals under the same definition, oldest first; `now` is the last of them.
    """

    indicator: str
    definition: IndicatorVersion
    now: PeriodTotalOut
    targets: list[StandingOut]
    path: list[PeriodTotalOut]
    units: list[UnitRecordOut]

    @classmethod
    def of(cls, indicator: DealIndicator) -> "DealIndicatorOut":
        """Show an indicator."""
        return cls(
            indicator=indicator.code,
            definition=indicator.definition,
            now=PeriodTotalOut.of(indicator.now),
            targets=[StandingOut.of(one) for one in indicator.targets],
            path=[PeriodTotalOut.of(total) for total in indicator.path],
            units=[UnitRecordOut.of(unit) for unit in indicator.units],
        )


class AreaTallyOut(msgspec.Struct, frozen=True):
    """How far the units' measures in an area have come; a null area holds those in areas of their own."""

    area: Translated | None
    tally: list[MeasureCountOut]

    @classmethod
    def of(cls, area: AreaTally) -> "AreaTallyOut":
        """Show an area."""
        return cls(area.area, MeasureCountOut.all_of(area.tally))


class PartyRecordOut(msgspec.Struct, frozen=True, kw_only=True):
    """A unit with an agreement in force in the period, and when its report was accepted.

    `reported_by` is the unit whose report holds its figures; `ended_on` is when the agreement was
    withdrawn or terminated.
    """

    organisation: PartyOut
    agreement: str
    starts_on: dt.date
    ends_on: dt.date
    ended_on: dt.date | None
    accepted_at: Moment | None
    reported_by: Translated | None

    @classmethod
    def of(cls, party: PartyRecord) -> "PartyRecordOut":
        """Show a unit."""
        return cls(
            organisation=PartyOut(party.business_id, party.organisation),
            agreement=party.agreement,
            starts_on=party.starts_on,
            ends_on=party.ends_on,
            ended_on=party.ended_on,
            accepted_at=party.accepted_at,
            reported_by=party.reported_by,
        )


class DealSummaryOut(msgspec.Struct, frozen=True, kw_only=True):
    """A deal in one period, over all its units: `reported` of the `units` have an accepted report.

    `data_as_of` is the time of the last public change in it; the statuses of the deal and of the
    state's measures are of that time.
    """

    deal: DealRefOut
    period: int
    purpose: Translated
    status: DealStatus
    ministries: tuple[Translated, ...]
    signed_on: str | None
    valid_until: dt.date
    reports_due_on: dt.date
    next_report_due_on: dt.date | None
    reported: int
    units: int
    indicators: list[DealIndicatorOut]
    measures: list[AreaTallyOut]
    state_measures: tuple[StateMeasure, ...]
    parties: list[PartyRecordOut]
    data_as_of: Moment
    holds_invented_figures: bool

    @classmethod
    def of(cls, summary: DealSummary) -> "DealSummaryOut":
        """Show a summary."""
        return cls(
            deal=DealRefOut(summary.slug, summary.deal),
            period=summary.period,
            purpose=summary.purpose,
            status=summary.status,
            ministries=summary.ministries,
            signed_on=summary.signed_on,
            valid_until=summary.valid_until,
            reports_due_on=summary.reports_due_on,
            next_report_due_on=summary.next_report_due_on,
            reported=summary.reported,
            units=summary.units,
            indicators=[DealIndicatorOut.of(indicator) for indicator in summary.indicators],
            measures=[AreaTallyOut.of(area) for area in summary.measures],
            state_measures=summary.state_measures,
            parties=[PartyRecordOut.of(party) for party in summary.parties],
            data_as_of=summary.issued_at,
            holds_invented_figures=summary.holds_invented_figures,
        )
