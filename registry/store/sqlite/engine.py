"""SQLite as an engine of the store."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from sqlite_utils import Database

from registry.errors import StoreBusy, StoreNotReady
from registry.store import migrations
from registry.store.copies import NotCopied
from registry.store.engines import Engine
from registry.store.moving import Source, Target
from registry.store.sqlite import backups, files, moving
from registry.store.sqlite.connections import BUSY_SECONDS, connect, is_busy, is_read_only, is_unusable
from registry.store.sqlite.damage import damage
from registry.store.sqlite.transaction import SqliteTransaction
from registry.store.transaction import Transaction

T = TypeVar("T")

_FILLING_KIBIBYTES: Final = 256 * 1024


class SqliteEngine:
    """A database file.

    Each thread has a connection of its own. Writers of this process take turns at a lock, and
    with other processes' through `begin immediate`; readers never wait (write-ahead log).
    """

    readers = 0
    writers = 4

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._writing = threading.Lock()

    @property
    def name(self) -> str:
        return str(self.path)

    @contextmanager
    def transaction(self) -> Iterator[SqliteTransaction]:
        """Open a transaction that may write; raises StoreBusy when its turn does not come in time."""
        if not self._writing.acquire(timeout=BUSY_SECONDS):
            raise StoreBusy
        try:
            with self._within("begin immediate") as tx:
                yield tx
        finally:
            self._writing.release()

    def snapshot(self) -> AbstractContextManager[SqliteTransaction]:
        return self._within("begin")

    @contextmanager
    def _within(self, begin: str) -> Iterator[SqliteTransaction]:
        with self._refusing():
            connection = self._connection()
            connection.execute(begin)
            try:
                yield SqliteTransaction(connection)
                connection.execute("commit")
            finally:
                if connection.in_transaction:
                    connection.execute("rollback")

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Raise StoreBusy or StoreNotReady where the file or its disk keeps something from being done.

        A connection that was opened while the file could only be read would find that ever after:
        it is let go, and the next one is opened on the file as it is then.
        """
        try:
            yield
        except sqlite3.DatabaseError as error:
            if is_busy(error):
                raise StoreBusy from error
            if is_read_only(error):
                self._let_go()
            if is_unusable(error):
                raise StoreNotReady from error
            raise

    def _let_go(self) -> None:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            self._local.connection = None
            self._connections.remove(connection)
            connection.close()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path)
            self._local.connection = connection
            self._connections.append(connection)
        return connection

    def repeated(self, run: Callable[[], T]) -> T:
        """Run it once: whoever waits for a turn here waits before anything has begun."""
        return run()

    def receipt(self) -> None:
        return None

    def has_heard_of(self, tx: Transaction, receipt: str) -> bool:  # noqa: ARG002 (there is but one file)
        return True

    def pool(self) -> None:
        return None

    def lags_behind(self, primary: Engine) -> dict[str, float]:  # noqa: ARG002 (nothing follows a file)
        return {}

    def forget_receipts(self) -> None:
        """Do nothing: whoever commits here has the answer."""

    def exists(self) -> bool:
        return self.path.is_file()

    def is_blank(self) -> bool:
        """Tell whether the file has no table at all; raises StoreNotReady if it is no database."""
        try:
            [count] = self._connection().execute("select count(*) from sqlite_schema").fetchone()
        except sqlite3.Error as error:
            raise StoreNotReady from error
        return bool(count == 0)

    def lacks_tables(self) -> bool:
        return not migrations.of_sqlite().applied(self._database())

    def migrate(self) -> list[str]:
        """Apply what migrations are missing; return their names. Servers that start at once do it once.

        Raises StoreNotReady where no file can be made or written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreNotReady from error
        with self._refusing():
            return self._migrate(self._database())

    @staticmethod
    def _migrate(database: Database) -> list[str]:
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
        """Return the migrations that the file lacks, by name; raises StoreNotReady if unreadable."""
        try:
            return [migration.name for migration in migrations.of_sqlite().pending(self._database())]
        except sqlite3.Error as error:
            raise StoreNotReady from error

    def _database(self) -> Database:
        return Database(self._connection(), recursive_triggers=False, execute_plugins=False)

    @contextmanager
    def unsynced(self) -> Iterator[None]:
        """Let this thread's commits not wait for the disk, to fill a new database many times faster.

        A power cut within the block can break the file. So it is for files that nobody knows as
        yet, which get their name after the block (`put_in_place` syncs them first).
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
            return damage(self._connection())
        except sqlite3.DatabaseError as error:
            return [str(error)]

    def back_up(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the file; `progress` is told how many pages are left of how many."""
        with _copying():
            backups.copy(self._connection(), target, progress)

    def damage_of_copy(self, copied: Path) -> list[str]:
        return backups.damage(copied)

    def restore(self, copied: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Put a copy in the place of the file; nobody may have that open."""
        with _copying():
            backups.restore(copied, self.path, progress)

    def is_in_use(self) -> bool:
        """Tell whether somebody has the file open: whoever leaves last takes those beside it along."""
        if self.path.exists():
            with suppress(sqlite3.DatabaseError), closing(connect(self.path)) as connection:
                connection.execute("select 1 from sqlite_schema").fetchone()
        return any(path.exists() for path in files.beside(self.path))

    @contextmanager
    def replaced(self) -> Iterator[Path]:
        """Yield the place for a new file, which takes this one's place once the block ends well."""
        with files.made_for(self.path, "loading") as made:
            yield made

    def as_source(self) -> AbstractContextManager[Source]:
        return moving.source(self.path)

    @contextmanager
    def as_target(self) -> Iterator[Target]:
        """Open a new file to be filled, which takes this one's place once that is whole."""
        if self.is_in_use():
            raise NotCopied(f"{self.path} is in use, perhaps by a server that runs. Stop it first.")
        with files.made_for(self.path, "moving") as made, closing(SqliteEngine(made)) as new:
            new.migrate()
            moving.check_empty(self.path, moving.File(new._connection()))  # noqa: SLF001 (one of its kind)
            with new.unsynced(), moving.filling(new._connection()) as file:  # noqa: SLF001
                yield file

    def close(self) -> None:
        for connection in self._connections:
            connection.close()


@contextmanager
def _copying() -> Iterator[None]:
    """Tell what keeps a file from being read or written."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        raise NotCopied(f"The file could not be copied: {error}. Nothing was changed.") from error
