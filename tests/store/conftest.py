"""Stores with something in them."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from registry.store import Store
from tests.furnished import furnish
from tests.people import a_person


@pytest.fixture(scope="session")
def furnished_database(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with something in every state, and an event that came after all of it; to be copied."""
    path = tmp_path_factory.mktemp("furnished") / "registry.db"
    shutil.copy(empty_database, path)
    with closing(Store(path)) as store:
        furnish(store)
        a_person(store)
    return path


@pytest.fixture
def furnished(furnished_database: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with something in every state."""
    path = tmp_path / "furnished.db"
    shutil.copy(furnished_database, path)
    with closing(Store(path)) as store:
        yield store
