"""The cookies of the registry: all of them kept from scripts, and from other sites' requests."""

from typing import Final

from litestar.datastructures import Cookie

from registry.actions.sessions import SESSION_LASTS
from registry.settings import Settings

SESSION_COOKIE: Final = "registry_session"
RECEIPT_COOKIE: Final = "registry_receipt"
VISIT_COOKIE: Final = "registry_visit"
NOTICE_COOKIE: Final = "registry_notice"

_SESSION_SECONDS: Final = int(SESSION_LASTS.total_seconds())
_NOTICE_SECONDS: Final = 60


def session_cookie(settings: Settings, key: str) -> Cookie:
    """Return the cookie that carries a session."""
    return _cookie(settings, SESSION_COOKIE, key, _SESSION_SECONDS)


def ended_session_cookie(settings: Settings) -> Cookie:
    """Return the cookie that makes a browser forget its session."""
    return _cookie(settings, SESSION_COOKIE, "", 0)


def receipt_cookie(settings: Settings, receipt: str) -> Cookie:
    """Return the cookie that has the receipt of the person's last change.

    It lasts as long as a session, and so for less than the day that receipts are kept.
    """
    return _cookie(settings, RECEIPT_COOKIE, receipt, _SESSION_SECONDS)


def visit_cookie(settings: Settings, secret: str) -> Cookie:
    """Return the cookie of a browser that is shown a form before signing in; it ends with the browser."""
    return _cookie(settings, VISIT_COOKIE, secret, None)


def notice_cookie(settings: Settings, code: str) -> Cookie:
    """Return the cookie that says what was just done; an empty code makes the browser forget it."""
    return _cookie(settings, NOTICE_COOKIE, code, _NOTICE_SECONDS if code else 0)


def _cookie(settings: Settings, name: str, value: str, max_age: int | None) -> Cookie:
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
