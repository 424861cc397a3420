"""The rules of calculation, one value and one total at a time."""

import datetime as dt
import itertools
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from registry.model import deal_figures, figures
from registry.model.agreements import Agreement, Baseline
from registry.model.audit_events import AuditEvent
from registry.model.deals import Deal, Direction, IndicatorVersion
from registry.model.figures import (
    MISSING,
    Figure,
    FigureKind,
    Start,
    TargetStatus,
    UnitValue,
    counted_once,
    figure_of,
    judge,
    start_of,
    total,
    value_on_line,
)
from registry.model.progress_reports import EvidenceLevel, MissingReason, ProgressReport, ReportedValue
from tests.builders import (
    a_definition,
    a_missing_value,
    a_no,
    a_share,
    a_unit_value,
    a_yes,
    a_yes_no_definition,
    an_amount,
    an_amount_definition,
    day,
)
from tests.model.strategies import (
    amounts,
    answers,
    days,
    lone_units,
    missing_values,
    percentages,
    quantities,
    shares,
    unit_values,
)

PERCENT = a_definition()
RATIO = a_definition(unit="kg/m²")
KILOGRAMS = an_amount_definition()
STRATEGY = a_yes_no_definition()


# Rule 1: numerator and denominator are kept; 0 below the line is no activity; missing is never 0


def test_10_of_20_is_50_percent_and_keeps_its_parts() -> None:
    figure = figure_of(a_share(10, 20), PERCENT)
    assert figure == Figure(FigureKind.VALUE, Fraction(50), Decimal(10), Decimal(20))


def test_a_share_in_another_unit_than_percent_is_not_multiplied() -> None:
    assert figure_of(a_share(10, 20), RATIO).value == Fraction(1, 2)


def test_a_third_is_exact() -> None:
    assert figure_of(a_share(1, 3), PERCENT).value == Fraction(100, 3)


def test_a_denominator_of_0_is_no_activity_and_not_0_percent() -> None:
    figure = figure_of(a_share(0, 0), PERCENT)
    assert figure.kind is FigureKind.NO_ACTIVITY
    assert figure.value is None


def test_nothing_of_something_is_0_percent() -> None:
    assert figure_of(a_share(0, 20), PERCENT).value == 0


@pytest.mark.parametrize("reason", MissingReason)
@pytest.mark.parametrize("definition", [PERCENT, KILOGRAMS, STRATEGY])
def test_a_missing_value_is_missing_and_never_0(reason: MissingReason, definition: IndicatorVersion) -> None:
    figure = figure_of(a_missing_value(missing=reason), definition)
    assert (figure.kind, figure.value) == (FigureKind.MISSING, None)


def test_what_is_called_missing_is_missing_whatever_else_is_given() -> None:
    assert figure_of(a_share(0, 20, missing=MissingReason.NOT_MEASURED), PERCENT) == MISSING


@pytest.mark.parametrize("definition", [PERCENT, KILOGRAMS, STRATEGY])
def test_a_value_without_its_parts_is_missing_and_never_0(definition: IndicatorVersion) -> None:
    assert figure_of(ReportedValue("any", 1), definition) == MISSING


def test_a_share_without_its_denominator_is_missing() -> None:
    assert figure_of(an_amount(10), PERCENT) == MISSING


def test_an_amount_of_0_is_a_value() -> None:
    assert figure_of(an_amount(0), KILOGRAMS) == Figure(FigureKind.VALUE, Fraction(0), Decimal(0))


def test_a_yes_counts_as_one_of_one_and_a_no_as_none_of_one() -> None:
    assert figure_of(a_yes(), STRATEGY).value == 100
    assert figure_of(a_no(), STRATEGY).value == 0


# Rule 2: Σ numerators / Σ denominators


def test_two_units_with_10_of_20_and_10_of_180_make_10_percent() -> None:
    units = [a_unit_value("A", a_share(10, 20)), a_unit_value("B", a_share(10, 180))]
    figure = total(units, PERCENT).figure
    assert figure == Figure(FigureKind.VALUE, Fraction(10), Decimal(20), Decimal(200))


def test_amounts_add_up_to_the_last_thousandth() -> None:
    units = [a_unit_value(str(number), an_amount("0.001")) for number in range(1000)]
    assert total(units, KILOGRAMS).figure.value == 1


def test_the_total_of_answers_is_the_share_of_those_who_say_yes() -> None:
    units = [a_unit_value(name, a_no() if name == "C" else a_yes()) for name in "ABCD"]
    assert total(units, STRATEGY).figure.value == 75


def test_a_unit_without_activity_does_not_pull_the_total_down() -> None:
    units = [a_unit_value("A", a_share(10, 20)), a_unit_value("B", a_share(0, 0))]
    assert total(units, PERCENT).figure.value == 50


def test_a_total_of_units_without_activity_is_no_activity() -> None:
    units = [a_unit_value("A", a_share(0, 0)), a_unit_value("B", a_share(0, 0))]
    result = total(units, PERCENT)
    assert result.figure.kind is FigureKind.NO_ACTIVITY
    assert (result.reported, result.units) == (2, 2)


def test_a_total_of_missing_values_is_missing() -> None:
    assert total([a_unit_value("A", a_missing_value()), a_unit_value("B")], PERCENT).figure == MISSING
    assert total([], KILOGRAMS).figure == MISSING


@pytest.mark.parametrize("definition", [PERCENT, RATIO])
@given(units=lone_units(shares))
def test_a_total_share_is_what_plain_fractions_add_up_to(
    units: list[UnitValue], definition: IndicatorVersion
) -> None:
    known = _known(units)
    over = sum(Fraction(value.numerator or 0) for value in known)
    under = sum(Fraction(value.denominator or 0) for value in known)
    figure = total(units, definition).figure
    assert figure.value == (over / under * (100 if definition is PERCENT else 1) if under else None)
    assert (figure.kind is FigureKind.MISSING) == (not known)
    assert (figure.kind is FigureKind.NO_ACTIVITY) == (bool(known) and under == 0)


@given(lone_units(amounts))
def test_a_total_amount_is_what_plain_fractions_add_up_to(units: list[UnitValue]) -> None:
    known = _known(units)
    expected = sum(Fraction(value.numerator or 0) for value in known) if known else None
    assert total(units, KILOGRAMS).figure.value == expected


@given(lone_units(answers))
def test_a_total_of_answers_is_yes_over_all_answers(units: list[UnitValue]) -> None:
    said = [value.answer for value in _known(units)]
    expected = Fraction(100 * said.count(True), len(said)) if said else None
    assert total(units, STRATEGY).figure.value == expected


def _known(units: list[UnitValue]) -> list[ReportedValue]:
    return [unit.value for unit in units if unit.value is not None and unit.value.missing is None]


@given(lone_units(percentages))
def test_a_total_share_lies_between_the_least_and_the_greatest_part(units: list[UnitValue]) -> None:
    parts = [figure_of(unit.value, PERCENT).value for unit in units if unit.value is not None]
    known = [part for part in parts if part is not None]
    assume(known)
    value = total(units, PERCENT).figure.value
    assert value is not None
    assert 0 <= min(known) <= value <= max(known) <= 100


@given(unit_values(shares), st.data())
def test_the_order_of_units_does_not_matter(units: list[UnitValue], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(units))
    assert total(shuffled, PERCENT) == total(units, PERCENT)


# Rule 3: how many units of how many


def test_a_total_says_how_many_units_of_how_many_reported() -> None:
    units = [a_unit_value("A", a_share(1, 2)), a_unit_value("B", a_missing_value()), a_unit_value("C")]
    result = total(units, PERCENT)
    assert (result.reported, result.units) == (1, 3)


def test_a_covered_organisation_counts_as_a_unit_that_reported() -> None:
    result = total([a_unit_value("A", a_share(1, 2), covers=("B", "C")), a_unit_value("D")], PERCENT)
    assert (result.reported, result.units) == (3, 4)


def test_what_a_silent_unit_covers_is_not_reported_either() -> None:
    result = total([a_unit_value("A", a_missing_value(), covers=("B",))], PERCENT)
    assert (result.reported, result.units) == (0, 2)


@given(unit_values(shares), st.one_of(st.none(), missing_values))
def test_a_unit_without_a_value_adds_to_the_units_and_to_nothing_else(
    units: list[UnitValue], value: ReportedValue | None
) -> None:
    before = total(units, PERCENT)
    after = total([*units, a_unit_value("newcomer", value)], PERCENT)
    assert after == msgspec.structs.replace(before, units=before.units + 1)


# Rule 8: an organisation is counted once


def _counted(*units: UnitValue) -> list[str]:
    return [unit.organisation for unit in counted_once(units)]


def _cover(organisation: str, number: int, *covers: str) -> UnitValue:
    return UnitValue(organisation, f"GD-{number}", a_share(1, 2), covers)


def test_an_organisation_that_another_reports_for_is_counted_once() -> None:
    units = [a_unit_value("A", a_share(10, 20)), a_unit_value("B", a_share(30, 60), covers=("A",))]
    result = total(units, PERCENT)
    assert (result.figure.numerator, result.figure.denominator) == (Decimal(30), Decimal(60))
    assert (result.reported, result.units) == (2, 2)


def test_who_is_covered_by_a_silent_unit_speaks_for_itself() -> None:
    units = [a_unit_value("A", a_share(10, 20)), a_unit_value("B", a_missing_value(), covers=("A",))]
    assert total(units, PERCENT).figure.value == 50


def test_of_two_that_cover_each_other_the_earlier_agreement_stands() -> None:
    assert _counted(_cover("A", 2, "B"), _cover("B", 1, "A")) == ["B"]


def test_covering_oneself_changes_nothing() -> None:
    assert _counted(_cover("A", 1, "A"), _cover("B", 2)) == ["A", "B"]


def test_in_a_chain_the_end_speaks_for_itself_as_nobody_counted_covers_it() -> None:
    assert _counted(_cover("A", 3, "B"), _cover("B", 2, "C"), _cover("C", 1)) == ["A", "C"]


def test_in_a_long_chain_every_second_link_is_counted_whoever_signed_first() -> None:
    links = ("A", "B"), ("B", "C"), ("C", "D"), ("D",)
    for numbers in itertools.permutations(range(4)):
        chain = [
            _cover(name, number, *covers) for number, (name, *covers) in zip(numbers, links, strict=True)
        ]
        assert sorted(_counted(*chain)) == ["A", "C"]


def test_an_organisation_that_two_units_cover_is_counted_with_the_earlier_agreement() -> None:
    assert _counted(_cover("A", 1, "X"), _cover("B", 2, "X"), _cover("C", 3)) == ["A", "C"]


def test_in_a_ring_of_three_the_earliest_agreement_stands() -> None:
    assert _counted(_cover("A", 2, "B"), _cover("B", 1, "C"), _cover("C", 3, "A")) == ["B"]


@given(unit_values(shares))
def test_no_organisation_is_ever_counted_twice(units: list[UnitValue]) -> None:
    counted = [name for unit in counted_once(units) for name in {unit.organisation, *unit.covers}]
    assert len(counted) == len(set(counted))


@given(unit_values(shares))
def test_nobody_is_left_out_whose_figures_would_not_be_counted_twice(units: list[UnitValue]) -> None:
    counted = counted_once(units)
    taken = {name for unit in counted for name in (unit.organisation, *unit.covers)}
    given_values = [unit for unit in units if unit.value is not None and unit.value.missing is None]
    for unit in given_values:
        assert unit in counted or taken & {unit.organisation, *unit.covers}


@given(unit_values(shares))
def test_a_unit_that_shares_no_organisation_with_another_is_always_counted(units: list[UnitValue]) -> None:
    for unit in units:
        others = {name for u in units if u is not unit for name in (u.organisation, *u.covers)}
        if unit.value is not None and unit.value.missing is None:
            assert others & {unit.organisation, *unit.covers} or unit in counted_once(units)


@given(unit_values(shares))
def test_no_more_units_have_reported_than_there_are(units: list[UnitValue]) -> None:
    result = total(units, PERCENT)
    assert 0 <= result.reported <= result.units
    assert (result.reported == 0) == (result.figure == MISSING)


# Rules 5 and 6: how a figure stands against a target

DUE = day("2030-12-31")
BEFORE = day("2028-12-31")
BASELINE = Start(Fraction(10), day("2026-12-31"))


def _figure(value: object) -> Figure:
    return Figure(FigureKind.VALUE, Fraction(str(value)))


def _status(
    value: object,
    as_of: dt.date = BEFORE,
    target: object = 50,
    direction: Direction = Direction.UP,
    start: Start | None = BASELINE,
) -> TargetStatus:
    return judge(_figure(value), as_of, Decimal(str(target)), DUE, direction, start)


def test_exactly_the_target_is_reached() -> None:
    assert _status(50) is TargetStatus.REACHED
    assert _status("49.999") is not TargetStatus.REACHED


def test_with_down_is_better_exactly_the_limit_passes_and_more_does_not() -> None:
    assert _status(50, DUE, direction=Direction.DOWN) is TargetStatus.REACHED
    assert _status("50.001", DUE, direction=Direction.DOWN) is TargetStatus.MISSED


def test_with_down_is_better_less_than_the_limit_passes() -> None:
    assert _status(0, DUE, direction=Direction.DOWN) is TargetStatus.REACHED


def test_what_is_reached_before_the_due_date_is_reached() -> None:
    assert _status(51) is TargetStatus.REACHED


def test_exactly_on_the_line_is_on_track() -> None:
    halfway = value_on_line(BASELINE, Fraction(50), DUE, BEFORE)
    assert judge(Figure(FigureKind.VALUE, halfway), BEFORE, Decimal(50), DUE, Direction.UP, BASELINE) is (
        TargetStatus.ON_TRACK
    )


def test_a_hair_below_the_line_is_behind() -> None:
    below = value_on_line(BASELINE, Fraction(50), DUE, BEFORE) - Fraction(1, 10**9)
    assert judge(Figure(FigureKind.VALUE, below), BEFORE, Decimal(50), DUE, Direction.UP, BASELINE) is (
        TargetStatus.BEHIND
    )


def test_with_down_is_better_below_a_falling_line_is_on_track_and_above_it_behind() -> None:
    high = Start(Fraction(100), day("2026-12-31"))
    assert _status("69.9", target=40, direction=Direction.DOWN, start=high) is TargetStatus.ON_TRACK
    assert _status(71, target=40, direction=Direction.DOWN, start=high) is TargetStatus.BEHIND


def test_a_target_not_reached_at_its_due_date_is_missed() -> None:
    assert _status(49, as_of=DUE) is TargetStatus.MISSED
    assert _status(49, as_of=DUE + dt.timedelta(days=1)) is TargetStatus.MISSED


def test_a_target_is_never_missed_before_its_due_date() -> None:
    assert _status(0, as_of=DUE - dt.timedelta(days=1)) is TargetStatus.BEHIND


def test_a_target_that_is_to_be_set_has_no_traffic_light() -> None:
    for figure in (_figure(0), _figure(100), MISSING):
        assert judge(figure, DUE, None, DUE, Direction.UP, BASELINE) is TargetStatus.NOT_SET


@pytest.mark.parametrize("kind", [FigureKind.MISSING, FigureKind.NO_ACTIVITY])
@pytest.mark.parametrize("direction", Direction)
def test_without_a_value_there_is_no_data_whichever_direction_counts(
    kind: FigureKind, direction: Direction
) -> None:
    for as_of in (BEFORE, DUE):
        assert judge(Figure(kind), as_of, Decimal(50), DUE, direction, BASELINE) is TargetStatus.NO_DATA


def test_without_a_start_there_is_no_line_to_be_ahead_of() -> None:
    assert _status(49, start=None) is TargetStatus.BEHIND
    assert _status(50, start=None) is TargetStatus.REACHED


_RANK = {
    TargetStatus.MISSED: 0,
    TargetStatus.BEHIND: 0,
    TargetStatus.ON_TRACK: 1,
    TargetStatus.REACHED: 2,
}

percent = quantities(100)
starts = st.none() | st.builds(lambda value, on: Start(Fraction(value), on), percent, days)


@given(percent, percent, days, percent, days, st.sampled_from(Direction), starts)
def test_a_better_value_never_has_a_worse_status(
    one: Decimal,
    other: Decimal,
    as_of: dt.date,
    target: Decimal,
    due_on: dt.date,
    direction: Direction,
    start: Start | None,
) -> None:
    worse, better = sorted((one, other), reverse=direction is Direction.DOWN)
    statuses = [judge(_figure(v), as_of, target, due_on, direction, start) for v in (worse, better)]
    assert _RANK[statuses[0]] <= _RANK[statuses[1]]


@given(percent, days, percent, days, starts)
def test_up_and_down_mirror_each_other(
    value: Decimal, as_of: dt.date, target: Decimal, due_on: dt.date, start: Start | None
) -> None:
    mirrored = Start(-start.value, start.on) if start is not None else None
    up = judge(_figure(value), as_of, target, due_on, Direction.UP, start)
    down = judge(_figure(-value), as_of, -target, due_on, Direction.DOWN, mirrored)
    assert up is down


@given(percent, days, percent, days, st.builds(lambda v, on: Start(Fraction(v), on), percent, days))
def test_a_status_is_what_the_straight_line_says(
    value: Decimal, as_of: dt.date, target: Decimal, due_on: dt.date, start: Start
) -> None:
    """Asked without dividing: rise over run of the figure against rise over run of the target."""
    status = judge(_figure(value), as_of, target, due_on, Direction.UP, start)
    if value >= target:
        expected = {TargetStatus.REACHED}
    elif as_of >= due_on:
        expected = {TargetStatus.MISSED}
    elif as_of < start.on or start.on >= due_on:
        expected = {TargetStatus.ON_TRACK, TargetStatus.BEHIND}
    else:
        run, whole_run = (as_of - start.on).days, (due_on - start.on).days
        rise, whole_rise = Fraction(value) - start.value, Fraction(target) - start.value
        is_on_track = rise * whole_run >= whole_rise * run
        expected = {TargetStatus.ON_TRACK if is_on_track else TargetStatus.BEHIND}
    assert status in expected


@given(st.builds(lambda v, on: Start(Fraction(v), on), percent, days), percent, days, days)
def test_the_line_stays_between_its_ends(start: Start, target: Decimal, due_on: dt.date, on: dt.date) -> None:
    value = value_on_line(start, Fraction(target), due_on, on)
    assert min(start.value, Fraction(target)) <= value <= max(start.value, Fraction(target))


def test_the_line_begins_at_the_baseline_and_ends_at_the_target() -> None:
    assert value_on_line(BASELINE, Fraction(50), DUE, BASELINE.on) == 10
    assert value_on_line(BASELINE, Fraction(50), DUE, DUE) == 50


def test_the_agreed_baseline_begins_the_line_before_any_figure() -> None:
    series = {day("2025-12-31"): _figure(3)}
    assert start_of(Baseline(Decimal(10), day("2026-12-31")), series) == BASELINE


def test_without_a_baseline_the_first_known_figure_begins_the_line() -> None:
    series = {
        day("2028-12-31"): _figure(30),
        day("2026-12-31"): MISSING,
        day("2027-12-31"): _figure(20),
    }
    assert start_of(None, series) == Start(Fraction(20), day("2027-12-31"))


def test_without_a_baseline_or_any_figure_there_is_no_start() -> None:
    assert start_of(None, {day("2026-12-31"): MISSING}) is None


# Rule 7: evidence


def test_evidence_rises_from_self_declared_to_verified_by_a_third_party() -> None:
    assert [level.value for level in EvidenceLevel] == ["self_declared", "documented", "checked", "verified"]


def test_a_value_is_self_declared_unless_something_else_is_said() -> None:
    assert ReportedValue("any", 1).evidence is EvidenceLevel.SELF_DECLARED


# Rule 9: computed figures are never stored


@pytest.mark.parametrize("stored", [Deal, Agreement, ProgressReport, AuditEvent])
def test_nothing_that_is_stored_holds_a_computed_figure(stored: type[msgspec.Struct]) -> None:
    assert not _modules_within(msgspec.inspect.type_info(stored)) & {figures.__name__, deal_figures.__name__}


def test_the_search_for_computed_figures_finds_them_where_they_are() -> None:
    assert figures.__name__ in _modules_within(msgspec.inspect.type_info(deal_figures.UnitFigure))


def _modules_within(thing: object) -> set[str]:
    """The modules of all Structs and enums that a type is made of."""
    if isinstance(thing, tuple):
        return set().union(*map(_modules_within, thing))
    if not isinstance(thing, msgspec.inspect.Type | msgspec.inspect.Field):
        return set()
    own = {thing.cls.__module__} if hasattr(thing, "cls") else set()
    return own.union(*(_modules_within(getattr(thing, name)) for name in thing.__struct_fields__))
