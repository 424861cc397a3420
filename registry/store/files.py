"""Files that are put where they belong only when they are whole and on the disk."""

import os
from pathlib import Path


def put_in_place(made: Path, target: Path) -> None:
    """Give a finished file its name, in the same folder, in place of what had it: at once, or not at all."""
    _sync(made)
    made.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
