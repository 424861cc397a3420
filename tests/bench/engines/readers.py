"""Readers: the registry's store in a process of its own, asked for lists and for single agreements."""

import asyncio
import time
from collections.abc import Sequence
from functools import partial
from multiprocessing.connection import Connection
from typing import Final

import uvloop

from registry.actions import agreements
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import PUBLIC
from registry.store import Store
from tests.bench.processes import Asked, answer_all
from tests.databases import Database

LIST: Final = ""
"""What is read is a register number, or this: the first 50 agreements."""


class Reader(Asked):
    """A process that reads as the public does, from replicas where there are some; use it within `with`."""

    def __init__(self, database: Database, replicas: str | None = None) -> None:
        super().__init__(_serve, database, replicas)

    def time(self, portion: Sequence[str]) -> float:
        """Read one after the other; return the seconds for each."""
        seconds: float = self.ask("time", portion)
        return seconds


def _serve(end: Connection, database: Database, replicas: str | None) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        store = Store(database, replicas=replicas).seeing()
        answer_all(end, {"time": lambda portion: runner.run(_timed(store, portion))})


async def _timed(store: Store, portion: Sequence[str]) -> float:
    begun = time.perf_counter()
    for asked in portion:
        await read(store, asked)
    return (time.perf_counter() - begun) / len(portion)


async def read(store: Store, asked: str) -> None:
    """Read the list or an agreement, in place or in a thread as the service does."""
    if asked == LIST:
        await store.read(_first_page)
    else:
        await store.read(partial(_one, number=asked))


def _first_page(store: Store) -> object:
    return agreements.matching(store, PUBLIC, AgreementFilter(), AgreementSort.NUMBER, None, 50)


def _one(store: Store, number: str) -> object:
    return agreements.show(store, PUBLIC, number)
