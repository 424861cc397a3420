"""What the tests of documents share: a worker that draws, and what it has drawn of awkward records."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from registry.documents.workers import Renderer
from registry.store import Store
from tests.databases import SqliteDatabases
from tests.documents.awkward import CASES, record
from tests.documents.awkward.filling import fill
from tests.documents.drawn import DrawnOnce


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    """One worker for all tests that leave it alive; a busy machine may take its time."""
    with Renderer(workers=1, seconds=300) as renderer:
        yield renderer


@pytest.fixture(scope="session")
def awkward(sqlite: SqliteDatabases) -> Iterator[Store]:
    """A store with all awkward records, for whoever changes nothing in it."""
    with closing(Store(sqlite.new())) as store:
        store.migrate()
        fill(store, map(record, CASES))
        yield store


@pytest.fixture(scope="session")
def drawn(awkward: Store, renderer: Renderer) -> DrawnOnce:
    """The documents of all awkward records."""
    return DrawnOnce(awkward, renderer)
