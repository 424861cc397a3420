"""Programs learn of a file by its hash whether it was issued, when, and of which version."""

import datetime as dt
from collections.abc import Iterator
from hashlib import sha256 as hash_of

import jsonschema_rs
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.builders import NOW
from tests.issued import DATA, PDF, SHA256, a_document, issue, keep
from tests.web.api.published import schema

Client = TestClient[Litestar]
ADDRESS = f"/api/v1/documents/{SHA256}"


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    with (
        Renderer(1) as renderer,
        TestClient(assemble(Wiring(Settings(), store, renderer, lambda: NOW))) as client,
    ):
        yield client


def test_what_is_on_record_is_told(client: Client, store: Store) -> None:
    issue(store, a_document())
    answer = client.get(ADDRESS)
    told = answer.json()
    assert told == {
        "sha256": SHA256,
        "code": "0123-4567-89AB",
        "kind": "agreement_summary",
        "subject": "GD-2026-0001/1",
        "language": "fi",
        "data_as_of": "2026-03-02T09:30:00Z",
        "issued_at": "2026-03-02T09:30:00Z",
        "data_sha256": hash_of(DATA).hexdigest(),
        "content_sha256": SHA256,
        "edition": "e5a1",
        "is_sealed": False,
        "has_lost_its_seal": False,
        "size": len(PDF),
        "is_latest": True,
        "newer": None,
        "file": None,
        "current": "/api/v1/agreements/GD-2026-0001/summary.pdf?version=1&lang=fi",
    }
    validator = jsonschema_rs.Draft202012Validator(schema("issued-document"), validate_formats=True)
    validator.validate(told)
    again = client.get(ADDRESS, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


def test_it_is_told_where_the_file_is_and_what_is_newer(client: Client, store: Store) -> None:
    later = NOW + dt.timedelta(days=1)
    keep(store)
    issue(store, a_document(b"newer", code="Z" * 12, data=b"newer", data_as_of=later), now=later)
    told = client.get(ADDRESS.upper().replace("/API/V1/DOCUMENTS", "/api/v1/documents")).json()
    assert (told["is_latest"], told["newer"]) == (False, hash_of(b"newer").hexdigest())
    assert client.get(told["file"]).content == PDF


def test_a_document_is_known_by_what_it_was_before_it_was_sealed(client: Client, store: Store) -> None:
    issue(store, a_document(PDF + b" with a seal", content=PDF))
    told = client.get(ADDRESS).json()
    assert (told["is_sealed"], told["has_lost_its_seal"], told["content_sha256"]) == (True, True, SHA256)


@pytest.mark.parametrize("mark", [SHA256, "0123-4567-89AB", "summary.pdf"])
def test_what_was_not_issued_is_not_found(client: Client, mark: str) -> None:
    answer = client.get(f"/api/v1/documents/{mark}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
