"""Database files: put where they belong only when they are whole and on the disk."""

import os
from pathlib import Path


def put_in_place(made: Path, target: Path) -> None:
    """Give a finished file its name, in the same folder, in place of what had it: at once, or not at all."""
    _sync(made)
    made.replace(target)
    _sync(target.parent)


def remove(database: Path) -> None:
    """Remove a database file with the two that may stand beside it."""
    for path in (database, *beside(database)):
        path.unlink(missing_ok=True)


def beside(database: Path) -> tuple[Path, Path]:
    """Return the files that stand beside a database while somebody has it open."""
    return (database.with_name(f"{database.name}-wal"), database.with_name(f"{database.name}-shm"))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
