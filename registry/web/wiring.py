"""What handlers work with: the store, the settings, the documents and the clock of this process."""

import datetime as dt
from collections.abc import Callable

import msgspec
from litestar.connection import ASGIConnection

from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.store.health import StoreHealth

KEY = "wiring"


def utc_now() -> dt.datetime:
    """Return the time: the one place of the service that looks at the clock."""
    return dt.datetime.now(dt.UTC)


class Wiring(msgspec.Struct, frozen=True):
    """The parts that a running service is made of; `registry.app` puts them together.

    `store_health` is asked whenever somebody gathers metrics; without it they say nothing of the database.
    """

    settings: Settings
    store: Store
    renderer: Renderer
    now: Callable[[], dt.datetime] = utc_now
    store_health: Callable[[Store], StoreHealth] | None = None


def wiring_of(connection: ASGIConnection) -> Wiring:  # type: ignore[type-arg]
    """Return the parts of the service that a connection came to."""
    wiring: Wiring = connection.app.state[KEY]
    return wiring
