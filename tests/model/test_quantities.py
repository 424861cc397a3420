"""Quantities are exact: what goes in as thousandths comes out to the last digit."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.model.quantities import LIMIT, from_thousandths, rounded, thousandths
from tests.model.strategies import quantities

signed = st.builds(lambda quantity, sign: quantity * sign, quantities(), st.sampled_from([1, -1]))
fractions = st.fractions(-LIMIT, LIMIT, max_denominator=10**15)


@pytest.mark.parametrize(
    ("quantity", "count"), [("0", 0), ("0.001", 1), ("12.5", 12_500), ("1E+3", 1_000_000), ("-1.5", -1_500)]
)
def test_a_quantity_is_a_whole_number_of_thousandths(quantity: str, count: int) -> None:
    assert thousandths(Decimal(quantity)) == count
    assert from_thousandths(count) == Decimal(quantity)


@given(signed)
def test_a_quantity_comes_back_from_thousandths_as_it_was(quantity: Decimal) -> None:
    assert from_thousandths(thousandths(quantity)) == quantity


@given(st.integers(-LIMIT * 1000, LIMIT * 1000))
def test_thousandths_come_back_from_a_quantity_as_they_were(count: int) -> None:
    assert thousandths(from_thousandths(count)) == count


@given(st.integers(-LIMIT * 1000, LIMIT * 1000))
def test_a_quantity_is_written_without_exponent_or_trailing_zeros(count: int) -> None:
    text = str(from_thousandths(count))
    assert set(text) <= set("-.0123456789")
    assert "." not in text or not text.endswith(("0", "."))


@given(st.lists(quantities()))
def test_a_sum_of_thousandths_is_the_sum_of_the_quantities(found: list[Decimal]) -> None:
    exact = sum((Fraction(quantity) for quantity in found), Fraction(0))
    assert Fraction(sum(map(thousandths, found)), 1000) == exact


def test_a_sum_over_a_million_reports_fits_in_64_bits() -> None:
    assert 10**6 * thousandths(Decimal(LIMIT)) < 2**63 * 1000
    assert thousandths(Decimal(LIMIT)) < 2**63


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("1/3", "0.333"),
        ("2/3", "0.667"),
        ("1/2000", "0"),
        ("3/2000", "0.002"),
        ("100", "100"),
        ("5/2", "2.5"),
    ],
)
def test_a_figure_is_shown_to_three_decimals_half_to_even(exact: str, shown: str) -> None:
    assert str(rounded(Fraction(exact))) == shown


@given(fractions)
def test_a_shown_figure_is_the_nearest_one_with_three_decimals(exact: Fraction) -> None:
    shown = Fraction(rounded(exact))
    assert abs(shown - exact) <= Fraction(1, 2000)
    assert (shown * 1000).denominator == 1


@given(quantities())
def test_a_quantity_is_shown_as_it_is(quantity: Decimal) -> None:
    assert rounded(Fraction(quantity)) == quantity
