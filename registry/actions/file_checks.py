"""A look at every stored file: whether it is there, and holds what its hash says."""

from collections.abc import Callable
from typing import Final

from registry.store import Store, evidence, stored_files
from registry.store.checks import MOST
from registry.store.stored_files import StoredFile

_AT_ONCE: Final = 50
"""Of hashes. Files are read one by one: all of them may be more than the memory."""


def file_count(store: Store) -> int:
    """Return how many files there are."""
    with store.snapshot() as tx:
        return stored_files.count(tx)


def file_faults(store: Store, progress: Callable[[int], None] = lambda _done: None) -> list[str]:
    """Return which files are missing or damaged, in words; `progress` is told how many more were looked at.

    A server makes such a document anew when somebody asks for it. Evidence has to be put back from a
    copy, and so it is told what it is evidence of.
    """
    found: list[str] = []
    after = ""
    while True:
        with store.snapshot() as tx:
            hashes = stored_files.following(tx, after, _AT_ONCE)
        found += [fault for sha256 in hashes if (fault := _fault(store, sha256)) is not None]
        progress(len(hashes))
        if len(hashes) < _AT_ONCE or len(found) >= MOST:
            return found[:MOST]
        after = hashes[-1]


def _fault(store: Store, sha256: str) -> str | None:
    with store.snapshot() as tx:
        file = stored_files.find(tx, sha256)
    if file is None:
        return None  # removed meanwhile, as nothing refers to it
    content = file.sound_content(store.files)
    if content is not None and len(content) == file.size:
        return None
    with store.snapshot() as tx:
        if not stored_files.exists(tx, sha256):
            return None
        subjects = evidence.subjects_of(tx, sha256)
    of_what = f" (evidence of {', '.join(subjects)})" if subjects else ""
    return f"file {sha256}{of_what} {_what_is_wrong(store, file, content)}"


def _what_is_wrong(store: Store, file: StoredFile, content: bytes | None) -> str:
    if content is not None:
        return f"has {len(content)} bytes instead of {file.size}"
    if file.content is None and store.files is None:
        return "lies in a folder, and REGISTRY_FILES names none"
    is_there = file.content is not None or (store.files is not None and store.files.has(file.sha256))
    return f"is {'damaged' if is_there else 'missing'}"
