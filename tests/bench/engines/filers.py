"""Filers: the registry and the plain driver, each in a process of its own, filing for many at once."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import uvloop

from registry.actions import progress_reports
from registry.store import Store
from tests.bench import tracing
from tests.bench.databases import NOW
from tests.bench.engines import plain_filing, reports_due
from tests.bench.engines.drivers import PlainPostgresql, PlainSqlite
from tests.bench.engines.reports_due import Due
from tests.bench.processes import Asked, answer_all
from tests.databases import Database

REGISTRY: Final = "registry"
PLAIN: Final = "plain"

_File = Callable[[Sequence[Due]], float]
"""Files reports, and returns how many seconds all of it took."""


class Filer(Asked):
    """A process that files reports; use it within `with`."""

    def __init__(self, contender: str, database: Database, clients: int = 1) -> None:
        super().__init__(_serve, contender, database, clients)

    def file(self, due: Due) -> None:
        """File one report."""
        self.ask("time", [due])

    def time(self, portion: Sequence[Due]) -> float:
        """File reports; return the seconds for each, as many clients as there are asking at once."""
        seconds: float = self.ask("time", portion)
        return seconds / len(portion)

    def statements(self, due: Due) -> list[str]:
        """File one report; return the statements that SQLite ran for it."""
        found: list[str] = self.ask("statements", due)
        return found


def _serve(end: Connection, contender: str, database: Database, clients: int) -> None:
    tracing.watch_connections()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        if contender == REGISTRY:
            file = _as_registry(runner, Store(database), clients)
        else:
            file = _as_plain(database, clients)
        answer_all(end, {"time": file, "statements": lambda due: tracing.traced(partial(file, [due]))})


def _as_registry(runner: asyncio.Runner, store: Store, clients: int) -> _File:
    """File as the service does: clients wait in the event loop, actions run in the store's threads."""
    content = reports_due.content()

    async def client(waiting: Iterator[Due]) -> None:
        for due in waiting:
            await store.write(progress_reports.draft, due.actor, due.number, due.period, content, now=NOW)

    async def all_clients(waiting: Iterator[Due]) -> float:
        begun = time.perf_counter()
        await asyncio.gather(*(client(waiting) for _ in range(clients)))
        return time.perf_counter() - begun

    return lambda portion: runner.run(all_clients(iter(portion)))


def _as_plain(database: Database, clients: int) -> _File:
    """File in a thread for each client, each with a connection of its own."""
    drivers = [
        PlainSqlite(database) if isinstance(database, Path) else PlainPostgresql(database)
        for _ in range(clients)
    ]
    threads = ThreadPoolExecutor(clients)
    content = reports_due.content()

    def client(driver: PlainSqlite | PlainPostgresql, filings: Sequence[plain_filing.Ready]) -> None:
        for filing in filings:
            with driver.transaction():
                plain_filing.file(driver, filing)

    def file(portion: Sequence[Due]) -> float:
        filings = [plain_filing.ready(due, content) for due in portion]
        begun = time.perf_counter()
        shares = [filings[place::clients] for place in range(clients)]
        list(threads.map(client, drivers, shares))
        return time.perf_counter() - begun

    return file
