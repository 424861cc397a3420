"""Guards: what a route asks of whoever comes, before its handler runs.

Every route names one, and the application refuses to start with one that does not. A guard only
turns away; what a person may do to an object is decided by the action.
"""

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from registry.errors import NotSignedIn
from registry.web.identity import actor_of


async def public(_connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let everybody pass; the action decides how much they see."""


async def signed_in(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let people pass who are signed in, by session or by token; raises NotSignedIn for the public."""
    if actor_of(connection).account is None:
        raise NotSignedIn
