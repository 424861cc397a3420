"""The figures of a deal for one period: totals, units side by side, and how targets stand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec

from registry.model.agreements import Baseline, TargetCommitment
from registry.model.deals import Deal, Indicator, IndicatorVersion
from registry.model.figures import (
    MISSING,
    Figure,
    TargetStatus,
    Total,
    UnitValue,
    figure_of,
    judge,
    start_of,
    total,
)
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportedValue


class Participant(msgspec.Struct, frozen=True):
    """A unit with an agreement in force at the end of the period.

    `targets` and `covers` are of the version then in force; `values` are its accepted values of
    this and earlier periods, by period and indicator code.
    """

    organisation: str
    agreement: str
    targets: tuple[TargetCommitment, ...] = ()
    covers: tuple[str, ...] = ()
    values: Mapping[tuple[int, str], ReportedValue] = {}


class Standing(msgspec.Struct, frozen=True):
    """A target and how a figure stands against it."""

    due_on: dt.date
    value: Decimal | None
    status: TargetStatus


class UnitFigure(msgspec.Struct, frozen=True):
    """One unit's figure, judged against its own targets and the deal's, apart (rule 6).

    `is_reported` says whether the period has an accepted report, whatever is in it; `missing` is
    the reason that it gives for having no figure. `covers` are the organisations that the unit
    reports for along with itself.
    """

    organisation: str
    agreement: str
    figure: Figure
    evidence: EvidenceLevel | None
    own_targets: tuple[Standing, ...]
    deal_targets: tuple[Standing, ...]
    is_reported: bool = False
    missing: MissingReason | None = None
    covers: tuple[str, ...] = ()


class IndicatorFigures(msgspec.Struct, frozen=True):
    """One indicator over all units, under the definition in force at the period's end."""

    code: str
    definition: IndicatorVersion
    total: Total
    targets: tuple[Standing, ...]
    units: tuple[UnitFigure, ...]


class DealFigures(msgspec.Struct, frozen=True):
    """A deal's figures for one period: `reported` of its `units` have an accepted report."""

    deal: str
    period: int
    reported: int
    units: int
    indicators: tuple[IndicatorFigures, ...]


def deal_figures(
    deal: Deal, period: int, participants: Sequence[Participant], reporters: frozenset[str]
) -> DealFigures:
    """Compute all figures of a deal for a period.

    `reporters` are the agreements with an accepted report for the period, whatever is in it.
    """
    figures = []
    for indicator in deal.indicators:
        total = _indicator_total(deal, indicator, period, participants)
        units = tuple(
            _unit_figure(deal, indicator, total.definition, period, p, is_reported=p.agreement in reporters)
            for p in participants
        )
        figures.append(msgspec.structs.replace(total, units=units))
    return _with_coverage(deal, period, participants, reporters, tuple(figures))


def headline_figures(
    deal: Deal, period: int, participants: Sequence[Participant], reporters: frozenset[str]
) -> DealFigures:
    """Compute only the total of the deal's first indicator: what stands for the deal among others."""
    first = tuple(_indicator_total(deal, i, period, participants) for i in deal.indicators[:1])
    return _with_coverage(deal, period, participants, reporters, first)


def deal_totals(
    deal: Deal, period: int, participants: Sequence[Participant], reporters: frozenset[str]
) -> DealFigures:
    """Compute the totals of all indicators, without the units: what earlier periods are compared by."""
    totals = tuple(_indicator_total(deal, i, period, participants) for i in deal.indicators)
    return _with_coverage(deal, period, participants, reporters, totals)


def _with_coverage(
    deal: Deal,
    period: int,
    participants: Sequence[Participant],
    reporters: frozenset[str],
    figures: tuple[IndicatorFigures, ...],
) -> DealFigures:
    units = {o for p in participants for o in (p.organisation, *p.covers)}
    reported = {o for p in participants if p.agreement in reporters for o in (p.organisation, *p.covers)}
    return DealFigures(deal.slug, period, len(reported), len(units), figures)


def _indicator_total(
    deal: Deal, indicator: Indicator, period: int, participants: Sequence[Participant]
) -> IndicatorFigures:
    """Return an indicator over all units, without the units."""
    as_of = deal.reporting.ends_on(period)
    definition = indicator.at(as_of)
    now = _total(indicator, definition, period, participants)
    series = _first_known(deal, indicator, definition, period, participants)
    return IndicatorFigures(
        code=indicator.code,
        definition=definition,
        total=now,
        targets=_deal_standings(deal, indicator.code, definition, now.figure, as_of, series),
        units=(),
    )


def _first_known(
    deal: Deal,
    indicator: Indicator,
    definition: IndicatorVersion,
    period: int,
    participants: Sequence[Participant],
) -> dict[dt.date, Figure]:
    """Return the first total that is known, up to the period: a line to a target needs no other."""
    reported = {past for p in participants for past, code in p.values if code == indicator.code}
    for past in sorted(p for p in reported if p <= period):
        figure = _total(indicator, definition, past, participants).figure
        if figure.value is not None:
            return {deal.reporting.ends_on(past): figure}
    return {}


def _total(
    indicator: Indicator, definition: IndicatorVersion, period: int, participants: Sequence[Participant]
) -> Total:
    values = (
        UnitValue(p.organisation, p.agreement, _value(p, indicator, definition, period), p.covers)
        for p in participants
    )
    return total(values, definition)


def _value(
    participant: Participant, indicator: Indicator, definition: IndicatorVersion, period: int
) -> ReportedValue | None:
    """Return a value that was reported under the same definition; others do not compare (rule 4)."""
    value = participant.values.get((period, indicator.code))
    return value if value is not None and value.indicator_version == definition.version else None


def _unit_figure(
    deal: Deal,
    indicator: Indicator,
    definition: IndicatorVersion,
    period: int,
    unit: Participant,
    *,
    is_reported: bool,
) -> UnitFigure:
    as_of = deal.reporting.ends_on(period)
    series: dict[dt.date, Figure] = {}
    for past, code in unit.values:
        value = _value(unit, indicator, definition, past) if code == indicator.code else None
        if value is not None and past <= period:
            series[deal.reporting.ends_on(past)] = figure_of(value, definition)
    figure = series.get(as_of, MISSING)
    own = [target for target in unit.targets if target.indicator == indicator.code]
    baseline = next((target.baseline for target in own if target.baseline), None)
    current = unit.values.get((period, indicator.code))
    return UnitFigure(
        organisation=unit.organisation,
        agreement=unit.agreement,
        figure=figure,
        evidence=current.evidence if current is not None else None,
        own_targets=tuple(
            _standing(t.due_on, t.value, definition, figure, as_of, t.baseline or baseline, series)
            for t in own
        ),
        deal_targets=_deal_standings(deal, indicator.code, definition, figure, as_of, series, baseline),
        is_reported=is_reported,
        missing=current.missing if current is not None else None,
        covers=unit.covers,
    )


def _deal_standings(
    deal: Deal,
    code: str,
    definition: IndicatorVersion,
    figure: Figure,
    as_of: dt.date,
    series: Mapping[dt.date, Figure],
    baseline: Baseline | None = None,
) -> tuple[Standing, ...]:
    return tuple(
        _standing(target.due_on, target.value, definition, figure, as_of, baseline, series)
        for target in deal.targets_of(code)
    )


def _standing(
    due_on: dt.date,
    target: Decimal | None,
    definition: IndicatorVersion,
    figure: Figure,
    as_of: dt.date,
    baseline: Baseline | None,
    series: Mapping[dt.date, Figure],
) -> Standing:
    start = start_of(baseline, series)
    status = judge(figure, as_of, target, due_on, definition.direction, start)
    return Standing(due_on, target, status)
