"""Running an action that changes something: by whom and when follows from the request.

Where replicas answer readers, the receipt of a person's last change goes along in a cookie beside
the session's, so that the person is never shown a state before it.
"""

import re
from collections.abc import Callable
from typing import Any, Final, TypeVar

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from registry.web.cookies import RECEIPT_COOKIE, receipt_cookie
from registry.web.identity import actor_of, token_of
from registry.web.preconditions import expected_revision, request_key
from registry.web.wiring import KEY, wiring_of

T = TypeVar("T")

_RECEIPT: Final = "registry.receipt"
_FORM: Final = re.compile(r"[0-9a-f]{32}")


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
    """Run an action for whoever asks, and let their browser remember its receipt."""
    actor = await actor_of(request)
    result = await write(request, action, actor, *subject, **content)
    if token_of(request) is not None:
        request.scope.pop(_RECEIPT, None)  # type: ignore[typeddict-item]
    return result


async def write(request: Request[Any, Any, Any], action: Callable[..., T], *given: Any, **content: Any) -> T:
    """Run an action that writes for a browser, which is to remember its receipt."""
    result, receipt = await wiring_of(request).store.write_receipted(action, *given, **content)
    if receipt is not None:
        request.scope[_RECEIPT] = receipt  # type: ignore[typeddict-unknown-key]
    return result


def receipt_of(connection: ASGIConnection) -> str | None:  # type: ignore[type-arg]
    """Return the receipt of this browser's last change, as far as it tells."""
    text = connection.cookies.get(RECEIPT_COOKIE, "")
    return text if _FORM.fullmatch(text) else None


async def hand_over_receipt(message: Message, scope: Scope) -> None:
    """Let the browser remember its last change; for `before_send` of the application."""
    receipt = scope.get(_RECEIPT)
    if receipt is not None and message["type"] == "http.response.start":
        settings = scope["litestar_app"].state[KEY].settings
        cookie = receipt_cookie(settings, str(receipt))
        MutableScopeHeaders.from_message(message).add("set-cookie", cookie.to_header(header=""))
