"""Migrations on PostgreSQL: each applied once, in a transaction of its own, whoever starts them.

They run beside servers that work. So none waits long for a table that somebody is using: all who
come after it would have to wait behind it. It gives up instead, and is tried again.
"""

import time
from typing import Final

import psycopg
from psycopg import Connection

from registry.errors import StoreBusy
from registry.store.migrations import Migration, of_postgresql

_TURN: Final = 7_221_503
"""The advisory lock of whoever migrates; any number that nobody else of this database uses."""

_TURN_SECONDS: Final = 120.0
_LOCK_SECONDS: Final = 2.0
_TRIES: Final = 30
_PAUSE: Final = 0.2


def is_blank(connection: Connection) -> bool:
    """Tell whether the schema has no table."""
    return _value(connection, "select not exists (select from pg_tables where schemaname = current_schema())")


def applied(connection: Connection) -> set[str]:
    """Return the names of the migrations that were applied."""
    if not _value(connection, "select to_regclass('applied_migration') is not null"):
        return set()
    return {name for (name,) in connection.execute("select name from applied_migration").fetchall()}


def _value(connection: Connection, query: str) -> bool:
    row = connection.execute(query.encode()).fetchone()
    return bool(row and row[0])


def pending(connection: Connection) -> list[str]:
    """Return the names of the migrations that are missing."""
    done = applied(connection)
    return [migration.name for migration in of_postgresql() if migration.name not in done]


def migrate(connection: Connection) -> list[str]:
    """Apply what is missing; return the names. Servers that start at once do it once.

    Raises StoreBusy when somebody else migrates, or uses what has to be changed, for too long.
    """
    _take_turn(connection)
    try:
        connection.execute(_RECORD)
        done = applied(connection)
        missing = [migration for migration in of_postgresql() if migration.name not in done]
        for migration in missing:
            _apply(connection, migration)
    finally:
        connection.execute("select pg_advisory_unlock(%s)", (_TURN,))
    return [migration.name for migration in missing]


def _take_turn(connection: Connection) -> None:
    deadline = time.monotonic() + _TURN_SECONDS
    while True:
        row = connection.execute("select pg_try_advisory_lock(%s)", (_TURN,)).fetchone()
        if row and row[0]:
            return
        if time.monotonic() > deadline:
            raise StoreBusy
        time.sleep(_PAUSE)


_RECORD: Final = """
    create table if not exists applied_migration (
        name text collate "C" primary key,
        applied_at timestamptz not null default clock_timestamp()
    )
"""


def _apply(connection: Connection, migration: Migration) -> None:
    for left in reversed(range(_TRIES)):
        try:
            with connection.transaction():
                connection.execute(f"set local lock_timeout = '{int(_LOCK_SECONDS * 1000)}ms'".encode())
                connection.execute(migration.sql.encode(), prepare=False)
                connection.execute("insert into applied_migration (name) values (%s)", (migration.name,))
        except psycopg.errors.LockNotAvailable as error:
            if not left:
                raise StoreBusy from error
            time.sleep(_PAUSE)
        else:
            return
