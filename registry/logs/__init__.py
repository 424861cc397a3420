"""What the service tells its operators while it runs: one line for each event, on standard error.

Whoever logs, here or in the standard library's way, goes one way out. Nothing personal may get into
a line: no address, path, query or text that somebody sent, and of an exception only what
`faults` lets through.
"""

import datetime as dt
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, Final, Literal, TextIO

import msgspec
import structlog
from structlog.typing import EventDict

from registry.logs.faults import fault_of, told

LogFormat = Literal["json", "text"]

_THRESHOLDS: Final = (logging.CRITICAL, logging.ERROR, logging.WARNING, logging.INFO)


def configure(log_format: LogFormat, stream: TextIO | None = None) -> None:
    """Send what is logged in this process to a stream (standard error): as JSON, or as text for people.

    Our own lines are told from `info` on, those of the libraries from `warning` on.
    """
    out = stream or sys.stderr
    as_text = structlog.dev.ConsoleRenderer(
        colors=out.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            _with_fault,
            _with_head,
            _as_json if log_format == "json" else _encoded(as_text),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: _Lines(out.buffer),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_FromStandardLibrary(log_format)]
    root.setLevel(logging.WARNING)
    logging.getLogger("registry").setLevel(logging.INFO)
    logging.captureWarnings(capture=True)


def format_in_use() -> LogFormat | None:
    """Return how lines are written in this process, or None where nobody has said so."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _FromStandardLibrary):
            return handler.log_format
    return None


class _Lines:
    """Where lines go. One that cannot be written is lost: no reason to refuse anybody an answer."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, line: bytes) -> None:
        with suppress(OSError, ValueError):
            self._stream.write(line + b"\n")
            self._stream.flush()

    debug = info = warning = error = critical = write


class _FromStandardLibrary(logging.Handler):
    """Tells what comes through the standard library's `logging`, in the same lines."""

    def __init__(self, log_format: LogFormat) -> None:
        super().__init__()
        self.log_format = log_format

    def emit(self, record: logging.LogRecord) -> None:
        level = next((level for level in _THRESHOLDS if record.levelno >= level), logging.DEBUG)
        try:
            message = record.getMessage()
        except Exception:  # noqa: BLE001 (a message that does not fit its arguments is told as it stands)
            message = str(record.msg)
        if record.name == "asyncio":
            # What follows the first line shows objects, and with them exceptions, in their own words.
            message = message.partition("\n")[0]
        structlog.get_logger().log(level, message, logger=record.name, exc_info=record.exc_info)


def _with_fault(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Put what may be told of an exception in its place."""
    if "exc_info" in event:
        error = fault_of(event.pop("exc_info"))
        if error is not None:
            event["exception"] = told(error)
    return event


def _with_head(_logger: object, method: str, event: EventDict) -> EventDict:
    """Put first what every line begins with."""
    moment = dt.datetime.now(dt.UTC)  # written out by msgspec, in a fraction of the time
    return {"timestamp": moment, "level": method, "event": event.pop("event"), **event}


def _as_json(_logger: object, _method: str, event: EventDict) -> bytes:
    return msgspec.json.encode(event, enc_hook=_named)


def _named(value: object) -> str:
    """Return the name of a kind: what a value of ours would say of itself might be personal."""
    return type(value).__name__


def _encoded(render: Callable[[Any, str, EventDict], str]) -> Callable[[Any, str, EventDict], bytes]:
    return lambda logger, method, event: render(logger, method, event).encode()
