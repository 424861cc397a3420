"""The system calls by which SQLite changes files, each of them a point at which something can break.

SQLite lets its own tests put other functions in the place of the system calls that it makes
(`xSetSystemCall` of its file system, https://sqlite.org/c3ref/vfs.html): so can a test in Python,
with nothing compiled. A write is torn as well: half of it is written when the process dies, or when
the disk is found to be full.
"""

import ctypes
import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tests.faults.points import PointKind, Points, die

_INT, _SIZE, _POINTER, _TEXT = ctypes.c_int, ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_char_p

_WRITES: Final[dict[bytes, tuple[Any, ...]]] = {
    b"write": (_SIZE, _INT, _POINTER, ctypes.c_size_t),
    b"pwrite": (_SIZE, _INT, _POINTER, ctypes.c_size_t, ctypes.c_int64),
    b"pwrite64": (_SIZE, _INT, _POINTER, ctypes.c_size_t, ctypes.c_int64),
}
_OTHERS: Final[dict[bytes, tuple[Any, ...]]] = {
    b"open": (_INT, _TEXT, _INT, _INT),
    b"close": (_INT, _INT),
    b"ftruncate": (_INT, _INT, ctypes.c_int64),
    b"unlink": (_INT, _TEXT),
}
"""By the name that SQLite has for it: what it returns, and what it takes."""

_kept: list[object] = []
"""Functions that SQLite has pointers to: they must not be collected."""


class _FileSystem(ctypes.Structure):
    """`sqlite3_vfs`, version 3, as far as it is of use here."""

    _fields_ = (
        ("version", _INT),
        ("file_size", _INT),
        ("longest_path", _INT),
        ("next", _POINTER),
        ("name", _TEXT),
        ("app_data", _POINTER),
        *((name, _POINTER) for name in ("open", "delete", "access", "full_path")),
        *((name, _POINTER) for name in ("dl_open", "dl_error", "dl_sym", "dl_close")),
        *((name, _POINTER) for name in ("randomness", "sleep", "current_time", "last_error", "time_64")),
        ("set_call", ctypes.CFUNCTYPE(_INT, _POINTER, _TEXT, _POINTER)),
        ("get_call", ctypes.CFUNCTYPE(_POINTER, _POINTER, _TEXT)),
    )


def watch_writes(points: Points) -> bool:
    """Have every change of a file be a point from now on; tell whether the engine's library was found.

    It is not where Python carries SQLite within itself and shows nobody its functions.
    """
    library = _library()
    if library is None:
        return False
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_FileSystem)
    system = library.sqlite3_vfs_find(None)
    for names, watched in ((_WRITES, _torn), (_OTHERS, _whole)):
        for name, (returns, *takes) in names.items():
            address = system.contents.get_call(system, name)
            if address:
                kind = ctypes.CFUNCTYPE(returns, *takes, use_errno=True)
                instead = kind(watched(kind(address), points))
                _kept.append(instead)
                system.contents.set_call(system, name, ctypes.cast(instead, _POINTER))
    return True


def _library() -> ctypes.CDLL | None:
    """Return the library that Python's own `sqlite3` works with: another copy of it would tell nothing."""
    maps = Path("/proc/self/maps")
    lines = maps.read_text(encoding="utf-8").splitlines() if maps.exists() else []
    loaded = dict.fromkeys(line.split(maxsplit=5)[-1] for line in lines if "libsqlite3" in line)
    for name in (*loaded, None):
        library = ctypes.CDLL(name, use_errno=True)
        if hasattr(library, "sqlite3_vfs_find"):
            return library
    return None


def _torn(write: Callable[..., int], points: Points) -> Callable[..., int]:
    def watched(file: int, data: int, size: int, *offset: int) -> int:
        points.come_by(PointKind.WRITE)
        if points.passes(PointKind.WRITE):
            write(file, data, size // 2, *offset)
            die()
        had_room = points.has_room
        if points.passes_with_room():
            return write(file, data, size, *offset)
        if had_room and size > 1:
            return write(file, data, size // 2, *offset)  # what is left of the disk takes half of it
        ctypes.set_errno(errno.ENOSPC)
        return -1

    return watched


def _whole(call: Callable[..., int], points: Points) -> Callable[..., int]:
    def watched(*arguments: object) -> int:
        points.come_by(PointKind.WRITE)
        return call(*arguments)

    return watched
