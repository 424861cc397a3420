"""PostgreSQL as an engine of the store."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

import psycopg
from psycopg import Connection

from registry.errors import StoreAway
from registry.store.engines import Engine
from registry.store.health import PoolHealth
from registry.store.moving import Source, Target
from registry.store.postgresql import (
    clearing,
    commits,
    damage,
    dumps,
    migrating,
    moving,
    presence,
    restoring,
)
from registry.store.postgresql.commits import CommitWatch
from registry.store.postgresql.connections import Connections, named, single
from registry.store.postgresql.failures import Contended, Parted, refusal_of
from registry.store.postgresql.lags import lags
from registry.store.postgresql.transaction import PostgresqlTransaction
from registry.store.transaction import Transaction

T = TypeVar("T")

REPEATING_SECONDS: Final = 4.0
"""How long it is tried to get through before a request is told to come again."""

_FIRST_PAUSE: Final = 0.005
_LONGEST_PAUSE: Final = 0.5
_MOST_COLLISIONS: Final = 2
_SNAPSHOT: Final = b"begin isolation level repeatable read read only"


class PostgresqlEngine:
    """A database on a server, or on one of several of which one is the primary.

    `target` is the kind of server that is looked for: `read-write` finds the primary.
    """

    def __init__(self, database: str, *, connections: int, target: str = "read-write") -> None:
        self._database = database
        self._target = target
        self.writers = max(1, connections // 2)
        self.readers = max(1, connections - self.writers)
        most = self.writers + self.readers
        self._connections = Connections(database, target=target, most=most, name=f"registry {target}")
        self._watch = CommitWatch()
        self._local = threading.local()

    @property
    def name(self) -> str:
        return named(self._database)

    @contextmanager
    def transaction(self) -> Iterator[PostgresqlTransaction]:
        """Open a transaction that may write; it is on record once the block has been left.

        Raises StoreBusy when what it needs is held too long, StoreAway when there is no primary to be
        reached, StoreNotReady when it cannot store anything, OutcomeUnknown when the primary was lost
        in the middle of the commit and none came back in time.
        """
        receipt = commits.new_receipt()
        with self._connections.taken() as connection, self._told(connection):
            connection.execute(commits.begin(receipt), prepare=False)
            with _rolled_back(connection):
                yield PostgresqlTransaction(connection, is_writing=True)
                commits.commit(connection, receipt, self._connections, self._watch)
        self._local.committed = self._committed + 1
        self._local.receipt = receipt

    @contextmanager
    def snapshot(self) -> Iterator[PostgresqlTransaction]:
        with self._connections.taken() as connection, self._told(connection):
            connection.execute(_SNAPSHOT, prepare=False)
            with _rolled_back(connection):
                yield PostgresqlTransaction(connection, is_writing=False)
                connection.execute(b"commit", prepare=False)

    @contextmanager
    def _told(self, connection: Connection) -> Iterator[None]:
        """Tell what the driver raises in the words of the registry."""
        try:
            yield
        except psycopg.Error as error:
            refusal = refusal_of(error, connection)
            if refusal is None:
                raise
            raise refusal from error

    @property
    def _committed(self) -> int:
        """How many transactions this thread has committed since it began its action."""
        committed: int = getattr(self._local, "committed", 0)
        return committed

    def repeated(self, run: Callable[[], T]) -> T:
        """Run an action; run it again where its transaction did not take place for reasons outside of it.

        Never once one of its transactions has taken place: what follows would then be done on top of it.
        """
        deadline = time.monotonic() + REPEATING_SECONDS
        pause, collisions = _FIRST_PAUSE, 0
        self._local.committed = 0
        self._local.receipt = None
        while True:
            try:
                return run()
            except (Contended, Parted):
                if self._committed or time.monotonic() + pause > deadline:
                    raise
            except psycopg.errors.UniqueViolation:
                # A second of its kind came between a look and an insert: now it is there to be seen.
                collisions += 1
                if self._committed or collisions > _MOST_COLLISIONS:
                    raise
            time.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 (spreads out those who collided)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def receipt(self) -> str | None:
        return getattr(self._local, "receipt", None)

    def has_heard_of(self, tx: Transaction, receipt: str) -> bool:
        return commits.has_taken_place(tx, receipt)

    def pool(self) -> PoolHealth:
        return self._connections.health()

    def lags_behind(self, primary: Engine) -> dict[str, float]:
        reached = None
        with suppress(StoreAway), primary.snapshot() as tx:
            reached = str(tx.value("select cast(pg_current_wal_lsn() as text)"))
        return lags(self._database, reached)

    def forget_receipts(self) -> None:
        with self._connections.taken() as connection, self._told(connection):
            commits.forget_receipts(connection)

    def exists(self) -> bool:
        """Tell that there is a database; raises StoreAway, which tells why, when none answers."""
        with single(self._database, target=self._target):
            return True

    def is_blank(self) -> bool:
        with single(self._database) as connection:
            return migrating.is_blank(connection)

    def lacks_tables(self) -> bool:
        with single(self._database) as connection:
            return not migrating.applied(connection)

    def migrate(self) -> list[str]:
        with single(self._database) as connection:
            return migrating.migrate(connection)

    def pending_migrations(self) -> list[str]:
        with self._connections.taken() as connection, self._told(connection):
            return migrating.pending(connection)

    @contextmanager
    def unsynced(self) -> Iterator[None]:
        """Change nothing: whether commits wait for the disk is for the server's operator to say."""
        yield

    def damage(self) -> list[str]:
        with self._connections.taken() as connection, self._told(connection):
            return damage.found(connection)

    def back_up(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Dump the database by pg_dump; `progress` is told how many bytes are left of how many."""
        dumps.dump(self._database, self._target, target, progress)

    def damage_of_copy(self, copied: Path) -> list[str]:
        return dumps.damage(dumps.programs_of(self._database, self._target), copied)

    def restore(self, copied: Path, progress: Callable[[int, int], None] | None = None) -> None:
        restoring.restore(self._database, copied, progress)

    def is_in_use(self) -> bool:
        """Tell whether somebody's registry is connected; those that are just leaving are waited for."""
        with single(self._database) as connection:
            return presence.somebody_stays(connection)

    @contextmanager
    def replaced(self) -> Iterator[str]:
        """Remove the registry from the database, and yield that; do so again if the block fails."""
        self._clear()
        try:
            yield self._database
        except BaseException:
            self._clear()
            raise

    def _clear(self) -> None:
        with single(self._database) as connection:
            clearing.clear(connection)

    def as_source(self) -> AbstractContextManager[Source]:
        return moving.source(self._database)

    def as_target(self) -> AbstractContextManager[Target]:
        return moving.target(self._database)

    def close(self) -> None:
        self._connections.close()
        self._watch.close()


@contextmanager
def _rolled_back(connection: Connection) -> Iterator[None]:
    """Roll back what the block leaves open, so that the connection can be used again."""
    try:
        yield
    finally:
        if not connection.closed and connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
            with suppress(psycopg.Error):
                connection.execute(b"rollback", prepare=False)
