"""How passwords are kept: as Argon2id hashes, made outside of any transaction since they are slow."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

hasher = PasswordHasher()
"""The parameters of new hashes (RFC 9106, second recommended option); older ones keep working."""


def hash_of(password: str) -> str:
    """Return the hash of a password in its normalised form."""
    return hasher.hash(password)


def matches(secret_hash: str | None, password: str | None) -> bool:
    """Tell whether a password is the one that was hashed.

    Where there is no hash (or nothing that could be a password), a hash that nobody has the
    password of is compared instead, so that the answer takes as long.
    """
    try:
        hasher.verify(secret_hash or _nobodys_hash(hasher), password or "")
    except (VerificationError, InvalidHashError):
        return False
    return secret_hash is not None and password is not None


def is_outdated(secret_hash: str) -> bool:
    """Tell whether a hash was made with other parameters than new ones are."""
    return hasher.check_needs_rehash(secret_hash)


@cache
def _nobodys_hash(of: PasswordHasher) -> str:
    return of.hash("the password of no account")
