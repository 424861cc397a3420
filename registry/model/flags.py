"""What an officer should look at twice: it may all be right, and nothing is refused for it."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

import msgspec

from registry.model.agreements import Terms
from registry.model.deals import Deal, Direction, IndicatorKind, IndicatorVersion, MeasureStatus
from registry.model.figures import figure_of
from registry.model.progress_reports import ReportContent, ReportedValue
from registry.model.report_rules import definitions_in

JUMP_IN_POINTS: Final = 10
"""A share jumps when it moves by as many percentage points or more from one report to the next."""

JUMP_IN_PARTS: Final = Fraction(1, 4)
"""An amount jumps when it changes by as large a part of itself or more."""

DENOMINATOR_IN_PARTS: Final = Fraction(1, 5)
"""A denominator has changed when it does by as large a part of itself: the share is of something else."""


class FlagCode(StrEnum):
    """What to look at."""

    BELOW_DEAL = "below_deal"
    NO_OWN_TARGET = "no_own_target"
    VALUE_JUMPS = "value_jumps"
    DENOMINATOR_CHANGED = "denominator_changed"
    VALUE_MISSING = "value_missing"
    NO_ACTIVITY = "no_activity"
    MEASURE_STOOD_STILL = "measure_stood_still"
    MEASURE_DROPPED = "measure_dropped"


class Flag(msgspec.Struct, frozen=True):
    """One thing to look at: about an indicator, by its code, or about a measure, by its number."""

    code: FlagCode
    indicator: str = ""
    commitment: int = 0


def flags_of_terms(terms: Terms, deal: Deal) -> tuple[Flag, ...]:
    """Return what to look at in an agreement: where it promises less than the deal aims at."""
    return tuple(_flags_of_terms(terms, deal))


def flags_of_report(
    content: ReportContent,
    before: ReportContent | None,
    terms: Terms | None,
    deal: Deal,
    period: int,
) -> tuple[Flag, ...]:
    """Return what to look at in a report, against what was last accepted of an earlier period."""
    values = _flags_of_values(content, before, deal, period)
    return (*values, *_flags_of_measures(content, before, terms, deal.reporting.ends_on(period)))


def _flags_of_terms(terms: Terms, deal: Deal) -> Iterator[Flag]:
    for aim in deal.targets:
        own = [one for one in terms.targets if (one.indicator, one.due_on) == (aim.indicator, aim.due_on)]
        indicator = deal.indicator(aim.indicator)
        is_within = terms.ends_on is None or aim.due_on <= terms.ends_on
        if not own and is_within:
            yield Flag(FlagCode.NO_OWN_TARGET, aim.indicator)
        elif own and aim.value is not None and indicator is not None:
            if own[0].value is None:
                yield Flag(FlagCode.NO_OWN_TARGET, aim.indicator)
            elif _is_less(own[0].value, aim.value, indicator.at(aim.due_on).direction):
                yield Flag(FlagCode.BELOW_DEAL, aim.indicator)


def _is_less(own: Decimal, aim: Decimal, direction: Direction) -> bool:
    return own < aim if direction is Direction.UP else own > aim


def _flags_of_values(
    content: ReportContent, before: ReportContent | None, deal: Deal, period: int
) -> Iterator[Flag]:
    definitions = definitions_in(deal, period)
    earlier = {value.indicator: value for value in before.values} if before is not None else {}
    for value in content.values:
        definition, then = definitions[value.indicator], earlier.get(value.indicator)
        if value.missing is not None:
            yield Flag(FlagCode.VALUE_MISSING, value.indicator)
        elif definition.kind is IndicatorKind.SHARE and value.denominator == 0:
            yield Flag(FlagCode.NO_ACTIVITY, value.indicator)
        elif then is not None and then.indicator_version == definition.version:
            yield from _moves(value, then, definition)


def _moves(now: ReportedValue, then: ReportedValue, definition: IndicatorVersion) -> Iterator[Flag]:
    """Yield what moved: figures under different definitions are not compared."""
    is_, was = figure_of(now, definition).value, figure_of(then, definition).value
    if is_ is not None and was is not None and _jumps(is_, was, definition):
        yield Flag(FlagCode.VALUE_JUMPS, now.indicator)
    if now.denominator is not None and then.denominator:
        change = abs(Fraction(now.denominator) - Fraction(then.denominator)) / Fraction(then.denominator)
        if change >= DENOMINATOR_IN_PARTS:
            yield Flag(FlagCode.DENOMINATOR_CHANGED, now.indicator)


def _jumps(is_: Fraction, was: Fraction, definition: IndicatorVersion) -> bool:
    match definition.kind:
        case IndicatorKind.YES_NO:
            return is_ < was
        case IndicatorKind.SHARE if definition.unit == "%":
            return abs(is_ - was) >= JUMP_IN_POINTS
        case _:
            return abs(is_ - was) >= JUMP_IN_PARTS * abs(was) if was else is_ != 0


def _flags_of_measures(
    content: ReportContent, before: ReportContent | None, terms: Terms | None, as_of: dt.date
) -> Iterator[Flag]:
    if terms is None:
        return
    now = {one.commitment: one.status for one in content.measures}
    then = {one.commitment: one.status for one in before.measures} if before is not None else {}
    for measure in terms.measures:
        status = now.get(measure.number)
        if status is MeasureStatus.DROPPED and then.get(measure.number) is not status:
            yield Flag(FlagCode.MEASURE_DROPPED, commitment=measure.number)
        is_unfinished = status in {MeasureStatus.NOT_STARTED, MeasureStatus.UNDER_WAY}
        stood_still = status is MeasureStatus.NOT_STARTED and then.get(measure.number) is status
        if (is_unfinished and measure.due_on <= as_of) or stood_still:
            yield Flag(FlagCode.MEASURE_STOOD_STILL, commitment=measure.number)
