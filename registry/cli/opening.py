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

    Raises StoreNotReady (`database` is its path) when there is none or it lacks migrations: a
    command about people is no reason to make one.
    """
    if not settings.database.is_file():
        raise StoreNotReady(database=str(settings.database))
    with closing(Store(settings.database)) as store:
        if store.pending_migrations():
            raise StoreNotReady(database=str(settings.database))
        yield store


def now() -> dt.datetime:
    """Return the time: the one place at the command line that looks at the clock."""
    return dt.datetime.now(dt.UTC)
