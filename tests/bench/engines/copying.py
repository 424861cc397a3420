"""Copying a database file to PostgreSQL as it stands, by COPY: a million reports within minutes.

The tests' own server, on which the copier may do everything: triggers and references are switched off
meanwhile, since the rows have been through those of SQLite.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from registry.store import Store
from tests.postgresql.clusters import Cluster

_ONLY_OF_THE_ENGINE = ("applied_migration", "commit_receipt")


def copied(file: Path, cluster: Cluster, name: str) -> str:
    """Return the address of a new database with all that a file holds."""
    database = cluster.create_database(name)
    with closing(Store(database)) as store:
        store.migrate()
    with closing(sqlite3.connect(file)) as source, cluster.as_superuser(name) as target:
        with target.transaction():
            target.execute("set local session_replication_role = replica")
            for table in _tables(target):
                _copy(source, target, table)
        target.execute("vacuum (analyze)")
        target.execute("checkpoint")
    return database


def _tables(target: psycopg.Connection[TupleRow]) -> list[str]:
    found = target.execute("select tablename from pg_tables where schemaname = 'public'").fetchall()
    return sorted(name for (name,) in found if name not in _ONLY_OF_THE_ENGINE)


def _copy(source: sqlite3.Connection, target: psycopg.Connection[TupleRow], table: str) -> None:
    columns = target.execute(
        "select attname, attidentity <> '' from pg_attribute"
        " where attrelid = %s::regclass and attnum > 0 and not attisdropped order by attnum",
        [table],
    ).fetchall()
    names = [name for name, _ in columns]
    listed = ", ".join(f'"{name}"' for name in names)
    into = sql.SQL("copy {} ({}) from stdin").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    with target.cursor().copy(into) as copy:
        for row in source.execute(f'select {listed} from "{table}"'):  # noqa: S608 (names of tables)
            copy.write_row(row)
    for name in (name for name, is_numbered in columns if is_numbered):
        _number_on(target, table, name)


def _number_on(target: psycopg.Connection[TupleRow], table: str, column: str) -> None:
    """Let the next row's number follow the highest there is."""
    target.execute(
        sql.SQL(
            "select setval(pg_get_serial_sequence({table}, {column}),"
            " coalesce((select max({name}) from {of}), 0) + 1, false)"
        ).format(
            table=sql.Literal(table),
            column=sql.Literal(column),
            name=sql.Identifier(column),
            of=sql.Identifier(table),
        )
    )
