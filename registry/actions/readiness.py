"""Whether the store can be worked with."""

from registry.errors import StoreNotReady
from registry.store import Store


def check_ready(store: Store) -> None:
    """Raise StoreNotReady unless the database is readable and has every migration."""
    if store.pending_migrations():
        raise StoreNotReady
