"""The rules of calculation over a whole deal and its periods."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from registry.model.agreements import Baseline
from registry.model.deal_figures import (
    DealFigures,
    IndicatorFigures,
    Participant,
    Standing,
    UnitFigure,
    deal_figures,
)
from registry.model.deals import Deal, Direction
from registry.model.figures import FigureKind, TargetStatus
from registry.model.periods import ReportingRound
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportedValue
from tests.builders import (
    KILOGRAMS,
    PERIOD,
    SITES,
    a_deal,
    a_definition,
    a_missing_value,
    a_share,
    a_target,
    a_target_commitment,
    an_amount,
    an_amount_definition,
    an_indicator,
    day,
)
from tests.model.strategies import missing_values, shares

NOBODY: frozenset[str] = frozenset()


def a_participant(
    organisation: str, *values: ReportedValue, period: int = PERIOD, **changes: object
) -> Participant:
    """Return a unit with these values for one period, and no targets of its own."""
    reported = {(period, value.indicator): value for value in values}
    unit = Participant(organisation, f"GD-{organisation}", values=reported)
    return replace(unit, **changes)


def in_years(first: int, *values: ReportedValue) -> dict[tuple[int, str], ReportedValue]:
    """Return values of consecutive years, one a year."""
    return {(year, value.indicator): value for year, value in enumerate(values, first)}


def figures_of(
    *participants: Participant, deal: Deal | None = None, period: int = PERIOD, code: str = SITES
) -> IndicatorFigures:
    found = deal_figures(deal or a_deal(), period, participants, NOBODY)
    return next(indicator for indicator in found.indicators if indicator.code == code)


def statuses(standings: tuple[Standing, ...]) -> list[str]:
    return [standing.status.value for standing in standings]


# Rules 1 to 3


def test_a_deals_total_of_10_of_20_and_10_of_180_is_10_percent() -> None:
    found = figures_of(a_participant("A", a_share(10, 20)), a_participant("B", a_share(10, 180)))
    assert found.total.figure.value == 10
    assert [unit.figure.value for unit in found.units] == [50, Fraction(50, 9)]


def test_a_unit_without_activity_has_no_data_to_be_judged_by() -> None:
    unit = figures_of(a_participant("A", a_share(0, 0), targets=(a_target_commitment(),))).units[0]
    assert unit.figure.kind is FigureKind.NO_ACTIVITY
    assert statuses(unit.own_targets) == statuses(unit.deal_targets) == ["no_data"]


def test_a_unit_that_gave_a_reason_has_no_data_to_be_judged_by() -> None:
    unit = figures_of(a_participant("A", a_missing_value(), targets=(a_target_commitment(),))).units[0]
    assert (unit.figure.kind, unit.missing) == (FigureKind.MISSING, MissingReason.NOT_MEASURED)
    assert statuses(unit.own_targets) == ["no_data"]


def test_an_indicator_says_how_many_units_of_how_many_are_in_its_total() -> None:
    total = figures_of(
        a_participant("A", a_share(1, 2)), a_participant("B", a_missing_value()), a_participant("C")
    ).total
    assert (total.reported, total.units) == (1, 3)


def test_a_deal_counts_who_has_an_accepted_report_whatever_is_in_it() -> None:
    units = [a_participant("A", a_share(1, 2)), a_participant("B", a_missing_value()), a_participant("C")]
    found = deal_figures(a_deal(), PERIOD, units, frozenset({"GD-A", "GD-B"}))
    assert (found.reported, found.units) == (2, 3)
    assert [unit.is_reported for unit in found.indicators[0].units] == [True, True, False]


def test_a_deal_without_participants_has_figures_too() -> None:
    found = deal_figures(a_deal(), PERIOD, (), NOBODY)
    assert (found.reported, found.units) == (0, 0)
    assert [i.total.figure.kind for i in found.indicators] == [FigureKind.MISSING] * 3
    assert statuses(found.indicators[0].targets) == ["no_data"]


# Rule 4: definitions

NEW_DEFINITION = a_definition(version=2, in_force_from=day("2027-01-01"), direction=Direction.DOWN)
CHANGED = a_deal(indicators=(an_indicator(SITES, a_definition(), NEW_DEFINITION),))
UNCHANGED = a_deal(indicators=(an_indicator(SITES),))


def test_a_changed_definition_leaves_earlier_reports_as_they_were() -> None:
    unit = a_participant("A", a_share(12, 20), targets=(a_target_commitment(),))
    before = deal_figures(UNCHANGED, PERIOD, [unit], NOBODY)
    assert deal_figures(CHANGED, PERIOD, [unit], NOBODY) == before
    assert statuses(before.indicators[0].units[0].own_targets) == ["reached"]


def test_a_period_is_judged_by_the_definition_in_force_at_its_end() -> None:
    unit = a_participant("A", a_share(12, 20))
    for first_day, version in (("2026-12-31", 2), ("2027-01-01", 1)):
        late = replace(NEW_DEFINITION, in_force_from=day(first_day))
        deal = a_deal(indicators=(an_indicator(SITES, a_definition(), late),))
        assert figures_of(unit, deal=deal).definition.version == version


def test_values_under_another_definition_do_not_enter_a_total() -> None:
    units = [
        a_participant("A", a_share(10, 20), period=2027),
        a_participant("B", a_share(1, 4, indicator_version=2), period=2027),
    ]
    found = figures_of(*units, deal=CHANGED, period=2027)
    assert found.total.figure.value == 25
    assert (found.total.reported, found.total.units) == (1, 2)
    assert found.units[0].figure.kind is FigureKind.MISSING


def test_a_line_does_not_begin_at_a_value_under_another_definition() -> None:
    values = in_years(2026, a_share(0, 20), a_share(12, 20, indicator_version=2))
    found = figures_of(a_participant("A", values=values), deal=CHANGED, period=2027)
    assert statuses(found.units[0].deal_targets) == ["on_track"]  # 60 %, where the new line begins
    assert statuses(found.targets) == ["on_track"]


# Rules 5 and 6: targets


def test_with_down_is_better_a_total_exactly_at_the_limit_passes() -> None:
    limit = a_target(indicator=KILOGRAMS, value=Decimal(30), due_on=day("2026-12-31"))
    deal = a_deal(indicators=(an_indicator(KILOGRAMS, an_amount_definition()),), targets=(limit,))
    a, b = a_participant("A", an_amount("12.5")), a_participant("B", an_amount("17.5"))
    over = a_participant("C", an_amount("0.001"))
    assert statuses(figures_of(a, b, deal=deal, code=KILOGRAMS).targets) == ["reached"]
    assert statuses(figures_of(a, b, over, deal=deal, code=KILOGRAMS).targets) == ["missed"]


def test_a_units_own_target_and_the_deals_target_are_judged_apart() -> None:
    modest = a_target_commitment(value=Decimal(20), due_on=day("2026-12-31"))
    deal = a_deal(targets=(a_target(due_on=day("2026-12-31")),))
    unit = figures_of(a_participant("A", a_share(30, 100), targets=(modest,)), deal=deal).units[0]
    assert unit.own_targets == (Standing(day("2026-12-31"), Decimal(20), TargetStatus.REACHED),)
    assert unit.deal_targets == (Standing(day("2026-12-31"), Decimal(50), TargetStatus.MISSED),)


def test_a_unit_without_own_targets_is_still_judged_by_the_deals() -> None:
    unit = figures_of(a_participant("A", a_share(60, 100))).units[0]
    assert unit.own_targets == ()
    assert statuses(unit.deal_targets) == ["reached"]


def test_a_target_for_another_indicator_is_none_for_this_one() -> None:
    other = a_target_commitment(indicator=KILOGRAMS)
    unit = figures_of(a_participant("A", a_share(60, 100), targets=(other,))).units[0]
    assert unit.own_targets == ()


def test_a_target_that_is_to_be_set_has_no_traffic_light_anywhere() -> None:
    open_target = a_target_commitment(value=None)
    deal = a_deal(targets=(a_target(value=None),))
    found = figures_of(a_participant("A", a_share(60, 100), targets=(open_target,)), deal=deal)
    assert statuses(found.targets) == ["not_set"]
    assert statuses(found.units[0].own_targets) == statuses(found.units[0].deal_targets) == ["not_set"]


def test_the_deals_targets_stand_earliest_first() -> None:
    late, early = a_target(), a_target(due_on=day("2026-12-31"), value=Decimal(20))
    found = figures_of(a_participant("A", a_share(10, 100)), deal=a_deal(targets=(late, early)))
    assert [target.due_on for target in found.targets] == [early.due_on, late.due_on]
    assert statuses(found.targets) == ["missed", "on_track"]


def test_a_unit_on_the_line_from_its_baseline_is_on_track_and_below_it_behind() -> None:
    """From 10 % at the end of 2025 to 50 % at the end of 2030: 365 of 1,826 days have passed."""
    target = a_target_commitment()
    line = Decimal(10) + Decimal(40) * 365 / 1826
    ahead = a_participant("A", a_share(round(line, 3) + 1, 100), targets=(target,))
    behind = a_participant("B", a_share(round(line, 3) - 1, 100), targets=(target,))
    units = figures_of(ahead, behind).units
    assert [statuses(unit.own_targets) for unit in units] == [["on_track"], ["behind"]]


def test_an_agreed_baseline_begins_the_line_to_the_deals_target_too() -> None:
    steep = a_target_commitment(baseline=Baseline(Decimal(40), day("2025-12-31")))
    with_baseline = a_participant("A", a_share(39, 100), targets=(steep,))
    without = a_participant("B", a_share(39, 100))
    units = figures_of(with_baseline, without).units
    assert [statuses(unit.deal_targets) for unit in units] == [["behind"], ["on_track"]]


def test_each_own_target_is_judged_from_its_own_baseline() -> None:
    low = a_target_commitment(baseline=Baseline(Decimal(10), day("2025-12-31")))
    high = a_target_commitment(number=3, baseline=Baseline(Decimal(40), day("2025-12-31")))
    unit = figures_of(a_participant("A", a_share(39, 100), targets=(low, high))).units[0]
    assert statuses(unit.own_targets) == ["on_track", "behind"]


def test_without_a_baseline_the_first_report_begins_the_line() -> None:
    values = in_years(2026, a_share(10, 100), a_share(10, 100))
    unit = a_participant("A", values=values)
    assert statuses(figures_of(unit, period=2026).targets) == ["on_track"]
    assert statuses(figures_of(unit, period=2027).targets) == ["behind"]
    assert statuses(figures_of(unit, period=2027).units[0].deal_targets) == ["behind"]


def test_a_target_is_judged_as_of_the_periods_last_day() -> None:
    due = a_deal(targets=(a_target(due_on=day("2026-12-31")),))
    later = a_deal(targets=(a_target(due_on=day("2027-01-01")),))
    unit = a_participant("A", a_share(0, 100))
    assert statuses(figures_of(unit, deal=due).targets) == ["missed"]
    assert statuses(figures_of(unit, deal=later).targets) == ["on_track"]


def test_a_period_of_three_years_is_judged_as_of_its_last_day() -> None:
    round_of_three = ReportingRound(first_period=2028, interval_years=3)
    deal = a_deal(reporting=round_of_three, targets=(a_target(due_on=day("2028-12-31")),))
    unit = a_participant("A", a_share(0, 100), period=2028)
    assert statuses(figures_of(unit, deal=deal, period=2028).targets) == ["missed"]


# Rules 7 and 8


@pytest.mark.parametrize("level", EvidenceLevel)
def test_a_figure_shows_how_well_it_is_backed(level: EvidenceLevel) -> None:
    unit = figures_of(a_participant("A", a_share(1, 2, evidence=level))).units[0]
    assert unit.evidence is level


def test_what_is_not_reported_is_not_backed_by_anything() -> None:
    assert figures_of(a_participant("A")).units[0].evidence is None


def test_a_unit_that_another_reports_for_is_shown_by_itself_and_counted_once() -> None:
    whole = a_participant("A", a_share(30, 100), covers=("B", "X"))
    part = a_participant("B", a_share(10, 20))
    found = deal_figures(a_deal(), PERIOD, [whole, part], frozenset({"GD-A", "GD-B"}))
    assert (found.reported, found.units) == (3, 3)
    sites = found.indicators[0]
    assert sites.total.figure.value == 30
    assert (sites.total.reported, sites.total.units) == (3, 3)
    assert [unit.figure.value for unit in sites.units] == [30, 50]


# Properties

years = st.integers(2024, 2030)
series = st.dictionaries(st.tuples(years, st.just(SITES)), shares | missing_values, max_size=4)
percentages = st.none() | st.integers(0, 100).map(Decimal)
dues = years.map(lambda year: dt.date(year, 12, 31))
baselines = st.none() | st.builds(Baseline, st.integers(0, 100).map(Decimal), dues)
own_targets = st.builds(
    lambda value, due_on, baseline: a_target_commitment(value=value, due_on=due_on, baseline=baseline),
    percentages,
    dues,
    baselines,
)
units = st.builds(
    lambda name, values, targets, covers: a_participant(
        name, values=values, targets=tuple(targets), covers=tuple(covers)
    ),
    st.sampled_from("ABCDE"),
    series,
    st.lists(own_targets, max_size=2),
    st.lists(st.sampled_from("ABCDE"), max_size=1),
)
participants = st.lists(units, max_size=4, unique_by=lambda unit: unit.organisation)
deals = st.builds(
    lambda targets: a_deal(indicators=(an_indicator(),), targets=tuple(targets)),
    st.lists(st.builds(lambda v, on: a_target(value=v, due_on=on), percentages, dues), max_size=2),
)


def compute(deal: Deal, period: int, found: list[Participant]) -> DealFigures:
    return deal_figures(deal, period, found, frozenset(unit.agreement for unit in found))


@given(deals, years, participants, st.data())
def test_the_order_of_units_changes_no_total(
    deal: Deal, period: int, found: list[Participant], data: st.DataObject
) -> None:
    first = compute(deal, period, found).indicators[0]
    second = compute(deal, period, data.draw(st.permutations(found))).indicators[0]
    assert (second.total, second.targets) == (first.total, first.targets)


@given(deals, years, participants)
def test_a_units_own_figure_does_not_depend_on_other_units(
    deal: Deal, period: int, found: list[Participant]
) -> None:
    together = compute(deal, period, found).indicators[0].units
    alone = tuple(compute(deal, period, [unit]).indicators[0].units[0] for unit in found)
    assert together == alone


@given(deals, years, participants)
def test_later_reports_leave_a_periods_figures_as_they_were(
    deal: Deal, period: int, found: list[Participant]
) -> None:
    until_then = [
        replace(unit, values={key: value for key, value in unit.values.items() if key[0] <= period})
        for unit in found
    ]
    assert compute(deal, period, found) == compute(deal, period, until_then)


@given(deals, years, participants)
def test_changing_the_definition_later_changes_nothing_until_then(
    deal: Deal, period: int, found: list[Participant]
) -> None:
    later = replace(NEW_DEFINITION, in_force_from=dt.date(period + 1, 1, 1), unit="kg")
    changed = replace(deal, indicators=(an_indicator(SITES, a_definition(), later),))
    assert compute(changed, period, found) == compute(deal, period, found)


@given(deals, years, participants)
def test_own_targets_do_not_touch_the_deals_figures(
    deal: Deal, period: int, found: list[Participant]
) -> None:
    bare = [replace(unit, targets=()) for unit in found]
    with_own, without = compute(deal, period, found), compute(deal, period, bare)
    assert with_own.indicators[0].total == without.indicators[0].total
    assert with_own.indicators[0].targets == without.indicators[0].targets


@given(deals, years, participants)
def test_a_status_never_contradicts_its_figure(deal: Deal, period: int, found: list[Participant]) -> None:
    """Told from the standing alone: value, due date, and what the figure is."""
    as_of = dt.date(period, 12, 31)
    for unit in compute(deal, period, found).indicators[0].units:
        for standing in (*unit.own_targets, *unit.deal_targets):
            assert standing.status in _possible(standing, unit, as_of)


def _possible(standing: Standing, unit: UnitFigure, as_of: dt.date) -> set[TargetStatus]:
    if standing.value is None:
        return {TargetStatus.NOT_SET}
    if unit.figure.value is None:
        return {TargetStatus.NO_DATA}
    if unit.figure.value >= Fraction(standing.value):
        return {TargetStatus.REACHED}
    is_over = standing.due_on <= as_of
    return {TargetStatus.MISSED} if is_over else {TargetStatus.ON_TRACK, TargetStatus.BEHIND}
