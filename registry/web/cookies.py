"""The cookies of whoever is signed in."""

from typing import Final

from litestar.datastructures import Cookie

from registry.actions.sessions import SESSION_LASTS
from registry.settings import Settings
from registry.web.identity import SESSION_COOKIE

RECEIPT_COOKIE: Final = "registry_receipt"


def session_cookie(settings: Settings, key: str) -> Cookie:
    """Return the cookie that carries a session: never read by scripts, never sent from other sites."""
    return _cookie(settings, SESSION_COOKIE, key, int(SESSION_LASTS.total_seconds()))


def ended_session_cookie(settings: Settings) -> Cookie:
    """Return the cookie that makes a browser forget its session."""
    return _cookie(settings, SESSION_COOKIE, "", 0)


def receipt_cookie(settings: Settings, receipt: str) -> Cookie:
    """Return the cookie that has the receipt of the person's last change.

    It lasts as long as a session, and so for less than the day that receipts are kept.
    """
    return _cookie(settings, RECEIPT_COOKIE, receipt, int(SESSION_LASTS.total_seconds()))


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
