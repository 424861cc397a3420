"""The worker processes that draw documents, as the service sees them.

WeasyPrint takes a quarter of a second of one core and a hundred megabytes; both stay out of the
process that answers requests.
"""

import asyncio
import logging
import os
import threading
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from registry.documents.agreement_summaries import AgreementSummary
from registry.documents.frames import Job
from registry.documents.worker_processes import WorkerProcess
from registry.errors import DocumentFailed, DocumentsBusy
from registry.model.languages import Language

TRIES = 2
RETRY_AFTER = 5
"""Seconds after which a crowd of documents has usually been drawn."""

_log = logging.getLogger(__name__)


class Renderer:
    """A fixed number of workers, and a queue before them that is never longer than `waiting`.

    A worker that dies or takes more than `seconds` is replaced and its document tried once more.
    Workers start with `start`, or else with the first document that needs one.
    """

    def __init__(self, workers: int | None = None, waiting: int = 8, seconds: float = 60) -> None:
        # One core is left to the service itself.
        self._workers = workers or max(1, min(4, (os.cpu_count() or 1) - 1))
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(self._workers, "documents")
        self._places = threading.BoundedSemaphore(self._workers + waiting)
        self._lock = threading.Lock()
        self._idle: deque[WorkerProcess] = deque()
        self._busy: set[WorkerProcess] = set()
        self._is_closed = False

    def start(self) -> None:
        """Start all workers; they get ready by themselves while the service goes on."""
        with self._lock:
            while len(self._idle) + len(self._busy) < self._workers:
                self._idle.append(WorkerProcess())

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the worker processes, in no order."""
        with self._lock:
            return tuple(worker.pid for worker in (*self._idle, *self._busy))

    async def render(self, summary: AgreementSummary, language: Language) -> bytes:
        """Return the PDF of an agreement summary.

        Raises DocumentsBusy when the queue is full, DocumentFailed when it cannot be drawn.
        """
        return await asyncio.wrap_future(self._submit(Job(summary, language)))

    def render_now(self, summary: AgreementSummary, language: Language) -> bytes:
        """Do the same for callers that have no event loop."""
        return self._submit(Job(summary, language)).result()

    def close(self) -> None:
        """End all workers; documents that are being drawn fail."""
        with self._lock:
            self._is_closed = True
            for worker in self._busy:
                worker.kill()
            while self._idle:
                self._idle.pop().end()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _submit(self, job: Job) -> Future[bytes]:
        if not self._places.acquire(blocking=False):
            raise DocumentsBusy(seconds=RETRY_AFTER)
        try:
            future = self._threads.submit(self._draw_in_turn, job)
        except RuntimeError:  # closed meanwhile
            self._places.release()
            raise DocumentFailed from None
        future.add_done_callback(self._give_up_place)
        return future

    def _give_up_place(self, future: Future[bytes]) -> None:
        """Free the place of a job that was cancelled before its turn; every other one does so itself."""
        if future.cancelled():
            self._places.release()

    def _draw_in_turn(self, job: Job) -> bytes:
        try:
            return self._draw(job)
        finally:
            self._places.release()

    def _draw(self, job: Job) -> bytes:
        for _ in range(TRIES):
            worker = self._take()
            try:
                answer = worker.draw(job, self._seconds)
            except (EOFError, OSError):
                _log.warning("document worker %s died over %s", worker.pid, job.summary.number)
                self._drop(worker)
                continue
            self._put_back(worker)
            if answer.pdf:
                return answer.pdf
            # It would fail again: drawing depends on nothing but the job.
            _log.error("document of %s failed: %s", job.summary.number, answer.failure)
            break
        raise DocumentFailed

    def _take(self) -> WorkerProcess:
        """Return an idle worker or a new one; there are never more jobs under way than workers."""
        with self._lock:
            if self._is_closed:
                raise DocumentFailed
            while self._idle and not self._idle[-1].is_alive:
                self._idle.pop().end()
            worker = self._idle.pop() if self._idle else WorkerProcess()
            self._busy.add(worker)
            return worker

    def _put_back(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(worker)
            if not self._is_closed and not worker.is_worn:
                self._idle.append(worker)
                return
        worker.end()

    def _drop(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.end()
