"""What an officer is told to look at twice."""

from decimal import Decimal

import pytest

from registry.model.agreements import Terms
from registry.model.deals import Deal, Direction, IndicatorKind, MeasureStatus
from registry.model.flags import Flag, FlagCode, flags_of_report, flags_of_terms
from registry.model.progress_reports import MeasureProgress, ReportContent, ReportedValue
from tests.builders import (
    KILOGRAMS,
    PERIOD,
    SITES,
    STRATEGY,
    a_deal,
    a_definition,
    a_measure_commitment,
    a_missing_value,
    a_no,
    a_share,
    a_target,
    a_target_commitment,
    a_yes,
    an_amount,
    an_amount_definition,
    an_indicator,
    day,
    some_content,
    some_terms,
)

DONE, UNDER_WAY = MeasureStatus.DONE, MeasureStatus.UNDER_WAY
NOT_STARTED, DROPPED = MeasureStatus.NOT_STARTED, MeasureStatus.DROPPED


def found_in_terms(deal: Deal | None = None, **changes: object) -> list[tuple[FlagCode, str]]:
    """Return the flags of the default terms with changes, under the default deal."""
    terms: Terms = some_terms(**changes)
    return [(flag.code, flag.indicator) for flag in flags_of_terms(terms, deal or a_deal())]


def found_in_values(
    now: ReportedValue, then: ReportedValue | None = None, deal: Deal | None = None
) -> list[FlagCode]:
    """Return the flags of one reported value against an earlier one."""
    before = None if then is None else some_content(values=(then,), measures=())
    content: ReportContent = some_content(values=(now,), measures=())
    return [flag.code for flag in flags_of_report(content, before, None, deal or a_deal(), PERIOD)]


def found_in_measure(
    now: MeasureStatus | None, then: MeasureStatus | None = None, due_on: str = "2027-12-31"
) -> list[Flag]:
    """Return the flags of one measure's progress."""
    terms = some_terms(commitments=(a_measure_commitment(due_on=day(due_on)),))
    told = () if now is None else (MeasureProgress(2, now),)
    before = None if then is None else some_content(values=(), measures=(MeasureProgress(2, then),))
    content = some_content(values=(), measures=told)
    return list(flags_of_report(content, before, terms, a_deal(), PERIOD))


def test_terms_that_promise_what_the_deal_aims_at_or_more_have_no_flag() -> None:
    assert found_in_terms() == []
    assert found_in_terms(commitments=(a_target_commitment(value=Decimal(60)),)) == []


def test_a_target_below_the_deals_is_flagged() -> None:
    below = a_target_commitment(value=Decimal("49.999"))
    assert found_in_terms(commitments=(below,)) == [(FlagCode.BELOW_DEAL, SITES)]


def test_where_less_is_better_a_higher_target_is_less_than_the_deals() -> None:
    definition = an_amount_definition(direction=Direction.DOWN)
    deal = a_deal(
        indicators=(an_indicator(KILOGRAMS, definition),),
        targets=(a_target(indicator=KILOGRAMS, value=Decimal(100)),),
    )
    over, under = (a_target_commitment(indicator=KILOGRAMS, value=Decimal(v)) for v in (101, 99))
    assert found_in_terms(deal, commitments=(over,)) == [(FlagCode.BELOW_DEAL, KILOGRAMS)]
    assert found_in_terms(deal, commitments=(under,)) == []


def test_a_target_of_the_deal_that_the_unit_has_not_set_is_flagged() -> None:
    flag = [(FlagCode.NO_OWN_TARGET, SITES)]
    assert found_in_terms(commitments=()) == flag
    assert found_in_terms(commitments=(a_target_commitment(value=None),)) == flag
    assert found_in_terms(commitments=(a_target_commitment(due_on=day("2029-12-31")),)) == flag


def test_a_target_of_the_deal_beyond_the_agreements_end_is_not_asked_for() -> None:
    assert found_in_terms(commitments=(), ends_on=day("2030-12-30")) == []
    assert found_in_terms(commitments=(), ends_on=day("2030-12-31")) != []
    assert found_in_terms(commitments=(), ends_on=None) != []


def test_a_target_that_the_deal_has_still_to_set_is_reached_by_any_own_one() -> None:
    deal = a_deal(targets=(a_target(value=None),))
    assert found_in_terms(deal, commitments=(a_target_commitment(value=Decimal(1)),)) == []
    assert found_in_terms(deal, commitments=()) == [(FlagCode.NO_OWN_TARGET, SITES)]


@pytest.mark.parametrize(
    ("now", "then", "jumps"),
    [
        (a_share(60, 100), a_share(50, 100), True),
        (a_share(40, 100), a_share(50, 100), True),
        (a_share("59.9", 100), a_share(50, 100), False),
        (an_amount(125), an_amount(100), True),
        (an_amount(75), an_amount(100), True),
        (an_amount("124.999"), an_amount(100), False),
        (an_amount(1), an_amount(0), True),
        (an_amount(0), an_amount(0), False),
        (a_no(), a_yes(), True),
        (a_yes(), a_no(), False),
        (a_yes(), a_yes(), False),
    ],
)
def test_a_value_jumps_when_it_moves_as_far_as_the_thresholds(
    now: ReportedValue, then: ReportedValue, *, jumps: bool
) -> None:
    assert (FlagCode.VALUE_JUMPS in found_in_values(now, then)) is jumps


def test_a_share_in_another_unit_than_per_cent_jumps_by_its_parts() -> None:
    definition = a_definition(kind=IndicatorKind.SHARE, unit="kg/m2")
    deal = a_deal(indicators=(an_indicator(SITES, definition),))
    assert FlagCode.VALUE_JUMPS in found_in_values(a_share(5, 10), a_share(4, 10), deal)
    assert FlagCode.VALUE_JUMPS not in found_in_values(a_share(200, 10), a_share(190, 10), deal)


@pytest.mark.parametrize(
    ("denominator", "changed"), [(120, True), (80, True), ("119.999", False), ("80.001", False)]
)
def test_a_denominator_that_changes_by_a_fifth_is_flagged(denominator: object, *, changed: bool) -> None:
    half = Decimal(str(denominator)) / 2
    codes = found_in_values(a_share(half.quantize(Decimal("0.001")), denominator), a_share(50, 100))
    assert codes == ([FlagCode.DENOMINATOR_CHANGED] if changed else [])


def test_the_first_report_is_compared_with_nothing() -> None:
    assert found_in_values(a_share(100, 100)) == []


def test_figures_under_different_definitions_are_not_compared() -> None:
    assert found_in_values(a_share(100, 1000), a_share(1, 100, indicator_version=7)) == []


def test_a_missing_value_is_flagged_for_that_alone() -> None:
    assert found_in_values(a_missing_value(), a_share(50, 100)) == [FlagCode.VALUE_MISSING]


def test_a_denominator_of_zero_is_no_activity_and_nothing_else() -> None:
    assert found_in_values(a_share(0, 0), a_share(50, 100)) == [FlagCode.NO_ACTIVITY]


def test_what_follows_no_activity_is_not_compared_with_it() -> None:
    assert found_in_values(a_share(50, 100), a_share(0, 0)) == []


@pytest.mark.parametrize(
    ("now", "then", "due_on", "codes"),
    [
        (UNDER_WAY, None, "2027-12-31", []),
        (DONE, UNDER_WAY, "2026-12-31", []),
        (UNDER_WAY, None, "2026-12-31", [FlagCode.MEASURE_STOOD_STILL]),
        (NOT_STARTED, None, "2026-12-31", [FlagCode.MEASURE_STOOD_STILL]),
        (UNDER_WAY, UNDER_WAY, "2027-01-01", []),
        (NOT_STARTED, None, "2027-12-31", []),
        (NOT_STARTED, NOT_STARTED, "2027-12-31", [FlagCode.MEASURE_STOOD_STILL]),
        (DROPPED, UNDER_WAY, "2027-12-31", [FlagCode.MEASURE_DROPPED]),
        (DROPPED, None, "2027-12-31", [FlagCode.MEASURE_DROPPED]),
        (DROPPED, DROPPED, "2026-12-31", []),
    ],
)
def test_a_measure_is_flagged_when_it_stands_still_or_is_dropped(
    now: MeasureStatus, then: MeasureStatus | None, due_on: str, codes: list[FlagCode]
) -> None:
    flags = found_in_measure(now, then, due_on)
    assert [flag.code for flag in flags] == codes
    assert all(flag.commitment == 2 for flag in flags)


def test_nothing_is_said_of_measures_where_no_terms_promise_any() -> None:
    told = some_content(values=(), measures=(MeasureProgress(2, DROPPED),))
    assert flags_of_report(told, None, None, a_deal(), PERIOD) == ()
    assert flags_of_report(told, None, some_terms(commitments=()), a_deal(), PERIOD) == ()


def test_each_value_has_flags_of_its_own() -> None:
    before = some_content(values=(a_share(10, 20), an_amount(100), a_yes()), measures=())
    content = some_content(values=(a_share(20, 20), an_amount(100), a_no()), measures=())
    found = flags_of_report(content, before, None, a_deal(), PERIOD)
    assert found == (Flag(FlagCode.VALUE_JUMPS, SITES), Flag(FlagCode.VALUE_JUMPS, STRATEGY))
