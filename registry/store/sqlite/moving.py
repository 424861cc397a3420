"""A database file as something that a registry is moved from, or to."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from registry.store import migrations
from registry.store.copies import NotCopied
from registry.store.moving import APART, Row, Table
from registry.store.sqlite.connections import connect
from registry.store.sqlite.damage import damage

_KINDS: Final = {"table", "virtual"}


class File:
    """An open file, within a transaction; both a source and a target."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def tables(self) -> list[Table]:
        listed = self._connection.execute("pragma table_list").fetchall()
        return [
            self._table(name, is_virtual=kind == "virtual")
            for schema, name, kind, *_ in sorted(listed)
            if schema == "main" and kind in _KINDS and name not in APART and not name.startswith("sqlite_")
        ]

    def _table(self, name: str, *, is_virtual: bool) -> Table:
        columns = self._connection.execute(f'pragma table_xinfo("{name}")').fetchall()
        stored = [column for _, column, *_, hidden in columns if not hidden]
        if is_virtual:  # the index of texts, whose rows have a number and no other key
            return Table(name, ("rowid", *stored), ("rowid",))
        key = sorted((place, column) for _, column, *_, place, _ in columns if place)
        return Table(name, tuple(stored), tuple(column for _, column in key))

    def count(self, table: Table) -> int:
        query = f'select count(*) from "{table.name}"'  # noqa: S608 (names of ours)
        return int(self._connection.execute(query).fetchone()[0])

    def rows(self, table: Table) -> Iterator[Row]:
        query = f'select {table.selected} from "{table.name}" order by {table.order}'  # noqa: S608 (names of ours)
        return iter(self._connection.execute(query))

    def last_numbers(self) -> dict[str, int]:
        return dict(self._connection.execute("select name, seq from sqlite_sequence").fetchall())

    def in_order(self, tables: list[Table]) -> list[Table]:
        return tables  # references are looked at when everything is there

    def fill(self, table: Table, rows: Iterator[Row]) -> None:
        places = ", ".join("?" * len(table.columns))
        statement = f'insert into "{table.name}" ({table.selected}) values ({places})'  # noqa: S608 (names of ours)
        self._connection.executemany(statement, rows)

    def number_on(self, last: Mapping[str, int]) -> None:
        never_twice = self._connection.execute(
            "select name from sqlite_schema where type = 'table' and sql like '%autoincrement%'"
        ).fetchall()
        for (name,) in never_twice:
            number = max(last.get(name, 0), self.last_numbers().get(name, 0))
            self._connection.execute("delete from sqlite_sequence where name = ?", (name,))
            self._connection.execute("insert into sqlite_sequence (name, seq) values (?, ?)", (name, number))


@contextmanager
def source(path: Path) -> Iterator[File]:
    """Open a file to be read as it is at this moment."""
    if not path.is_file():
        raise NotCopied(f"There is no database at {path}.")
    with closing(connect(path, is_read_only=True)) as connection:
        connection.execute("begin")
        _check_version(connection, path)
        yield File(connection)


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    known = migrations.of_sqlite()
    database = Database(connection, recursive_triggers=False, execute_plugins=False)
    if "_sqlite_migrations" not in database.table_names():
        raise NotCopied(f"{path} holds no registry.")
    applied = {migration.name for migration in known.applied(database)}
    if unlike := applied ^ {migration.name for migration in migrations.all_of("sqlite")}:
        raise NotCopied(
            f"{path} has the migrations of another version: {', '.join(sorted(unlike))}."
            " Run `registry migrate` on it with the version that moves it."
        )


def check_empty(path: Path, new: File) -> None:
    """Raise NotCopied unless a file holds nothing: no table, or those of a new one without a row."""
    if not path.exists():
        return
    with closing(connect(path, is_read_only=True)) as connection:
        connection.execute("begin")
        there = File(connection)
        found = there.tables()
        if found and (found != new.tables() or any(there.count(table) for table in found)):
            raise NotCopied(f"{path} is not empty. Nothing was changed.")


@contextmanager
def filling(connection: sqlite3.Connection) -> Iterator[File]:
    """Open a new file to be filled in one transaction, which is committed if all of it is sound."""
    connection.execute("pragma foreign_keys = off")
    connection.execute("begin immediate")
    try:
        triggers = connection.execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f'drop trigger "{name}"')
        yield File(connection)
        for _, statement in triggers:
            connection.execute(statement)
        if found := damage(connection):
            raise NotCopied("The target would not be sound, and was left empty:\n" + "\n".join(found))
        connection.execute("commit")
    finally:
        if connection.in_transaction:
            connection.execute("rollback")
