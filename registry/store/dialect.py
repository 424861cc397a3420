"""Every deliberate difference between database engines, and how values cross into one."""

import datetime as dt
import re
import sqlite3
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

BUSY_SECONDS = 10
"""How long a write waits for its turn before it gives up with nothing saved."""

_STATEMENTS_KEPT = 256
_INTEGER_BITS = 63
_IN_NO_ROW = -(2**63)
"""What stands for numbers that no integer column can hold, such as a made-up period in an address."""


def connect(path: Path, *, is_read_only: bool = False) -> sqlite3.Connection:
    """Open a connection with the settings that nothing is lost under.

    `synchronous=FULL` makes a commit wait for the disk: it costs some 250 µs, and what was
    acknowledged survives a power cut. Transactions are begun by hand (`isolation_level=None`),
    since the driver's own begin deferred ones, which fail when two of them turn to writing.
    """
    mode = "ro" if is_read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        cached_statements=_STATEMENTS_KEPT,
        check_same_thread=False,
    )
    connection.execute("pragma foreign_keys = on")
    # Or "insert or replace" would delete rows past the triggers that forbid it.
    connection.execute("pragma recursive_triggers = on")
    if not is_read_only:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
    return connection


_MOST_DAMAGE = 100
_NULL = re.compile(r"NULL value in (\w+)\.(\w+)")


def damage(connection: sqlite3.Connection) -> list[str]:
    """Return what the engine finds broken: pages, indexes, checks, references; nothing if all is sound.

    SQLite 3.40.0 to 3.41.0 (Debian 12 has 3.40.1) find nulls in tables without rowid where there
    are none, so each such finding is looked at.
    """
    unlimited = "pragma integrity_check(1000000000)"  # a hundred false findings must not hide a true one
    found = dict.fromkeys(row[0] for row in connection.execute(unlimited))
    broken = [text for text in found if text != "ok" and not _is_false(connection, text)]
    for table, row, parent, _ in connection.execute("pragma foreign_key_check"):
        broken.append(f"row {row} of {table} refers to no row of {parent}")
    return broken[:_MOST_DAMAGE]


def _is_false(connection: sqlite3.Connection, finding: str) -> bool:
    claim = _NULL.fullmatch(finding)
    if claim is None:
        return False
    table, column = claim.groups()
    # Asked for its type: "is null" would be taken as false without looking, since the column has none.
    query = f'select exists (select 1 from "{table}" where typeof("{column}") = \'null\')'  # noqa: S608
    return not connection.execute(query).fetchone()[0]


def instant(moment: dt.datetime) -> str:
    """Return a time as it is stored: UTC with six decimals always, so that text sorts as time."""
    return moment.astimezone(dt.UTC).isoformat("T", "microseconds").removesuffix("+00:00") + "Z"


def parameters(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values in the forms that the engine stores."""
    # Most values are text or absent, and need no call to find out how they are stored.
    return {
        name: value if value is None or type(value) is str else _stored(value)
        for name, value in values.items()
    }


def _stored(value: object) -> object:
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
        case _:
            return value


def listed(values: Iterable[str | int]) -> str:
    """Return values as what `(select value from json_each(:name))` makes a list of again."""
    return msgspec.json.encode(list(values)).decode()


def folded(text: str) -> str:
    """Return text as it is searched: the engine's own lower() leaves Ä and Å as they are."""
    return " ".join(text.casefold().split())


def containing(text: str) -> str:
    """Return the LIKE pattern (with `escape '!'`) for text that contains this."""
    escaped = folded(text).replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether an error means that another writer did not finish in time."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


_UNUSABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_READONLY,
}


def is_unusable(error: sqlite3.Error) -> bool:
    """Tell whether an error lies in the file or the disk under it, not in the statement."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNUSABLE


_TRIGRAM = 3


def search(text: str) -> str:
    """Return the statement for the rows of up to `:most` agreements whose searchable text contains `:text`.

    The trigram index finds what has at least three letters; for less the texts are read through.
    """
    if len(folded(text)) < _TRIGRAM:
        return "select rowid from agreement_search where text like :text escape '!' limit :most"
    return "select rowid from agreement_search where text match :text limit :most"


def search_value(text: str) -> str:
    """Return what `:text` is in that statement."""
    if len(folded(text)) < _TRIGRAM:
        return containing(text)
    return '"' + folded(text).replace('"', '""') + '"'


CONTAINS = """exists (
    select 1 from agreement_search where rowid = agreement.id and text like :contained escape '!'
)"""
"""The same as a condition on one agreement, `:contained` being what `containing` returns."""


def unplanned(condition: str) -> str:
    """Return a condition that every row is held against, and that no index is chosen for.

    Without statistics SQLite takes any index for a good one, and then sorts all that it found.
    """
    return f"+({condition})"
