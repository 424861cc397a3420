"""Running an action that only reads: for whom, and on which server, follows from the request."""

from collections.abc import Callable
from typing import Any, TypeVar

from litestar import Request
from litestar.connection import ASGIConnection

from registry.store import Store
from registry.web.changes import receipt_of
from registry.web.identity import actor_of, session_of, token_of
from registry.web.wiring import wiring_of

T = TypeVar("T")


async def look(request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, **asked: Any) -> T:
    """Run an action that shows something to whoever asks."""
    actor = await actor_of(request)
    return await store_for(request).read(action, actor, *subject, **asked)


async def look_up(
    request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, **asked: Any
) -> T:
    """Run an action that shows everybody the same."""
    return await store_for(request).read(action, *subject, **asked)


def store_for(connection: ASGIConnection) -> Store:  # type: ignore[type-arg]
    """Return the store as whoever asks has to see it.

    A program that comes with a token keeps no receipt of its last change, and is told by the primary.
    """
    return wiring_of(connection).store if token_of(connection) is not None else store_for_browser(connection)


def store_for_browser(connection: ASGIConnection) -> Store:  # type: ignore[type-arg]
    """Return the store as a reader of pages has to see it, whatever a proxy was told in `Authorization`.

    The public may be told by a replica. So may a person, by one that has heard of the person's last change.
    """
    receipt = None if session_of(connection) is None else receipt_of(connection)
    return wiring_of(connection).store.seeing(receipt=receipt)
