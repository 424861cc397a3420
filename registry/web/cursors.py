"""Cursors: where a page of a list begins, as an opaque piece of the address."""

import base64
import binascii
from typing import Any
from urllib.parse import urlencode

import msgspec
from litestar import Request

from registry.errors import FieldError, InvalidInput
from registry.model.listings import Key

_Kinds = tuple[type, ...]


class _Cursor(msgspec.Struct, array_like=True):
    order: str
    key: list[str | int]


def read(request: Request[Any, Any, Any], cursor: str | None, sort: str, kinds: _Kinds) -> Key | None:
    """Return the key in a cursor of a list in this order; None without one.

    Raises InvalidInput for anything that did not come from `next` of the same list.
    """
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        parsed = msgspec.json.decode(base64.b64decode(padded, b"-_", validate=True), type=_Cursor)
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        raise InvalidInput(FieldError("/cursor", "bad_cursor")) from None
    fits = len(parsed.key) == len(kinds) and all(map(_is_of, parsed.key, kinds))
    if parsed.order != _order(request, sort) or not fits:
        raise InvalidInput(FieldError("/cursor", "bad_cursor"))
    return tuple(parsed.key)


def _is_of(value: str | int, kind: type) -> bool:
    is_storable = not isinstance(value, int) or abs(value) < 2**63
    return isinstance(value, kind) and is_storable


def _order(request: Request[Any, Any, Any], sort: str) -> str:
    """Return what a cursor belongs to: one list in one order."""
    return f"{request.url.path.rpartition('/')[2]} {sort}"


def next_address(request: Request[Any, Any, Any], sort: str, key: Key | None) -> str | None:
    """Return the address of the page that begins behind `key`, with all that was asked for kept."""
    if key is None:
        return None
    packed = base64.urlsafe_b64encode(msgspec.json.encode(_Cursor(_order(request, sort), list(key)))).rstrip(
        b"="
    )
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*kept, ('cursor', packed.decode())])}"
