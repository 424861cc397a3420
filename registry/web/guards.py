"""Guards: what a route asks of whoever comes, before its handler runs.

Every route names one, and the application refuses to start with one that does not. A guard only
turns away; what a person may do to an object is decided by the action. Guards are coroutines,
since the framework would start a thread for every other one.
"""

from typing import Any, Final

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.types import Guard

from registry.errors import FormOutdated, NotFound, NotSignedIn, RegistryError
from registry.web.forms.sent import drop_files, read_form, take_files
from registry.web.forms.tokens import is_own
from registry.web.headers import header
from registry.web.identity import actor_of, refuse_foreign
from registry.web.networks import Networks
from registry.web.watch import is_peer_trusted
from registry.web.wiring import wiring_of


async def public(_connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let everybody pass; the action decides how much they see."""


async def signed_in(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let people pass who are signed in, by session or by token; raises NotSignedIn for the public."""
    if (await actor_of(connection)).account is None:
        raise NotSignedIn


async def form_of_person(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let a form pass that somebody sends who is signed in, from a page that was shown to them.

    What was typed is read first: so nothing of it is lost to somebody whose session has ended. Before
    that, what another site sends is turned away, signed in or not: its form must not wait for the
    person behind the page for signing in.
    Raises NotSignedIn, ForeignOrigin, or FormOutdated for one that was shown to somebody else.
    """
    refuse_foreign(connection)
    form = await read_form(connection)
    try:
        await signed_in(connection, _handler)
        if not is_own(connection, form.token):
            raise FormOutdated
    except RegistryError:
        await drop_files(connection)
        raise
    await take_files(connection)


async def form_of_anybody(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let a form pass that is shown before signing in, if it comes from a page of ours; the rest is read.

    Raises ForeignOrigin. Its handler looks at the token, since it has the page to show again.
    """
    refuse_foreign(connection)
    await read_form(connection)
    await drop_files(connection)


async def file_of_anybody(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let a file pass that is looked at and not kept: it changes nothing, so its form needs no token.

    Raises ForeignOrigin: other sites have nothing to send here. Its handler reads the file as it comes in.
    """
    refuse_foreign(connection)


async def metrics_reader(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let those pass who may gather metrics, by their address; for others there is nothing here.

    Raises NotFound. A request that a proxy passes on for whoever came to it is not taken for the
    proxy's own, whether or not somebody has named the proxy in the settings.
    """
    is_passed_on = any(header(connection, name) is not None for name in _PASSED_ON)
    client = connection.client
    readers = Networks(wiring_of(connection).settings.metrics_readers)
    if (is_passed_on and not is_peer_trusted(connection)) or not (client and readers.holds(client.host)):
        raise NotFound


_PASSED_ON: Final = (b"x-forwarded-for", b"forwarded")
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
