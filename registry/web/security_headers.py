"""Headers that tell browsers what to refuse, on every answer of the service."""

from typing import Final

from litestar.types import Message, Scope

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script or style but from our files, nothing of another site, and nobody may frame us."""

HEADERS: Final = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

_ENCODED: Final = [(name.encode(), value.encode()) for name, value in HEADERS.items()]


async def add_security_headers(message: Message, _scope: Scope) -> None:
    """Add the headers to an answer that is about to be sent; those that it has already stay.

    For `before_send` of the application: so refusals and static files have them too.
    """
    if message["type"] == "http.response.start":
        headers = message.get("headers", ())
        present = {name.lower() for name, _ in headers}
        message["headers"] = [*headers, *(header for header in _ENCODED if header[0] not in present)]
