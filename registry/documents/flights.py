"""Work that several ask for at once and that is done once."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")


class Flight(Generic[T]):
    """Work under way, and how many wait for it."""

    def __init__(self, future: Future[T]) -> None:
        self.future = future
        self.waiting = 0


class Flights(Generic[T]):
    """What is under way, by key. Work that nobody waits for any more is called off if it has not begun."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[str, Flight[T]] = {}

    @contextmanager
    def joined(self, key: str, begin: Callable[[], Future[T]]) -> Iterator[Future[T]]:
        """Join what is under way under the key, or begin it; raises what beginning raises."""
        with self._lock:
            flight = self._under_way.get(key)
            if flight is None:
                flight = self._under_way[key] = Flight(begin())
            flight.waiting += 1
        try:
            yield flight.future
        finally:
            with self._lock:
                flight.waiting -= 1
                is_over = not flight.waiting
                if (is_over or flight.future.done()) and self._under_way.get(key) is flight:
                    del self._under_way[key]
            if is_over:
                flight.future.cancel()
