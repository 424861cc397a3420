"""A database to be broken, and processes that break while they file into it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import msgspec
import pytest

from registry.store import Store
from tests.databases import Database, SqliteDatabases
from tests.faults.dying import Outcome, Run

_ROOT: Final = Path(__file__).parents[2]

Ask = Callable[[Run], Outcome]


@pytest.fixture
def database(sqlite: SqliteDatabases) -> Iterator[Path]:
    """A database file with every table and no row, this test's own."""
    path = sqlite.new()
    with closing(Store(path)) as store:
        store.migrate()
    yield path
    sqlite.drop(path)


@contextmanager
def asking(database: Database) -> Iterator[Ask]:
    """Yield what makes a run in a child of its own, from a process that has everything imported."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.dying", str(database)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as forks:
        assert forks.stdin is not None
        assert forks.stdout is not None
        to, of = forks.stdin, forks.stdout

        def made(run: Run) -> Outcome:
            to.write(msgspec.json.encode(run) + b"\n")
            to.flush()
            return msgspec.json.decode(of.readline(), type=Outcome)

        yield made
