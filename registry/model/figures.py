"""The rules of calculation: what reported values come to, and how they stand against targets.

Everything is computed exactly (fractions) from the reported values and rounded only where it
is shown; nothing computed here is ever stored as a fact (rule 9).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import msgspec

from registry.model.agreements import Baseline
from registry.model.deals import Direction, IndicatorKind, IndicatorVersion
from registry.model.progress_reports import ReportedValue


class FigureKind(StrEnum):
    """What a figure is: a value, or one of the reasons why there is none."""

    VALUE = "value"
    NO_ACTIVITY = "no_activity"
    MISSING = "missing"


class Figure(msgspec.Struct, frozen=True):
    """A computed value with the parts that it came from.

    Only a figure of kind `value` has a `value`: a denominator of 0 is "no activity" and a
    missing value is missing, and neither is ever 0 (rule 1).
    """

    kind: FigureKind
    value: Fraction | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None


MISSING = Figure(FigureKind.MISSING)


def figure_of(value: ReportedValue, definition: IndicatorVersion) -> Figure:
    """Return the figure of one reported value under its indicator's definition."""
    return _figure(definition, *_parts(value, definition))


def _parts(value: ReportedValue, definition: IndicatorVersion) -> tuple[Decimal | None, Decimal | None]:
    """Return numerator and denominator, as far as they are given; a yes is one of one."""
    if value.missing is not None:
        return None, None
    if definition.kind is IndicatorKind.YES_NO:
        return (None, None) if value.answer is None else (Decimal(value.answer), Decimal(1))
    return value.numerator, value.denominator


def _figure(definition: IndicatorVersion, numerator: Decimal | None, denominator: Decimal | None) -> Figure:
    if numerator is None:
        return MISSING
    if definition.kind is IndicatorKind.AMOUNT:
        return Figure(FigureKind.VALUE, Fraction(numerator), numerator)
    if denominator is None:
        return MISSING
    if denominator == 0:
        return Figure(FigureKind.NO_ACTIVITY, None, numerator, denominator)
    share = Fraction(numerator) / Fraction(denominator)
    scale = 100 if definition.unit == "%" else 1
    return Figure(FigureKind.VALUE, share * scale, numerator, denominator)


class UnitValue(msgspec.Struct, frozen=True):
    """One unit's value for one indicator and period; `value` is None while nothing is accepted.

    `covers` are the organisations whose figures the unit's report includes.
    """

    organisation: str
    agreement: str
    value: ReportedValue | None = None
    covers: tuple[str, ...] = ()


class Total(msgspec.Struct, frozen=True):
    """A figure over many units: `reported` of `units` are in it (rule 3)."""

    figure: Figure
    reported: int
    units: int


def counted_once(values: Iterable[UnitValue]) -> tuple[UnitValue, ...]:
    """Return the values that make a total, each organisation in it at most once (rule 8).

    A unit whose figures another unit has reported along with its own is left out. Where two
    units each cover the other, or both cover a third, the one with the earlier agreement stands.
    """
    waiting = sorted((v for v in values if _is_given(v)), key=lambda v: v.agreement)
    counted: list[UnitValue] = []
    taken: set[str] = set()
    while waiting:
        covered = {o for value in waiting for o in value.covers if o != value.organisation}
        for value in [v for v in waiting if v.organisation not in covered] or waiting[:1]:
            if _is_apart(value, taken):
                counted.append(value)
                taken.update((value.organisation, *value.covers))
        waiting = [value for value in waiting if _is_apart(value, taken)]
    return tuple(counted)


def _is_apart(value: UnitValue, taken: set[str]) -> bool:
    return taken.isdisjoint((value.organisation, *value.covers))


def _is_given(value: UnitValue) -> bool:
    return value.value is not None and value.value.missing is None


def total(values: Iterable[UnitValue], definition: IndicatorVersion) -> Total:
    """Return Σ numerators / Σ denominators over the units, never a mean of percentages (rule 2).

    Two units with 10/20 and 10/180 make 10 %, not 27.8 %. Units are counted as organisations:
    those with an agreement, and those whose figures somebody reports.
    """
    everyone = tuple(values)
    counted = counted_once(everyone)
    units = {organisation for value in everyone for organisation in (value.organisation, *value.covers)}
    reported = {organisation for value in counted for organisation in (value.organisation, *value.covers)}
    return Total(_sum(counted, definition), len(reported), len(units))


def _sum(values: tuple[UnitValue, ...], definition: IndicatorVersion) -> Figure:
    needs_both = definition.kind is not IndicatorKind.AMOUNT
    numerators: list[Decimal] = []
    denominators: list[Decimal] = []
    for numerator, denominator in (_parts(v.value, definition) for v in values if v.value is not None):
        if numerator is None or (needs_both and denominator is None):
            continue
        numerators.append(numerator)
        if needs_both and denominator is not None:
            denominators.append(denominator)
    if not numerators:
        return MISSING
    return _figure(
        definition, sum(numerators, Decimal(0)), sum(denominators, Decimal(0)) if needs_both else None
    )


class TargetStatus(StrEnum):
    """How a figure stands against a target (rule 6)."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    NO_DATA = "no_data"
    NOT_SET = "not_set"


class Start(msgspec.Struct, frozen=True):
    """Where the line to a target begins: a value on a day."""

    value: Fraction
    on: dt.date


def judge(
    figure: Figure,
    as_of: dt.date,
    target: Decimal | None,
    due_on: dt.date,
    direction: Direction,
    start: Start | None,
) -> TargetStatus:
    """Return the status of one target, as of the last day of the period that `figure` is for.

    A figure exactly at the target passes, whichever direction counts (rule 5). Before the due
    date it is on track at or ahead of the straight line from the start to the target; with no
    start there is no line, and what has not reached its target is behind.
    """
    if target is None:
        return TargetStatus.NOT_SET
    if figure.value is None:
        return TargetStatus.NO_DATA
    sign = 1 if direction is Direction.UP else -1
    if sign * (figure.value - Fraction(target)) >= 0:
        return TargetStatus.REACHED
    if as_of >= due_on:
        return TargetStatus.MISSED
    if start is None:
        return TargetStatus.BEHIND
    expected = value_on_line(start, Fraction(target), due_on, as_of)
    is_on_track = sign * (figure.value - expected) >= 0
    return TargetStatus.ON_TRACK if is_on_track else TargetStatus.BEHIND


def value_on_line(start: Start, target: Fraction, due_on: dt.date, day: dt.date) -> Fraction:
    """Return where the straight line from the start to the target stands on a day."""
    length = (due_on - start.on).days
    if length <= 0:
        return target
    elapsed = min(max((day - start.on).days, 0), length)
    return start.value + (target - start.value) * Fraction(elapsed, length)


def start_of(baseline: Baseline | None, series: Mapping[dt.date, Figure]) -> Start | None:
    """Return the agreed baseline, or else the first known figure of the series by its day."""
    if baseline is not None:
        return Start(Fraction(baseline.value), baseline.on)
    known = ((day, figure.value) for day, figure in sorted(series.items()))
    return next((Start(value, day) for day, value in known if value is not None), None)
