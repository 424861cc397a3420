"""Answers: JSON bytes with an entity tag, or 304 when the reader has them already."""

import hashlib
from typing import Any

from litestar import Request, Response
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT, HTTP_304_NOT_MODIFIED

from registry.web.headers import header
from registry.web.ready_responses import ReadyResponse
from registry.wire.encoding import encode

JSON = "application/json"
_HASH_BYTES = 8


def answer(
    request: Request[Any, Any, Any],
    content: object,
    *,
    status: int = HTTP_200_OK,
    revision: int | None = None,
    location: str | None = None,
) -> Response[bytes]:
    """Answer with a Struct of the wire.

    The entity tag names the object's `revision`, which `If-Match` of a change goes by, and a hash
    of the bytes, which `If-None-Match` goes by: names of others in it may change without it.
    """
    body = encode(content)
    digest = hashlib.blake2b(body, digest_size=_HASH_BYTES).hexdigest()
    tag = f'"{digest}"' if revision is None else f'"{revision}.{digest}"'
    headers = {"etag": tag, "cache-control": "no-cache", "vary": "Authorization, Cookie"}
    if location is not None:
        headers["location"] = location
    if status == HTTP_200_OK and is_known(request, tag):
        return ReadyResponse(b"", status=HTTP_304_NOT_MODIFIED, headers=headers, media_type=JSON)
    return ReadyResponse(body, status=status, headers=headers, media_type=JSON)


def is_known(request: Request[Any, Any, Any], tag: str) -> bool:
    """Tell whether `If-None-Match` names the tag (RFC 9110, 13.1.2: weak comparison)."""
    tags = header(request, b"if-none-match")
    if tags is None:
        return False
    known = {candidate.strip().removeprefix("W/") for candidate in tags.split(",")}
    return "*" in known or tag in known


def nothing() -> Response[None]:
    """Answer that it is done, and that there is nothing to show."""
    return Response(None, status_code=HTTP_204_NO_CONTENT, headers={"cache-control": "no-store"})
