"""A body becomes a Struct, or a refusal that names every field at fault."""

import datetime
import json
import sys
from decimal import Decimal

import msgspec
import pytest

from registry.errors import FieldError, InvalidInput, MalformedBody
from registry.wire.decoding import decode_body
from registry.wire.field_errors import MOST_ERRORS
from tests.wire.examples import Filing, Level, Loose, Measure, Period, Periods, Target


def errors_of(body: object, type_: type = Filing) -> list[FieldError]:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(InvalidInput) as refusal:
        decode_body(data, type_)
    return list(refusal.value.errors)


def error_in_field(name: str, value: object) -> FieldError:
    """The one error of a filing that is right but for this field."""
    text = value.decode() if isinstance(value, bytes) else json.dumps(value)
    (error,) = errors_of(f'{{"title": "Good", "{name}": {text}}}'.encode())
    return error


def test_a_good_body_becomes_its_struct() -> None:
    body = {
        "title": "Good",
        "a/b~c": "XY",
        "level": "verified",
        "at": "2030-12-31T12:00:00+02:00",
        "commitments": [
            {"kind": "target", "dueDate": "2030-12-31", "value": 45.5},
            {"kind": "measure", "what": "Train"},
        ],
        "names": {"fi": "Nimi"},
    }
    filing = decode_body(json.dumps(body).encode(), Filing)
    assert filing.code == "XY"
    assert filing.level is Level.VERIFIED
    assert filing.commitments == [Target(datetime.date(2030, 12, 31), Decimal("45.5")), Measure("Train")]


def test_all_errors_are_reported_at_once_in_the_order_of_the_fields() -> None:
    body = {
        "nonsense": 1,
        "year": 1999,
        "language": "de",
        "commitments": [{"kind": "target", "value": "12"}, {"kind": "measure", "what": "x", "share": 1}],
    }
    assert errors_of(body) == [
        FieldError("/title", "required"),
        FieldError("/year", "too_small", {"minimum": 2000}),
        FieldError("/language", "not_a_choice", {"choices": "en, fi, sv"}),
        FieldError("/commitments/0/dueDate", "required"),
        FieldError("/commitments/0/value", "wrong_type", {"expected": "number"}),
        FieldError("/commitments/1/what", "too_short", {"minimum": 2}),
        FieldError("/commitments/1/share", "too_big", {"maximum": 1}),
        FieldError("/nonsense", "unknown_field"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "code", "params"),
    [
        ("title", None, "wrong_type", {"expected": "text"}),
        ("title", "", "required", {}),
        ("title", " \t\u00a0", "required", {}),
        ("title", "x" * 11, "too_long", {"maximum": 10}),
        ("year", "2026", "wrong_type", {"expected": "whole_number"}),
        ("year", 2026.0, "wrong_type", {"expected": "whole_number"}),
        ("year", True, "wrong_type", {"expected": "whole_number"}),
        ("year", 2100, "too_big", {"maximum": 2099}),
        ("count", 2**63, "too_big", {"maximum": 2**63 - 1}),
        ("count", -(2**63) - 1, "too_small", {"minimum": -(2**63)}),
        ("count", b"1" * 5000, "bad_number", {}),
        ("level", "guessed", "not_a_choice", {"choices": "self-declared, verified"}),
        ("level", 5, "not_a_choice", {"choices": "self-declared, verified"}),
        ("agreed", "yes", "wrong_type", {"expected": "yes_no"}),
        ("amount", -1, "too_small", {"minimum": 0}),
        ("amount", 10**12, "too_big", {"maximum": "999999999999.999"}),
        ("amount", b"0.0001", "too_many_decimals", {"maximum": 3}),
        ("amount", b"1e400", "too_big", {"maximum": "999999999999.999"}),
        ("amount", b"1e999999", "too_big", {"maximum": "999999999999.999"}),
        ("amount", b"1e-999999", "too_many_decimals", {"maximum": 3}),
        ("amount", b"1e9999999999999999999", "bad_number", {}),
        ("amount", "12", "wrong_type", {"expected": "number"}),
        ("amount", True, "wrong_type", {"expected": "number"}),
        ("at", "yesterday", "bad_time", {}),
        ("at", "2030-12-31T12:00:00", "bad_time", {}),
        ("at", 5, "wrong_type", {"expected": "time"}),
        ("commitments", {}, "wrong_type", {"expected": "list"}),
        ("names", [], "wrong_type", {"expected": "object"}),
        ("names", {}, "too_few", {"minimum": 1}),
        ("tags", ["a", "b", "c"], "too_many", {"maximum": 2}),
        ("pair", [1], "too_few", {"minimum": 2}),
        ("pair", [1, "a", 2], "too_many", {"maximum": 2}),
        ("either", -1, "too_small", {"minimum": 0}),
        ("either", "x", "too_short", {"minimum": 2}),
        ("either", [], "wrong_type", {"expected": "whole_number"}),
    ],
)
def test_each_rule_has_its_code_and_parameters(name: str, value: object, code: str, params: object) -> None:
    error = error_in_field(name, value)
    assert (error.code, error.params) == (code, params)


def test_a_pointer_uses_the_name_on_the_wire_and_escapes_it() -> None:
    assert errors_of({"title": "Good", "a/b~c": "low"}) == [FieldError("/a~1b~0c", "bad_pattern")]


def test_a_pointer_goes_into_lists_and_dicts() -> None:
    body = {"title": "Good", "names": {"fi": "x", "de": "Name"}, "pair": [1, 2]}
    assert {error.pointer: error.code for error in errors_of(body)} == {
        "/names/fi": "too_short",
        "/names/de": "not_a_choice",
        "/pair/1": "wrong_type",
    }


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({}, FieldError("/commitments/0/kind", "required")),
        ({"kind": "wish"}, FieldError("/commitments/0/kind", "not_a_choice", {"choices": "measure, target"})),
        ({"kind": 1}, FieldError("/commitments/0/kind", "not_a_choice", {"choices": "measure, target"})),
        ("target", FieldError("/commitments/0", "wrong_type", {"expected": "object"})),
    ],
)
def test_without_a_good_tag_only_the_tag_is_at_fault(sent: object, error: FieldError) -> None:
    (found,) = errors_of({"title": "Good", "commitments": [sent]})
    assert (found.pointer, found.code) == (error.pointer, error.code)
    assert sorted(str(found.params.get("choices", "")).split(", ")) == sorted(
        str(error.params.get("choices", "")).split(", ")
    )


def test_items_beyond_the_last_that_may_be_are_not_looked_at() -> None:
    body = {"title": "Good", "commitments": [{}] * 5}
    assert [error.pointer for error in errors_of(body)] == [
        "/commitments",
        "/commitments/0/kind",
        "/commitments/1/kind",
        "/commitments/2/kind",
    ]


def test_a_lone_tagged_struct_may_leave_its_tag_out_but_not_give_another() -> None:
    rest = {"dueDate": "2030-12-31", "value": 1}
    assert decode_body(json.dumps({"title": "Good", "first": rest}).encode(), Filing).first is not None
    assert error_in_field("first", {"kind": "measure", **rest}).pointer == "/first/kind"


def test_equal_items_of_a_set_count_once() -> None:
    assert decode_body(b'{"title": "Good", "tags": ["a", "a", "b", "b"]}', Filing).tags == {"a", "b"}


def test_a_rule_of_a_whole_struct_is_reported_where_msgspec_found_it_broken() -> None:
    body = {"periods": [{"begins": 1, "ends": 2}, {"begins": 3, "ends": 2}]}
    assert errors_of(body, Periods) == [FieldError("/periods/1", "invalid")]


def test_of_a_name_given_twice_the_last_counts_but_the_first_must_be_right_too() -> None:
    assert decode_body(b'{"note": "a", "note": "b"}', Loose).note == "b"
    assert errors_of(b'{"note": 1, "note": "b"}', Loose) == [FieldError("/note", "invalid")]


def test_what_msgspec_alone_refuses_in_a_dict_points_at_the_dict() -> None:
    body = {"a": [{"b": {"begins": 3, "ends": 2}}]}
    assert errors_of(body, dict[str, list[dict[str, Period]]]) == [FieldError("", "invalid")]
    assert errors_of([{"b": {"begins": 3, "ends": 2}}], list[dict[str, Period]]) == [
        FieldError("/0", "invalid")
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" ",
        b"{",
        b'{"title": "Good"} x',
        b'{"title": "\xff\xff"}',
        b'{"title": "Good", "extra": "\xed\xa0\x80"}',
        b'{"title": NaN}',
        b'{"title": "Good", "amount": Infinity}',
        b'\xef\xbb\xbf{"title": "Good"}',
        b'{"title": "a\x00b"}',
        b"[" * 100_000 + b"]" * 100_000,
        b'{"title": "Good", "extra": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
    ids=range(12),
)
def test_what_is_not_json_is_malformed(data: bytes) -> None:
    with pytest.raises(MalformedBody):
        decode_body(data, Filing)


def test_bodies_nested_as_deep_as_python_can_go_are_refused_one_way_or_the_other() -> None:
    for depth in range(sys.getrecursionlimit() - 500, sys.getrecursionlimit(), 5):
        with pytest.raises((InvalidInput, MalformedBody)):
            decode_body(b'{"title": 1, "extra": ' + b"[" * depth + b"]" * depth + b"}", Filing)


def test_bytes_that_are_not_utf_8_are_malformed_even_where_nothing_is_read() -> None:
    with pytest.raises(MalformedBody):
        decode_body(b'{"unknown": "\xff"}', Loose)


@pytest.mark.parametrize(
    "text", [rb"\u0000", rb"\ud800", rb"\uDFFF", rb"\udc00\ud800", rb"\ud800\u0041", rb"\ud800x"]
)
def test_text_that_cannot_be_stored_is_refused_wherever_it_is(text: bytes) -> None:
    bad = b'"ab' + text + b'"'
    assert error_in_field("title", bad) == FieldError("/title", "bad_text")
    assert error_in_field("extra", b'[{"a": ' + bad + b"}]") == FieldError("/extra/0/a", "bad_text")
    assert error_in_field("extra", b"{" + bad + b": 1}").code == "bad_text"
    assert errors_of(b'{"unknown": ' + bad + b"}", Loose) == [FieldError("/unknown", "bad_text")]
    assert errors_of(b'{"raw": ' + bad + b"}", dict[str, msgspec.Raw]) == [FieldError("/raw", "bad_text")]


def test_a_pointer_can_always_be_sent_and_stored() -> None:
    (error,) = errors_of(rb'{"title": "Good", "\ud800\u0000": 1}')
    assert error == FieldError("/\ufffd\ufffd", "bad_text")


def test_a_whole_surrogate_pair_and_an_escaped_backslash_are_good_text() -> None:
    assert decode_body(rb'{"title": "\ud83c\udf31!", "extra": "\\u0000"}', Filing).title == "\N{SEEDLING}!"


@pytest.mark.parametrize("space", [chr(c) for c in range(sys.maxunicode) if chr(c).isspace()], ids=ascii)
def test_every_kind_of_blank_text_counts_as_not_given(space: str) -> None:
    for written in (json.dumps, lambda text: msgspec.json.encode(text).decode()):
        body = f'{{"title": {written(space * 3)}}}'.encode()
        assert errors_of(body) == [FieldError("/title", "required")]


def test_an_optional_text_may_be_blank_where_no_length_is_asked_for() -> None:
    assert decode_body(b'{"note": "  "}', Loose).note == "  "


def test_a_body_full_of_errors_gets_a_short_answer() -> None:
    assert len(errors_of({f"field{number}": 1 for number in range(10_000)})) == MOST_ERRORS
