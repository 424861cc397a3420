"""The session cookie."""

from litestar.datastructures import Cookie

from registry.actions.sessions import SESSION_LASTS
from registry.settings import Settings
from registry.web.identity import SESSION_COOKIE


def session_cookie(settings: Settings, key: str) -> Cookie:
    """Return the cookie that carries a session: never read by scripts, never sent from other sites."""
    return Cookie(
        key=SESSION_COOKIE,
        value=key,
        max_age=int(SESSION_LASTS.total_seconds()),
        path="/",
        secure=settings.public_url.startswith("https:"),
        httponly=True,
        samesite="lax",
    )


def ended_session_cookie(settings: Settings) -> Cookie:
    """Return the cookie that makes a browser forget its session."""
    return Cookie(
        key=SESSION_COOKIE,
        value="",
        max_age=0,
        path="/",
        secure=settings.public_url.startswith("https:"),
        httponly=True,
        samesite="lax",
    )
