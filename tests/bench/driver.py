"""The tiny client that drives every contender: one ASGI call at a time, in process, without a socket.

A server would cost each contender the same on top and make their ratios look kinder than they are.
"""

import time
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

import msgspec

Message = MutableMapping[str, Any]
App = Callable[..., Awaitable[None]]
"""An ASGI application: called with a scope, `receive` and `send`."""

_BROWSED = (
    (b"host", b"127.0.0.1:8000"),
    (b"user-agent", b"bench/1"),
    (b"accept", b"application/json"),
    (b"accept-encoding", b"gzip, deflate"),
)


class Call(msgspec.Struct, frozen=True):
    """One request; `expects` is the status without which nothing was measured."""

    method: str
    path: str
    query: str = ""
    headers: tuple[tuple[bytes, bytes], ...] = ()
    body: bytes = b""
    expects: int = 200

    def scope(self) -> dict[str, Any]:
        """Return a new ASGI scope: applications write into theirs."""
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "server": ("127.0.0.1", 8000),
            "client": ("127.0.0.1", 50000),
            "scheme": "http",
            "method": self.method,
            "root_path": "",
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": self.query.encode(),
            "headers": [*_BROWSED, *self.headers],
            "state": {},
        }


class Answer(msgspec.Struct, frozen=True):
    """What came back; header names are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


async def answer(app: App, call: Call) -> Answer:
    """Send one request; raises AssertionError for another status than it expects."""
    return await _sent(app, call, call.scope())


async def _sent(app: App, call: Call, scope: dict[str, Any]) -> Answer:
    messages: list[Message] = []
    unread: list[Message] = [{"type": "http.request", "body": call.body, "more_body": False}]

    async def receive() -> Message:
        return unread.pop() if unread else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    head, *parts = messages
    body = b"".join(part.get("body", b"") for part in parts)
    assert head["status"] == call.expects, f"{call.method} {call.path}: {head['status']} {body[:500]!r}"
    return Answer(head["status"], {name.decode(): value.decode() for name, value in head["headers"]}, body)


async def cpu_per_call(app: App, calls: Sequence[Call]) -> float:
    """Send the requests one after the other; return the CPU seconds of the whole process for each.

    Threads are counted, and so is the kernel's work; waiting for the disk or for other processes is not.
    """
    prepared = [(call, call.scope()) for call in calls]
    begun = time.process_time()
    for call, scope in prepared:
        await _sent(app, call, scope)
    return (time.process_time() - begun) / len(calls)
