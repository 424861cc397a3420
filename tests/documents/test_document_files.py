"""A document loads files that ship with the registry, and no others."""

import logging
from collections.abc import Iterator

import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcherResponse

from registry.documents import drawing
from registry.documents.document_files import FOLDERS, DocumentFiles, Refused
from tests.documents.summaries import an_order

REFUSED = [
    "http://127.0.0.1:9/x.png",
    "https://example.org/x.css",
    "ftp://example.org/x",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "data:text/css,body{}",
    "/etc/passwd",
    "x.css",
    "",
    "bundled:fonts/../swagger-ui-dist/swagger-ui.css",
    "bundled:fonts/%2e%2e/x.css",
    "bundled:documents//etc/passwd",
    "bundled:documents/shapes/check.svg",
    "bundled:documents/agreement_summary.html",
    "picture:nowhere",
    "picture:../code",
    "bundled:settings/x.css",
    "bundled:fonts/README",
    "bundled:shapes/check.svg\n",
    "bundled:shapes/check.svg?x=file:///etc/passwd",
]


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """WeasyPrint reports each refusal to its log, which is the worker's, not the test's."""
    log = logging.getLogger("weasyprint")
    log.disabled = True
    yield
    log.disabled = False


@pytest.mark.parametrize("address", REFUSED)
def test_every_other_address_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        DocumentFiles().fetch(address)


def test_bundled_files_are_served_with_their_type() -> None:
    style = DocumentFiles().fetch("bundled:documents/document.css")
    assert style.content_type == "text/css"
    assert b"@page" in style.read()


def test_every_file_in_the_folders_that_a_document_may_name_exists() -> None:
    for folder in FOLDERS.values():
        assert any(folder.iterdir())


def test_a_refused_file_neither_breaks_the_document_nor_opens_anything() -> None:
    page = HTML(
        string="""<link rel=stylesheet href="file:///etc/passwd"><link rel=attachment href="file:///etc/hosts">
            <style>@import "http://127.0.0.1:9/x.css"; @font-face { font-family: x; src: url(file:///x) }
            p { background: url(data:image/png,x); font-family: x }</style>
            <img src="file:///etc/passwd"><object data="http://127.0.0.1:9/"></object>
            <svg><image href="file:///etc/passwd"/></svg><p>Still here""",
        url_fetcher=DocumentFiles(),
    )
    assert page.write_pdf().startswith(b"%PDF")


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # weasyprint leaves its colour profile open
def test_drawing_asks_for_bundled_files_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    class Watched(DocumentFiles):
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            asked.append(url)
            return super().fetch(url, headers)

    monkeypatch.setattr(drawing, "DocumentFiles", Watched)
    drawing.DrawingBoard().draw(an_order())
    assert "bundled:documents/document.css" in asked
    assert "bundled:fonts/source-sans-3-latin-400-normal.woff2" in asked
    others = {address for address in asked if not address.startswith("bundled:")}
    assert others == {"picture:code", "picture:path", "picture:measures"}
