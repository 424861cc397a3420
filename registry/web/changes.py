"""Running an action that changes something: by whom and when follows from the request."""

from collections.abc import Callable
from typing import Any, TypeVar

from litestar import Request

from registry.web.identity import actor_of
from registry.web.preconditions import expected_revision, request_key
from registry.web.wiring import wiring_of

T = TypeVar("T")


async def change(
    request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, **content: Any
) -> T:
    """Run an action on an object that there is, from the revision that `If-Match` names."""
    wiring = wiring_of(request)
    expected = expected_revision(request)
    return await wiring.store.write(
        action, actor_of(request), *subject, expected=expected, now=wiring.now(), **content
    )


async def create(request: Request[Any, Any, Any], action: Callable[..., T], *subject: Any, body: bytes) -> T:
    """Run an action that makes an object, once for each `Idempotency-Key`."""
    wiring = wiring_of(request)
    key = request_key(request, body)
    return await wiring.store.write(action, actor_of(request), *subject, now=wiring.now(), key=key)
