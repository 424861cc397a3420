"""Running an action that changes something: by whom and when follows from the request.

Where replicas answer readers, the number of the newest event that a person has put on record goes
along in a cookie beside the session's, so that the person is never shown a state before it.
"""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from registry.web.cookies import newest_cookie
from registry.web.identity import actor_of
from registry.web.preconditions import expected_revision, request_key
from registry.web.wiring import KEY, wiring_of

T = TypeVar("T")

NEWEST_COOKIE: Final = "registry_newest"
_NEWEST: Final = "registry.newest"
_LONGEST: Final = 18
"""Digits of a number that a column can hold."""


async def change(
    request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, **content: Any
) -> T:
    """Run an action on an object that there is, from the revision that `If-Match` names."""
    expected = expected_revision(request)
    return await act(request, action, *subject, expected=expected, now=wiring_of(request).now(), **content)


async def create(request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, body: bytes) -> T:
    """Run an action that makes an object, once for each `Idempotency-Key`."""
    key = request_key(request, body)
    return await act(request, action, *subject, now=wiring_of(request).now(), key=key)


async def act(request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, **content: Any) -> T:
    """Run an action for whoever asks, and remember how far its events have come."""
    actor = await actor_of(request)
    result, newest = await wiring_of(request).store.write_numbered(action, actor, *subject, **content)
    if newest is not None:
        request.scope[_NEWEST] = newest  # type: ignore[typeddict-unknown-key]
    return result


def newest_of(connection: ASGIConnection) -> int | None:  # type: ignore[type-arg]
    """Return the number of the newest event that this browser has put on record, as far as it tells."""
    text = connection.cookies.get(NEWEST_COOKIE, "")
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= _LONGEST else None


async def tell_newest(message: Message, scope: Scope) -> None:
    """Let the browser remember the newest event; for `before_send` of the application."""
    newest = scope.get(_NEWEST)
    if newest is not None and message["type"] == "http.response.start":
        settings = scope["litestar_app"].state[KEY].settings
        cookie = newest_cookie(settings, NEWEST_COOKIE, str(newest))
        MutableScopeHeaders.from_message(message).add("set-cookie", cookie.to_header(header=""))
