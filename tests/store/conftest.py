"""Stores with something in them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from registry.store import Store
from tests.databases import Database, Databases, PostgresqlDatabases, SqliteDatabases, opened
from tests.furnished import furnish
from tests.people import a_person


@pytest.fixture(scope="session")
def furnished_database(databases: Databases, empty_database: Database) -> Database:
    """A database with something in every state, and an event that came after all of it; to be copied."""
    database = databases.copy(empty_database)
    _furnish(database)
    return database


@pytest.fixture
def furnished(databases: Databases, furnished_database: Database) -> Iterator[Store]:
    """A store with something in every state."""
    with opened(databases, databases.copy(furnished_database)) as store:
        yield store


@pytest.fixture(scope="session")
def _furnished_file(sqlite: SqliteDatabases) -> Database:
    return _furnished_on(sqlite)


@pytest.fixture
def furnished_file(sqlite: SqliteDatabases, _furnished_file: Database) -> Iterator[Store]:
    """The same on SQLite alone, for what only SQLite has words for."""
    with opened(sqlite, sqlite.copy(_furnished_file)) as store:
        yield store


@pytest.fixture(scope="session")
def _furnished_on_server(postgresql: PostgresqlDatabases) -> Database:
    return _furnished_on(postgresql)


@pytest.fixture
def furnished_server(postgresql: PostgresqlDatabases, _furnished_on_server: Database) -> Iterator[Store]:
    """The same on PostgreSQL alone, for what only PostgreSQL has words for."""
    with opened(postgresql, postgresql.copy(_furnished_on_server)) as store:
        yield store


def _furnished_on(databases: Databases) -> Database:
    database = databases.new()
    with closing(Store(database)) as store:
        store.migrate()
    _furnish(database)
    return database


def _furnish(database: Database) -> None:
    with closing(Store(database)) as store:
        furnish(store)
        a_person(store)


@pytest.fixture(scope="session", params=["to sqlite", "to postgresql"])
def targets(request: pytest.FixtureRequest) -> Databases:
    """Databases to move to, on each engine in turn."""
    if request.param == "to sqlite":
        return SqliteDatabases(request.getfixturevalue("tmp_path_factory").mktemp("targets"))
    return PostgresqlDatabases(request.getfixturevalue("cluster"))


@pytest.fixture
def target(targets: Databases) -> Iterator[Database]:
    """A place to move to, with nothing in it."""
    database = targets.new()
    yield database
    targets.drop(database)
