"""The database that a demo is loaded into: what stands there, and how the demo takes its place."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from enum import Enum

from registry.actions.demo_state import is_demo, is_untouched
from registry.demo.loading import Counts, load
from registry.store import Store


class Place(Enum):
    """What stands where the demo is to be loaded."""

    FREE = "free"
    DEMO = "demo"
    OTHERS = "others"


def look(store: Store) -> Place:
    """Tell what is there; raises StoreNotReady for a file that is no database.

    A registry that nobody has entered anything into is free, and so is an empty file; a database
    with tables that are not the registry's is somebody else's.
    """
    if not store.engine.exists() or store.engine.is_blank():
        return Place.FREE
    if store.engine.lacks_tables():
        return Place.OTHERS
    if is_demo(store):
        return Place.DEMO
    return Place.FREE if is_untouched(store) else Place.OTHERS


def load_into(
    place: Store,
    *,
    now: dt.datetime,
    seed: int,
    at_least: Counts,
    progress: Callable[[int], None],
) -> Counts:
    """Load a demo in place of what is there.

    A load that is broken off leaves a file as it was, and a server's database empty.
    """
    with place.engine.replaced() as made, closing(Store(made)) as store:
        store.migrate()
        with store.engine.unsynced():
            return load(store, now=now, seed=seed, at_least=at_least, progress=progress)
