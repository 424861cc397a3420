"""The drivers themselves, each with what the registry's engines do around one filing, and nothing more."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Final

import psycopg
from psycopg import RawCursor
from psycopg.types.numeric import Int8Dumper

from registry.store import dialect
from registry.store.dialect import Statement
from registry.store.postgresql import commits
from registry.store.postgresql.connections import conninfo
from registry.store.postgresql.transaction import _FOLLOWING, _HOLD_FILING
from registry.store.sqlite.connections import connect
from tests.bench import sql
from tests.bench.engines.plain_filing import Values

Row = tuple[Any, ...]

_NEXT: Final = {"progress_report": sql.NEXT_REPORT, "progress_report_version": sql.NEXT_VERSION}


class PlainSqlite:
    """A connection of sqlite3's; who writes takes turns at a lock, as is done where many threads do."""

    turn = Lock()

    def __init__(self, file: Path) -> None:
        self._connection = connect(file)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self.turn:
            self._connection.execute("begin immediate")
            yield
            self._connection.execute("commit")

    def hold_filing(self, number: str) -> None:
        pass

    def rows(self, statement: str, values: Values) -> list[Row]:
        return self._connection.execute(statement, values).fetchall()

    def run_all(self, statement: str, all_values: list[Values]) -> None:
        self._connection.executemany(statement, all_values)

    def add_event(self, values: Values) -> int:
        return self._connection.execute(sql.ADD_EVENT, values).lastrowid or 0

    def next_id(self, table: str) -> int:
        [(number,)] = self._connection.execute(_NEXT[table]).fetchall()
        return int(number)


class PlainPostgresql:
    """A connection of psycopg's."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(conninfo(address, target="read-write"), autocommit=True)
        self._connection.adapters.register_dumper(int, Int8Dumper)
        self._connection.prepared_max = 500

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._connection.execute(commits.begin(commits.new_receipt()), prepare=False)
        yield
        self._connection.execute(b"commit", prepare=False)

    def hold_filing(self, number: str) -> None:
        RawCursor(self._connection).execute(_HOLD_FILING, (number,))

    def rows(self, statement: str, values: Values) -> list[Row]:
        known = dialect.for_postgresql(statement)
        return RawCursor(self._connection).execute(known.text, _places(known, values)).fetchall()

    def run_all(self, statement: str, all_values: list[Values]) -> None:
        known = dialect.for_postgresql(statement)
        if len(all_values) == 1:
            RawCursor(self._connection).execute(known.text, _places(known, all_values[0]))
        else:
            places = [_places(known, values) for values in all_values]
            RawCursor(self._connection).executemany(known.text, places)

    def add_event(self, values: Values) -> int:
        [(number,)] = self.rows(_ADD_EVENT, values)
        return int(number)

    def next_id(self, table: str) -> int:
        [(number,)] = RawCursor(self._connection).execute(_FOLLOWING, (table, "id", 1)).fetchall()
        return int(number)


_ADD_EVENT: Final = f"{sql.ADD_EVENT} returning number"


def _places(statement: Statement, values: Values) -> list[Any]:
    return [values[name] for name in statement.names]
