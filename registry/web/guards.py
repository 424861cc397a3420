"""Guards: what a route asks of whoever comes, before its handler runs.

Every route names one, and the application refuses to start with one that does not. A guard only
turns away; what a person may do to an object is decided by the action. Guards are coroutines,
since the framework would start a thread for every other one.
"""

from typing import Any, Final

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.types import Guard

from registry.errors import NotSignedIn
from registry.web.identity import actor_of


async def public(_connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let everybody pass; the action decides how much they see."""


async def signed_in(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let people pass who are signed in, by session or by token; raises NotSignedIn for the public."""
    if (await actor_of(connection)).account is None:
        raise NotSignedIn


_GUARD: Final = "guard"


def guarded_by(guard: Guard, **opt: Any) -> dict[str, Any]:
    """Return the arguments of a route decorator that put a route behind a guard; `opt` is its own.

    `public` is stated and not run: it has nothing to do, and for each guard that runs the
    framework copies the route's handler, which takes as long as all its routing.
    """
    return {"guards": [] if guard is public else [guard], "opt": {**opt, _GUARD: guard}}


def guards_of(handler: BaseRouteHandler) -> set[object]:
    """Return the guards that a route states, run or not."""
    stated = handler.opt.get(_GUARD)
    return set(handler.resolve_guards()) | ({stated} if stated else set())
