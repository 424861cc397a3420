"""A registry with nothing in it yet, and a browser without scripts in front of its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.pages.public.kept_pages import KeptPages
from registry.web.pages.public.published import KEPT
from registry.web.wiring import KEY, Wiring
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


@pytest.fixture(scope="session")
def application() -> Litestar:
    """The application, for one test after the other: to make it takes longer than most of them."""
    return assemble(Wiring(Settings(), Store(Path("unopened.db")), Renderer(1)))


@pytest.fixture
def client(application: Litestar, registry: Registry, clock: Clock) -> Iterator[TestClient[Litestar]]:
    """A browser in front of the pages, which follows nothing by itself."""
    application.state[KEY] = Wiring(Settings(), registry.store, Renderer(1), clock)
    application.state[KEPT] = KeptPages()
    yield from browsing(application)


@pytest.fixture(scope="module")
def reader(databases: Databases, empty_database: Database) -> Iterator[TestClient[Litestar]]:
    """A browser for a whole file of tests that only read: one agreement has reported."""
    registry = Registry(Store(databases.copy(empty_database)))
    registry.open_deal()
    registry.report(registry.agree())
    yield from opened(registry, Clock())


def opened(registry: Registry, clock: Clock) -> Iterator[TestClient[Litestar]]:
    """Open pages of their own; the application closes the store at its end."""
    yield from browsing(assemble(Wiring(Settings(), registry.store, Renderer(1), clock)))


def browsing(application: Litestar) -> Iterator[TestClient[Litestar]]:
    """Open a browser in front of an application."""
    with TestClient(application, raise_server_exceptions=False) as browser:
        browser.follow_redirects = False
        yield browser
