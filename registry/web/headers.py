"""One header of a request: read where it stands, without an object made of all of them."""

from litestar.connection import ASGIConnection


def header(connection: ASGIConnection, name: bytes) -> str | None:  # type: ignore[type-arg]
    """Return a header by its name in small letters (ASGI has them so); of several, the first."""
    for key, value in connection.scope["headers"]:
        if key == name:
            return value.decode("latin-1")
    return None
