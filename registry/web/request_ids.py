"""The name of one request: in its answer, in every line of the log about it, and on error pages."""

import re
import secrets
from typing import Final

from litestar.connection import ASGIConnection
from litestar.types import Scope

HEADER: Final = b"x-request-id"
_KEY = "registry.request_id"
_BYTES = 8
_USABLE = re.compile(rb"[A-Za-z0-9._-]{1,64}")


def name_request(scope: Scope, *, is_told: bool) -> str:
    """Name a request and return its name.

    One that comes with it is taken if `is_told`, by a proxy whose word counts, and if it is fit to
    stand in a log.
    """
    given = next((value for name, value in scope["headers"] if name == HEADER), b"") if is_told else b""
    name = given.decode() if _USABLE.fullmatch(given) else secrets.token_hex(_BYTES)
    scope[_KEY] = name  # type: ignore[literal-required]
    return name


def request_id_of(connection: ASGIConnection) -> str:  # type: ignore[type-arg]
    """Return the name of a request."""
    name: str = connection.scope[_KEY]  # type: ignore[literal-required]
    return name
