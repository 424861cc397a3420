"""Codes made of names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.model.codes import LONGEST, code_from


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Plastics in construction", "plastics-in-construction"),
        ("  Päästötön työmaa & 2030 ", "paastoton-tyomaa-2030"),
        ("2030: fossil-free", "fossil-free"),
        ("–", "deal"),
    ],
)
def test_a_code_is_made_of_the_letters_of_a_name(name: str, code: str) -> None:
    assert code_from(name, "deal") == code


def test_a_code_that_is_taken_gets_a_number() -> None:
    assert code_from("Training", "area", {"training", "training-2"}) == "training-3"


@given(st.text(), st.sets(st.text(), max_size=3))
def test_a_code_has_the_form_that_addresses_ask_for(name: str, taken: set[str]) -> None:
    code = code_from(name, "area", taken)
    assert re.fullmatch("[a-z][a-z0-9-]*", code)
    assert len(code) <= LONGEST
    assert code not in taken
