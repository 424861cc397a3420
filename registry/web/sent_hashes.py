"""The hash of a file that is sent: worked out as it comes in, so that nothing of it is kept anywhere."""

import hashlib
from typing import Any

from litestar import Request
from multipart import (  # type: ignore[import-untyped]
    MultipartError,
    MultipartSegment,
    PushMultipartParser,
)

from registry.errors import MalformedBody
from registry.web.uploads import FILE, MULTIPART

_MOST_PARTS = 10


async def sha256_of_file(request: Request[Any, Any, Any]) -> str | None:
    """Return the SHA-256 of the file in a form of several parts; None where nobody has chosen one.

    In memory is one piece of it at a time, as it comes from the network. Raises MalformedBody, or the
    framework's refusal of more than the route takes.
    """
    kind, options = request.content_type
    if kind != MULTIPART or not options.get("boundary"):
        raise MalformedBody
    digest = hashlib.sha256()
    is_file = has_file = False
    try:
        with PushMultipartParser(options["boundary"].encode(), max_segment_count=_MOST_PARTS) as parser:
            async for piece in request.stream():
                for event in parser.parse(piece):
                    if isinstance(event, MultipartSegment):
                        is_file = event.name == FILE and bool(event.filename) and not has_file
                        has_file = has_file or is_file
                    elif event and is_file:
                        digest.update(event)
    except (MultipartError, LookupError, UnicodeError) as error:
        raise MalformedBody from error
    return digest.hexdigest() if has_file else None
