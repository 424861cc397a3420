"""What every room's tests may ask for: a database of their own, and quick passwords."""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from registry import demo
from registry.actions import passwords
from registry.store import Store


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> Iterator[None]:
    """Hash passwords as cheaply as Argon2 can: what is tested is not how long that takes."""
    usual = passwords.hasher
    passwords.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    passwords.hasher = usual


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every table and no row, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("empty") / "registry.db"
    with closing(Store(path)) as store:
        store.migrate()
    return path


@pytest.fixture(params=["sqlite"])
def store(empty_database: Path, tmp_path: Path) -> Iterator[Store]:
    """A store on a new database, once for each engine."""
    path = tmp_path / "registry.db"
    shutil.copy(empty_database, path)
    with closing(Store(path)) as store:
        yield store


@pytest.fixture(scope="session")
def loaded_demo(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """The demo as it is loaded today, never to be changed: tests that change it ask for `demo_database`."""
    path = tmp_path_factory.mktemp("demo") / "registry.db"
    shutil.copy(empty_database, path)
    with closing(Store(path)) as store:
        demo.load(store, now=dt.datetime.now(dt.UTC))
    return path


@pytest.fixture
def demo_database(loaded_demo: Path, tmp_path: Path) -> Path:
    """A database with the demo, this test's own."""
    path = tmp_path / "demo.db"
    shutil.copy(loaded_demo, path)
    return path
