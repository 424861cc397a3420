"""Query parameters as JSON values, so that they are judged like the fields of a body."""

import re
from collections.abc import Iterable
from typing import Any, Final

from msgspec import inspect

from registry.errors import FieldError
from registry.wire.codes import below
from registry.wire.exact_json import fraction, whole_number
from registry.wire.value_rules import choices_of

_WHOLE_NUMBER: Final = re.compile(r"-?[0-9]+")
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_TRUTH: Final = {"true": True, "false": False}


def gather(
    kind: inspect.StructType, pairs: Iterable[tuple[str, str]]
) -> tuple[dict[str, Any], list[FieldError]]:
    """Bring parameters into the shape of a body; repeats go into the fields that are lists.

    What does not look like the type of its field stays a text, for `field_errors` to refuse.
    The errors are those of names: unknown ones, and repeats of what may come once.
    """
    kinds = {field.encode_name: field.type for field in kind.fields}
    values: dict[str, Any] = {}
    errors: list[FieldError] = []
    for name, text in pairs:
        if name not in kinds:
            errors.append(FieldError(below("", name), "unknown_field"))
        elif item_kind := _item_kind(kinds[name]):
            values.setdefault(name, []).append(_read(item_kind, text))
        elif name in values:
            errors.append(FieldError(below("", name), "given_twice"))
        else:
            values[name] = _read(kinds[name], text)
    return values, errors


def _item_kind(kind: inspect.Type) -> inspect.Type | None:
    """The kind of a list's items; of an optional list's too. `None` for all that is no list."""
    match kind:
        case inspect.Metadata():
            return _item_kind(kind.type)
        case inspect.UnionType():
            return next(filter(None, map(_item_kind, kind.types)), None)
        case inspect.CollectionType():
            return kind.item_type
        case _:
            return None


def _read(kind: inspect.Type, text: str) -> object:
    match kind:
        case inspect.Metadata():
            return _read(kind.type, text)
        case inspect.UnionType():
            readings = (_read(option, text) for option in kind.types)
            return next((reading for reading in readings if reading != text), text)
        case inspect.EnumType() | inspect.LiteralType():
            return next((choice for choice in choices_of(kind) if f"{choice}" == text), text)
        case inspect.BoolType():
            return _TRUTH.get(text, text)
        case inspect.IntType() if _WHOLE_NUMBER.fullmatch(text):
            return whole_number(text)
        case inspect.FloatType() | inspect.CustomType() if _NUMBER.fullmatch(text):
            return fraction(text)
        case _:
            return text
