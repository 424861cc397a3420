"""What tests of the whole service may ask for: its log, and requests from any address."""

from collections.abc import Iterator

import pytest
from litestar import Litestar

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.logged import Log, logging_to
from tests.web.asked import Ask, asking
from tests.web.pages.filing import Clock


@pytest.fixture
def log() -> Iterator[Log]:
    """What the service logs; the application has to be made after this."""
    with logging_to(Log()) as log:
        yield log


@pytest.fixture
def app(log: Log, store: Store) -> Iterator[Litestar]:
    """The application behind a proxy in 10.0.0.0/8."""
    settings = Settings(trusted_proxies=("10.0.0.0/8",))
    with Renderer(1) as renderer:
        yield assemble(Wiring(settings, store, renderer, Clock()))


@pytest.fixture
def ask(app: Litestar) -> Ask:
    """Ask it."""
    return asking(app)
