"""States of a database that tests go back to, while an application has it open."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, Protocol

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow


class Worlds(Protocol):
    """What one database held at several moments."""

    def keep(self, name: str) -> None:
        """Keep what the database holds now."""

    def bring_back(self, name: str) -> None:
        """Let the database hold what was kept, and nothing else; nobody may be at work in it."""

    def close(self) -> None:
        """Open nothing any more."""


class SqliteWorlds:
    """Copies of a file beside it."""

    def __init__(self, database: Path) -> None:
        self._database = database

    def keep(self, name: str) -> None:
        self._copy(self._database, self._place(name))

    def bring_back(self, name: str) -> None:
        self._copy(self._place(name), self._database)

    def close(self) -> None:
        pass

    def _place(self, name: str) -> Path:
        return self._database.with_name(f"{name}.db")

    @staticmethod
    def _copy(source: Path, target: Path) -> None:
        with closing(sqlite3.connect(source)) as given, closing(sqlite3.connect(target)) as taking:
            taking.execute("pragma synchronous = off")
            given.backup(taking)


_VACUUM_EVERY: Final = 200
_COPY: Final = sql.SQL("delete from {place}; insert into {place} ({columns}) select {columns} from {kept}")


class PostgresqlWorlds:
    """Copies of all tables, in schemas of the same database.

    What was there before is deleted, which takes a fourth of the time of emptying the tables: for that,
    each becomes new files. The superuser does it, without the triggers that keep everybody else from it.
    """

    def __init__(self, superuser: psycopg.Connection[TupleRow]) -> None:
        self._connection = superuser
        self._scripts: dict[str, bytes] = {}
        self._times = 0

    def keep(self, name: str) -> None:
        for statement in ("drop schema if exists {} cascade", "create schema {}"):
            self._connection.execute(sql.SQL(statement).format(sql.Identifier(name)))
        back: list[sql.Composable] = [sql.SQL("begin; set local session_replication_role = replica")]
        for table in self._tables():
            place, kept = sql.Identifier("public", table), sql.Identifier(name, table)
            self._connection.execute(sql.SQL("create table {} as table {}").format(kept, place))
            columns = sql.SQL(", ").join(map(sql.Identifier, self._columns(table)))
            copy = sql.SQL(
                "delete from {place}; insert into {place} ({columns}) select {columns} from {kept}"
            )
            back.append(copy.format(place=place, columns=columns, kept=kept))
        back += self._sequences()
        self._scripts[name] = sql.SQL("; ").join([*back, sql.SQL("commit")]).as_bytes(self._connection)

    def bring_back(self, name: str) -> None:
        self._connection.execute(self._scripts[name])
        self._times += 1
        if self._times % _VACUUM_EVERY == 0:
            self._connection.execute("vacuum")

    def _tables(self) -> list[str]:
        query = "select tablename from pg_tables where schemaname = 'public'"
        return [name for (name,) in self._connection.execute(query)]

    def _columns(self, table: str) -> list[str]:
        query = (
            "select column_name from information_schema.columns"
            " where table_schema = 'public' and table_name = %s and is_generated = 'NEVER'"
        )
        return [name for (name,) in self._connection.execute(query, [table])]

    def _sequences(self) -> Iterator[sql.Composable]:
        query = "select sequencename, last_value, start_value from pg_sequences where schemaname = 'public'"
        for name, last, first in self._connection.execute(query).fetchall():
            place = sql.Literal(f"public.{name}")
            yield sql.SQL("select setval({}, {}, {})").format(place, last or first, last is not None)

    def close(self) -> None:
        self._connection.close()
