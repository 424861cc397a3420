"""Database files, each with the two that stand beside it while somebody has it open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from registry.store.files import put_in_place


@contextmanager
def made_for(database: Path, doing: str) -> Iterator[Path]:
    """Yield the place for a new file, which takes the database's place once the block ends well.

    `doing` is what the file is called by until then. Whatever a run before has left of it is removed.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    made = database.with_name(f"{database.name}.{doing}")
    remove(made)
    try:
        yield made
        for path in beside(database):
            path.unlink(missing_ok=True)  # a log of the old file would be taken for one of the new
        put_in_place(made, database)
    finally:
        remove(made)


def remove(database: Path) -> None:
    """Remove a database file with the two that may stand beside it."""
    for path in (database, *beside(database)):
        path.unlink(missing_ok=True)


def beside(database: Path) -> tuple[Path, Path]:
    """Return the files that stand beside a database while somebody has it open."""
    return (database.with_name(f"{database.name}-wal"), database.with_name(f"{database.name}-shm"))
