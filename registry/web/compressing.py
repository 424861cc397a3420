"""Compressed answers (gzip, RFC 9110, 8.4.1): for what is the same for everybody, and made once.

Pages for one person are sent as they are: compressed together with what others can make somebody
send, they would tell of the secrets in them (BREACH).
"""

import gzip
from typing import Final

import msgspec
from litestar.connection import ASGIConnection

from registry.web.headers import header

_LEVEL: Final = 6


class Compressed(msgspec.Struct, frozen=True):
    """The same bytes twice."""

    plain: bytes
    gzipped: bytes

    @property
    def size(self) -> int:
        """How many bytes both take."""
        return len(self.plain) + len(self.gzipped)

    def body_for(self, connection: ASGIConnection) -> tuple[bytes, dict[str, str]]:  # type: ignore[type-arg]
        """Return the bytes that a client takes, and the headers that belong to them."""
        headers = {"vary": "Accept-Encoding"}
        if takes_gzip(connection):
            return self.gzipped, headers | {"content-encoding": "gzip"}
        return self.plain, headers


def compressed(plain: bytes) -> Compressed:
    """Compress bytes, always to the same."""
    return Compressed(plain, gzip.compress(plain, _LEVEL, mtime=0))


def takes_gzip(connection: ASGIConnection) -> bool:  # type: ignore[type-arg]
    """Tell whether a client says that it takes gzip; one that refuses it says so with `q=0`."""
    for part in (header(connection, b"accept-encoding") or "").lower().split(","):
        coding, _, weight = part.partition(";")
        if coding.strip() == "gzip":
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
