"""JSON read without a type and without loss, to look for every error in it.

msgspec's own untyped reading gives up where this one goes on: at a number that is too big for a
float and at half a surrogate pair, both of which deserve an error beside their field. Of a name
given twice in one object the last counts, as with msgspec.
"""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Final, Never

from registry.errors import FieldError, MalformedBody
from registry.wire.codes import UNSTORABLE, below


class Unreadable:
    """Stands for a number with more digits, or a greater exponent, than Python takes."""


UNREADABLE: Final = Unreadable()


def whole_number(text: str) -> int | Unreadable:
    """Read JSON digits; Python refuses more than 4300, since converting them takes too long."""
    try:
        return int(text)
    except ValueError:
        return UNREADABLE


def fraction(text: str) -> Decimal | Unreadable:
    """Read a JSON number with a point or an exponent to the last digit: `12.10` stays `12.10`."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return UNREADABLE


def parse(data: bytes) -> object:
    """Read a body into dicts, lists, texts, numbers, booleans and `None`.

    Raises `MalformedBody` for what is not JSON (nothing at all included), is not UTF-8 or is
    nested deeper than Python recurses.
    """
    try:
        value: object = _DECODER.decode(data.decode())
    except (ValueError, RecursionError) as error:
        raise MalformedBody from error
    return value


def unfit_errors(value: object, at: str) -> Iterator[FieldError]:
    """What can be accepted nowhere, whatever the type there: unstorable texts, unreadable numbers."""
    match value:
        case str() if UNSTORABLE.search(value):
            yield FieldError(at, "bad_text")
        case Unreadable():
            yield FieldError(at, "bad_number")
        case list():
            for index, item in enumerate(value):
                yield from unfit_errors(item, below(at, index))
        case dict():
            for name, item in value.items():
                yield from unfit_errors(name, below(at, name))
                yield from unfit_errors(item, below(at, name))


def _refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is no JSON")


_DECODER: Final = json.JSONDecoder(
    parse_int=whole_number, parse_float=fraction, parse_constant=_refuse_constant
)
