"""The databases that tests work on: of either engine, empty or prepared, each test's own."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql

from registry.cli.check import Finding, findings_of
from registry.store import Store
from tests.postgresql.clusters import Cluster
from tests.worlds import PostgresqlWorlds, SqliteWorlds, Worlds

Database = Path | str
"""What a store is opened with: the path of a file, or the address of a server's database."""


class Databases(Protocol):
    """One engine, and the databases that tests have made on it."""

    def new(self) -> Database:
        """Return a place for a database: nothing is in it."""

    def copy(self, database: Database) -> Database:
        """Return a copy of a database that nobody has open."""

    def drop(self, database: Database) -> None:
        """Remove a database."""

    def tamper(self, database: Database, *statements: str) -> None:
        """Change rows behind the back of triggers and references; each statement has to find some."""

    def worlds(self, database: Database) -> Worlds:
        """Return what keeps states of a database and brings them back."""


class SqliteDatabases:
    """Database files in one folder, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def new(self) -> Path:
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        return folder / "registry.db"

    def copy(self, database: Database) -> Path:
        return Path(shutil.copy(database, self.new()))

    def drop(self, database: Database) -> None:
        shutil.rmtree(Path(database).parent)

    def tamper(self, database: Database, *statements: str) -> None:
        with closing(sqlite3.connect(database)) as connection:
            triggers = connection.execute("select name, sql from sqlite_schema where type = 'trigger'")
            made = triggers.fetchall()
            for name, _ in made:
                connection.execute(f'drop trigger "{name}"')
            for statement in statements:
                assert connection.execute(statement).rowcount > 0
            for _, statement in made:
                connection.execute(statement)
            connection.commit()

    def worlds(self, database: Database) -> SqliteWorlds:
        return SqliteWorlds(Path(database))


class PostgresqlDatabases:
    """Databases on the tests' own server."""

    _numbers = count(1)
    """One row of numbers for all who make databases on the same server."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def new(self) -> str:
        return self._cluster.create_database(self._next())

    def copy(self, database: Database) -> str:
        return self._cluster.create_database(self._next(), template=_name(database))

    def drop(self, database: Database) -> None:
        self._cluster.drop_database(_name(database))

    def tamper(self, database: Database, *statements: str) -> None:
        with self._cluster.as_superuser(_name(database)) as connection:
            connection.execute("set session_replication_role = replica")
            for statement in statements:
                assert connection.execute(statement.encode()).rowcount > 0

    def worlds(self, database: Database) -> PostgresqlWorlds:
        return PostgresqlWorlds(self._cluster.as_superuser(_name(database)))

    def _next(self) -> str:
        return f"registry_{next(self._numbers)}"


def _name(database: Database) -> str:
    return str(database).rpartition("/")[2]


@contextmanager
def opened(databases: Databases, database: Database) -> Iterator[Store]:
    """Open a database, and remove it afterwards."""
    with closing(Store(database)) as store:
        yield store
    databases.drop(database)


def name_of(database: Database) -> str:
    """Return how a database is called in messages."""
    with closing(Store(database)) as store:
        return store.name


def faults_in(database: Database) -> list[Finding]:
    """Return what `registry check` finds wrong with a database."""
    with closing(Store(database)) as store:
        return [finding for finding in findings_of(store) if finding.faults]


def contents(database: Database) -> list[str]:
    """Return all that a database holds, a line for each row."""
    if isinstance(database, Path):
        with closing(sqlite3.connect(database)) as connection:
            return list(connection.iterdump())
    with psycopg.connect(database, autocommit=True) as connection:
        names = connection.execute(
            "select tablename from pg_tables where schemaname = current_schema() order by tablename"
        ).fetchall()
        return [
            f"{name}: {row}"
            for (name,) in names
            for (row,) in connection.execute(
                sql.SQL("select t::text from {} as t order by 1").format(sql.Identifier(name))
            )
        ]


_APART = {"applied_migration", "commit_receipt", "_sqlite_migrations"}


def rows_of(database: Database) -> dict[str, list[str]]:
    """Return the rows of the registry's tables in a form that is the same on both engines."""
    if isinstance(database, Path):
        with closing(sqlite3.connect(database)) as connection:
            listed = connection.execute("pragma table_list").fetchall()
            names = [name for _, name, kind, *_ in listed if kind in {"table", "virtual"}]
            columns = {name: "rowid, *" if name == "agreement_search" else "*" for name in names}
            return {
                name: sorted(map(repr, connection.execute(f"select {columns[name]} from {name}")))  # noqa: S608
                for name in names
                if name not in _APART and not name.startswith("sqlite_")
            }
    with psycopg.connect(database) as connection:
        found = connection.execute("select tablename from pg_tables where schemaname = current_schema()")
        return {
            name: sorted(
                map(repr, connection.execute(sql.SQL("select * from {}").format(sql.Identifier(name))))
            )
            for (name,) in found.fetchall()
            if name not in _APART
        }
