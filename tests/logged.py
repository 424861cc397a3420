"""The log as an operator would read it, line by line."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog

from registry import logs


class Log:
    """What was logged, as text and as the objects that its lines are."""

    def __init__(self) -> None:
        self.stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)

    @property
    def text(self) -> str:
        """All of it."""
        buffer = self.stream.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()

    def lines(self, event: str | None = None) -> list[dict[str, Any]]:
        """Return the lines, every one of them JSON, or those of one event."""
        lines = [json.loads(line) for line in self.text.splitlines()]
        return [line for line in lines if event in {None, line["event"]}]


@contextmanager
def logging_to(log: Log, log_format: logs.LogFormat = "json") -> Iterator[Log]:
    """Let this process log as a service does, and put everything back behind it."""
    root, ours = logging.getLogger(), logging.getLogger("registry")
    levels = (root.level, ours.level)
    logs.configure(log_format, log.stream)
    try:
        yield log
    finally:
        logging.captureWarnings(capture=False)
        structlog.reset_defaults()
        for handler in root.handlers[:]:
            if type(handler).__module__ == logs.__name__:
                root.removeHandler(handler)
        root.setLevel(levels[0])
        ours.setLevel(levels[1])
