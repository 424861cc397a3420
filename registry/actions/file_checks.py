"""A look at every stored file: whether it is there, and holds what its hash says."""

from collections.abc import Callable
from typing import Final

from registry.store import Store, stored_files
from registry.store.checks import MOST
from registry.store.stored_files import StoredFile

_AT_ONCE: Final = 50
"""Files are read in pieces: all of them may be more than the memory."""


def file_count(store: Store) -> int:
    """Return how many files there are."""
    with store.snapshot() as tx:
        return stored_files.count(tx)


def file_faults(store: Store, progress: Callable[[int], None] = lambda _done: None) -> list[str]:
    """Return which files are missing or damaged, in words; `progress` is told how many more were looked at.

    A server makes such a document anew when somebody asks for it.
    """
    found: list[str] = []
    after = ""
    while True:
        with store.snapshot() as tx:
            files = stored_files.following(tx, after, _AT_ONCE)
        found += [fault for file in files if (fault := _fault(store, file)) is not None]
        progress(len(files))
        if len(files) < _AT_ONCE or len(found) >= MOST:
            return found[:MOST]
        after = files[-1].sha256


def _fault(store: Store, file: StoredFile) -> str | None:
    content = file.sound_content(store.files)
    if content is not None:
        is_whole = len(content) == file.size
        return None if is_whole else f"file {file.sha256} has {len(content)} bytes instead of {file.size}"
    with store.snapshot() as tx:
        if not stored_files.exists(tx, file.sha256):
            return None  # removed meanwhile, as nothing refers to it
    if file.content is None and store.files is None:
        return f"file {file.sha256} lies in a folder, and REGISTRY_FILES names none"
    is_there = file.content is not None or (store.files is not None and store.files.has(file.sha256))
    return f"file {file.sha256} is {'damaged' if is_there else 'missing'}"
