"""A document that was given out is verified by its bytes, and by the code that is printed on it."""

import io
import re
from collections.abc import Iterator
from hashlib import sha256 as hash_of
from pathlib import Path

import pypdf
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.documents.authorities import sealed_by
from tests.web.pages.filing import Clock, Registry
from tests.web.pages.reading import Element, read

Client = TestClient[Litestar]


@pytest.fixture(params=[False, True], ids=["unsealed", "sealed"])
def is_sealed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> bool:
    """Whether documents are sealed."""
    for name, value in sealed_by(tmp_path).items() if request.param else ():
        monkeypatch.setenv(name, value)
    return bool(request.param)


@pytest.fixture
def client(store: Store, is_sealed: bool) -> Iterator[Client]:
    """A client of a registry in which one agreement is in force."""
    registry = Registry(store)
    registry.open_deal()
    registry.agree()
    with (
        Renderer(1) as renderer,
        TestClient(assemble(Wiring(Settings(), store, renderer, Clock()))) as client,
    ):
        client.follow_redirects = False
        yield client


def test_it_is_found_again_by_all_that_it_is_known_by(client: Client, *, is_sealed: bool) -> None:
    address = "/api/v1/agreements/GD-2026-0001/summary.pdf?lang=en"
    pdf = client.get(address).content
    sha256 = hash_of(pdf).hexdigest()

    told = client.get(f"/api/v1/documents/{sha256}").json()
    assert (told["kind"], told["subject"], told["language"]) == ("agreement_summary", "GD-2026-0001/1", "en")
    assert client.get(told["file"]).content == pdf
    assert client.get(told["current"]).content == pdf
    data = next(iter(pypdf.PdfReader(io.BytesIO(pdf)).attachments.values()))[0]
    assert told["data_sha256"] == hash_of(data).hexdigest()

    [code] = set(re.findall(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", words_of(pdf)))
    assert told["code"] == code
    by_file = client.post("/en/verify", files={"file": ("summary.pdf", pdf)})
    by_code = client.get(f"/v/{code}", headers={"accept-language": "en"})
    for answer in (by_file, by_code):
        main = page(client, answer.headers["location"])
        assert sha256 in main.text
        assert "Yes, nothing newer has been issued" in main.text
        assert ("Sealed by the registry" in main.text) is is_sealed is told["is_sealed"]

    # What lies before the seal is the document as it can be made again.
    content = pdf[: unsealed_size(pdf)]
    again = client.get(f"/api/v1/documents/{hash_of(content).hexdigest()}").json()
    assert again == told | {"has_lost_its_seal": is_sealed}


def unsealed_size(pdf: bytes) -> int:
    """Return how long a document was before its seal was put behind it."""
    return pdf.index(b"%%EOF") + len(b"%%EOF\n") if pdf.count(b"%%EOF") > 1 else len(pdf)


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def page(client: Client, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return read(answer.text).first("main")
