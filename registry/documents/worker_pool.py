"""The worker processes that there are, idle or busy, and never more than agreed."""

import logging
import threading
from collections import deque

from registry.documents.worker_processes import WorkerProcess
from registry.errors import DocumentFailed

_log = logging.getLogger(__name__)


class WorkerPool:
    """Up to `most` processes, each lent to one thread at a time. Who has one gives it back or drops it."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._lock = threading.Lock()
        self._idle: deque[WorkerProcess] = deque()
        self._busy: set[WorkerProcess] = set()
        self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether there are none any more."""
        return self._is_closed

    @property
    def busy(self) -> int:
        """How many are lent."""
        with self._lock:
            return len(self._busy)

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes, in no order."""
        with self._lock:
            return tuple(worker.pid for worker in (*self._idle, *self._busy))

    def start(self) -> None:
        """Start all that are not there yet; they get ready by themselves."""
        with self._lock:
            while len(self._idle) + len(self._busy) < self.most:
                self._idle.append(WorkerProcess())

    def take(self) -> WorkerProcess:
        """Return an idle worker or a new one; no more than `most` may be asked for at a time.

        Raises DocumentFailed where none can be started.
        """
        with self._lock:
            if self._is_closed:
                raise DocumentFailed
            while self._idle and not self._idle[-1].is_alive:
                self._idle.pop().end()
            worker = self._idle.pop() if self._idle else _started()
            self._busy.add(worker)
            return worker

    def put_back(self, worker: WorkerProcess) -> None:
        """Keep a worker for the next job, or end it if it is worn."""
        with self._lock:
            self._busy.discard(worker)
            if not self._is_closed and not worker.is_worn:
                self._idle.append(worker)
                return
        worker.end()

    def drop(self, worker: WorkerProcess) -> None:
        """End a worker that is of no use any more."""
        with self._lock:
            self._busy.discard(worker)
        worker.end()

    def close(self) -> None:
        """End all workers, also those that are lent."""
        with self._lock:
            self._is_closed = True
            for worker in self._busy:
                worker.kill()
            while self._idle:
                self._idle.pop().end()


def _started() -> WorkerProcess:
    try:
        return WorkerProcess()
    except OSError as error:  # the machine has no memory, or no number, for one more process
        _log.error("no document worker can be started: %s", error.strerror)
        raise DocumentFailed from error
