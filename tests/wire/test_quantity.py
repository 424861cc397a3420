"""Quantities are exact on their way in and out, and bounded."""

import datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from registry.wire.decoding import Quantity, decode_body
from tests.wire.examples import Filing, Target


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("12.10", "12.1"),
        ("0.1", "0.1"),
        ("999999999999.999", "999999999999.999"),
        ("1E5", "100000"),
        ("12.1000", "12.1"),
        ("-0.0", "0"),
        ("0e-999999999", "0"),
        ("100", "100"),
        ("1.00000000000000000000000000000000000000", "1"),
    ],
)
def test_a_quantity_is_exact_and_written_without_an_exponent(sent: str, read: str) -> None:
    assert str(decode_body(f"[{sent}]".encode(), list[Quantity])[0]) == read


def test_a_quantity_leaves_as_a_json_number() -> None:
    target = Target(datetime.date(2030, 12, 31), Decimal("12.1"))
    assert b'"value":12.1}' in msgspec.json.Encoder(decimal_format="number").encode(target)


def test_the_schema_of_a_quantity_is_a_bounded_number() -> None:
    schema: dict[str, Any] = msgspec.json.schema(Quantity)
    assert schema.pop("description")
    assert schema == {"type": "number", "minimum": 0, "exclusiveMaximum": 10**12}


@pytest.mark.parametrize("type_", [Decimal, list[Decimal], dict[str, tuple[int, Decimal | None]]])
def test_a_decimal_without_bounds_is_refused_as_a_wire_type(type_: type) -> None:
    with pytest.raises(TypeError, match="Quantity"):
        decode_body(b"[]", type_)


def test_fractions_are_exact_in_untyped_fields_too() -> None:
    assert decode_body(b'{"title": "Good", "extra": 12.10}', Filing).extra == Decimal("12.10")
