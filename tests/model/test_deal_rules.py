"""What a deal must hold, and what stays as it is once units have agreed under it."""

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from registry.errors import FieldError
from registry.model.deal_rules import check_deal, check_openable, check_revision, with_progress
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    IndicatorVersion,
    MeasureStatus,
    StateMeasure,
)
from registry.model.periods import ReportingRound
from tests.builders import (
    KILOGRAMS,
    SITES,
    a_deal,
    a_definition,
    a_target,
    an_amount_definition,
    an_indicator,
    day,
    words,
)
from tests.model.refusals import errors_of

DEAL = a_deal()
AREA, OTHER_AREA = DEAL.measure_areas
INDICATORS = DEAL.indicators
TODAY = day("2027-06-01")
ONE_DAY = dt.timedelta(days=1)
NEXT = a_definition(version=2, in_force_from=day("2028-01-01"), direction=Direction.DOWN)


def with_definitions(*definitions: IndicatorVersion) -> Deal:
    return a_deal(indicators=(an_indicator(SITES, *definitions), *INDICATORS[1:]))


def test_a_whole_deal_passes() -> None:
    check_deal(DEAL)
    check_deal(with_definitions(a_definition(), NEXT))


@pytest.mark.parametrize("signed_on", [None, "2020", "2020-11", "2020-11-09"])
def test_a_deal_is_signed_on_a_day_as_exact_as_its_source(signed_on: str | None) -> None:
    check_deal(a_deal(signed_on=signed_on))


@pytest.mark.parametrize(
    ("deal", "error"),
    [
        (a_deal(signed_on="2020-13"), FieldError("/signed_on", "bad_date")),
        (
            a_deal(valid_until=day("2201-01-01")),
            FieldError("/valid_until", "too_big", {"maximum": "2200-12-31"}),
        ),
        (a_deal(ministries=("YM", "YM")), FieldError("/ministries/1", "listed_twice")),
        (a_deal(indicators=(*INDICATORS, an_indicator())), FieldError("/indicators/3/code", "listed_twice")),
        (a_deal(measure_areas=(AREA, AREA)), FieldError("/measure_areas/1/code", "listed_twice")),
        (a_deal(targets=(a_target(), a_target(value=None))), FieldError("/targets/1", "listed_twice")),
        (
            a_deal(targets=(a_target(indicator="no-such"),)),
            FieldError("/targets/0/indicator", "unknown_indicator", {"deal": "clean-sites"}),
        ),
        (
            a_deal(targets=(a_target(due_on=day("2036-01-01")),)),
            FieldError("/targets/0/due_on", "after_deal", {"end": "2035-12-31"}),
        ),
        (
            a_deal(targets=(a_target(value=Decimal(101)),)),
            FieldError("/targets/0/value", "too_big", {"maximum": 100}),
        ),
        (
            a_deal(minimum_measure_areas=3),
            FieldError("/minimum_measure_areas", "too_big", {"maximum": 2}),
        ),
        (a_deal(slug="new"), FieldError("/slug", "is_taken", {"existing": "new"})),
        (
            a_deal(reporting=ReportingRound(2026, due_month=2, due_day=29)),
            FieldError("/reporting/due_day", "bad_date"),
        ),
        (
            with_definitions(a_definition(denominator=None)),
            FieldError("/indicators/0/versions/0/denominator", "required"),
        ),
        (
            with_definitions(an_amount_definition(denominator=words("sites"))),
            FieldError("/indicators/0/versions/0/denominator", "not_asked_for"),
        ),
        (
            with_definitions(a_definition(), a_definition(version=2)),
            FieldError("/indicators/0/versions/1/in_force_from", "not_in_order"),
        ),
    ],
    ids=lambda value: value.code if isinstance(value, FieldError) else "",
)
def test_a_deal_that_contradicts_itself_is_told_where(deal: Deal, error: FieldError) -> None:
    assert errors_of(lambda: check_deal(deal)) == [error]


CHANGES = [
    (a_deal(kind=DealKind.SECTOR), FieldError("/kind", "fixed_once_open")),
    (a_deal(ministries=("YM", "STM")), FieldError("/ministries", "fixed_once_open")),
    (a_deal(reporting=ReportingRound(2027)), FieldError("/reporting", "fixed_once_open")),
    (
        a_deal(indicators=INDICATORS[1:]),
        FieldError("/indicators", "indicator_fixed", {"indicator": SITES}),
    ),
    (
        with_definitions(a_definition(direction=Direction.DOWN)),
        FieldError("/indicators", "indicator_fixed", {"indicator": SITES}),
    ),
    (a_deal(targets=()), FieldError("/targets", "target_fixed", {"indicator": SITES, "due": "2030-12-31"})),
    (
        a_deal(targets=(a_target(value=Decimal(40)),)),
        FieldError("/targets", "target_fixed", {"indicator": SITES, "due": "2030-12-31"}),
    ),
    (a_deal(measure_areas=(AREA,)), FieldError("/measure_areas", "area_fixed", {"area": OTHER_AREA.code})),
    (a_deal(state_measures=()), FieldError("/state_measures", "state_measure_fixed")),
]


@pytest.mark.parametrize(("after", "error"), CHANGES, ids=lambda value: getattr(value, "pointer", ""))
def test_what_units_have_agreed_to_stays_as_it_was(after: Deal, error: FieldError) -> None:
    assert errors_of(lambda: check_revision(DEAL, after, TODAY)) == [error]


@pytest.mark.parametrize("after", [after for after, _ in CHANGES])
def test_a_deal_in_preparation_may_change_in_all(after: Deal) -> None:
    check_revision(a_deal(status=DealStatus.PREPARING), after, TODAY)


@pytest.mark.parametrize(
    "after",
    [
        with_definitions(a_definition(), NEXT),
        a_deal(indicators=(*INDICATORS, an_indicator("new"))),
        a_deal(targets=(*DEAL.targets, a_target(indicator=KILOGRAMS))),
        a_deal(purpose=words("Said better.")),
    ],
    ids=["a new definition", "a new indicator", "a new target", "words"],
)
def test_what_adds_to_an_open_deal_may_come_later(after: Deal) -> None:
    assert errors_of(lambda: check_revision(DEAL, after, TODAY)) == []


def test_a_target_that_was_to_be_set_gets_its_value_once() -> None:
    to_be_set = a_deal(targets=(a_target(value=None),))
    check_revision(to_be_set, DEAL, TODAY)
    assert errors_of(lambda: check_revision(DEAL, to_be_set, TODAY)) != []


def test_a_new_definition_leaves_what_has_been_reported_as_it_was() -> None:
    backdated = with_definitions(a_definition(), msgspec.structs.replace(NEXT, in_force_from=TODAY - ONE_DAY))
    error = FieldError("/indicators/0/versions/1/in_force_from", "in_the_past")
    assert errors_of(lambda: check_revision(DEAL, backdated, TODAY)) == [error]
    from_today = with_definitions(a_definition(), msgspec.structs.replace(NEXT, in_force_from=TODAY))
    check_revision(DEAL, from_today, TODAY)


@pytest.mark.parametrize(
    ("deal", "error"),
    [
        (a_deal(valid_until=day("2027-05-31"), targets=()), FieldError("/valid_until", "in_the_past")),
        (a_deal(signed_on="2020-13"), FieldError("/signed_on", "bad_date")),
    ],
)
def test_a_deal_that_nobody_could_agree_under_is_not_opened(deal: Deal, error: FieldError) -> None:
    assert errors_of(lambda: check_openable(deal, TODAY)) == [error]


@pytest.mark.parametrize(
    "deal",
    [DEAL, a_deal(indicators=(), targets=()), a_deal(measure_areas=())],
    ids=["all", "areas", "figures"],
)
def test_a_deal_is_followed_by_figures_or_by_measures(deal: Deal) -> None:
    check_openable(deal, TODAY)


ADVICE = StateMeasure(words("The ministry advises units."), MeasureStatus.DONE, "It did.")
COURSES = StateMeasure(words("The ministry gives courses."), MeasureStatus.UNDER_WAY)
PROMISING = a_deal(state_measures=(ADVICE, COURSES))


def wanted(*texts: str) -> tuple[StateMeasure, ...]:
    return tuple(StateMeasure(words(text)) for text in texts)


def test_a_state_measure_keeps_how_far_it_has_come_wherever_it_stands() -> None:
    kept = with_progress(PROMISING, wanted(COURSES.text.en, "Something new.", ADVICE.text.en))
    assert kept == (COURSES, *wanted("Something new."), ADVICE)


def test_a_state_measure_whose_words_were_corrected_keeps_how_far_it_has_come() -> None:
    kept = with_progress(PROMISING, wanted("The ministry advises all units.", COURSES.text.en))
    assert kept == (msgspec.structs.replace(ADVICE, text=words("The ministry advises all units.")), COURSES)


def test_what_takes_the_place_of_a_state_measure_that_is_left_out_begins_anew() -> None:
    assert with_progress(PROMISING, wanted("Something new.")) == wanted("Something new.")
