"""What is seen of every request, from the first to the last of it: its id, a line in the log, the counts.

It stands around the whole application, so that static files and refusals are seen, too, and it
is the one thing there: each microsecond here is paid by every request.
"""

from time import perf_counter
from typing import Final

import structlog
from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, reset_contextvars

from registry.edition import edition
from registry.web.metrics.requests import RequestCounts
from registry.web.networks import Networks
from registry.web.request_ids import HEADER, name_request

UNMATCHED: Final = "unmatched"
"""The route of an address that is none of ours, or that does not take the method."""

_METHODS: Final = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_FAULT = 500
_PEER_IS_TRUSTED = "registry.peer_is_trusted"


class Watch:
    """An ASGI application that watches another one.

    In the log and among the counts a request is its method and the template of its route, never
    its path: links of invitations are secrets. Lines are written if somebody has said how before
    (`registry.logs`).
    """

    def __init__(self, app: ASGIApp, counts: RequestCounts, trusted: Networks) -> None:
        self._app = app
        self._counts = counts
        self._trusted = trusted
        self._edition = edition()
        # Made once: to look for the way out costs more than to write a line.
        self._log = structlog.get_logger().bind() if structlog.is_configured() else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and watch what is answered."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        client = scope["client"]
        is_trusted = self._trusted.holds(client[0] if client else None)
        scope[_PEER_IS_TRUSTED] = is_trusted  # type: ignore[literal-required]
        request_id = name_request(scope, is_told=is_trusted)
        header = (HEADER, request_id.encode())
        status, size = _FAULT, 0

        async def watched(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], header]
            elif message["type"] == "http.response.body":
                size += len(message["body"])
            await send(message)

        tokens = bind_contextvars(request_id=request_id)
        self._counts.under_way += 1
        try:
            await self._app(scope, receive, watched)
        finally:
            self._counts.under_way -= 1
            self._note(scope, status, size, perf_counter() - began)
            reset_contextvars(**tokens)

    def _note(self, scope: Scope, status: int, size: int, seconds: float) -> None:
        method = str(scope.get("method"))
        if method not in _METHODS:
            method = "other"
        route = (scope.get("path_template") or UNMATCHED).replace(self._edition, "{edition}")
        self._counts.count(method, route, status, seconds)
        if self._log is not None:
            milliseconds = round(seconds * 1000, 3)
            self._log.info("request", method=method, route=route, status=status, ms=milliseconds, bytes=size)


def route_of(connection: ASGIConnection) -> str:  # type: ignore[type-arg]
    """Return the template of a request's route, which holds nothing of what was asked for."""
    return connection.scope.get("path_template") or UNMATCHED


def is_peer_trusted(connection: ASGIConnection) -> bool:  # type: ignore[type-arg]
    """Tell whether a request came straight from one of the trusted proxies."""
    return bool(connection.scope.get(_PEER_IS_TRUSTED))
