"""The token in every form: proof that a page of ours was read before it was sent.

It is made from a secret that the browser alone has in a cookie: its session's key or, before
anybody has signed in, a visit's. Other sites can read neither the cookie nor the page, so they
cannot make a form that passes (OWASP, signed double submit). Nothing has to be kept for it.
"""

import hashlib
import hmac
import secrets
from typing import Final

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie

from registry.web.cookies import VISIT_COOKIE, visit_cookie
from registry.web.identity import session_of
from registry.web.wiring import wiring_of

_PURPOSE: Final = b"registry form"
_TOKEN_BYTES: Final = 20
_SECRET_BYTES: Final = 24


def token_of(secret: str) -> str:
    """Return the token of the forms that are shown to whoever has the secret."""
    return hashlib.blake2b(secret.encode(), digest_size=_TOKEN_BYTES, person=_PURPOSE).hexdigest()


def token_for(connection: ASGIConnection) -> str:  # type: ignore[type-arg]
    """Return the token that a form has to bring from this browser; without a cookie there is none."""
    secret = session_of(connection) or connection.cookies.get(VISIT_COOKIE, "")
    return token_of(secret) if secret else ""


def is_own(connection: ASGIConnection, token: str) -> bool:  # type: ignore[type-arg]
    """Tell whether a form with this token was shown to the browser that sends it."""
    wanted = token_for(connection)
    return bool(wanted) and hmac.compare_digest(wanted.encode(), token.encode())


def begin_visit(request: Request) -> tuple[str, Cookie | None]:  # type: ignore[type-arg]
    """Return the token for a form that is shown before signing in, and the cookie that goes with it."""
    known = request.cookies.get(VISIT_COOKIE)
    if session_of(request) or known:
        return token_for(request), None
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    return token_of(secret), visit_cookie(wiring_of(request).settings, secret)
