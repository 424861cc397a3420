"""Business IDs are told by their check digit and kept in one form."""

import contextlib
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.errors import FieldError, InvalidInput
from registry.model.business_ids import canonical
from tests.builders import ESPOO, HELSINKI, TURKU, VANTAA

WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
"""Of the seven digits; the check digit makes the weighted sum a multiple of 11 (Tax Administration)."""


def with_check_digit(number: int) -> str | None:
    """Return the business ID of a seven-digit number; None for the one in eleven that has none."""
    digits = f"{number:07}"
    rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
    return None if rest == 1 else f"{digits}-{(11 - rest) % 11}"


business_ids = st.integers(1, 9_999_999).map(with_check_digit).filter(bool).map(str)


@pytest.mark.parametrize("business_id", [HELSINKI, ESPOO, VANTAA, TURKU])
def test_the_ids_of_real_cities_pass_as_they_are(business_id: str) -> None:
    assert canonical(business_id) == business_id


@pytest.mark.parametrize(
    "typed", ["02012566", "0201256 6", " 0201256-6\n", "201256-6", "2012566", "FI02012566"]
)
def test_what_people_type_becomes_the_one_form(typed: str) -> None:
    assert canonical(typed) == "0201256-6"


@given(business_ids)
def test_the_one_form_is_canonical_and_so_is_what_it_comes_from(business_id: str) -> None:
    assert canonical(business_id) == business_id
    assert canonical(business_id.replace("-", "")) == business_id


@given(business_ids, st.integers(0, 7), st.sampled_from(string.digits))
def test_one_wrong_digit_is_always_noticed(business_id: str, place: int, digit: str) -> None:
    digits = business_id.replace("-", "")
    changed = digits[:place] + digit + digits[place + 1 :]
    if changed == digits:
        assert canonical(changed) == business_id
    else:
        with pytest.raises(InvalidInput):
            canonical(changed)


@pytest.mark.parametrize("typed", ["", " ", "-", "0", "0201256-7", "201256", "00201256-6", "abcdefg-h"])
def test_what_is_no_business_id_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        canonical(typed, "/organisation")
    assert refused.value.errors == (FieldError("/organisation", "bad_business_id"),)


@given(st.text(max_size=12) | st.text("0123456789- ", max_size=12))
def test_any_text_is_refused_or_brought_to_the_one_form(text: str) -> None:
    with contextlib.suppress(InvalidInput):
        assert re.fullmatch(r"[0-9]{7}-[0-9]", canonical(text))
