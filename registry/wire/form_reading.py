"""Reading what was typed into a form by the kinds of its fields, as people write in their language."""

import re
from collections.abc import Callable
from typing import Any, Final

from msgspec import inspect

from registry.model.languages import Language
from registry.wire import exact_json
from registry.wire.form_fields import Fields, below, is_row
from registry.wire.value_rules import choices_of

MOST_DEPTH: Final = 8
_WHOLE_NUMBER: Final = re.compile(r"[-−]?[0-9]+")
_NUMBER: Final = re.compile(r"[-−]?[0-9]+(?:[.,][0-9]+)?")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_THOUSANDS_AND_DECIMALS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+")
_SPACES: Final = re.compile(r"[\s\u00a0\u2007\u2009\u202f]")
_DAY: Final = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_TRUTH: Final = {"true": True, "on": True, "false": False}


class Nothing:
    """What was left empty."""


NOTHING: Final = Nothing()


def _tree(fields: Fields) -> dict[str, Any]:
    """Return the fields as objects in objects; a list of rows is still an object of its numbers."""
    tree: dict[str, Any] = {}
    for name, texts in fields.items():
        if name.startswith("_"):
            continue
        *path, last = name.split("/")[:MOST_DEPTH]
        node = tree
        for part in path:
            inner = node.setdefault(part, {})
            if not isinstance(inner, dict):
                inner = node[part] = {}
            node = inner
        node[last] = list(texts)
    return tree


class Reader:
    """Reads what was typed by the kind of its field; notes which rows of lists were filled in."""

    def __init__(self, language: Language, rows: dict[str, tuple[str, ...]]) -> None:
        self._language = language
        self._rows = rows

    def whole(self, kind: inspect.Type, fields: Fields) -> object:
        """Return the JSON value of all fields together, an empty object where nothing was typed."""
        value = self.read(kind, _tree(fields), "")
        return {} if value is NOTHING else value

    def read(self, kind: inspect.Type, node: object, at: str) -> object:
        """Return the JSON value of a node, `NOTHING` where nothing was typed."""
        match kind:
            case inspect.Metadata():
                return self.read(kind.type, node, at)
            case inspect.UnionType():
                return self._option(kind, node, at)
            case inspect.StructType() if isinstance(node, dict):
                return self._struct(kind, node, at)
            case inspect.ListType() | inspect.VarTupleType() | inspect.SetType() | inspect.FrozenSetType():
                return self._list(kind.item_type, node, at)
            case _ if isinstance(node, list):
                return self._text(kind, node[-1] if node else "")
            case _:
                return node

    def _option(self, kind: inspect.UnionType, node: object, at: str) -> object:
        """Read what may be one of several: a Struct by its tag, a text by the first that it fits."""
        options = [option for option in kind.types if not isinstance(option, inspect.NoneType)]
        if isinstance(node, dict):
            structs = [option for option in options if isinstance(option, inspect.StructType)]
            meant = [one for one in structs if [str(one.tag)] == node.get(str(one.tag_field))]
            chosen = next(iter([*meant, *structs]), None) or options[0]
            return self.read(chosen, node, at)
        readings = (self.read(option, node, at) for option in options)
        typed = node[-1].strip() if isinstance(node, list) and node else None
        return next((one for one in readings if one != typed), NOTHING if typed == "" else typed)

    def _struct(self, kind: inspect.StructType, node: dict[str, Any], at: str) -> object:
        kinds = {field.encode_name: field for field in kind.fields}
        values = {}
        for name, inner in node.items():
            if name == kind.tag_field:
                continue
            field = kinds.get(name)
            value = inner if field is None else self.read(field.type, inner, below(at, name))
            if value is not NOTHING:
                values[name] = value
        if not values and at:
            return NOTHING
        if kind.tag_field is not None and kind.tag_field in node:
            values[kind.tag_field] = node[kind.tag_field][-1]
        return values

    def _list(self, kind: inspect.Type, node: object, at: str) -> object:
        if isinstance(node, list):
            read = [(str(index), self.read(kind, [text], at)) for index, text in enumerate(node)]
        elif isinstance(node, dict):
            indexes = sorted(filter(is_row, node), key=int)
            read = [(index, self.read(kind, node[index], below(at, index))) for index in indexes]
        else:
            return node
        filled = [(index, value) for index, value in read if value is not NOTHING]
        self._rows[at] = tuple(index for index, _ in filled)
        return [value for _, value in filled]

    def _text(self, kind: inspect.Type, typed: str) -> object:
        text = typed.replace("\r\n", "\n").strip()
        if not text:
            return NOTHING
        match kind:
            case inspect.EnumType() | inspect.LiteralType():
                return next((choice for choice in choices_of(kind) if f"{choice}" == text), text)
            case inspect.BoolType():
                return _TRUTH.get(text, text)
            case inspect.IntType():
                return self._number(text, _WHOLE_NUMBER, exact_json.whole_number)
            case inspect.FloatType() | inspect.CustomType():
                return self._number(text, _NUMBER, exact_json.fraction)
            case inspect.DateType():
                return _day(text)
            case _:
                return text

    def _number(self, text: str, pattern: re.Pattern[str], read: Callable[[str], object]) -> object:
        """Read a number with spaces between its thousands and a comma or a point before its decimals.

        On English pages a comma may stand between thousands as well: `1,234.5` is clear, but `1,234`
        could be either, and is left for the person to write clearly.
        """
        digits = _SPACES.sub("", text)
        if self._language is Language.EN and _THOUSANDS_AND_DECIMALS.fullmatch(digits):
            digits = digits.replace(",", "")
        if self._language is Language.EN and _THOUSANDS.fullmatch(digits):
            return text
        if not pattern.fullmatch(digits):
            return text
        return read(digits.replace(",", ".").replace("−", "-"))


def _day(text: str) -> str:
    """Return a day as it stands in JSON: `31.3.2027` is typed as often as `2027-03-31`."""
    parts = _DAY.fullmatch(text)
    return f"{parts[3]}-{int(parts[2]):02}-{int(parts[1]):02}" if parts else text
