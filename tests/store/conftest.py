"""Stores with something in them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from registry.store import Store
from tests.databases import Database, Databases, opened
from tests.furnished import furnish
from tests.people import a_person


@pytest.fixture(scope="session")
def furnished_database(databases: Databases, empty_database: Database) -> Database:
    """A database with something in every state, and an event that came after all of it; to be copied."""
    database = databases.copy(empty_database)
    with closing(Store(database)) as store:
        furnish(store)
        a_person(store)
    return database


@pytest.fixture
def furnished(databases: Databases, furnished_database: Database) -> Iterator[Store]:
    """A store with something in every state."""
    with opened(databases, databases.copy(furnished_database)) as store:
        yield store
