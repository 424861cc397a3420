"""One browser, one registry to look at, and what was found on its pages."""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from registry import demo
from registry.store import Store
from tests.browser.chromium import Chromium
from tests.browser.site import Site, opened
from tests.browser.survey import Survey

_CHROMIUM = Chromium()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Iterator[None]:
    """Close the browser after this folder's last test: see `Chromium`."""
    yield
    if nextitem is None or not nextitem.path.is_relative_to(Path(__file__).parent):
        _CHROMIUM.close()


@pytest.fixture(scope="session")
def chromium() -> Chromium:
    """The browser."""
    return _CHROMIUM


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the demo as it is loaded today, to be copied."""
    file = tmp_path_factory.mktemp("browser") / "demo.db"
    with closing(Store(file)) as store:
        store.migrate()
        demo.load(store, now=dt.datetime.now(dt.UTC))
    return file


@pytest.fixture(scope="session")
def site(demo_file: Path, chromium: Chromium) -> Iterator[Site]:
    """A registry that everybody looks at and nobody changes."""
    with opened(Path(shutil.copy(demo_file, demo_file.with_name("site.db"))), chromium) as site:
        yield site


@pytest.fixture(scope="session")
def survey(site: Site) -> Survey:
    """What is found on its pages."""
    return Survey(site)
