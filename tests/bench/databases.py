"""The databases that are measured on: demo data of any size, made once and kept."""

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from registry.demo import Counts, load
from registry.store import Store

NOW: Final = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
"""The present of all that is measured."""


def database(folder: Path, counts: Counts, progress: Callable[[int], None]) -> Path:
    """Return a database with at least so many filings; it is made if it is not in the folder yet.

    It takes its name when it is whole: an interrupted one is begun anew.
    """
    path = folder / f"{counts.agreements}-{counts.progress_reports}.db"
    if path.exists():
        with closing(Store(path)) as store:
            store.migrate()
        return path
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    _remove(unfinished)
    with closing(Store(unfinished)) as store:
        store.migrate()
        load(store, now=NOW, at_least=counts, progress=progress)
    # The last connection to close has moved the write-ahead log into the file.
    return unfinished.rename(path)


def copied(path: Path, folder: Path, name: str) -> Path:
    """Return a copy of a database that nobody is using, to be written to."""
    return Path(shutil.copy(path, folder / f"{name}.db"))


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
