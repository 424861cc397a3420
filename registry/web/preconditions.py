"""What a change says it was made from (`If-Match`), and a creation's `Idempotency-Key`."""

import hashlib
import re

from litestar import Request

from registry.actions.once import RequestKey
from registry.errors import FieldError, InvalidInput, PreconditionMissing
from registry.web.headers import header

_ANY = "*"
_TAG = re.compile(r'"(\d{1,18})(?:\.[0-9a-f]+)?"')
_NOTHING_MATCHES = -1
_KEY = re.compile(r"[\x21-\x7e]{1,200}")


def expected_revision(request: Request) -> int | None:  # type: ignore[type-arg]
    """Return the revision that a change was made from; None stands for whichever is current (`*`).

    Raises PreconditionMissing without `If-Match` (RFC 6585). A tag that is not ours matches
    nothing, and so does a list of several: a change is made from one state.
    """
    tag = (header(request, b"if-match") or "").strip()
    if not tag:
        raise PreconditionMissing
    if tag == _ANY:
        return None
    match = _TAG.fullmatch(tag)
    return int(match[1]) if match else _NOTHING_MATCHES


def request_key(request: Request, body: bytes) -> RequestKey | None:  # type: ignore[type-arg]
    """Return the key under which a creation is remembered, with a fingerprint of what it asks.

    Raises InvalidInput for a key that is too long or holds anything but visible ASCII.
    """
    key = header(request, b"idempotency-key")
    if key is None:
        return None
    if not _KEY.fullmatch(key):
        raise InvalidInput(FieldError("/Idempotency-Key", "bad_pattern"))
    asked = b"\n".join((request.method.encode(), request.url.path.encode(), body))
    return RequestKey(key, hashlib.blake2b(asked, digest_size=16).hexdigest())
