"""A transaction on SQLite: one writes at a time, so that nothing has to be held."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from registry.store import dialect
from registry.store.transaction import Together, Transaction


class SqliteTransaction(Transaction):
    """A transaction on a connection that is within one."""

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, sql: str, values: Mapping[str, Any]) -> sqlite3.Cursor:
        return self._connection.execute(sql, dialect.for_sqlite(values))

    def execute_all(self, sql: str, all_values: Iterable[Mapping[str, Any]]) -> None:
        self._connection.executemany(sql, map(dialect.for_sqlite, all_values))

    def insert(self, sql: str, *, column: str = "id", **values: Any) -> int:  # noqa: ARG002 (it is the row's own)
        # `returning` would take twice as long.
        return self._connection.execute(sql, dialect.for_sqlite(values)).lastrowid or 0

    def following_ids(self, table: str, count: int, column: str = "id") -> range:
        query = f"select coalesce(max({column}), 0) from {table}"  # noqa: S608 (names of ours)
        first = 1 + int(self.value(query))
        return range(first, first + count)

    def together(self) -> AbstractContextManager[Together]:
        return nullcontext(self)  # each statement is a call within this process

    def hold(self, kind: str, key: object) -> None:
        pass

    def hold_filing(self, number: str) -> None:
        pass

    def hold_still(self, kind: str, key: object) -> None:
        pass
