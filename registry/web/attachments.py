"""Files that strangers have made, handed out so that no browser does anything with them but save them."""

from typing import Final
from urllib.parse import quote

_PLAIN: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$&+-.^_`|~()[]{}@,;="
)

HARMLESS: Final = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
"""Should a browser show such a file all the same: without scripts, in an origin of its own."""


def disposition(name: str) -> str:
    """Return the header that makes a browser save a file under this name (RFC 6266, RFC 8187)."""
    plain = "".join(sign if sign in _PLAIN else "_" for sign in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
