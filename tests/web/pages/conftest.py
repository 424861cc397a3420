"""A registry with nothing in it yet, and a browser without scripts in front of its pages."""

import datetime as dt
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.testing import TestClient

from registry.documents.workers import Renderer
from registry.errors import RegistryError
from registry.settings import Settings
from registry.store import Store
from registry.web import pages, static_files
from registry.web.errors import own_up, refuse, refuse_request
from registry.web.security_headers import add_security_headers
from registry.web.wiring import KEY, Wiring
from tests.web.pages.filing import LATER, Registry


class Clock:
    """The time as it is told to the service."""

    def __init__(self) -> None:
        self.time = LATER

    def __call__(self) -> dt.datetime:
        """Return the time."""
        return self.time


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
    wiring = Wiring(Settings(), registry.store, Renderer(1), clock)
    app = Litestar(
        [*pages.HANDLERS, static_files.ROUTER],
        state=State({KEY: wiring}),
        before_send=[add_security_headers],
        exception_handlers={RegistryError: refuse, HTTPException: refuse_request, Exception: own_up},
        openapi_config=None,
        logging_config=None,
    )
    with TestClient(app, raise_server_exceptions=False) as browser:
        browser.follow_redirects = False
        yield browser
