"""The signals that ask a command to end: SIGTERM, and SIGINT of Ctrl-C."""

import signal
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Final

LOOKING_SECONDS: Final = 1.0
"""How long a signal may go unnoticed that came at the wrong moment."""


class StopSignals:
    """What has been asked since this was made, in the main thread.

    A handler interrupts whatever the main thread is at, so that it may take no lock that could be
    held there: an event has one, a simple queue has none.
    """

    def __init__(self) -> None:
        self._told: SimpleQueue[int] = SimpleQueue()
        signal.signal(signal.SIGTERM, self._tell)
        signal.signal(signal.SIGINT, self._tell)

    def _tell(self, number: int, _frame: FrameType | None) -> None:
        self._told.put(number)

    def wait(self) -> None:
        """Return once one has come.

        One that comes while the main thread is falling asleep, or to another thread, does not wake it, and
        its handler runs only when it is awake: so it looks up now and then.
        """
        while True:
            with suppress(Empty):
                self._told.get(timeout=LOOKING_SECONDS)
                return
