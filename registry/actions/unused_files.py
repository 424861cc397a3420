"""Removing stored files that nothing refers to: documents that a newer one has taken the place of."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Final

from registry.store import Store, stored_files

KEPT: Final = dt.timedelta(days=1)
"""For whoever was about to send a file, and for a file that was written before its row."""

_AT_ONCE: Final = 500


def forget_unused_files(
    store: Store, *, now: dt.datetime, proceed: Callable[[], None] = lambda: None
) -> None:
    """Remove files that nothing refers to, and what lies in the folder without being on record.

    `proceed` is called before each, and may raise to end it there: the next round does the rest.
    """
    for sha256 in chain(_unused(store, now), _off_record(store)):
        proceed()
        store.run(_remove, sha256)


def _unused(store: Store, now: dt.datetime) -> Iterator[str]:
    while True:
        with store.snapshot() as tx:
            found = stored_files.unused(tx, now - KEPT, _AT_ONCE)
        yield from found
        if len(found) < _AT_ONCE:
            return


def _off_record(store: Store) -> Iterator[str]:
    if store.files is None:
        return
    names = store.files.names_older_than(KEPT.total_seconds())
    for some in iter(partial(_some, names), ()):
        with store.snapshot() as tx:
            known = stored_files.known(tx, some)
        yield from (name for name in some if name not in known)


def _some(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(islice(names, _AT_ONCE))


def _remove(store: Store, sha256: str) -> None:
    with store.transaction() as tx:
        stored_files.remove_unused(tx, store.files, sha256)
