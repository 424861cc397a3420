"""What the tests of documents share: a worker that draws."""

from collections.abc import Iterator

import pytest

from registry.documents.workers import Renderer


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    """One worker for all tests that leave it alive."""
    with Renderer(workers=1) as renderer:
        yield renderer
