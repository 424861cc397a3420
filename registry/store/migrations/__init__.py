"""The database's structure, as numbered SQL files that are applied once and never edited.

sqlite-utils keeps the record of what was applied and wraps each in a transaction. A migration
only ever adds what the version of the code before it can live with.
"""

from collections.abc import Callable
from importlib.resources import files

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations


def _runs(sql: str) -> Callable[[Database], None]:
    def apply(database: Database) -> None:
        database.executescript(sql)

    return apply


def of_sqlite() -> Migrations:
    """Return SQLite's migrations in the order of their numbers."""
    migrations = Migrations("registry")
    folder = files(__name__) / "sqlite"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".sql"):
            migrations(name=file.name.removesuffix(".sql"))(_runs(file.read_text(encoding="utf-8")))
    return migrations
