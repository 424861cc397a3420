"""What passes between the service and a worker process: length-prefixed frames of MessagePack.

The service writes a Job and reads one Answer to it; either end that dies shows as EOFError.
"""

import struct
from typing import BinaryIO, TypeVar

import msgspec

from registry.documents.charts import Chart
from registry.documents.orders import Order

_LENGTH = struct.Struct(">I")


class Job(msgspec.Struct, frozen=True):
    """One thing to draw: a document, or a chart for a page.

    `context` is what lines in the log about it carry, such as the request's id.
    """

    task: Order | Chart
    context: dict[str, str] = {}


class Answer(msgspec.Struct, frozen=True):
    """What was drawn; without anything, `failure` names the exception that drawing ended in.

    `content_sha256` is the hash of a document before it was sealed; `is_sealed` tells whether it was.
    """

    body: bytes = b""
    content_sha256: str = ""
    is_sealed: bool = False
    failure: str = ""


Frame = TypeVar("Frame", Job, Answer)


def write_frame(stream: BinaryIO, frame: Job | Answer) -> None:
    """Write one frame; raises OSError when nobody reads any more."""
    body = msgspec.msgpack.encode(frame)
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: BinaryIO, kind: type[Frame]) -> Frame:
    """Read one frame; raises EOFError when the other end is gone."""
    (length,) = _LENGTH.unpack(_read(stream, _LENGTH.size))
    return msgspec.msgpack.decode(_read(stream, length), type=kind)


def _read(stream: BinaryIO, length: int) -> bytes:
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return body
