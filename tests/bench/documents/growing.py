"""What a worker needs of memory, and whether it needs more with each document."""

from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Final

import msgspec

from registry.documents.frames import Job
from registry.documents.orders import Order
from registry.documents.worker_processes import WorkerProcess
from tests.bench.documents.effort import megabytes, peak_megabytes

_PATIENCE: Final = 120
_STEP: Final = 0.1


class Memory(msgspec.Struct, frozen=True):
    """A worker's memory in megabytes after so many documents: what it has, and the most it ever had."""

    documents: int
    now: float
    peak: float


def grown(orders: Iterable[Order], documents: int) -> list[Memory]:
    """Let one worker draw so many documents, over and over the same ones; look at it ten times meanwhile."""
    return list(_watched(islice(cycle(orders), documents), max(1, round(documents * _STEP))))


def _watched(orders: Iterator[Order], step: int) -> Iterator[Memory]:
    worker = WorkerProcess()
    try:
        for count, order in enumerate(orders, start=1):
            answer = worker.draw(Job(order), _PATIENCE)
            assert answer.body, answer.failure
            if count % step == 0:
                yield Memory(count, megabytes(worker.pid), peak_megabytes(worker.pid))
    finally:
        worker.end()
