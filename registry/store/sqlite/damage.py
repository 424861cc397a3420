"""What is wrong with a database file, as the engine itself tells it."""

import re
import sqlite3
from typing import Final

_MOST: Final = 100
_NULL: Final = re.compile(r"NULL value in (\w+)\.(\w+)")


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
    return broken[:_MOST]


def _is_false(connection: sqlite3.Connection, finding: str) -> bool:
    claim = _NULL.fullmatch(finding)
    if claim is None:
        return False
    table, column = claim.groups()
    # Asked for its type: "is null" would be taken as false without looking, since the column has none.
    query = f'select exists (select 1 from "{table}" where typeof("{column}") = \'null\')'  # noqa: S608
    return not connection.execute(query).fetchone()[0]
