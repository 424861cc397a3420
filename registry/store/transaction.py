"""A transaction: what the functions of the store run their SQL in."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec

from registry.store import dialect

T = TypeVar("T")


class Transaction:
    """A transaction under way; `Store` opens it and commits or rolls back.

    Rows come back as `array_like` Structs whose fields stand in the order of the columns: one
    call decodes all of them.
    """

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, row_type: type[T], sql: str, **values: Any) -> list[T]:
        """Return all rows that a query gives."""
        found = self._connection.execute(sql, dialect.parameters(values)).fetchall()
        if not found:
            return []
        table = _table_of(row_type)  # type: ignore[arg-type]  # mypy takes no class for hashable
        decoded: list[T] = msgspec.convert((found,), table, strict=False).rows
        return decoded

    def row(self, row_type: type[T], sql: str, **values: Any) -> T | None:
        """Return the first row that a query gives, or None."""
        found = self._connection.execute(sql, dialect.parameters(values)).fetchone()
        return None if found is None else msgspec.convert(found, row_type, strict=False)

    def value(self, sql: str, **values: Any) -> Any:  # noqa: ANN401 (whatever the column holds)
        """Return the first column of the first row, or None."""
        found = self._connection.execute(sql, dialect.parameters(values)).fetchone()
        return None if found is None else found[0]

    def values(self, sql: str, **values: Any) -> list[Any]:
        """Return the first column of every row."""
        return [row[0] for row in self._connection.execute(sql, dialect.parameters(values))]

    def execute(self, sql: str, **values: Any) -> int:
        """Run a statement; return how many rows it changed."""
        return self._connection.execute(sql, dialect.parameters(values)).rowcount

    def insert(self, sql: str, **values: Any) -> int:
        """Run an insert of one row; return its number. `returning` would take twice as long on SQLite."""
        return self._connection.execute(sql, dialect.parameters(values)).lastrowid or 0

    def following_ids(self, table: str, count: int) -> range:
        """Return the row numbers that as many new rows of a table get: nobody else can write meanwhile."""
        first = 1 + int(self.value(f"select coalesce(max(id), 0) from {table}"))  # noqa: S608 (a name of ours)
        return range(first, first + count)

    def execute_all(self, sql: str, all_values: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of values."""
        self._connection.executemany(sql, (dialect.parameters(values) for values in all_values))


@cache
def _table_of(row_type: type) -> Any:  # noqa: ANN401 (a Struct with one field, `rows`)
    """Return a type for all rows of a query: what msgspec learns of a Struct it keeps, of a `list[…]` not."""
    return msgspec.defstruct("_Table", [("rows", list[row_type])], array_like=True)  # type: ignore[valid-type]
