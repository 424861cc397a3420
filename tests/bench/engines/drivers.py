"""The drivers themselves, each with what the registry's engines do around one filing, and nothing more."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
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
from tests.bench.engines.plain_filing import Row, Values


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

    def rows(self, *queries: tuple[str, Values]) -> list[list[Row]]:
        return [self._connection.execute(*query).fetchall() for query in queries]

    def add_event(self, values: Values) -> int:
        return self._connection.execute(sql.ADD_EVENT, values).lastrowid or 0

    def ids(self, deal: str) -> tuple[int, int, dict[str, int]]:
        [[report]], [[version]], indicators = self.rows(
            (sql.NEXT_REPORT, {}), (sql.NEXT_VERSION, {}), (sql.INDICATOR_IDS, {"deal": deal})
        )
        return report, version, dict(indicators)

    def add(self, *statements: tuple[str, list[Values]]) -> None:
        for statement in statements:
            self._connection.executemany(*statement)


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

    def rows(self, *queries: tuple[str, Values]) -> list[list[Row]]:
        with self._sent_together(len(queries)):
            cursors = [self._run(*query) for query in queries]
        return [cursor.fetchall() for cursor in cursors]

    def _sent_together(self, count: int) -> AbstractContextManager[object]:
        return self._connection.pipeline() if count > 1 else nullcontext()

    def _run(self, statement: str, values: Values) -> RawCursor[Row]:
        known = dialect.for_postgresql(statement)
        return RawCursor(self._connection).execute(known.text, _places(known, values))

    def add_event(self, values: Values) -> int:
        [[(number,)]] = self.rows((_ADD_EVENT, values))
        return int(number)

    def ids(self, deal: str) -> tuple[int, int, dict[str, int]]:
        with self._connection.pipeline():
            report = RawCursor(self._connection).execute(_FOLLOWING, ("progress_report", "id", 1))
            version = RawCursor(self._connection).execute(_FOLLOWING, ("progress_report_version", "id", 1))
            indicators = self._run(sql.INDICATOR_IDS, {"deal": deal})
        return report.fetchall()[0][0], version.fetchall()[0][0], dict(indicators.fetchall())

    def add(self, *statements: tuple[str, list[Values]]) -> None:
        with self._connection.pipeline():
            for statement, all_values in statements:
                known = dialect.for_postgresql(statement)
                places = [_places(known, values) for values in all_values]
                if len(places) == 1:
                    RawCursor(self._connection).execute(known.text, places[0])
                else:
                    RawCursor(self._connection).executemany(known.text, places)


_ADD_EVENT: Final = f"{sql.ADD_EVENT} returning number"


def _places(statement: Statement, values: Values) -> list[Any]:
    return [values[name] for name in statement.names]
