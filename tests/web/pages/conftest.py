"""A registry with nothing in it yet, and a browser without scripts in front of its pages."""

from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.databases import Database, Databases
from tests.web.pages.filing import Clock, Registry


@pytest.fixture
def clock() -> Clock:
    """The clock of the service, at the day on which reports are filed."""
    return Clock()


@pytest.fixture
def registry(store: Store) -> Registry:
    """A registry that files and publishes at a word."""
    return Registry(store)


@pytest.fixture
def client(registry: Registry, clock: Clock) -> Iterator[TestClient[Litestar]]:
    """A browser in front of the pages, which follows nothing by itself."""
    yield from opened(registry, clock)


@pytest.fixture(scope="module")
def reader(databases: Databases, empty_database: Database) -> Iterator[TestClient[Litestar]]:
    """A browser for a whole file of tests that only read: one agreement has reported."""
    registry = Registry(Store(databases.copy(empty_database)))
    registry.open_deal()
    registry.report(registry.agree())
    yield from opened(registry, Clock())


def opened(registry: Registry, clock: Clock) -> Iterator[TestClient[Litestar]]:
    """Open the pages; the application closes the store at its end."""
    wiring = Wiring(Settings(), registry.store, Renderer(1), clock)
    with TestClient(assemble(wiring), raise_server_exceptions=False) as browser:
        browser.follow_redirects = False
        yield browser
