"""The workers that draw documents, as the service sees them: a queue, and what comes out of it.

WeasyPrint takes a quarter of a second of one core and a hundred megabytes; both stay out of the
process that answers requests.
"""

import asyncio
import logging
import os
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from types import TracebackType
from typing import Self

import msgspec
from structlog.contextvars import get_contextvars

from registry.documents.charts import Chart
from registry.documents.flights import Flights
from registry.documents.frames import Answer, Job
from registry.documents.orders import Order
from registry.documents.turns import Turns
from registry.documents.worker_pool import WorkerPool
from registry.errors import DocumentFailed, DocumentsBusy, SealFailed
from registry.model.documents import DrawnDocument

TRIES = 2
RETRY_AFTER = 5
"""Seconds after which a crowd of documents has usually been drawn."""

_log = logging.getLogger(__name__)


class Load(msgspec.Struct, frozen=True):
    """How busy a Renderer is at one moment, and what came of documents so far.

    `failed` were tried and could not be drawn, `refused` found no place in the queue. The first of
    those `waiting` has waited for `oldest_seconds`.
    """

    busy: int
    idle: int
    waiting: int
    oldest_seconds: float
    drawn: int
    failed: int
    refused: int


class Renderer:
    """A fixed number of workers, and a queue before them that is never longer than `waiting`.

    A worker that dies or takes more than `seconds` is replaced and its document tried once more. A
    chart waits up to `patience` seconds for a place in the queue.
    Workers start with `start`, or else with the first document that needs one.
    """

    def __init__(
        self, workers: int | None = None, waiting: int = 8, seconds: float = 60, patience: float = 20
    ) -> None:
        # One core is left to the service itself.
        most = workers or max(1, min(4, (os.cpu_count() or 1) - 1))
        self._workers = WorkerPool(most)
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(most, "documents")
        self._places = threading.BoundedSemaphore(most + waiting)
        self._charts = Turns(most + 1, patience)
        self._lock = threading.Lock()
        self._waiting: dict[object, float] = {}  # since when, the first one first
        self._drawn = self._failed = self._refused = 0
        self._flights: Flights[Answer] = Flights()

    def start(self) -> None:
        """Start all workers; they get ready by themselves while the service goes on."""
        self._workers.start()

    @property
    def seals(self) -> bool:
        """Whether documents are to be sealed: then there is none without."""
        return bool(os.environ.get("REGISTRY_SEAL_CERTIFICATE", "").strip())

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the worker processes, in no order."""
        return self._workers.pids

    @property
    def load(self) -> Load:
        """How busy the workers are. One that is not started yet is idle: it starts when it is needed."""
        busy = self._workers.busy
        with self._lock:
            first = next(iter(self._waiting.values()), None)
            return Load(
                busy=busy,
                idle=self._workers.most - busy,
                waiting=len(self._waiting),
                oldest_seconds=0.0 if first is None else time.monotonic() - first,
                drawn=self._drawn,
                failed=self._failed,
                refused=self._refused,
            )

    async def render(self, order: Order) -> DrawnDocument:
        """Return the document that is ordered; orders of one code that come meanwhile share one drawing.

        Raises DocumentsBusy when the queue is full, DocumentFailed when it cannot be drawn, SealFailed when
        it cannot be sealed and is to be.
        """
        with self._flights.joined(order.code, lambda: self._submit(_job(order))) as flight:
            answer = await asyncio.shield(asyncio.wrap_future(flight))
        return _drawn(order, answer)

    def render_now(self, order: Order) -> DrawnDocument:
        """Do the same for callers that have no event loop."""
        with self._flights.joined(order.code, lambda: self._submit(_job(order))) as flight:
            return _drawn(order, flight.result())

    async def chart(self, chart: Chart) -> bytes:
        """Return a chart as pages show it (SVG), drawn once for all that ask for it meanwhile.

        A page asks for several at once, and a browser does not ask again: so charts wait for their turn,
        and never fill the queue that documents stand in. Raises DocumentsBusy when that takes too long,
        DocumentFailed when the chart cannot be drawn.
        """

        async def drawn() -> bytes:
            with self._flights.joined(chart.digest, lambda: self._submit(_job(chart))) as flight:
                return (await asyncio.shield(asyncio.wrap_future(flight))).body

        return await self._charts.in_turn(drawn)

    def close(self) -> None:
        """End all workers; documents that are being drawn fail."""
        self._workers.close()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _submit(self, job: Job) -> Future[Answer]:
        if not self._places.acquire(blocking=False):
            with self._lock:
                self._refused += not isinstance(job.task, Chart)  # a chart comes again
            raise DocumentsBusy(seconds=RETRY_AFTER)
        place = object()
        with self._lock:
            self._waiting[place] = time.monotonic()
        try:
            # What is logged in the thread belongs to the request that asks.
            future = self._threads.submit(copy_context().run, self._draw_in_turn, place, job)
        except RuntimeError:  # closed meanwhile
            self._leave_queue(place)
            self._places.release()
            raise DocumentFailed from None
        future.add_done_callback(partial(self._give_up_place, place))
        return future

    def _give_up_place(self, place: object, future: Future[Answer]) -> None:
        """Free the place of a job that was cancelled before its turn; every other one does so itself."""
        if future.cancelled():
            self._leave_queue(place)
            self._places.release()

    def _leave_queue(self, place: object) -> None:
        with self._lock:
            self._waiting.pop(place, None)

    def _draw_in_turn(self, place: object, job: Job) -> Answer:
        self._leave_queue(place)
        try:
            answer = self._draw(job)
        except DocumentFailed:
            with self._lock:
                self._failed += 1
            raise
        finally:
            self._places.release()
        with self._lock:
            self._drawn += 1
        return answer

    def _draw(self, job: Job) -> Answer:
        for _ in range(TRIES):
            worker = self._workers.take()
            try:
                answer = worker.draw(job, self._seconds)
            except (EOFError, OSError):
                self._workers.drop(worker)
                if self._workers.is_closed:  # by ourselves, while it was drawing
                    break
                _log.warning("document worker %s died over %s", worker.pid, job.task.name)
                continue
            self._workers.put_back(worker)
            if answer.body:
                return answer
            # It would fail again: drawing depends on nothing but the job.
            _log.error("document of %s failed: %s", job.task.name, answer.failure)
            if answer.failure == SealFailed.__name__:
                raise SealFailed
            break
        raise DocumentFailed


def _job(task: Order | Chart) -> Job:
    return Job(task, {name: str(value) for name, value in get_contextvars().items()})


def _drawn(order: Order, answer: Answer) -> DrawnDocument:
    return order.drawn(answer.body, answer.content_sha256, is_sealed=answer.is_sealed)
