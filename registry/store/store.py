"""The store: opens transactions on the database and runs actions on it."""

import copy
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from registry.errors import StoreAway
from registry.settings import Settings
from registry.store import audit_events
from registry.store.engines import Engine
from registry.store.file_folders import FileFolder
from registry.store.health import StoreHealth
from registry.store.postgresql import PostgresqlEngine
from registry.store.sqlite import SqliteEngine
from registry.store.threads import Threads
from registry.store.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

CONNECTIONS = 10


class Store:
    """The registry's database; one per process, used from any thread.

    `database` is a path for a file of SQLite's, a text for the address of a PostgreSQL server.
    `replicas` is the address of servers that follow it and may be read from. `files` is the folder
    that stored files go into; without it they go into the database. Nothing is opened before it is
    needed.
    """

    def __init__(
        self,
        database: Path | str,
        *,
        replicas: str | None = None,
        connections: int = CONNECTIONS,
        files: Path | None = None,
    ) -> None:
        self.database = database
        self.files = None if files is None else FileFolder(files)
        self._engine: Engine = (
            SqliteEngine(database)
            if isinstance(database, Path)
            else PostgresqlEngine(database, connections=connections)
        )
        self._replicas: Engine | None = (
            PostgresqlEngine(replicas, connections=connections, target="prefer-standby") if replicas else None
        )
        self._threads = Threads(self._engine.readers, self._engine.writers)
        self._open_snapshot: Callable[[], AbstractContextManager[Transaction]] = self._engine.snapshot

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return the store that the settings name."""
        return cls(
            settings.database,
            replicas=settings.read_database or None,
            connections=settings.database_connections,
            files=settings.files if isinstance(settings.files, Path) else None,
        )

    @property
    def engine(self) -> Engine:
        """The engine, for what is done to a database as a whole: migrations, copies, checks."""
        return self._engine

    @property
    def replicas(self) -> Engine | None:
        """The engine of the servers that follow the database, if any are named."""
        return self._replicas

    @property
    def has_replicas(self) -> bool:
        """Whether snapshots may be of servers that follow the database."""
        return self._replicas is not None

    @property
    def name(self) -> str:
        """How the database is called in messages."""
        return self._engine.name

    async def read(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action that only reads: in place, or in a thread where the engine waits on a network."""
        return await self._threads.read(partial(self.run, action, *args, **kwargs))

    async def write(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action that writes (or hashes a password) in a thread: it waits for the disk."""
        return await self._threads.write(partial(self.run, action, *args, **kwargs))

    async def write_receipted(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, str | None]:
        """Do the same; return also the receipt by which `seeing` knows who has heard of it.

        None where there are no replicas, and so nobody who could not have.
        """
        return await self._threads.write(partial(self._run_receipted, action, *args, **kwargs))

    def run(self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run an action, once more where it did not take place for reasons that lie outside of it.

        The action is never run again once anything of it is on record.
        """
        return self._engine.repeated(partial(action, self, *args, **kwargs))

    def _run_receipted(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, str | None]:
        result = self.run(action, *args, **kwargs)
        return result, None if self._replicas is None else self._engine.receipt()

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that may write: leaving the block commits all of it, or nothing.

        Raises StoreBusy when its turn does not come in time; then nothing was saved.
        """
        return self._engine.transaction()

    def snapshot(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that only reads: all its queries see the same moment."""
        return self._open_snapshot()

    def seeing(self, *, receipt: str | None = None, event: int | None = None) -> Self:
        """Return the store as it is for readers who must see what has this receipt, and this event.

        Their snapshots are of a replica that has heard of both, else of the primary. Without either,
        any replica will do: whatever it shows was so a moment ago.
        """
        if self._replicas is None:
            return self
        view = copy.copy(self)
        heard = partial(self._heard, self._replicas, receipt, event)
        view._open_snapshot = partial(self._snapshot_of_first, heard)  # noqa: SLF001 (its own)
        return view

    @contextmanager
    def _snapshot_of_first(self, heard: Callable[[ExitStack], Transaction | None]) -> Iterator[Transaction]:
        with ExitStack() as stack:
            yield heard(stack) or stack.enter_context(self._engine.snapshot())

    @staticmethod
    def _heard(
        replicas: Engine, receipt: str | None, event: int | None, stack: ExitStack
    ) -> Transaction | None:
        """Open a snapshot of a replica that has heard of both; return None where there is none."""
        with suppress(StoreAway), ExitStack() as asked:
            tx = asked.enter_context(replicas.snapshot())
            if (receipt is None or replicas.has_heard_of(tx, receipt)) and (
                event is None or audit_events.exists(tx, event)
            ):
                stack.enter_context(asked.pop_all())
                return tx
        return None

    @contextmanager
    def at_one_moment(self) -> Iterator[Self]:
        """Open the store as it is now: all snapshots taken of it within the block are one."""
        with self.snapshot() as tx:
            view = copy.copy(self)
            view._open_snapshot = lambda: nullcontext(tx)  # noqa: SLF001 (its own)
            yield view

    def health(self) -> StoreHealth:
        """Return how the connections of this process are, and how far the replicas are behind."""
        lags = {} if self._replicas is None else self._replicas.lags_behind(self._engine)
        return StoreHealth(pool=self._engine.pool(), lags=lags)

    def migrate(self) -> list[str]:
        """Apply what migrations are missing; return their names. Servers that start at once do it once."""
        return self._engine.migrate()

    def pending_migrations(self) -> list[str]:
        """Return the migrations that the database lacks, by name; raises StoreNotReady if unreadable."""
        return self._engine.pending_migrations()

    def close(self) -> None:
        """Close every connection; what is running finishes first."""
        self._threads.close()
        self._engine.close()
        if self._replicas is not None:
            self._replicas.close()
