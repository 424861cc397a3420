"""The one kind of figure on the wire: exact, never negative, bounded, with few decimals.

msgspec alone is too generous with `Decimal`: it takes texts (`"12"`, even `"NaN"`) and `1e999999`,
and has no bounds for it. So `Quantity` is a type of ours to msgspec, which hands each value to
`read_custom`; what comes out is a plain `Decimal`.

`multipleOf` is left out of the schema on purpose: validators that divide binary floats refuse
1.001 as a multiple of 0.001.
"""

from abc import ABC
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import msgspec
from msgspec import Meta, inspect

from registry.errors import FieldError
from registry.model.quantities import DECIMALS, LIMIT, from_thousandths, thousandths

_STEP: Final = Decimal(1).scaleb(-DECIMALS)
_BIGGEST: Final = str(LIMIT - _STEP)


class ExactNumber(ABC):  # noqa: B024 - nothing is derived from it
    """What msgspec sees in place of `Decimal`; every `Decimal` is an instance of it."""


ExactNumber.register(Decimal)

if TYPE_CHECKING:
    Quantity: TypeAlias = Decimal
    Computed: TypeAlias = Decimal
else:
    Computed = Annotated[
        ExactNumber,
        Meta(
            description=f"At most {DECIMALS} decimals; computed, so it may be bigger than any quantity",
            extra_json_schema={"type": "number", "minimum": 0},
        ),
    ]
    Quantity = Annotated[
        ExactNumber,
        Meta(
            description=f"At most {DECIMALS} decimals",
            extra_json_schema={"type": "number", "minimum": 0, "exclusiveMaximum": LIMIT},
        ),
    ]


def quantity_errors(value: int | Decimal, at: str) -> Iterator[FieldError]:
    """What keeps a JSON number from being a quantity. Zeros behind the third decimal do not."""
    if value < 0:
        yield FieldError(at, "too_small", {"minimum": 0})
    elif value >= LIMIT:
        yield FieldError(at, "too_big", {"maximum": _BIGGEST})
    elif value != Decimal(value).quantize(_STEP):
        yield FieldError(at, "too_many_decimals", {"maximum": DECIMALS})


def read_custom(type_: type, value: object) -> Decimal:
    """Make a quantity of a JSON value, for msgspec (`dec_hook`), in the form that the store gives it back.

    Exact, without an exponent or trailing zeros. Raises ValueError, which msgspec makes its own.
    """
    if type_ is not ExactNumber:
        raise NotImplementedError(f"no wire type: {type_!r}")
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        raise ValueError("wrong_type")  # noqa: TRY004 - it is the sender's error
    for error in quantity_errors(value, ""):
        raise ValueError(error.code)
    return from_thousandths(thousandths(Decimal(value)))


def holds_bare_decimal(kind: inspect.Type) -> bool:
    """Whether anything in a type is a `Decimal` but no `Quantity`, so that msgspec alone would read it."""
    waiting: list[msgspec.Struct] = [kind]
    seen: set[int] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, inspect.DecimalType):
            return True
        if id(part) not in seen:
            seen.add(id(part))
            for inner in msgspec.structs.astuple(part):
                within = inner if isinstance(inner, tuple) else (inner,)
                waiting.extend(each for each in within if isinstance(each, inspect.Type | inspect.Field))
    return False
