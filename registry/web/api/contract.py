"""What a route takes, gives and refuses: its handler works by it, and the OpenAPI document tells it.

Each route states it once, in its decorator; `openapi` reads it from there, so that the document
cannot say anything else than what the code does.
"""

from typing import Any, Final, TypeVar

import msgspec
from litestar import Request
from litestar.types import Guard

from registry.errors import RegistryError, UnsupportedMediaType
from registry.web.guards import guarded_by, public
from registry.web.headers import header
from registry.wire.decoding import decode_body, decode_query

OPERATION = "operation"
OK: Final = 200
CREATED: Final = 201
DONE: Final = 204
JSON: Final = "application/json"
_MAX_BODY: Final = 1_000_000
T = TypeVar("T")


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """One verb on one resource, as its callers see it.

    `changes` routes need `If-Match`, `creates` routes take an `Idempotency-Key`, and what is
    `tagged` comes with an entity tag. What `takes_file` is sent a file instead of a body in JSON, with
    the fields of this Struct beside it (multipart/form-data). `refuses` are the errors beside those that
    follow from the rest.
    """

    tag: str
    takes: type | None = None
    takes_file: type | None = None
    query: type | None = None
    gives: type | None = None
    status: int = OK
    media_type: str = JSON
    changes: bool = False
    creates: bool = False
    is_tagged: bool = True
    needs_sign_in: bool = False
    most_bytes: int = _MAX_BODY
    refuses: tuple[type[RegistryError], ...] = ()

    @property
    def writes(self) -> bool:
        """Whether anything is saved by it: it takes something in, moves something, or ends it."""
        return self.takes is not None or self.changes or self.creates or self.status == DONE


def contract(operation: Operation, guard: Guard) -> dict[str, Any]:
    """Return the arguments of a route decorator for an operation behind a guard."""
    stated = msgspec.structs.replace(operation, needs_sign_in=guard is not public)
    return {
        **guarded_by(guard, **{OPERATION: stated}),
        "status_code": operation.status,
        "request_max_body_size": operation.most_bytes,
    }


def media_type_of(request: Request[Any, Any, Any]) -> str:
    """Return what kind of body a request says that it has."""
    return (header(request, b"content-type") or "").partition(";")[0].strip().lower()


async def body_of(request: Request[Any, Any, Any], type_: type[T], *other_types: str) -> tuple[T, bytes]:
    """Return what a request's body says, and its bytes; `other_types` are taken as well, but elsewhere.

    Raises UnsupportedMediaType for anything but JSON, MalformedBody, or InvalidInput.
    """
    media_type = media_type_of(request)
    if media_type != JSON:
        raise UnsupportedMediaType(given=media_type or "none", wanted=" / ".join((JSON, *other_types)))
    data = await request.body()
    return decode_body(data, type_), data


def query_of(request: Request[Any, Any, Any], type_: type[T]) -> T:
    """Return what a request's query parameters say; raises InvalidInput."""
    return decode_query(request.query_params.multi_items(), type_)
