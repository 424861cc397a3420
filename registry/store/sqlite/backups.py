"""Copies of a database in use: whole, of one moment, and looked at before anybody relies on them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from registry.store.sqlite.connections import connect
from registry.store.sqlite.damage import damage as damage_of
from registry.store.sqlite.files import made_for

_PAGES = 1024
"""How much is copied between two reports of progress."""


def copy(
    source: sqlite3.Connection, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Copy all that the source holds at this moment into a new file, readable by its owner alone."""
    target.touch(mode=0o600, exist_ok=False)
    report = (lambda _status, left, total: progress(left, total)) if progress else None
    with closing(sqlite3.connect(target, isolation_level=None)) as copied:
        # Within a transaction the copy is of its moment; without one, the first write of somebody
        # else would make it begin again, and again.
        source.execute("begin")
        try:
            source.execute("select 1 from sqlite_schema").fetchone()
            source.backup(copied, pages=_PAGES, progress=report)
        finally:
            source.execute("rollback")
        # One file, with nothing beside it that could be forgotten when it is moved.
        copied.execute("pragma journal_mode = delete")


def restore(copied: Path, database: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Put a copy of a copied file where a database is; that it is sound is for the caller to know."""
    with made_for(database, "restoring") as made, closing(connect(copied, is_read_only=True)) as source:
        copy(source, made, progress)


def damage(copied: Path) -> list[str]:
    """Return what is wrong with a copied file, as the engine tells it; nothing for a sound one."""
    try:
        with closing(connect(copied, is_read_only=True)) as connection:
            return damage_of(connection)
    except sqlite3.DatabaseError as error:
        return [str(error)]
