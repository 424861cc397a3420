"""Every document lies beside its data: what the API gives as JSON is inside the PDF, byte for byte."""

import io
from collections.abc import Iterator
from contextlib import closing

import pytest
from litestar.testing import TestClient
from pypdf import PdfReader

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.builders import HELSINKI, NOW
from tests.databases import Database, Databases
from tests.furnished import ACTIVE, furnish

PATHS = [
    f"agreements/{ACTIVE}/summary",
    f"agreements/{ACTIVE}/progress-reports/2023/summary",
    "deals/{deal}/summary",
    f"organisations/{HELSINKI}/portfolio",
    "years/2023/national-summary",
]


@pytest.fixture(scope="module")
def client(databases: Databases, empty_database: Database) -> Iterator[TestClient]:  # type: ignore[type-arg]
    """A server with a furnished registry."""
    database = databases.copy(empty_database)
    with closing(Store(database)) as store:
        furnish(store)
    renderer = Renderer(workers=1)
    with (
        closing(Store(database)) as store,
        TestClient(assemble(Wiring(Settings(), store, renderer, lambda: NOW))) as client,
    ):
        yield client


@pytest.mark.parametrize("path", PATHS)
def test_the_data_inside_are_those_of_the_api(client: TestClient, path: str) -> None:  # type: ignore[type-arg]
    deal = client.get(f"/api/v1/agreements/{ACTIVE}").json()["deal"]["slug"]
    address = "/api/v1/" + path.format(deal=deal)
    data = client.get(address)
    assert data.status_code == 200, data.text
    pdf = client.get(f"{address}.pdf?lang=sv")
    assert pdf.status_code == 200, pdf.text
    (inside,) = PdfReader(io.BytesIO(pdf.content)).attachments.values()
    assert inside == [data.content]
    assert client.get(f"{address}.pdf?lang=sv").content == pdf.content
