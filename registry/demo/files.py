"""The file that a demo is loaded into: made beside its place, and put there when it is whole."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from enum import Enum
from pathlib import Path

from registry.actions.demo_state import is_demo, is_untouched
from registry.demo.loading import Counts, load
from registry.store import Store
from registry.store.sqlite import files


class Place(Enum):
    """What stands where the demo is to be loaded."""

    FREE = "free"
    DEMO = "demo"
    OTHERS = "others"


def look(database: Path) -> Place:
    """Tell what is there; raises StoreNotReady for a file that is no database.

    A registry that nobody has entered anything into is free, and so is an empty file; a database
    with tables that are not the registry's is somebody else's.
    """
    if not database.exists():
        return Place.FREE
    with closing(Store(database)) as store:
        if store.engine.is_blank():
            return Place.FREE
        if store.engine.lacks_tables():
            return Place.OTHERS
        if is_demo(store):
            return Place.DEMO
        return Place.FREE if is_untouched(store) else Place.OTHERS


def is_in_use(database: Path) -> bool:
    """Tell whether somebody has the database open: whoever leaves last takes the files beside it along."""
    if database.exists():
        with closing(Store(database)) as store:
            store.engine.is_blank()
    return any(path.exists() for path in files.beside(database))


def load_file(
    database: Path,
    *,
    now: dt.datetime,
    seed: int,
    at_least: Counts,
    progress: Callable[[int], None],
) -> Counts:
    """Load a demo in place of what is there; a load that is broken off leaves that as it was."""
    database.parent.mkdir(parents=True, exist_ok=True)
    made = database.with_name(f"{database.name}.loading")
    files.remove(made)
    try:
        with closing(Store(made)) as store:
            store.migrate()
            # Nothing is lost that somebody relies on: the file has no name as yet.
            with store.engine.unsynced():
                counts = load(store, now=now, seed=seed, at_least=at_least, progress=progress)
        files.put_in_place(made, database)
    finally:
        files.remove(made)
    return counts
