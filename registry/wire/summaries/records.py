"""What the summaries on the wire are made of."""

import datetime as dt

import msgspec

from registry.model.deals import IndicatorVersion, MeasureStatus
from registry.model.figures import FigureKind, TargetStatus
from registry.model.languages import Language, Translated
from registry.model.progress_reports import EvidenceLevel, MissingReason
from registry.model.summaries.records import (
    Due,
    DueKind,
    IndicatorRecord,
    MeasureRecord,
    MeasureStep,
    PeriodFigure,
    Series,
    TargetRecord,
)
from registry.wire.agreement_drafts import BaselineIn
from registry.wire.figures import StandingOut
from registry.wire.quantity import Computed, Quantity
from registry.wire.texts import Moment


class PartyOut(msgspec.Struct, frozen=True):
    """An organisation that a summary is about."""

    business_id: str
    name: Translated


class ApprovalOut(msgspec.Struct, frozen=True):
    """When a ministry approved; by office, never by person."""

    ministry: Translated
    approved_at: Moment | None


class PeriodFigureOut(msgspec.Struct, frozen=True, kw_only=True):
    """One indicator in one period, judged against the next own and the next deal's target.

    `value` is rounded for show; `numerator` and `denominator` are as reported. A period that passed
    without an accepted report has `is_reported` false.
    """

    period: str
    is_reported: bool
    kind: FigureKind
    value: Computed | None
    numerator: Quantity | None
    denominator: Quantity | None
    missing: MissingReason | None
    evidence: EvidenceLevel | None
    own: StandingOut | None
    deal: StandingOut | None
    note: str
    language: Language

    @classmethod
    def of(cls, figure: PeriodFigure) -> "PeriodFigureOut":
        """Show a figure."""
        return cls(
            period=figure.period,
            is_reported=figure.is_reported,
            kind=figure.kind,
            value=figure.value,
            numerator=figure.numerator,
            denominator=figure.denominator,
            missing=figure.missing,
            evidence=figure.evidence,
            own=StandingOut.of(figure.own) if figure.own else None,
            deal=StandingOut.of(figure.deal) if figure.deal else None,
            note=figure.note,
            language=figure.language,
        )


class SeriesOut(msgspec.Struct, frozen=True):
    """An indicator's figures under one definition, oldest first; figures of two never compare."""

    definition: IndicatorVersion
    figures: list[PeriodFigureOut]

    @classmethod
    def of(cls, series: Series) -> "SeriesOut":
        """Show a series."""
        return cls(series.definition, [PeriodFigureOut.of(figure) for figure in series.figures])


class IndicatorRecordOut(msgspec.Struct, frozen=True):
    """One indicator: where it is `now`, against the targets that are due next, and how it came there."""

    definition: IndicatorVersion
    now: PeriodFigureOut | None
    own: StandingOut | None
    deal: StandingOut | None
    series: list[SeriesOut]

    @classmethod
    def of(cls, indicator: IndicatorRecord) -> "IndicatorRecordOut":
        """Show an indicator."""
        return cls(
            indicator.definition,
            PeriodFigureOut.of(indicator.now) if indicator.now else None,
            StandingOut.of(indicator.own) if indicator.own else None,
            StandingOut.of(indicator.deal) if indicator.deal else None,
            [SeriesOut.of(series) for series in indicator.series],
        )


class TargetRecordOut(msgspec.Struct, frozen=True, kw_only=True):
    """One promised value, and how it stands; `deal_value` is the deal's target for the same day."""

    number: int
    indicator: str
    name: Translated
    unit: str
    due_on: dt.date
    value: Quantity | None
    baseline: BaselineIn | None
    deal_value: Quantity | None
    status: TargetStatus
    figure: PeriodFigureOut | None

    @classmethod
    def of(cls, target: TargetRecord) -> "TargetRecordOut":
        """Show a target."""
        promise = target.commitment
        baseline = promise.baseline
        return cls(
            number=promise.number,
            indicator=promise.indicator,
            name=target.definition.name,
            unit=target.definition.unit,
            due_on=promise.due_on,
            value=promise.value,
            baseline=BaselineIn(baseline.value, baseline.on) if baseline else None,
            deal_value=target.deal_target.value if target.deal_target else None,
            status=target.status,
            figure=PeriodFigureOut.of(target.figure) if target.figure else None,
        )


class MeasureRecordOut(msgspec.Struct, frozen=True, kw_only=True):
    """One promised measure; `status` is what was reported last, `steps` are oldest first."""

    number: int
    area: Translated | None
    own_area: str | None
    description: str
    responsible: str
    due_on: dt.date
    status: MeasureStatus | None
    steps: tuple[MeasureStep, ...]

    @classmethod
    def of(cls, measure: MeasureRecord) -> "MeasureRecordOut":
        """Show a measure."""
        promise = measure.commitment
        return cls(
            number=promise.number,
            area=measure.area,
            own_area=promise.own_area,
            description=promise.description,
            responsible=promise.responsible,
            due_on=promise.due_on,
            status=measure.status,
            steps=measure.steps,
        )


class ReportRecordOut(msgspec.Struct, frozen=True):
    """One accepted report: when it was accepted, and what the unit says of the period."""

    period: str
    accepted_at: Moment
    summary: str
    language: Language


class DueOut(msgspec.Struct, frozen=True):
    """What is due next: the report for a `period`, or the commitment of this number."""

    on: dt.date
    kind: DueKind
    period: str | None
    commitment: int | None

    @classmethod
    def of(cls, due: Due) -> "DueOut":
        """Show what is due."""
        promised = due.target or due.measure
        return cls(due.on, due.kind, due.period or None, promised.commitment.number if promised else None)
