"""Bodies and query parameters become Structs, or one refusal that names every field at fault.

The fast path is msgspec's typed decoder. It stops at the first error, so what it refuses is read
again without a type and walked from end to end (`field_errors`). What it lets through but the
registry does not (NUL characters, blank texts, numbers too long to store) is recognised by how it
looks in the raw bytes: such a body is walked as well, and few honest ones look like it.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, TypeVar

import msgspec
from msgspec import inspect

from registry.errors import FieldError, InvalidInput, MalformedBody
from registry.wire import exact_json, query
from registry.wire.codes import below
from registry.wire.field_errors import errors_in, first_at_each_place
from registry.wire.quantity import Quantity, holds_bare_decimal, read_custom

__all__ = ["Quantity", "decode_body", "decode_query", "kind_of", "refusal_of"]

T = TypeVar("T")

_REFUSALS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

_UNSTORABLE_ESCAPE: Final = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_BLANK: Final = re.compile(rb'"(?: |\\[tnrf]|\\u[0-9a-fA-F]{4}|[\x80-\xff])++"')
"""A text of nothing but spaces, escapes and non-ASCII letters; every blank one is among them."""

_DIGITS_AS_ZERO: Final = bytes(ord("0") if chr(byte) in "0123456789" else byte for byte in range(256))
_LONG_NUMBER: Final = b"0" * 18
"""What does not fit into 64 bits, or as an exponent into `Decimal`, has as many digits or more."""

_UNFIT_PARAMETER: Final = re.compile(r"[\0\ud800-\udfff]|^\s*$|[0-9]{18}")
"""The same in a query parameter: what cannot be stored, is blank, or has so many digits."""

_PLACE: Final = re.compile(r"`(\$[^`\[]*(?:\[\d+\][^`\[]*)*)[^`]*`$")


def decode_body(data: bytes, type_: type[T]) -> T:
    """Decode a JSON body strictly: a number in quotes is a text.

    Raises `MalformedBody` for what is not JSON at all, and `InvalidInput` with every field error
    otherwise. Decimals are exact in `Quantity` fields and in untyped ones.
    """
    try:
        decoded: T = _decoder(type_).decode(data.decode())
    except _REFUSALS as refusal:
        errors = _errors_in_body(data, type_) or [refusal_of(refusal)]
        raise InvalidInput(*errors) from refusal
    if _looks_unfit(data) and (errors := _errors_in_body(data, type_)):
        raise InvalidInput(*errors)
    return decoded


def decode_query(pairs: Iterable[tuple[str, str]], type_: type[T]) -> T:
    """Read query parameters into a flat Struct, in which only the fields that are lists may repeat.

    Numbers, dates and choices are written as in JSON, yes and no as `true` and `false`. An empty
    value is a value: whoever takes forms drops what was left empty first.

    Raises `InvalidInput` with every error, unknown parameters among them.
    """
    kind = kind_of(type_)
    if not isinstance(kind, inspect.StructType):
        raise TypeError(f"{type_!r} is no Struct")
    given = list(pairs)
    values, name_errors = query.gather(kind, given)
    try:
        decoded = msgspec.convert(values, type_, dec_hook=read_custom)
    except msgspec.ValidationError as refusal:
        errors = first_at_each_place([*name_errors, *errors_in(kind, values)])
        raise InvalidInput(*(errors or [refusal_of(refusal)])) from refusal
    if name_errors or any(_UNFIT_PARAMETER.search(text) for _, text in given):
        errors = first_at_each_place([*name_errors, *errors_in(kind, values)])
        if errors:
            raise InvalidInput(*errors)
    return decoded


def _errors_in_body(data: bytes, type_: type) -> list[FieldError]:
    values = exact_json.parse(data)
    try:
        return errors_in(kind_of(type_), values)
    except RecursionError as error:
        raise MalformedBody from error


def _looks_unfit(data: bytes) -> bool:
    return bool(
        _UNSTORABLE_ESCAPE.search(data)
        or _BLANK.search(data)
        or _LONG_NUMBER in data.translate(_DIGITS_AS_ZERO)
    )


def refusal_of(refusal: Exception) -> FieldError:
    """The error of a rule that only msgspec knows, such as one in a Struct's `__post_init__`.

    msgspec names the place as "… - at `$.commitments[0].value`", with `[...]` for a name in a dict,
    where the pointer has to stop.
    """
    place = _PLACE.search(str(refusal))
    steps = re.findall(r"\.([^.\[]+)|\[(\d+)\]", place[1]) if place else []
    pointer = ""
    for name, index in steps:
        pointer = below(pointer, name or index)
    return FieldError(pointer, "invalid")


def _inspect(type_: type) -> inspect.Type:
    kind = inspect.type_info(type_)
    if holds_bare_decimal(kind):
        raise TypeError(f"{type_!r} holds a Decimal without bounds; the wire has Quantity")
    return kind


def _make_decoder(type_: type) -> msgspec.json.Decoder[Any]:
    kind_of(type_)
    return msgspec.json.Decoder(type_, dec_hook=read_custom, float_hook=exact_json.fraction)


kind_of: Final[Callable[[type], inspect.Type]] = cache(_inspect)
_decoder: Final[Callable[[type], msgspec.json.Decoder[Any]]] = cache(_make_decoder)
