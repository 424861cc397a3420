"""The database's structure, as numbered SQL files that are applied once and never edited.

Each engine has its own, in pairs of the same name; what is needed by one alone has a number that
the other leaves out. A migration only ever adds what the version of the code before it can live
with, since servers of both versions run beside each other while one replaces the other.
"""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import msgspec
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations


class Migration(msgspec.Struct, frozen=True):
    """One file: its name without the ending, such as `0001_people`, and what it says."""

    name: str
    sql: str


def of_sqlite() -> Migrations:
    """Return SQLite's migrations in the order of their numbers.

    sqlite-utils keeps the record of what was applied and wraps each in a transaction.
    """
    migrations = Migrations("registry")
    for migration in all_of("sqlite"):
        migrations(name=migration.name)(_runs(migration.sql))
    return migrations


def _runs(sql: str) -> Callable[[Database], None]:
    def apply(database: Database) -> None:
        database.executescript(sql)

    return apply


def of_postgresql() -> tuple[Migration, ...]:
    """Return PostgreSQL's migrations in the order of their numbers."""
    return all_of("postgresql")


@cache
def all_of(engine: str) -> tuple[Migration, ...]:
    """Return an engine's migrations in the order of their numbers."""
    folder = sorted((files(__name__) / engine).iterdir(), key=lambda entry: entry.name)
    return tuple(
        Migration(file.name.removesuffix(".sql"), file.read_text(encoding="utf-8"))
        for file in folder
        if file.name.endswith(".sql")
    )
