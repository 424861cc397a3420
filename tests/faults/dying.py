"""A process that makes one filing after another, each in a child of its own that breaks at a point.

`python -m tests.faults.dying DATABASE` reads a `Run` a line and answers each with its `Outcome`.
The children are forks of it: all is imported, and no store is open that they could inherit.
"""

import gc
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec

from registry.errors import StoreNotReady
from registry.store import Store
from tests.faults.engine_writes import watch_writes
from tests.faults.filings import Filing, file, steps_on_record
from tests.faults.points import PointKind, Points

_MOST_SECONDS = 20
"""What a child may take for four transactions: beyond that it hangs, and is ended as a fault."""

_STARTED = "started"
_OF_ENGINE: Final = {None, PointKind.WRITE, PointKind.FULL}

REFUSED: Final = "refused"
"""What a child says, before all that is acknowledged, if it was refused for want of room."""


class Run(msgspec.Struct, frozen=True):
    """A filing to be made, and the point to die at.

    Without a kind all points of the code are counted; of those in time, point 0 is never reached.
    """

    filing: Filing
    kind: PointKind | None = None
    point: int = 0


class Outcome(msgspec.Struct, frozen=True):
    """What the child acknowledged, and how it ended (as `subprocess` tells it).

    `passed` are the points that it came by, or the microseconds that it took, if it got to its end.
    """

    acknowledged: tuple[str, ...]
    returncode: int
    passed: dict[PointKind, int] = {}

    @property
    def was_killed(self) -> bool:
        """Whether it died at its point."""
        return self.returncode == -signal.SIGKILL


def main() -> None:
    """Answer every run that is asked for."""
    database = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])
    gc.freeze()  # or each child would copy what it only looks through for garbage
    for line in sys.stdin.buffer:
        outcome = outcome_of(database, msgspec.json.decode(line, type=Run))
        sys.stdout.buffer.write(msgspec.json.encode(outcome) + b"\n")
        sys.stdout.buffer.flush()


def outcome_of(database: Path | str, run: Run) -> Outcome:
    """Make a run in a child; to be called where no thread and no store would be forked with it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _die_or_end(database, run, lambda word: os.write(writing, f"{word}\n".encode()))
    os.close(writing)
    if run.kind is PointKind.MOMENT and run.point:
        _kill_after(child, reading, run.point)
    words = _all_of(child, reading).decode().splitlines()
    os.close(reading)
    _, status = os.waitpid(child, 0)
    passed = words.pop() if words and words[-1].startswith("{") else "{}"
    return Outcome(
        tuple(word for word in words if word != _STARTED),
        os.waitstatus_to_exitcode(status),
        msgspec.json.decode(passed, type=dict[PointKind, int]),
    )


def _die_or_end(database: Path | str, run: Run, tell: Callable[[str], object]) -> None:
    """Make the filing as a process of its own would, and never return."""
    exit_code = 1
    try:
        points = Points(run.kind, run.point)
        if run.kind in _OF_ENGINE and isinstance(database, Path):
            watch_writes(points)
        tell(_STARTED)
        begun = time.perf_counter_ns()
        points.watch_code()
        with closing(Store(database)) as store:
            if run.kind is PointKind.FULL:
                _file_where_there_is_no_room(store, run.filing, points, tell)
            file(store, run.filing, tell)
        sys.settrace(None)
        sys.setprofile(None)
        if run.kind is PointKind.MOMENT:
            points.passed[PointKind.MOMENT] = (time.perf_counter_ns() - begun) // 1000
        tell(msgspec.json.encode(points.passed).decode())
        exit_code = 0
    except BaseException:  # noqa: BLE001 (whatever it is, this is no place to go on from)
        traceback.print_exc()
    finally:
        os._exit(exit_code)


def _file_where_there_is_no_room(
    store: Store, filing: Filing, points: Points, tell: Callable[[str], object]
) -> None:
    """File until it is refused, and see that nothing of what was refused is there; then make room."""
    acknowledged: list[str] = []
    try:
        file(store, filing, acknowledged.append)
    except StoreNotReady:
        tell(REFUSED)
    if acknowledged:  # or the store may not be open as yet, and cannot be opened now
        assert steps_on_record(store, filing) == tuple(acknowledged)
    points.has_room = True
    assert steps_on_record(store, filing) == tuple(acknowledged)


def _kill_after(child: int, told: int, microseconds: int) -> None:
    """Kill the child so long after it began, from outside: wherever it is then."""
    os.read(told, len(_STARTED) + 1)
    deadline = time.perf_counter_ns() + microseconds * 1000
    while time.perf_counter_ns() < deadline:
        pass
    os.kill(child, signal.SIGKILL)


def _all_of(child: int, told: int) -> bytes:
    """Return what the child says until it is gone; one that hangs is made to go, and that shows."""
    said, deadline = b"", time.monotonic() + _MOST_SECONDS
    while True:
        is_there, _, _ = select.select([told], [], [], max(0.0, deadline - time.monotonic()))
        if not is_there:
            os.kill(child, signal.SIGTERM)
            deadline += _MOST_SECONDS
        elif part := os.read(told, 65536):
            said += part
        else:
            return said


if __name__ == "__main__":
    main()
