"""The demo, in a store of the test's own."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pytest

from registry.store import Store
from tests.databases import Database

AUTUMN: Final = dt.datetime(2026, 11, 23, 12, 30, tzinfo=dt.UTC)


@pytest.fixture
def demo_store(demo_database: Database) -> Iterator[Store]:
    with closing(Store(demo_database)) as store:
        yield store
