"""Application servers: each a process with a store of its own and several clients, who read and file."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from multiprocessing.connection import Connection
from statistics import quantiles
from typing import Final

import msgspec
import uvloop

from registry.actions import progress_reports
from registry.store import Store
from tests.bench.databases import NOW
from tests.bench.engines import reports_due
from tests.bench.engines.readers import LIST, read
from tests.bench.engines.reports_due import Due
from tests.bench.processes import Asked, answer_all
from tests.databases import Database

CLIENTS: Final = 4
"""Of each server."""

_SECONDS: Final = 120
"""After which a run is broken off as too slow."""

READS: Final = 9
"""For each filing; every second of them reads the list, the others an agreement."""

Request = str | Due
"""What is read (`readers.read` says how), or a report to be filed."""


class Load(msgspec.Struct, frozen=True):
    """What a run came to: requests in a second, and how long they took, in seconds."""

    per_second: float
    half: float
    most: float
    """The median, and what 95 of 100 stay below."""


def requests(due: Sequence[Due], numbers: Sequence[str]) -> list[Request]:
    """Return a mixed load that files each of the reports once."""
    reads = [LIST if place % 2 else number for place, number in enumerate(numbers)]
    return list(
        chain.from_iterable(
            [filing, *reads[place * READS : (place + 1) * READS]] for place, filing in enumerate(due)
        )
    )


def loaded(database: Database, servers: int, asked: Sequence[Request]) -> Load:
    """Let servers share requests; every one of them is answered, or this raises what went wrong."""
    with ExitStack() as stack:
        processes = [stack.enter_context(Asked(_serve, database)) for _ in range(servers)]
        for process in processes:
            process.ask("run", [LIST] * CLIENTS)  # opens the connections
        begun = time.perf_counter()
        for place, process in enumerate(processes):
            process.begin("run", asked[place::servers])
        seconds = [each for process in processes for each in process.answered()]
        elapsed = time.perf_counter() - begun
    assert len(seconds) == len(asked)
    cuts = quantiles(seconds, n=20)
    return Load(len(asked) / elapsed, cuts[9], cuts[18])


def _serve(end: Connection, database: Database) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        store = Store(database)
        answer_all(end, {"run": lambda asked: runner.run(_run(store, asked))})


async def _run(store: Store, asked: Sequence[Request]) -> list[float]:
    waiting = iter(asked)
    async with asyncio.timeout(_SECONDS):
        return list(
            chain.from_iterable(await asyncio.gather(*(_client(store, waiting) for _ in range(CLIENTS))))
        )


async def _client(store: Store, waiting: Iterator[Request]) -> list[float]:
    content = reports_due.content()
    seconds = []
    for request in waiting:
        begun = time.perf_counter()
        if isinstance(request, Due):
            await store.write(
                progress_reports.draft, request.actor, request.number, request.period, content, now=NOW
            )
        else:
            await read(store, request)
        seconds.append(time.perf_counter() - begun)
    return seconds
