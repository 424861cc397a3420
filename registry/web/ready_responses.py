"""Responses whose bytes are ready to be sent, which is all that an API answer needs."""

from typing import Any

from litestar import Response
from litestar.types import ASGIApp, Receive, Scope, Send

_WITHOUT_CONTENT = frozenset({204, 304})


class ReadyResponse(Response[bytes]):
    """A response that is sent as it is: body, status, headers and cookies.

    The framework's own renders, merges and encodes in as much time as an agreement takes to be
    read from the database; of what it knows, only this is ever asked of an API answer.
    """

    def __init__(self, body: bytes, *, status: int, headers: dict[str, str], media_type: str) -> None:
        self.content = body
        self.status_code = status
        self.headers = headers
        self.media_type = media_type
        self.cookies = []
        self.background = None
        self.encoding = "utf-8"
        self.response_type_encoders = {}

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIApp:  # type: ignore[override]
        """Return what sends the response; nothing that a route adds for others matters here."""
        head = [(name.encode(), value.encode("latin-1")) for name, value in self.headers.items()]
        if self.status_code not in _WITHOUT_CONTENT:
            head.append((b"content-type", str(self.media_type).encode()))
            head.append((b"content-length", str(len(self.content)).encode()))
        head.extend(cookie.to_encoded_header() for cookie in self.cookies)
        start: Any = {"type": "http.response.start", "status": self.status_code, "headers": head}
        body: Any = {"type": "http.response.body", "body": self.content}

        async def respond(_scope: Scope, _receive: Receive, send: Send) -> None:
            await send(start)
            await send(body)

        return respond
