"""Moves from one database to another, and what is looked at afterwards."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from registry.store import Store
from registry.store.moving import Moved, move
from tests.databases import Database, rows_of


def _unheard(_left: int, _total: int) -> None:
    pass


def moved(source: Database, target: Database, progress: Callable[[int, int], None] = _unheard) -> list[Moved]:
    """Move a registry; return what is told of each table."""
    with closing(Store(source)) as giving, closing(Store(target)) as taking:
        return move(giving.engine, taking.engine, progress)


def is_empty(database: Database) -> bool:
    """Tell whether nothing was left of a move: no file, or no row."""
    if isinstance(database, Path):
        return list(database.parent.iterdir()) == []
    return not any(rows_of(database).values())
