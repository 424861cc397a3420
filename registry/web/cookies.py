"""The cookies of whoever is signed in."""

from litestar.datastructures import Cookie

from registry.actions.sessions import SESSION_LASTS
from registry.settings import Settings
from registry.web.identity import SESSION_COOKIE


def session_cookie(settings: Settings, key: str) -> Cookie:
    """Return the cookie that carries a session: never read by scripts, never sent from other sites."""
    return _cookie(settings, SESSION_COOKIE, key, int(SESSION_LASTS.total_seconds()))


def ended_session_cookie(settings: Settings) -> Cookie:
    """Return the cookie that makes a browser forget its session."""
    return _cookie(settings, SESSION_COOKIE, "", 0)


def newest_cookie(settings: Settings, name: str, number: str) -> Cookie:
    """Return the cookie that says how far the person's own changes have come."""
    return _cookie(settings, name, number, int(SESSION_LASTS.total_seconds()))


def _cookie(settings: Settings, name: str, value: str, max_age: int) -> Cookie:
    is_secure = settings.environment == "production" or settings.public_url.startswith("https:")
    return Cookie(
        key=name,
        value=value,
        max_age=max_age,
        path="/",
        secure=is_secure,
        httponly=True,
        samesite="lax",
    )
