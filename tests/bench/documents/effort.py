"""What a contender's work costs: the time that it takes, and the time that processors spend on it."""

import os
from pathlib import Path
from typing import Final

_TICKS: Final = os.sysconf("SC_CLK_TCK")
_PARENT, _OWN, _CHILDREN = 1, slice(11, 13), slice(13, 15)
"""Fields of /proc/<pid>/stat behind the name, and ticks spent, in user mode and in the kernel."""


def processor_seconds(pid: int) -> float:
    """Return what a process and all that it started have spent so far; what has ended is in its parent."""
    stats = _stats()
    family = {pid}
    growing = True
    while growing:
        more = {child for child, fields in stats.items() if int(fields[_PARENT]) in family} - family
        family |= more
        growing = bool(more)
    ticks = sum(
        int(spent)
        for member in family & stats.keys()
        for spent in (*stats[member][_OWN], *stats[member][_CHILDREN])
    )
    return ticks / _TICKS


def peak_megabytes(pid: int) -> float:
    """Return the most memory that a process had at once."""
    return _status(pid, "VmHWM")


def megabytes(pid: int) -> float:
    """Return the memory that a process has now."""
    return _status(pid, "VmRSS")


def _stats() -> dict[int, list[str]]:
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name of the program, in brackets, may have spaces.
            found[int(path.parent.name)] = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
    return found


def _status(pid: int, field: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    raise LookupError(field)
