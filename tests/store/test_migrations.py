"""The migrations of both engines: one of them is never changed without its twin, and they only add."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from typing import Any

import psycopg
import pytest

from registry.store import Store, migrations
from tests.databases import PostgresqlDatabases, SqliteDatabases

Columns = dict[str, list[tuple[str, str, bool]]]
"""By table: each column's name, type, and whether it is always given."""

TYPES = {"integer": "bigint", "text": "text", "blob": "bytea"}
TAKEN_AWAY = re.compile(
    r"\b(drop (table|column|constraint)|rename|alter column|truncate table|set not null)\b"
)
DEMANDED = re.compile(r"\badd (column )?\w+ [^,;]*\bnot null\b(?![^,;]*\bdefault\b)")
"""A column that has to be given, and that the version before knows nothing of."""

ONLY_POSTGRESQLS = {"applied_migration", "commit_receipt"}
FOR_POSTGRESQL_ALONE = {"0000_engine.sql"}
"""What SQLite has no need of: functions and receipts."""


def scripts(engine: str) -> dict[str, str]:
    folder = files(migrations) / engine
    return {
        file.name: file.read_text(encoding="utf-8")
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".sql")
    }


def test_every_migration_has_its_twin_for_the_other_engine() -> None:
    assert set(scripts("postgresql")) - FOR_POSTGRESQL_ALONE == set(scripts("sqlite"))


def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = [name.partition("_")[0] for name in scripts("postgresql")]
    assert numbers == [f"{number:04d}" for number in range(len(numbers))]


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_a_migration_only_adds_what_the_version_before_can_live_with(engine: str) -> None:
    for name, script in scripts(engine).items():
        statements = re.sub(r"--.*|'[^']*'", "", script.lower())
        assert not TAKEN_AWAY.search(statements), name
        assert not DEMANDED.search(statements), name


@pytest.fixture
def migrated(postgresql: PostgresqlDatabases) -> Iterator[str]:
    url = postgresql.new()
    with closing(Store(url)) as store:
        store.migrate()
    yield url
    postgresql.drop(url)


@pytest.fixture
def shapes(sqlite: SqliteDatabases, migrated: str) -> Iterator[tuple[Columns, Columns]]:
    path = sqlite.new()
    with closing(Store(path)) as store:
        store.migrate()
    with closing(sqlite3.connect(path)) as one, psycopg.connect(migrated, autocommit=True) as other:
        yield of_sqlite(one), of_postgresql(other)
    sqlite.drop(path)


def of_sqlite(connection: sqlite3.Connection) -> Columns:
    tables = connection.execute(
        "select name from sqlite_schema where type = 'table' and sql like '%strict%' order by name"
    ).fetchall()
    return {
        table: [
            (name, TYPES[kind.lower()], bool(is_given or key))
            for _, name, kind, is_given, _, key in connection.execute(f"pragma table_info({table})")
        ]
        for (table,) in tables
    }


def of_postgresql(connection: psycopg.Connection[Any]) -> Columns:
    columns: Columns = {}
    for table, name, kind, is_given in connection.execute(
        """
        select table_name, column_name, data_type, is_nullable = 'NO'
        from information_schema.columns
        where table_schema = current_schema() and table_name <> 'agreement_search'
        order by table_name, ordinal_position
        """
    ):
        columns.setdefault(table, []).append((name, kind, is_given))
    return {table: those for table, those in columns.items() if table not in ONLY_POSTGRESQLS}


def test_both_engines_have_the_same_tables(shapes: tuple[Columns, Columns]) -> None:
    on_sqlite, on_postgresql = shapes
    assert len(on_sqlite) > 30
    assert on_sqlite == on_postgresql


def test_text_sorts_by_its_bytes_on_postgresql_too(migrated: str) -> None:
    with psycopg.connect(migrated, autocommit=True) as connection:
        others = connection.execute(
            """
            select table_name, column_name
            from information_schema.columns
            where table_schema = current_schema() and data_type = 'text'
                and collation_name is distinct from 'C'
            """
        ).fetchall()
    assert others == []
