"""The fields of a form: named by the places of what is typed into them, and filled from a Struct."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from registry.locale import formats
from registry.model.languages import Language

Fields = Mapping[str, Sequence[str]]
"""What is in the fields of a form, by their names; a list of checkboxes has one name."""


_ROW: Final = re.compile(r"[0-9]{1,4}")


def is_row(name: str) -> bool:
    """Tell whether a step of a name is the number of a row; other scripts' digits are none."""
    return _ROW.fullmatch(name) is not None


def below(at: str, name: str) -> str:
    """Return the name of a field one step further down."""
    return f"{at}/{name}" if at else name


def fields_of(language: Language, content: object, at: str = "") -> dict[str, tuple[str, ...]]:
    """Return a Struct as the fields of a form, each as somebody would have typed it.

    Days are written as `<input type="date">` has them, numbers as the language does.
    """
    return dict(_fields(language, content, at))


def _fields(language: Language, value: object, at: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    match value:
        case msgspec.Struct():
            config = value.__struct_config__
            if config.tag_field is not None:
                yield below(at, config.tag_field), (str(config.tag),)
            for name in value.__struct_fields__:
                yield from _fields(language, getattr(value, name), below(at, name))
        case tuple() | list() | frozenset():
            items = sorted(value) if isinstance(value, frozenset) else value
            if all(isinstance(item, str) for item in items):
                yield at, tuple(items)
                return
            for index, item in enumerate(items):
                yield from _fields(language, item, below(at, str(index)))
        case _:
            yield at, (_typed(language, value),)


def _typed(language: Language, value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return formats.ungrouped(language, value)
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)
