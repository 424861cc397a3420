"""Where measured databases lie: in files, and on a PostgreSQL server that waits for the disk in earnest."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Final, Protocol

from registry.store import Store
from registry.store.moving import move
from tests.bench import tracing
from tests.bench.engines.filers import Filer
from tests.bench.engines.reports_due import Due
from tests.databases import Database
from tests.postgresql.clusters import Cluster

SETTINGS: Final = {
    "shared_buffers": "1GB",
    "effective_cache_size": "4GB",
    "max_wal_size": "8GB",
}
"""For a machine of some gigabytes; all else is as PostgreSQL has it."""


class Place(Protocol):
    """Where one engine's databases lie."""

    name: str

    def of(self, file: Path) -> Database:
        """Return a new database that holds what a file of SQLite's does."""

    def copy(self, database: Database) -> Database:
        """Return a copy of a database that nobody has open."""

    def drop(self, database: Database) -> None:
        """Remove a database."""

    def statements(self, filer: Filer, due: Due) -> list[str]:
        """Let a report be filed; return what each statement does to which table."""


class Files:
    """Database files in a folder."""

    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def of(self, file: Path) -> Path:
        return Path(shutil.copy(file, self._folder / f"{next(self._numbers)}.db"))

    def copy(self, database: Database) -> Path:
        return self.of(Path(database))

    def drop(self, database: Database) -> None:
        for end in ("", "-wal", "-shm"):
            Path(f"{database}{end}").unlink(missing_ok=True)

    def statements(self, filer: Filer, due: Due) -> list[str]:
        return filer.statements(due)


class ServerDatabases:
    """Databases on a server."""

    name = "postgresql"

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._numbers = count(1)

    def of(self, file: Path) -> str:
        database = self._cluster.create_database(self._next())
        with closing(Store(file)) as source, closing(Store(database)) as target:
            move(source.engine, target.engine, lambda _left, _total: None)
        with self._cluster.as_superuser(_name(database)) as connection:
            connection.execute("vacuum (analyze)")
            connection.execute("checkpoint")
        return database

    def copy(self, database: Database) -> str:
        return self._cluster.create_database(self._next(), template=_name(database))

    def drop(self, database: Database) -> None:
        self._cluster.drop_database(_name(database))

    def statements(self, filer: Filer, due: Due) -> list[str]:
        with self._logged() as log:
            filer.file(due)
        return tracing.gists(statement for _, statement in _STATEMENT.findall(log.read_text()))

    def name_of(self, database: Database) -> str:
        """Return the name that a database has on every server of its cluster."""
        return _name(database)

    def _next(self) -> str:
        return f"bench_{next(self._numbers)}"

    @contextmanager
    def _logged(self) -> Iterator[Path]:
        """Let the server write down each statement that runs within the block."""
        log = self._cluster.folder / "log"
        usual = self._cluster.settings["log_min_messages"]
        self._cluster.configure(log_statement="all", log_min_messages="log")
        log.write_text("")
        yield log
        self._cluster.configure(log_statement="none", log_min_messages=usual)


_STATEMENT: Final = re.compile(r"LOG:  (statement|execute [^:]*): (.*?)(?=\n\d{4}-|\Z)", re.DOTALL)


def _name(database: Database) -> str:
    return str(database).rpartition("/")[2]
