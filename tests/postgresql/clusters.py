"""A PostgreSQL of the tests' own: a primary, as many replicas as asked for, and databases in no time."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow

from tests.postgresql.programs import give_away, run
from tests.postgresql.replicas import Replica
from tests.postgresql.servers import Server, wait_until

_USUAL: Final = {
    "autovacuum": "off",  # it would look into a database just when that is copied
    "fsync": "off",
    "full_page_writes": "off",
}
"""For what is thrown away: quick, and good for any death but the machine's. Commits wait until the system has
them, which costs next to nothing: a server that is killed has kept what it acknowledged."""

_ALWAYS: Final = {
    "dynamic_shared_memory_type": "mmap",  # as files in its folder, so that a killed server's are removed too
    "log_min_messages": "fatal",  # refused statements are what many tests are about
    "max_connections": "200",
    "wal_keep_size": "1GB",  # a replica that was stopped finds what it missed
}


_MEMORY: Final = Path("/dev/shm")  # noqa: S108 # nobody but its owner may look into what is made there
_ENOUGH_BYTES: Final = 4 << 30


def _quick_place() -> Path | None:
    """Return a folder in memory, where Linux has one with room.

    A new database is some 400 files: copied there they take 8 ms, on a disk that others use too up to 200.
    """
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH_BYTES:
        return _MEMORY
    return None


class Cluster(Server):
    """A primary, running from the start, with the role `registry`: no superuser, but it may make databases.

    `durable` writes to the disk before it says that something is written, as a server in earnest does.
    `within` is the folder in which all of it lies, such as a small disk; whoever PostgreSQL runs as must get
    there. `settings` are any of PostgreSQL's.
    Leaving it ends all servers and removes all files.
    """

    def __init__(
        self, *, durable: bool = False, within: Path | None = None, settings: Mapping[str, str] | None = None
    ) -> None:
        place = within or (None if durable else _quick_place())
        self._all = Path(tempfile.mkdtemp(prefix="registry-", dir=place))
        give_away(self._all)
        self._replicas: list[Replica] = []
        self._synchronous: list[str] = []
        # Copying files is quicker in memory (8 ms against 13), but all else has to be on the disk before, and
        # waiting for that costs more than it saves: 200 ms against 170, and 40 against 11 to drop the copy.
        self._strategy = "wal_log" if durable else "file_copy"
        super().__init__(
            _new_folder(self._all / "primary"), _ALWAYS | ({} if durable else _USUAL) | (settings or {})
        )
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        run(
            *("initdb", "--pgdata", self.folder / "data", "--username=postgres", "--auth=trust"),
            *("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"),
            folder=self.folder,
        )
        # A replica's copy of this says the same, of the replica's folder.
        with (self.folder / "data" / "postgresql.conf").open("a") as file:
            file.write("include = '../settings.conf'\n")
        self.start()
        with self.as_superuser() as connection:
            connection.execute("create role registry login createdb")
            connection.execute("create role replicator login replication")

    def create_database(self, name: str, template: str | None = None) -> str:
        """Make a database that belongs to `registry`, empty or a copy of another one; return its URL."""
        statement = sql.SQL("create database {} owner registry template {} strategy {}").format(
            sql.Identifier(name), sql.Identifier(template or "template1"), sql.Literal(self._strategy)
        )
        with self.as_superuser() as connection:
            if template is not None:
                _wait_until_left(connection, template)
            connection.execute(statement)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove a database, and send away whoever is connected to it.

        Who was about to connect comes after the others have gone, so that everybody is sent away until
        nobody is left.
        """
        statement = sql.SQL("drop database {} with (force)").format(sql.Identifier(name))
        send_away = "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s"
        with self.as_superuser() as connection:
            wait_until(
                lambda: connection.execute(send_away, [name]).rowcount == 0, f"{name} cannot be left by all"
            )
            connection.execute(statement)

    def replica(self, name: str, *, synchronous: bool = False) -> Replica:
        """Return a new replica; nobody is told of a commit before every synchronous one has it."""
        replica = Replica(self, name, _new_folder(self._all / name))
        self._replicas.append(replica)
        wait_until(lambda: self._replication_of(name) is not None, f"{name} does not follow")
        if synchronous:
            self._synchronous.append(name)
            names = ", ".join(self._synchronous)
            self.configure(synchronous_standby_names=f"FIRST {len(self._synchronous)} ({names})")
            wait_until(lambda: self._replication_of(name) == "sync", f"{name} is not synchronous")
        return replica

    def _replication_of(self, name: str) -> str | None:
        with self.as_superuser() as connection:
            row = connection.execute(
                "select sync_state from pg_stat_replication"
                " where application_name = %s and state = 'streaming'",
                [name],
            ).fetchone()
        return None if row is None else str(row[0])

    def close(self) -> None:
        """End all servers and remove all files."""
        for server in (*self._replicas, self):
            server.remove()
        shutil.rmtree(self._all, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _new_folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    give_away(folder)
    return folder


def _wait_until_left(connection: psycopg.Connection[TupleRow], database: str) -> None:
    """Return when nobody is connected to a database: who has just left is so a little longer.

    PostgreSQL itself would look again only after a tenth of a second.
    """
    query = "select from pg_stat_activity where datname = %s"
    wait_until(lambda: connection.execute(query, [database]).rowcount == 0, f"{database} is in use")
