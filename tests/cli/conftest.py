"""The command line as it is called: words in, output and exit code out."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from registry import demo
from registry.cli import main
from registry.store import Store
from tests.databases import Database, Databases, SqliteDatabases
from tests.people import settle

Run = Callable[..., Result]


@pytest.fixture
def call() -> Run:
    """Run a command on whichever database it is told."""

    def call(*words: str, **variables: str) -> Result:
        return CliRunner(env=variables).invoke(main, words, catch_exceptions=False)

    return call


@pytest.fixture
def run(call: Run, store: Store) -> Run:
    """Run a command on a database with organisations, a ministry and a region, and nobody in it."""
    settle(store)
    environment = {
        "REGISTRY_DATABASE": str(store.database),
        "REGISTRY_PUBLIC_URL": "https://deals.example.fi",
    }

    def run(*words: str, **variables: str) -> Result:
        return call(*words, **(environment | variables))

    return run


@pytest.fixture(scope="session")
def _loaded_file(sqlite: SqliteDatabases) -> Path:
    path = sqlite.new()
    with closing(Store(path)) as store:
        store.migrate()
        demo.load(store, now=dt.datetime.now(dt.UTC))
    return path


@pytest.fixture
def demo_file(sqlite: SqliteDatabases, _loaded_file: Path) -> Iterator[Path]:
    """The demo in a file, for what is about files."""
    path = sqlite.copy(_loaded_file)
    yield path
    sqlite.drop(path)


@pytest.fixture
def new_database(databases: Databases) -> Iterator[Database]:
    """A place for a database, with nothing in it."""
    database = databases.new()
    yield database
    databases.drop(database)
