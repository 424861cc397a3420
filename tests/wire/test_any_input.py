"""Whatever comes is read or refused; the walk and msgspec never disagree on which."""

import contextlib
import json
from typing import Any

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from registry.errors import FieldError, InvalidInput, MalformedBody
from registry.wire.codes import CODES, EXPECTED
from registry.wire.decoding import Quantity, decode_body, decode_query
from registry.wire.exact_json import fraction, parse
from registry.wire.field_errors import errors_in
from registry.wire.quantity import read_custom
from tests.wire.examples import Filing, Loose, Measure, Search, Target

NUMBERS = """
    0 -1 1 -0 7 2026 0.5 12.10 2026.0 1e400 -1e400 1e999999 0e-999999 1e99999999999999999999
    1e-99999999999999999999 10e999999999999999999 9223372036854775808 123456789012345678901234567890
"""
WORDS = r"""
    null true false "" "x" "ab" "Good" "ABC" "fi" "verified" "target" "measure" "12" "NaN" "ä" "/~"
    "2030-12-31" "2030-13-31" "2030-12-31T12:00:00Z" "2030-12-31T12:00:00"
    "\u0000" "\ud800" "\ud83c\udf31" "\\u0000" "\n\t" "\u00a0" "\u2003"
"""
BLANKS = ['"  "', '"' + "\N{NO-BREAK SPACE}" * 2 + '"']
TOKENS = [*NUMBERS.split(), *WORDS.split(), *BLANKS, "1" * 400, "1" * 5000]

NAMES = ["kind", "dueDate", "value", "what", "share", "note", "fi", "x", "", r"\u0000", r"\ud800"]
NAMES += [field.encode_name for field in msgspec.structs.fields(Filing)]


def written(**fields: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """JSON objects with all or some of these members, in any order."""
    every = st.fixed_dictionaries(fields).map(lambda found: list(found.items()))
    some = st.fixed_dictionaries({}, optional=fields).map(lambda found: list(found.items()))
    members = every | some
    return members.flatmap(st.permutations).map(
        lambda found: "{" + ", ".join(f'"{name}": {value}' for name, value in found) + "}"
    )


def listed(items: st.SearchStrategy[str], most: int = 4) -> st.SearchStrategy[str]:
    return st.lists(items, max_size=most).map(lambda found: "[" + ", ".join(found) + "]")


tokens = (
    st.sampled_from(TOKENS)
    | st.text().map(json.dumps)
    | st.floats(allow_nan=False, allow_infinity=False).map(repr)
)
anything = st.recursive(
    tokens,
    lambda inner: (
        listed(inner)
        | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4).map(
            lambda found: "{" + ",".join(f'"{name}": {value}' for name, value in found.items()) + "}"
        )
    ),
    max_leaves=8,
)


def mostly(*good: str) -> st.SearchStrategy[str]:
    """One of these in nearly every case, or it would take long until a whole body is good."""
    return st.sampled_from([*good * 15, ""]).flatmap(lambda token: st.just(token) if token else anything)


targets = written(
    kind=mostly('"target"'), dueDate=mostly('"2030-12-31"'), value=mostly("12.10", "5", "1E3", "0.1000")
)
measures = written(kind=mostly('"measure"'), what=mostly('"Train"', '"  a "'), share=mostly("0.25", "0"))
filings = written(
    title=mostly('"Good"'),
    year=mostly("2026", "2099"),
    count=mostly("-5", "9223372036854775807"),
    language=mostly('"sv"'),
    level=mostly('"verified"', "null"),
    agreed=mostly("true"),
    amount=mostly("null", "1.125"),
    at=mostly('"2030-12-31T12:00:00Z"', "null"),
    commitments=listed(targets | measures | mostly("{}")) | mostly("[]"),
    names=written(fi=mostly('"Nimi"'), sv=mostly('"Namn"')) | mostly("null"),
    tags=listed(tokens) | mostly("[]"),
    pair=mostly('[1, "a"]', "null"),
    either=mostly("5", '"text"', "null"),
    first=targets | mostly("null"),
    extra=anything | mostly("[12.10]"),
)
SIGNS = st.characters() | st.characters(categories=["Cs"])
PARAMETERS = [field.encode_name for field in msgspec.structs.fields(Search)]
TEXTS = ["", "1", "-1", "12.5", "1e5", "true", "fi", "verified", "2030-12-31", "\x00", "9" * 400, "9" * 5000]

TYPES = [
    Filing,
    Loose,
    Target | Measure,
    list[Target],
    dict[str, Quantity],
    list[Any],
    Measure,
    set[int],
    float,
]
bodies = (
    st.tuples(filings, st.just(Filing))
    | st.tuples(targets | measures, st.just(Target | Measure))
    | st.tuples(listed(targets), st.just(list[Target]))
    | st.tuples(anything, st.sampled_from(TYPES))
)
OWN_CODES = {"bad_text", "required", "too_big", "too_small", "bad_number"}
"""What is refused beyond msgspec: unstorable and blank texts, numbers beyond 64 bits."""


def refusal_of(data: bytes, type_: type) -> list[FieldError]:
    """The errors of a body that is JSON; none if it is accepted."""
    try:
        decode_body(data, type_)
    except InvalidInput as refusal:
        return list(refusal.errors)
    return []


def msgspec_accepts(data: bytes, type_: type) -> bool:
    try:
        msgspec.json.Decoder(type_, dec_hook=read_custom, float_hook=fraction).decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


@given(bodies)
@example(('"\\ud800"', list[Any]))
@example(('{"unknown": 1e99999999999999999999}', Loose))
@example(('{"at": "\\ud800"}', Filing))
def test_a_body_is_refused_for_what_the_walk_finds_and_for_nothing_else(body: tuple[str, type]) -> None:
    data, type_ = body[0].encode(), body[1]
    walked = errors_in(msgspec.inspect.type_info(type_), parse(data))
    reported = refusal_of(data, type_)
    assert reported == walked
    if reported:
        assert not msgspec_accepts(data, type_) or {error.code for error in walked} <= OWN_CODES
    else:
        assert msgspec_accepts(data, type_)


@given(bodies)
def test_every_error_can_be_told_in_words_and_sent(body: tuple[str, type]) -> None:
    errors = refusal_of(body[0].encode(), body[1])
    assert [tuple(error.params) for error in errors] == [CODES[error.code] for error in errors]
    assert {error.params.get("expected", "text") for error in errors} <= set(EXPECTED)
    assert msgspec.json.decode(msgspec.json.encode(errors), type=list[FieldError]) == errors


@given(st.binary() | st.text().map(str.encode), st.sampled_from(TYPES))
def test_any_bytes_are_read_or_refused(data: bytes, type_: type) -> None:
    with contextlib.suppress(InvalidInput, MalformedBody):
        decode_body(data, type_)


@given(st.lists(st.tuples(st.sampled_from(PARAMETERS) | st.text(), st.sampled_from(TEXTS) | st.text(SIGNS))))
def test_any_query_is_read_or_refused(pairs: list[tuple[str, str]]) -> None:
    with contextlib.suppress(InvalidInput):
        decode_query(pairs, Search)
