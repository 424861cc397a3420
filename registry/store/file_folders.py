"""A folder of files that all servers share: each under the hash of its bytes, whole or not there at all."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256 as hash_of
from pathlib import Path
from typing import Final

from registry.errors import StoreNotReady
from registry.store.files import put_in_place

_NAME_LENGTH: Final = 64
_UNFINISHED: Final = ".unfinished"
_TOKEN_BYTES: Final = 8


class FileFolder:
    """A folder on a disk that this process alone may use, or that others use as well (over a network)."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, sha256: str, content: bytes) -> None:
        """Write a file unless it is there; one that is damaged is replaced.

        It has its name once it is on the disk. Only its owner can read it. Raises StoreNotReady
        when the folder cannot be written to.
        """
        if self.read(sha256) == content:
            return
        target = self._place(sha256)
        made = target.with_name(f"{sha256}.{secrets.token_hex(_TOKEN_BYTES)}{_UNFINISHED}")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                _write_new(made, content)
                put_in_place(made, target)
            finally:
                made.unlink(missing_ok=True)
        except OSError as error:
            raise StoreNotReady from error

    def read(self, sha256: str) -> bytes | None:
        """Return a file's bytes if they are those that it is named for; else, or without a file, None."""
        try:
            content = self._place(sha256).read_bytes()
        except OSError:
            return None
        return content if hash_of(content).hexdigest() == sha256 else None

    def has(self, sha256: str) -> bool:
        """Tell whether there is a file of that name, whatever is in it."""
        return self._place(sha256).is_file()

    def remove(self, sha256: str) -> None:
        """Remove a file; it does not matter if it is gone, or cannot be removed."""
        with suppress(OSError):
            self._place(sha256).unlink()

    def names_older_than(self, seconds: float) -> Iterator[str]:
        """Yield the names of files that were written so long ago; remove what was left unfinished then."""
        before = time.time() - seconds
        for file in self.path.glob("??/*"):
            with suppress(OSError):
                if file.stat().st_mtime > before:
                    continue
                if file.name.endswith(_UNFINISHED):
                    file.unlink()
                elif len(file.name) == _NAME_LENGTH:
                    yield file.name

    def _place(self, sha256: str) -> Path:
        return self.path / sha256[:2] / sha256


def _write_new(file: Path, content: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
