"""Waiting for one's turn before a queue that refuses whoever finds it full."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from registry.errors import DocumentsBusy

T = TypeVar("T")

_A_MOMENT: Final = 0.05
"""Seconds: about as long as it takes to draw a chart."""


class Turns:
    """So many at once go to the queue; the others wait here, none longer than `patience` seconds."""

    def __init__(self, at_once: int, patience: float) -> None:
        self._turns = threading.BoundedSemaphore(at_once)
        self._patience = patience

    async def in_turn(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work once there is a turn and a place in the queue; raises its last DocumentsBusy."""
        until = time.monotonic() + self._patience
        while True:
            is_last_try = time.monotonic() >= until
            if self._turns.acquire(blocking=False):
                try:
                    return await work()
                except DocumentsBusy:
                    if is_last_try:
                        raise
                finally:
                    self._turns.release()
            elif is_last_try:
                raise DocumentsBusy(seconds=max(1, round(self._patience)))
            await asyncio.sleep(_A_MOMENT)
