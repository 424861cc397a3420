"""What can be wrong with a single value that has the right JSON type: one function per kind.

The kinds are those of `msgspec.inspect`. Each function says what msgspec would refuse, and what
the registry refuses beyond that: blank texts and whole numbers that no database column holds.
"""

import datetime
import math
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import msgspec
from msgspec import inspect

from registry.errors import FieldError, Parameter

_SMALLEST_STORED: Final = -(2**63)
_BIGGEST_STORED: Final = 2**63 - 1


def text_errors(kind: inspect.StrType, value: str, at: str) -> Iterator[FieldError]:
    """Where a text needs any length, one without a visible character counts as not given."""
    least, most = kind.min_length or 0, kind.max_length
    if least and not value.strip():
        yield FieldError(at, "required")
    elif len(value) < least:
        yield FieldError(at, "too_short", {"minimum": least})
    elif most is not None and len(value) > most:
        yield FieldError(at, "too_long", {"maximum": most})
    elif kind.pattern is not None and not re.search(kind.pattern, value):
        yield FieldError(at, "bad_pattern")


def whole_number_errors(kind: inspect.IntType, value: int, at: str) -> Iterator[FieldError]:
    """Bounds are inclusive in the message, and never wider than 64 bits with a sign."""
    lower = (kind.ge, None if kind.gt is None else kind.gt + 1, _SMALLEST_STORED)
    upper = (kind.le, None if kind.lt is None else kind.lt - 1, _BIGGEST_STORED)
    least = max(bound for bound in lower if bound is not None)
    most = min(bound for bound in upper if bound is not None)
    if value < least:
        yield FieldError(at, "too_small", {"minimum": least})
    elif value > most:
        yield FieldError(at, "too_big", {"maximum": most})
    elif kind.multiple_of is not None and value % kind.multiple_of:
        yield FieldError(at, "invalid")


def number_errors(kind: inspect.FloatType, value: int | Decimal, at: str) -> Iterator[FieldError]:
    """Judge the float that msgspec would make; an exclusive bound is named as it is."""
    number = _as_float(value)
    if not math.isfinite(number):
        yield FieldError(at, "bad_number")
    elif (kind.ge is not None and number < kind.ge) or (kind.gt is not None and number <= kind.gt):
        yield FieldError(at, "too_small", {"minimum": _bound(kind.ge, kind.gt)})
    elif (kind.le is not None and number > kind.le) or (kind.lt is not None and number >= kind.lt):
        yield FieldError(at, "too_big", {"maximum": _bound(kind.le, kind.lt)})
    elif kind.multiple_of is not None and math.fmod(number, kind.multiple_of):
        yield FieldError(at, "invalid")


def choice_errors(
    kind: inspect.EnumType | inspect.LiteralType, value: object, at: str
) -> Iterator[FieldError]:
    """A value of another JSON type is no choice either; `true` is not taken for 1."""
    choices = choices_of(kind)
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        yield FieldError(at, "not_a_choice", {"choices": ", ".join(str(c) for c in choices if c is not None)})


def choices_of(kind: inspect.EnumType | inspect.LiteralType) -> list[str | int | None]:
    """The wire values that may be chosen from."""
    if isinstance(kind, inspect.EnumType):
        return [member.value for member in kind.cls]
    return list(kind.values)


def date_errors(_kind: inspect.DateType, value: str, at: str) -> Iterator[FieldError]:
    """Dates are written `2030-12-31` (RFC 3339)."""
    try:
        msgspec.convert(value, datetime.date)
    except ValueError:  # msgspec's own, or UnicodeEncodeError for half a surrogate pair
        yield FieldError(at, "bad_date")


def moment_errors(kind: inspect.DateTimeType, value: str, at: str) -> Iterator[FieldError]:
    """Moments are written `2030-12-31T12:00:00Z` (RFC 3339), with a zone if the type asks for one."""
    try:
        moment = msgspec.convert(value, datetime.datetime)
    except ValueError:  # as above
        yield FieldError(at, "bad_time")
    else:
        if kind.tz is not None and kind.tz == (moment.tzinfo is None):
            yield FieldError(at, "bad_time")


def _as_float(value: int | Decimal) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _bound(inclusive: float | None, exclusive: float | None) -> Parameter:
    """A number that `FieldError` can carry; one of the two is given."""
    bound = float(next(bound for bound in (inclusive, exclusive) if bound is not None))
    return int(bound) if bound.is_integer() else str(bound)
