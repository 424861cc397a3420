"""A transaction on PostgreSQL: many write at once, so that each holds what it decides on.

Writing transactions read what is committed at each statement (`read committed`). Whoever holds an
object has waited for all who held it before, and reads what they left; so rules that span several
rows hold as if one transaction wrote at a time, while those about other objects go on beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from psycopg import Connection, RawCursor

from registry.store import dialect
from registry.store.transaction import Transaction, decoded

T = TypeVar("T")


class PostgresqlTransaction(Transaction):
    """A transaction on a connection that is within one; one that only reads holds nothing."""

    __slots__ = ("_connection", "_is_writing")

    def __init__(self, connection: Connection, *, is_writing: bool) -> None:
        self._connection = connection
        self._is_writing = is_writing

    def run(self, sql: str, values: Mapping[str, Any]) -> RawCursor[Any]:
        statement = dialect.for_postgresql(sql)
        return self._execute(statement.text, statement.values(values))

    def _execute(self, text: bytes, values: Sequence[Any]) -> RawCursor[Any]:
        cursor = RawCursor(self._connection)
        return cursor.execute(text, values)

    def execute_all(self, sql: str, all_values: Iterable[Mapping[str, Any]]) -> None:
        statement = dialect.for_postgresql(sql)
        places = [statement.values(values) for values in all_values]
        if len(places) == 1:
            self._execute(statement.text, places[0])
        elif places:
            RawCursor(self._connection).executemany(statement.text, places)

    def insert(self, sql: str, *, column: str = "id", **values: Any) -> int:
        return int(self.value(f"{sql} returning {column}", **values))

    def following_ids(self, table: str, count: int, column: str = "id") -> list[int]:
        return _numbers(self._following(table, count, column).fetchall())

    def _following(self, table: str, count: int, column: str) -> RawCursor[Any]:
        return self._execute(_FOLLOWING, (table, column, count))

    @contextmanager
    def together(self) -> Iterator["_Together"]:
        together = _Together(self)
        with self._connection.pipeline():
            yield together
        together.fill_in()

    def hold(self, kind: str, key: object) -> None:
        if self._is_writing:
            self._execute(_HOLD, (dialect.sought(f"{kind} {key}"),))

    def hold_still(self, kind: str, key: object) -> None:
        if self._is_writing:
            self._execute(_HOLD_STILL, (dialect.sought(f"{kind} {key}"),))

    def hold_filing(self, number: str) -> None:
        if self._is_writing:
            self._execute(_HOLD_FILING, (dialect.sought(number),))


class _Together:
    """Statements in one pipeline: the server is heard when all of them have been sent."""

    def __init__(self, tx: PostgresqlTransaction) -> None:
        self._tx = tx
        self._awaited: list[Callable[[], None]] = []
        self.execute_all = tx.execute_all

    def rows(self, row_type: type[T], sql: str, **values: Any) -> list[T]:
        cursor = self._tx.run(sql, values)
        return self._awaiting(lambda: decoded(row_type, cursor.fetchall()))

    def following_ids(self, table: str, count: int, column: str = "id") -> list[int]:
        cursor = self._tx._following(table, count, column)  # noqa: SLF001 (a part of it)
        return self._awaiting(lambda: _numbers(cursor.fetchall()))

    def _awaiting(self, give: Callable[[], list[T]]) -> list[T]:
        found: list[T] = []
        self._awaited.append(lambda: found.extend(give()))
        return found

    def fill_in(self) -> None:
        """Fill in what was asked for."""
        for give in self._awaited:
            give()


def _numbers(rows: Sequence[tuple[int]]) -> list[int]:
    return [row[0] for row in rows]


_FOLLOWING: Final = b"""
    select nextval(pg_get_serial_sequence($1, $2)) from generate_series(1, $3)
"""
_HOLD: Final = b"select pg_advisory_xact_lock(hashtextextended($1, 0))"
_HOLD_STILL: Final = b"select pg_advisory_xact_lock_shared(hashtextextended($1, 0))"
_HOLD_FILING: Final = b"""
    select
        pg_advisory_xact_lock(hashtextextended('agreement ' || agreement.number, 0)),
        pg_advisory_xact_lock_shared(hashtextextended('deal ' || deal.slug, 0)),
        pg_advisory_xact_lock_shared(hashtextextended('organisation ' || organisation.business_id, 0))
    from agreement
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    where agreement.number = $1
"""
