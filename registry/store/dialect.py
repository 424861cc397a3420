"""Every deliberate difference between database engines in the SQL, and how values cross into one.

The SQL of the store is one text, as SQLite takes it. `for_postgresql` says the same in
PostgreSQL's words; what it has to change is listed there, and nothing else may differ.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache, partial
from typing import Any, Final

import msgspec

_INTEGER_BITS: Final = 63
_IN_NO_ROW: Final = -(2**63)
"""What stands for numbers that no integer column can hold, such as a made-up period in an address."""


class Listed(tuple[str | int, ...]):
    """Values that one parameter holds: what `(select value from json_each(:name))` lists again."""

    __slots__ = ()


def listed(values: Iterable[str | int]) -> Listed:
    """Return values as one parameter."""
    return Listed(values)


def instant(moment: dt.datetime) -> str:
    """Return a time as it is stored: UTC with six decimals always, so that text sorts as time."""
    return moment.astimezone(dt.UTC).isoformat("T", "microseconds").removesuffix("+00:00") + "Z"


def for_sqlite(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values by name in the forms that SQLite stores; a list is the JSON of it."""
    # Most values are text or absent, and need no call to find out how they are stored.
    return {
        name: value if value is None or type(value) is str else _stored(value, _as_json)
        for name, value in values.items()
    }


def _as_json(values: Listed) -> str:
    return msgspec.json.encode(tuple(values)).decode()


def _stored(value: object, as_list: Callable[[Listed], object]) -> object:
    if type(value) is int:
        return value if value.bit_length() <= _INTEGER_BITS else _IN_NO_ROW
    match value:
        case StrEnum():
            return str(value)  # the driver would look for a way to store it, and find it is text
        case dt.datetime():
            return instant(value)
        case bool():
            return int(value)
        case dt.date():
            return value.isoformat()
        case Listed():
            return as_list(value)
        case _:
            return value


class Statement(msgspec.Struct, frozen=True):
    """A statement in PostgreSQL's words, and which values it takes in the place of `$1` and so on."""

    text: bytes
    names: tuple[str, ...]
    is_query: bool

    def values(self, given: Mapping[str, Any]) -> list[Any]:
        """Return the values in their places, in the forms that PostgreSQL stores."""
        found = [given[name] for name in self.names]
        if self.is_query:
            found = [sought(value) if type(value) is str else value for value in found]
        return [value if value is None or type(value) is str else _stored(value, list) for value in found]


def sought(text: str) -> str:
    """Return a text to look for: PostgreSQL has none with U+0000, which may well stand in an address.

    Nothing that is looked up by its text (a number, a slug, an e-mail, a digest) has U+FFFF in it,
    so that nothing is found. What is to be stored is not changed: the wire lets none through.
    """
    return text.replace("\0", "\uffff")


_IN_LIST: Final = re.compile(r"\bin \(select value from json_each\((:\w+)\)\)")
_FIELD_OF_JSON: Final = re.compile(r"\bjson_extract\((\w+), '\$\.(\w+)'\)")
_NAME: Final = re.compile(r"(?<![:\w]):([a-z]\w*)")
_QUERY: Final = re.compile(r"\s*(?:select|with)\b")


@cache
def for_postgresql(sql: str) -> Statement:
    """Return a statement of the store as PostgreSQL takes it.

    What differs: names of values become numbers; a list is an array; a plus that keeps SQLite's
    planner off an index is a mistake elsewhere; JSON is looked into, and text is put together, by
    other functions; what SQLite's index of trigrams matches is asked for by `like`, which
    PostgreSQL's index of trigrams serves; and rows that others have locked can be passed over.
    """
    text = _IN_LIST.sub(r"= any(\1)", sql)
    text = _FIELD_OF_JSON.sub(r"(\1::json ->> '\2')", text)
    text = text.replace("+(", "(").replace("group_concat(", "string_agg(")
    text = text.replace("text match :text", "text like :contained escape '!'")
    text = text.replace(PASSING_OVER_LOCKED, "for update skip locked")
    names: list[str] = []
    numbered = _NAME.sub(partial(_number, names), text)
    return Statement(numbered.encode(), tuple(names), _QUERY.match(text) is not None)


def _number(names: list[str], match: re.Match[str]) -> str:
    if match[1] not in names:
        names.append(match[1])
    return f"${names.index(match[1]) + 1}"


def folded(text: str) -> str:
    """Return text as it is searched: the engine's own lower() leaves Ä and Å as they are."""
    return " ".join(text.casefold().split())


def containing(text: str) -> str:
    """Return the LIKE pattern (with `escape '!'`) for text that contains this."""
    escaped = folded(text).replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


_TRIGRAM: Final = 3


def search(text: str) -> str:
    """Return the statement for the rows of up to `:most` agreements whose searchable text contains `:text`.

    The trigram index finds what has at least three letters; for less the texts are read through.
    `:contained` is what `containing` returns.
    """
    if len(folded(text)) < _TRIGRAM:
        return "select rowid from agreement_search where text like :contained escape '!' limit :most"
    return "select rowid from agreement_search where text match :text limit :most"


def search_value(text: str) -> str:
    """Return what `:text` is in that statement."""
    return '"' + folded(text).replace('"', '""') + '"'


CONTAINS: Final = """exists (
    select 1 from agreement_search where rowid = agreement.id and text like :contained escape '!'
)"""
"""The same as a condition on one agreement."""


PASSING_OVER_LOCKED: Final = "/* for update skip locked */"
"""Lets a query find only rows that nobody else has locked, and lock them; on SQLite one writes at a time."""


def unplanned(condition: str) -> str:
    """Return a condition that every row is held against, and that no index is chosen for.

    Without statistics SQLite takes any index for a good one, and then sorts all that it found.
    PostgreSQL keeps statistics, and may choose.
    """
    return f"+({condition})"
