"""What commands work with: the settings, and the database that they name."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager

from registry.errors import StoreNotReady
from registry.settings import Settings
from registry.store import Store


@contextmanager
def opened_store(settings: Settings) -> Iterator[Store]:
    """Open the database for one command.

    Raises StoreNotReady (`database` is its name) when there is none or it lacks migrations: a
    command about people is no reason to make one. Raises StoreAway when no server answers.
    """
    with closing(Store.of(settings)) as store:
        if not store.engine.exists() or store.pending_migrations():
            raise StoreNotReady(database=store.name)
        yield store


def now() -> dt.datetime:
    """Return the time: the one place at the command line that looks at the clock."""
    return dt.datetime.now(dt.UTC)
