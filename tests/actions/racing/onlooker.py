"""Somebody who keeps pages by the number of the last published change, as caches do, and checks it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from registry.store import Store, Transaction, audit_events


class Onlooker:
    """Looks again and again at what is published.

    Whoever has seen a number has seen all that was published up to it: nothing below may come later.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: set[int] = set()
        self._last = 0
        self.complaints: list[str] = []
        self.looks = 0

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Look all through the block, beside whatever is done in it."""
        ends = threading.Event()
        thread = threading.Thread(target=self._look_until, args=(ends,))
        thread.start()
        try:
            yield
        finally:
            ends.set()
            thread.join()

    def _look_until(self, ends: threading.Event) -> None:
        while not ends.is_set():
            self.look()

    def look(self) -> int:
        """Look once; return the number of the last published change."""
        with self._store.snapshot() as tx:
            last, numbers = audit_events.last_published(tx), _published(tx)
        late = sorted(number for number in numbers - self._seen if number <= self._last)
        if late:
            self.complaints.append(f"{late} came after {self._last} had been seen")
        if last < self._last or last != max(numbers, default=0):
            self.complaints.append(f"the last is {last} after {self._last}, of {sorted(numbers)[-3:]}")
        self._seen, self._last = numbers, last
        self.looks += 1
        return last


def _published(tx: Transaction) -> set[int]:
    return set(tx.values("select number from audit_event where is_public = 1"))
