"""Disks that can be filled, and emptied again while a server works on them."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

import pytest

_PIECE: Final = 4096


class Disk(Protocol):
    """A folder on something that has an end."""

    folder: Path

    def fill(self, process: int) -> None:
        """Leave a process no room to write more than it can write in place."""

    def free(self, process: int) -> None:
        """Make room again."""


class SmallDisk:
    """A file system in memory, of so many bytes, which a ballast fills."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, process: int) -> None:
        with suppress(OSError), self._ballast.open("ab", buffering=0) as ballast:
            while ballast.write(bytes(_PIECE)):
                pass

    def free(self, process: int) -> None:
        self._ballast.unlink()


class LimitedFiles:
    """A folder in which a process may make no file longer than the longest there is.

    That is no full disk, but it needs no rights, and the engine meets it in the same places.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, process: int) -> None:
        longest = max(file.stat().st_size for file in self.folder.iterdir())
        self._limit(process, longest)

    def free(self, process: int) -> None:
        self._limit(process, resource.RLIM_INFINITY)

    @staticmethod
    def _limit(process: int, size: int) -> None:
        _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, most))


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Disk]:
    """Mount a file system of so many bytes; the test is skipped where nobody lets us."""
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True, check=False).returncode != 0:
        pytest.skip("needs the right to mount a file system")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 (wherever it is)


@contextmanager
def limited_files(folder: Path, _size: int) -> Iterator[Disk]:
    """Yield a folder whose files can be limited; the test is skipped where that is not done from outside."""
    if not hasattr(resource, "prlimit"):
        pytest.skip("needs prlimit, which Linux has")
    yield LimitedFiles(folder)
