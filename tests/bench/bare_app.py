"""The floor: the same answers from sqlite3 and msgspec alone, without a framework.

It does what these three requests need, and nothing else: it knows no other address, role,
language or error. It files in place: while one report is being saved, nobody else is answered.
`build_threaded` has a thread wait for the disk instead, as the registry does.
"""

import asyncio
import base64
import re
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from decimal import Decimal
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import parse_qsl, urlencode

import msgspec
from msgspec import Meta

from tests.bench.databases import NOW
from tests.bench.driver import App, Message
from tests.bench.plain import Json, Plain, Refused

T = TypeVar("T")

_LIST = "/api/v1/agreements"
_ONE = re.compile(r"/api/v1/agreements/([^/]+)")
_REPORTS = re.compile(r"/api/v1/agreements/([^/]+)/progress-reports")

Text = Annotated[str, Meta(max_length=10_000)]


class _ListQuery(msgspec.Struct, forbid_unknown_fields=True):
    limit: Annotated[int, Meta(ge=1, le=200)] = 50


class _Value(msgspec.Struct, forbid_unknown_fields=True):
    indicator: Annotated[str, Meta(pattern="^[a-z][a-z0-9-]*$", max_length=80)]
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    answer: bool | None = None
    missing: Literal["not_measured", "not_available_yet", "not_applicable", "confidential"] | None = None
    evidence: Literal["self_declared", "documented"] = "self_declared"
    note: Text = ""


class _Measure(msgspec.Struct, forbid_unknown_fields=True):
    commitment: int
    status: Literal["not_started", "under_way", "done", "dropped"]
    note: Text = ""


class _Report(msgspec.Struct, forbid_unknown_fields=True):
    period: Annotated[int, Meta(ge=2000, le=2200)]
    language: Literal["fi", "sv", "en"]
    summary: Text = ""
    values: Annotated[tuple[_Value, ...], Meta(max_length=200)] = ()
    measures: Annotated[tuple[_Measure, ...], Meta(max_length=200)] = ()


_decode_report = msgspec.json.Decoder(_Report).decode
_encode = msgspec.json.Encoder(decimal_format="number").encode


async def build(database: Path) -> App:
    """Return the application on a database."""
    return _application(Plain(database), None)


async def build_threaded(database: Path) -> App:
    """Return the application that files in a thread."""
    return _application(Plain(database), ThreadPoolExecutor(1))


def _application(plain: Plain, threads: Executor | None) -> App:

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        try:
            status, content, revision, location = await _answer(plain, threads, scope, headers, receive)
        except Refused as refusal:
            await _send(send, refusal.status, b"{}", [])
            return
        body = _encode(content)
        digest = blake2b(body, digest_size=8).hexdigest()
        tag = f'"{digest}"' if revision is None else f'"{revision}.{digest}"'
        tags = [(b"etag", tag.encode()), (b"cache-control", b"no-cache"), (b"vary", b"Authorization, Cookie")]
        if location is not None:
            tags.append((b"location", location.encode()))
        if tag.encode() in headers.get(b"if-none-match", b""):
            await _send(send, 304, b"", tags)
        else:
            await _send(send, status, body, tags)

    return app


async def _answer(
    plain: Plain, threads: Executor | None, scope: dict[str, Any], headers: dict[bytes, bytes], receive: Any
) -> tuple[int, Json, int | None, str | None]:
    method, path = scope["method"], scope["path"]
    if method == "GET" and path == _LIST:
        return 200, _listed(plain, scope["query_string"].decode()), None, None
    if method == "GET" and (one := _ONE.fullmatch(path)):
        content, revision = plain.agreement(one[1])
        return 200, content, revision, None
    if method == "POST" and (reports := _REPORTS.fullmatch(path)):
        secret = headers.get(b"authorization", b"").decode().removeprefix("Bearer ")
        account, units = plain.units_of(secret, NOW)
        try:
            report = _decode_report(await _body(receive))
        except msgspec.MsgspecError:
            raise Refused(422) from None
        filing = partial(plain.file, account, units, reports[1], report, NOW, _encode)
        content, revision = await _done(threads, filing)
        return 201, content, revision, f"{path}/{report.period}"
    raise Refused(404)


async def _done(threads: Executor | None, work: Callable[[], T]) -> T:
    if threads is None:
        return work()
    return await asyncio.get_running_loop().run_in_executor(threads, work)


def _listed(plain: Plain, query: str) -> Json:
    try:
        wanted = msgspec.convert(dict(parse_qsl(query)), _ListQuery, strict=False)
    except msgspec.ValidationError:
        raise Refused(422) from None
    items, key = plain.agreements(wanted.limit)
    following = None
    if key is not None:
        cursor = base64.urlsafe_b64encode(_encode(("agreements number", key))).rstrip(b"=").decode()
        following = f"{_LIST}?{urlencode({'limit': wanted.limit, 'cursor': cursor})}"
    return {"items": items, "next": following}


async def _body(receive: Any) -> bytes:
    body: bytes = b""
    while True:
        message: Message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


async def _send(send: Any, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    length = str(len(body)).encode()
    head = [(b"content-type", b"application/json"), (b"content-length", length), *headers]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})
