"""Keys that are given out once and kept as hashes: sessions, invitation links, API tokens."""

import secrets
from hashlib import blake2b
from typing import Final

_BYTES: Final = 32


def new_key() -> str:
    """Return a key of 256 random bits in the letters of a URL."""
    return secrets.token_urlsafe(_BYTES)


def hash_of(key: str) -> str:
    """Return what is stored of a key: enough to recognise it, of no use to whoever reads it.

    A plain hash does, unlike with passwords: nobody guesses 256 random bits.
    """
    return blake2b(key.encode(errors="replace"), digest_size=_BYTES).hexdigest()
