"""The store: opens transactions on the database and runs actions on it."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from registry.errors import StoreBusy, StoreNotReady
from registry.store import backups, dialect, migrations
from registry.store.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

WRITER_THREADS = 4
_FILLING_KIBIBYTES = 256 * 1024


class Store:
    """The registry's database on SQLite; one per process, used from any thread.

    Each thread has a connection of its own. Writers of this process take turns at a lock, and
    with other processes' through `begin immediate`; readers never wait (write-ahead log).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._writing = threading.Lock()
        self._threads = ThreadPoolExecutor(WRITER_THREADS, thread_name_prefix="store")

    async def read(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action that only reads, in place: a thread would cost more than most reads do."""
        return action(self, *args, **kwargs)

    async def write(
        self, action: Callable[Concatenate["Store", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action that writes (or hashes a password) in a thread: it waits for the disk."""
        call = partial(action, self, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Open a transaction that may write: leaving the block commits all of it, or nothing.

        Raises StoreBusy when its turn does not come in time; then nothing was saved.
        """
        if not self._writing.acquire(timeout=dialect.BUSY_SECONDS):
            raise StoreBusy
        try:
            with self._within("begin immediate") as tx:
                yield tx
        finally:
            self._writing.release()

    def snapshot(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that only reads: all its queries see the same moment."""
        return self._within("begin")

    @contextmanager
    def _within(self, begin: str) -> Iterator[Transaction]:
        try:
            connection = self._connection()
            connection.execute(begin)
            try:
                yield Transaction(connection)
                connection.execute("commit")
            finally:
                if connection.in_transaction:
                    connection.execute("rollback")
        except sqlite3.DatabaseError as error:
            if dialect.is_busy(error):
                raise StoreBusy from error
            if dialect.is_unusable(error):
                raise StoreNotReady from error
            raise

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = dialect.connect(self.path)
            self._local.connection = connection
            self._connections.append(connection)
        return connection

    def migrate(self) -> list[str]:
        """Apply what migrations are missing; return their names. Servers that start at once do it once."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        database = self._database()
        known = migrations.of_sqlite()
        database.conn.execute("begin immediate")
        try:
            pending = [migration.name for migration in known.pending(database)]
            known.apply(database)
            database.conn.execute("commit")
        finally:
            if database.conn.in_transaction:
                database.conn.execute("rollback")
        return pending

    def pending_migrations(self) -> list[str]:
        """Return the migrations that the database lacks, by name; raises StoreNotReady if unreadable."""
        try:
            return [migration.name for migration in migrations.of_sqlite().pending(self._database())]
        except sqlite3.Error as error:
            raise StoreNotReady from error

    def _database(self) -> Database:
        return Database(self._connection(), recursive_triggers=False, execute_plugins=False)

    def is_blank(self) -> bool:
        """Tell whether the file has no table at all; raises StoreNotReady if it is no database."""
        try:
            [count] = self._connection().execute("select count(*) from sqlite_schema").fetchone()
        except sqlite3.Error as error:
            raise StoreNotReady from error
        return bool(count == 0)

    def lacks_tables(self) -> bool:
        """Tell whether no migration was ever applied."""
        return not migrations.of_sqlite().applied(self._database())

    @contextmanager
    def unsynced(self) -> Iterator[None]:
        """Let this thread's commits not wait for the disk, to fill a new database many times faster.

        A power cut within the block can break the file. So it is for files that nobody knows as
        yet, which get their name after the block (`files.put_in_place` syncs them first).
        """
        connection = self._connection()
        connection.execute("pragma synchronous = off")
        connection.execute(f"pragma cache_size = -{_FILLING_KIBIBYTES}")
        try:
            yield
        finally:
            connection.execute("pragma wal_checkpoint(truncate)")
            connection.execute("pragma synchronous = full")

    def damage(self) -> list[str]:
        """Return what is wrong with the file and with references between rows; reads all of it."""
        try:
            return dialect.damage(self._connection())
        except sqlite3.DatabaseError as error:
            return [str(error)]

    def backup(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the database as it is at one moment into one new file, while others read and write.

        `progress` is told how many pages are left of how many. Raises StoreNotReady when the file
        cannot be written.
        """
        try:
            backups.copy(self._connection(), target, progress)
        except sqlite3.DatabaseError as error:
            raise StoreNotReady from error

    def close(self) -> None:
        """Close every connection; running writes finish first."""
        self._threads.shutdown()
        for connection in self._connections:
            connection.close()
