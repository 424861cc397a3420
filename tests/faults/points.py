"""Numbered points at which something can break: counted first, then gone to one at a time.

What a process does between two system calls nobody else can see, so it ends itself, by SIGKILL:
no handler runs, nothing is flushed, no lock is given back by hand.
"""

import os
import signal
import sqlite3
import sys
from collections import Counter
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import Any, Final

import registry

_OWN_CODE: Final = str(Path(registry.__file__).parent)
_STATEMENTS: Final = frozenset({"execute", "executemany"})


class PointKind(StrEnum):
    """What the points of a sort are numbered by."""

    LINE = "line"
    """Before each line of the registry's code that runs."""

    STATEMENT = "statement"
    """Before and after each call that runs SQL."""

    WRITE = "write"
    """Before each system call by which the engine changes a file, and in the middle of each that writes."""

    FULL = "full"
    """Each system call by which the engine writes: from there on the disk is full, until there is room."""

    MOMENT = "moment"
    """After so many microseconds, wherever that is: also in what the engine does in shared memory."""


class Points:
    """Counts the points that a process comes by, and breaks something at one of them, if any is named."""

    def __init__(self, kind: PointKind | None = None, number: int = 0) -> None:
        self.passed: Counter[PointKind] = Counter()
        self.has_room = True
        self._kind = kind
        self._number = number

    def passes(self, kind: PointKind) -> bool:
        """Count a point, and tell whether it is the one that was named."""
        self.passed[kind] += 1
        return kind is self._kind and self.passed[kind] == self._number

    def come_by(self, kind: PointKind) -> None:
        """Count a point; at the one that was named, die."""
        if self.passes(kind):
            die()

    def passes_with_room(self) -> bool:
        """Count a write, and tell whether the disk has room for it; false from the named one on."""
        if self.passes(PointKind.FULL):
            self.has_room = False
        return self.has_room

    def watch_code(self) -> None:
        """Have every line of the registry be a point from now on, and every call that runs SQL."""
        if self._kind in {None, PointKind.LINE}:
            sys.settrace(self._on_call)
        if self._kind in {None, PointKind.STATEMENT}:
            sys.setprofile(self._on_statement)

    def _on_call(self, frame: FrameType, _event: str, _argument: object) -> Any:  # noqa: ANN401 (a tracer)
        return self._on_line if frame.f_code.co_filename.startswith(_OWN_CODE) else None

    def _on_line(self, _frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 (a tracer)
        if event == "line":
            self.come_by(PointKind.LINE)
        return self._on_line

    def _on_statement(self, _frame: FrameType, event: str, argument: object) -> None:
        if event in {"c_call", "c_return"} and getattr(argument, "__name__", "") in _STATEMENTS:
            owner = getattr(argument, "__self__", None)
            if isinstance(owner, sqlite3.Connection | sqlite3.Cursor):
                self.come_by(PointKind.STATEMENT)


def die() -> None:
    """End this process here and now."""
    os.kill(os.getpid(), signal.SIGKILL)


def spread(runs: int, points: int) -> list[int]:
    """Return so many of the points 1, 2, … `points`, as evenly as can be, the last one among them."""
    return [max(1, round(points * number / runs)) for number in range(1, runs + 1)]
