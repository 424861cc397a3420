"""Query parameters become a flat Struct, or a refusal that names every one at fault."""

import datetime
from decimal import Decimal

import pytest

from registry.errors import InvalidInput
from registry.wire.decoding import decode_query
from tests.wire.examples import Level, Period, Search


def query_errors(*pairs: tuple[str, str], type_: type = Search) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refusal:
        decode_query(pairs, type_)
    return {error.pointer: error.code for error in refusal.value.errors}


def test_a_query_is_read_by_the_types_of_its_fields() -> None:
    pairs = [
        ("text", "null"),
        ("year", "2026"),
        ("after", "2026-01-31"),
        ("is-open", "true"),
        ("language", "sv"),
        ("level", "verified"),
        ("level", "self-declared"),
        ("least", "12.5"),
        ("stars", "2"),
    ]
    assert decode_query(pairs, Search) == Search(
        text="null",
        year=2026,
        after=datetime.date(2026, 1, 31),
        is_open=True,
        language="sv",
        level=(Level.VERIFIED, Level.SELF_DECLARED),
        least=Decimal("12.5"),
        stars=2,
    )


def test_a_query_may_be_empty_if_nothing_is_required() -> None:
    assert decode_query([], Search) == Search()
    assert query_errors(type_=Period) == {"/begins": "required", "/ends": "required"}


def test_all_errors_of_a_query_are_reported_at_once() -> None:
    assert query_errors(
        ("text", "too long"),
        ("year", "1e3"),
        ("after", "2026-02-30"),
        ("is-open", "1"),
        ("language", "de"),
        ("level", "verified"),
        ("level", "guessed"),
        ("page-size", "101"),
        ("least", "NaN"),
        ("stars", "3"),
        ("page/number", "1"),
    ) == {
        "/text": "too_long",
        "/year": "wrong_type",
        "/after": "bad_date",
        "/is-open": "wrong_type",
        "/language": "not_a_choice",
        "/level/1": "not_a_choice",
        "/page-size": "too_big",
        "/least": "wrong_type",
        "/stars": "not_a_choice",
        "/page~1number": "unknown_field",
    }


def test_a_parameter_that_is_no_list_comes_once() -> None:
    assert query_errors(("year", "2025"), ("year", "x")) == {"/year": "given_twice"}


def test_text_that_cannot_be_stored_is_refused_in_a_query() -> None:
    assert query_errors(("text", "a\x00"), ("\ud800", "")) == {
        "/text": "bad_text",
        "/\ufffd": "unknown_field",
    }


def test_a_rule_of_the_whole_struct_holds_in_a_query() -> None:
    assert query_errors(("begins", "2"), ("ends", "1"), type_=Period) == {"": "invalid"}


def test_numbers_beyond_all_reason_are_refused_in_a_query() -> None:
    assert query_errors(("year", "9" * 5000), ("least", "9" * 5000)) == {
        "/year": "bad_number",
        "/least": "too_big",
    }
