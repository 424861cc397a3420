"""What an agreement must hold: every rule by its code, its field, and all of them at once."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.errors import FieldError, InvalidInput
from registry.model.agreement_rules import (
    check_complete,
    check_draft,
    check_joinable,
    with_numbers,
)
from registry.model.agreements import Baseline, Commitment, Terms
from registry.model.deals import DealStatus
from registry.model.languages import Language
from tests.builders import (
    ESPOO,
    KILOGRAMS,
    TODAY,
    VANTAA,
    a_deal,
    a_decision_reference,
    a_definition,
    a_measure_commitment,
    a_target_commitment,
    an_active_agreement,
    an_indicator,
    day,
    some_terms,
)
from tests.model.refusals import errors_of

DEAL = a_deal()
DEAL_WITHOUT_AREAS = a_deal(measure_areas=())
EMPTY = Terms(Language.FI)


def draft_errors(terms: Terms) -> list[FieldError]:
    return errors_of(lambda: check_draft(terms, DEAL))


def with_target(**changes: object) -> Terms:
    return some_terms(commitments=(a_target_commitment(**changes), a_measure_commitment()))


def with_measure(**changes: object) -> Terms:
    return some_terms(commitments=(a_target_commitment(), a_measure_commitment(**changes)))


def test_whole_terms_pass() -> None:
    check_draft(some_terms(), DEAL)
    check_complete(some_terms(), DEAL, TODAY)


def test_an_empty_draft_may_be_kept() -> None:
    check_draft(EMPTY, DEAL)


@pytest.mark.parametrize(
    ("terms", "error"),
    [
        (
            some_terms(starts_on=day("2029-01-01"), ends_on=day("2028-12-31"), commitments=()),
            FieldError("/ends_on", "before_start", {"start": "2029-01-01"}),
        ),
        (some_terms(ends_on=day("2036-01-01")), FieldError("/ends_on", "after_deal", {"end": "2035-12-31"})),
        (some_terms(covers=(ESPOO, VANTAA, ESPOO)), FieldError("/covers/2", "listed_twice")),
        (
            with_target(due_on=day("2031-01-01")),
            FieldError("/commitments/0/due_on", "after_end", {"end": "2030-12-31"}),
        ),
        (
            with_measure(due_on=day("2031-01-01")),
            FieldError("/commitments/1/due_on", "after_end", {"end": "2030-12-31"}),
        ),
        (
            with_target(indicator="no-such"),
            FieldError("/commitments/0/indicator", "unknown_indicator", {"deal": "clean-sites"}),
        ),
        (
            with_target(value=Decimal("100.001")),
            FieldError("/commitments/0/value", "too_big", {"maximum": 100}),
        ),
        (
            with_target(baseline=Baseline(Decimal(101), day("2025-12-31"))),
            FieldError("/commitments/0/baseline/value", "too_big", {"maximum": 100}),
        ),
        (
            with_target(baseline=Baseline(Decimal(10), day("2030-12-31"))),
            FieldError("/commitments/0/baseline/on", "baseline_after_due"),
        ),
        (
            with_measure(area="no-such"),
            FieldError("/commitments/1/area", "unknown_area", {"deal": "clean-sites"}),
        ),
        (
            with_measure(area=None, own_area="Own"),
            FieldError("/commitments/1/own_area", "area_is_listed", {"deal": "clean-sites"}),
        ),
        (
            some_terms(commitments=(a_target_commitment(), a_target_commitment(number=2, value=Decimal(60)))),
            FieldError("/commitments/1", "promised_twice"),
        ),
        (
            some_terms(commitments=(a_measure_commitment(), a_measure_commitment(number=3))),
            FieldError("/commitments/1", "promised_twice"),
        ),
    ],
    ids=lambda value: value.code if isinstance(value, FieldError) else "",
)
def test_what_can_never_become_right_is_told_of_a_draft(terms: Terms, error: FieldError) -> None:
    assert draft_errors(terms) == [error]
    assert error in errors_of(lambda: check_complete(terms, DEAL, TODAY))


@pytest.mark.parametrize(
    "terms",
    [
        some_terms(ends_on=day("2035-12-31")),
        some_terms(starts_on=day("2030-12-31")),
        with_target(due_on=day("2030-12-31"), value=Decimal(100)),
        with_target(value=None, baseline=None),
        with_target(indicator=KILOGRAMS, value=Decimal(5000)),
        some_terms(commitments=(a_target_commitment(), a_target_commitment(due_on=day("2028-12-31")))),
    ],
)
def test_what_is_exactly_within_its_limits_passes(terms: Terms) -> None:
    assert draft_errors(terms) == []


def test_a_value_is_limited_by_the_definition_in_force_when_it_is_due() -> None:
    in_kilograms = a_definition(version=2, in_force_from=day("2030-01-01"), unit="kg/m²")
    deal = a_deal(indicators=(an_indicator("fossil-free-sites", a_definition(), in_kilograms),))
    check_draft(with_target(value=Decimal(150)), deal)
    with pytest.raises(InvalidInput):
        check_draft(with_target(value=Decimal(150), due_on=day("2029-12-31")), deal)


def test_where_a_deal_lists_no_areas_a_unit_names_its_own() -> None:
    check_complete(with_measure(area=None, own_area="Machines"), DEAL_WITHOUT_AREAS, TODAY)


@pytest.mark.parametrize(
    ("terms", "error"),
    [
        (some_terms(starts_on=None), FieldError("/starts_on", "required")),
        (some_terms(ends_on=None), FieldError("/ends_on", "required")),
        (some_terms(scope=""), FieldError("/scope", "required")),
        (some_terms(implementation_plan=""), FieldError("/implementation_plan", "required")),
        (some_terms(decision=None), FieldError("/decision", "required")),
        (
            some_terms(decision=a_decision_reference(decided_on=day("2026-03-03"))),
            FieldError("/decision/decided_on", "in_the_future"),
        ),
        (some_terms(commitments=()), FieldError("/commitments", "required")),
        (with_measure(area=None), FieldError("/commitments/1/area", "required")),
    ],
    ids=lambda value: value.pointer if isinstance(value, FieldError) else "",
)
def test_what_is_not_whole_may_be_kept_but_not_submitted(terms: Terms, error: FieldError) -> None:
    check_draft(terms, DEAL)
    assert errors_of(lambda: check_complete(terms, DEAL, TODAY)) == [error]


def test_what_was_decided_today_may_be_submitted_today() -> None:
    decided_today = some_terms(decision=a_decision_reference(decided_on=TODAY))
    check_complete(decided_today, DEAL, TODAY)


def test_nobody_submits_what_nobody_decided() -> None:
    errors = errors_of(lambda: check_complete(some_terms(decision=None), DEAL, TODAY))
    assert [error.pointer for error in errors] == ["/decision"]


def test_measures_span_as_many_areas_as_the_deal_asks_for() -> None:
    demanding = a_deal(minimum_measure_areas=2)
    second = a_measure_commitment(number=3, area="training", description="Training for all buyers.")
    same = a_measure_commitment(number=3, description="Limits in frame agreements too.")

    def check(*more: Commitment) -> list[FieldError]:
        terms = some_terms(commitments=(a_measure_commitment(), *more))
        return errors_of(lambda: check_complete(terms, demanding, TODAY))

    too_few = FieldError("/commitments", "too_few_areas", {"minimum": 2})
    assert check() == check(same) == [too_few]
    assert check(second) == check(same, second) == []


def test_own_areas_count_as_areas() -> None:
    demanding = a_deal(measure_areas=(), minimum_measure_areas=2)
    one, two = (
        a_measure_commitment(number=n, area=None, own_area=area) for n, area in ((1, "Fuel"), (2, "Power"))
    )
    check_complete(some_terms(commitments=(one, two)), demanding, TODAY)
    assert errors_of(lambda: check_complete(some_terms(commitments=(one,)), demanding, TODAY))


def test_a_person_is_told_everything_at_once() -> None:
    terms = Terms(
        language=Language.SV,
        ends_on=day("2040-12-31"),
        decision=a_decision_reference(decided_on=day("2027-01-01")),
        covers=(ESPOO, ESPOO),
        commitments=(
            a_target_commitment(indicator="no-such", due_on=day("2041-01-01")),
            a_target_commitment(value=Decimal(120), baseline=Baseline(Decimal(200), day("2031-01-01"))),
            a_measure_commitment(area="no-such"),
            a_measure_commitment(area=None, own_area="Own"),
        ),
    )
    demanding = a_deal(minimum_measure_areas=3)
    found = errors_of(lambda: check_complete(terms, demanding, TODAY))
    assert sorted((error.pointer, error.code) for error in found) == [
        ("/commitments", "too_few_areas"),
        ("/commitments/0/due_on", "after_end"),
        ("/commitments/0/indicator", "unknown_indicator"),
        ("/commitments/1/baseline/on", "baseline_after_due"),
        ("/commitments/1/baseline/value", "too_big"),
        ("/commitments/1/value", "too_big"),
        ("/commitments/2/area", "unknown_area"),
        ("/commitments/3/area", "required"),
        ("/commitments/3/own_area", "area_is_listed"),
        ("/covers/1", "listed_twice"),
        ("/decision/decided_on", "in_the_future"),
        ("/ends_on", "after_deal"),
        ("/implementation_plan", "required"),
        ("/scope", "required"),
        ("/starts_on", "required"),
    ]


# Which deals can be joined


def test_an_open_deal_can_be_joined_until_its_last_day() -> None:
    check_joinable(DEAL, TODAY)
    check_joinable(DEAL, DEAL.valid_until)


@pytest.mark.parametrize("status", set(DealStatus) - {DealStatus.OPEN})
def test_no_other_deal_can_be_joined(status: DealStatus) -> None:
    closed = FieldError("/deal", "deal_not_open", {"deal": "clean-sites"})
    assert errors_of(lambda: check_joinable(a_deal(status=status), TODAY)) == [closed]


def test_an_open_deal_past_its_end_cannot_be_joined() -> None:
    assert errors_of(lambda: check_joinable(DEAL, day("2036-01-01"))) != []


# Commitment numbers: 0 is a new promise


def numbered(*numbers: int) -> Terms:
    targets = (a_target_commitment(number=n, due_on=dt.date(2027 + i, 1, 1)) for i, n in enumerate(numbers))
    return some_terms(commitments=tuple(targets))


def numbers_of(terms: Terms) -> list[int]:
    return [commitment.number for commitment in terms.commitments]


def test_the_first_promises_are_numbered_from_1() -> None:
    assert numbers_of(with_numbers(numbered(0, 0), None)) == [1, 2]


def test_a_promise_keeps_its_number_wherever_it_stands() -> None:
    agreement = an_active_agreement(numbered(1, 2, 3))
    assert numbers_of(with_numbers(numbered(3, 0, 1), agreement)) == [3, 4, 1]


def test_a_number_that_any_version_had_is_never_given_again() -> None:
    agreement = an_active_agreement(numbered(1, 2, 3), numbered(1))
    assert numbers_of(with_numbers(numbered(1, 0), agreement)) == [1, 4]


def test_a_number_that_was_never_given_or_comes_twice_is_refused() -> None:
    agreement = an_active_agreement(numbered(1, 2))
    found = errors_of(lambda: with_numbers(numbered(1, 7, 1), agreement))
    assert found == [
        FieldError("/commitments/1/number", "unknown_commitment"),
        FieldError("/commitments/2/number", "listed_twice"),
    ]


def test_nothing_but_the_number_changes() -> None:
    terms = some_terms(commitments=(a_target_commitment(number=0), a_measure_commitment(number=0)))
    assert with_numbers(terms, None) == some_terms()


@given(st.lists(st.lists(st.integers(1, 9), max_size=4, unique=True), min_size=1, max_size=3), st.data())
def test_new_promises_never_take_a_number_of_any_version(
    versions: list[list[int]], data: st.DataObject
) -> None:
    agreement = an_active_agreement(*(numbered(*numbers) for numbers in versions))
    given_before = {number for numbers in versions for number in numbers}
    kept = data.draw(
        st.lists(st.sampled_from(sorted(given_before)), unique=True) if given_before else st.just([])
    )
    sent = data.draw(st.permutations([*kept, 0, 0]))
    result = numbers_of(with_numbers(numbered(*sent), agreement))
    assert len(set(result)) == len(result)
    assert [new for old, new in zip(sent, result, strict=True) if old] == [n for n in sent if n]
    assert not given_before & {new for old, new in zip(sent, result, strict=True) if old == 0}
