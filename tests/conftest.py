"""What every room's tests may ask for: databases of their own on either engine, and quick passwords."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing

import pytest
from argon2 import PasswordHasher

from registry import demo
from registry.actions import passwords
from registry.store import Store
from tests.databases import Database, Databases, PostgresqlDatabases, SqliteDatabases, opened
from tests.postgresql.clusters import Cluster


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> Iterator[None]:
    """Hash passwords as cheaply as Argon2 can: what is tested is not how long that takes."""
    usual = passwords.hasher
    passwords.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    passwords.hasher = usual


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for databases that nobody needs tomorrow; started when a test asks for it."""
    with Cluster() as cluster:
        yield cluster


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Databases on each engine in turn: whatever asks for one is tested on both."""
    if request.param == "sqlite":
        return SqliteDatabases(tmp_path_factory.mktemp("databases"))
    found: PostgresqlDatabases = request.getfixturevalue("postgresql")
    return found


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    """Databases that are files, for what is about files."""
    return SqliteDatabases(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="session")
def postgresql(cluster: Cluster) -> PostgresqlDatabases:
    """Databases on the server, for what is about PostgreSQL."""
    return PostgresqlDatabases(cluster)


@pytest.fixture(scope="session")
def empty_database(databases: Databases) -> Database:
    """A database with every table and no row, to be copied: migrating takes longer than most tests."""
    database = databases.new()
    with closing(Store(database)) as store:
        store.migrate()
    return database


@pytest.fixture
def store(databases: Databases, empty_database: Database) -> Iterator[Store]:
    """A store on a new database, once for each engine."""
    with opened(databases, databases.copy(empty_database)) as store:
        yield store


@pytest.fixture(scope="session")
def loaded_demo(databases: Databases, empty_database: Database) -> Database:
    """The demo as it is loaded today, never to be changed: tests that change it ask for `demo_database`."""
    database = databases.copy(empty_database)
    with closing(Store(database)) as store:
        demo.load(store, now=dt.datetime.now(dt.UTC))
    return database


@pytest.fixture
def demo_database(databases: Databases, loaded_demo: Database) -> Iterator[Database]:
    """A database with the demo, this test's own."""
    database = databases.copy(loaded_demo)
    yield database
    databases.drop(database)
