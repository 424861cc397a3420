"""Where actions run: in place, or in threads, so that who waits for a disk or a network holds up nobody."""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Threads:
    """Threads of readers and of writers apart: who waits for a turn to write keeps nobody from reading.

    Without readers, reading is done in place.
    """

    def __init__(self, readers: int, writers: int) -> None:
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="reader") if readers else None
        self._writers = ThreadPoolExecutor(writers, thread_name_prefix="writer")

    async def read(self, call: Callable[[], T]) -> T:
        """Return what a call that only reads gives."""
        return call() if self._readers is None else await _in_thread(self._readers, call)

    async def write(self, call: Callable[[], T]) -> T:
        """Return what a call that writes gives."""
        return await _in_thread(self._writers, call)

    def close(self) -> None:
        """Let what is running finish, and end the threads."""
        self._writers.shutdown()
        if self._readers is not None:
            self._readers.shutdown()


async def _in_thread(threads: ThreadPoolExecutor, call: Callable[[], T]) -> T:
    """Run a call in a thread, which is in the request's context as the caller is (its id in the log)."""
    context = contextvars.copy_context()
    return await asyncio.get_running_loop().run_in_executor(threads, context.run, call)
