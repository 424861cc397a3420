"""Verifying a document without a script: by its file, by its hash, by the code that stands on it."""

import datetime as dt
from hashlib import sha256 as hash_of
from typing import Final
from urllib.parse import quote

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions.issued_documents import Names, Verified
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.store import Store, stored_files
from registry.web.pages.verifying.asking import MOST_BYTES
from registry.web.pages.verifying.results import ResultPage
from tests.builders import HELSINKI
from tests.issued import CODE, KIND, PDF, SHA256, a_document, issue, keep, on_record
from tests.web.pages.filing import Registry
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]

LATER: Final = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
SHOWN: Final = "0123-4567-89AB"
SEALED: Final = PDF + b" with a seal"


@pytest.fixture
def issued(registry: Registry) -> Registry:
    """A registry that has issued the summary of an agreement."""
    registry.open_deal()
    assert registry.agree() == "GD-2026-0001"
    issue(registry.store, a_document())
    return registry


def sent(client: Browser, content: bytes, name: str = "summary.pdf", **headers: str) -> Response:
    return client.post("/en/verify", files={"file": (name, content, "application/pdf")}, headers=headers)


def page(client: Browser, address: str, status: int = 200) -> Element:
    answer = client.get(address)
    assert answer.status_code == status
    return read(answer.text).first("main")


def test_a_file_that_was_sent_is_looked_up_by_its_hash(client: Browser, issued: Registry) -> None:
    answer = sent(client, PDF)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/en/verify/{SHA256}")
    assert answer.headers["cache-control"] == "no-store"
    shown = page(client, answer.headers["location"])
    assert shown.first("h1").text == "The registry has issued this document"
    told = shown.first("dl").text
    for words in (
        "Clean sites",
        "GD-2026-0001",
        "Version of the agreement 1",
        "Suomi",
        "2 March 2026 at 11:30",
        "Issued without a seal",
        "Yes, nothing newer has been issued",
        SHOWN,
        SHA256,
    ):
        assert words in told
    assert shown.all("a", href="/en/agreements/GD-2026-0001")


def test_nothing_of_a_file_that_was_sent_is_kept(client: Browser, issued: Registry) -> None:
    sent(client, b"%PDF of somebody else")
    with issued.store.snapshot() as tx:
        assert tx.value("select count(*) from stored_file") == 0


@pytest.mark.parametrize("typed", [SHA256.upper(), f"sha256:{SHA256}", SHOWN, CODE.lower(), "O123 4567 89ab"])
def test_a_hash_or_a_code_is_taken_as_people_type_it(client: Browser, issued: Registry, typed: str) -> None:
    answer = client.get("/sv/verify", params={"document": typed})
    mark = SHA256 if len(typed) > 20 else SHOWN
    assert (answer.status_code, answer.headers["location"]) == (303, f"/sv/verify/{mark}")
    assert client.get(f"/sv/verify/{typed}").headers.get("location", f"/sv/verify/{mark}").endswith(mark)


@pytest.mark.parametrize("typed", ["", "GD-2026-0001", "0123-4567", "f" * 63, "<script>", "f" * 250])
def test_what_is_neither_is_asked_for_again_with_what_was_typed(client: Browser, typed: str) -> None:
    answer = client.get("/en/verify", params={"document": typed})
    assert answer.status_code == 422
    shown = read(answer.text)
    field = shown.first("input", id="f-document")
    assert field.attributes["value"] == typed[:200]
    assert field.attributes["aria-invalid"] == "true"
    assert shown.first("title").text.startswith("Error: ")
    assert shown.first("section", id="errors").first("a").attributes["href"] == "#f-document"


def test_a_form_without_a_file_says_what_is_missing(client: Browser) -> None:
    for answer in (sent(client, b"", name=""), client.post("/en/verify", files={"other": ("a", b"b")})):
        assert answer.status_code == 422
        assert "Choose the file that you want to verify." in read(answer.text).first("main").text


def test_a_file_without_content_is_said_to_be_empty(client: Browser) -> None:
    answer = sent(client, b"")
    assert answer.status_code == 422
    assert "This file is empty." in read(answer.text).first("main").text


def test_a_file_that_is_too_big_is_said_to_be(client: Browser) -> None:
    answer = sent(client, b"x" * (MOST_BYTES + 200_000))
    assert answer.status_code == 413
    assert "documents of the registry are never as big as this one" in read(answer.text).first("main").text


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"file=x"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"no parts at all"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data; name=file\r\n\r\nx"),
        ("application/json", b"{}"),
    ],
)
def test_what_no_browser_sends_is_refused(client: Browser, kind: str, body: bytes) -> None:
    assert client.post("/en/verify", content=body, headers={"content-type": kind}).status_code == 400


@pytest.mark.parametrize("typed", ["ZZZZ-ZZZZ-ZZZZ", "f" * 64, "anything", '"><script>'])
def test_what_was_typed_wrong_can_be_mended_where_that_is_said(client: Browser, typed: str) -> None:
    shown = page(client, f"/en/verify/{quote(typed)}", 404)
    assert shown.first("input", id="f-document").attributes["value"] == typed
    assert shown.first("form").attributes["action"] == "/en/verify"


def test_what_was_not_issued_is_said_not_to_be_and_what_to_do(client: Browser, issued: Registry) -> None:
    unknown = page(client, f"/en/verify/{'f' * 64}", 404)
    assert unknown.first("h1").text == "The registry has not issued this document"
    assert "f" * 64 in unknown.text
    code = page(client, "/en/verify/ZZZZ-ZZZZ-ZZZZ", 404)
    assert code.first("h1").text == "The registry has issued no document under this code"
    neither = page(client, "/en/verify/anything", 404)
    assert neither.first("h1").text == "This is neither a code nor a hash"


def test_a_code_is_not_taken_for_a_proof(client: Browser, issued: Registry) -> None:
    keep(issued.store)
    shown = page(client, f"/en/verify/{SHOWN}")
    assert shown.first("h1").text == "The registry has issued a document under this code"
    note = shown.first("section", class_="hds-notification")
    assert "The code alone proves nothing" in note.text
    assert note.all("a", href=f"/documents/{SHA256}.pdf")


def test_a_seal_is_told_of_only_where_there_is_one(client: Browser, issued: Registry) -> None:
    issue(issued.store, a_document(SEALED, content=b"unsealed", code="Z" * 12))
    sealed = page(client, f"/en/verify/{hash_of(SEALED).hexdigest()}")
    assert "Sealed by the registry" in sealed.first("dl").text
    bare = page(client, f"/en/verify/{hash_of(b'unsealed').hexdigest()}")
    assert "under a seal that this file does not have" in bare.first("h1").text
    assert "Sealed by the registry" not in page(client, f"/en/verify/{SHA256}").text


def test_an_older_document_leads_to_the_newer_one(client: Browser, issued: Registry) -> None:
    newer = a_document(b"newer", code="Z" * 12, language=Language.SV, data=b"newer", data_as_of=LATER)
    issue(issued.store, newer, now=LATER)
    old = page(client, f"/en/verify/{SHA256}")
    assert "No, a newer one has been issued" in old.first("dl").text
    [link] = old.all("a", href=f"/en/verify/{hash_of(newer.pdf).hexdigest()}")
    assert "Yes, nothing newer" in page(client, link.attributes["href"] or "").text


def test_a_document_of_an_earlier_version_says_that_another_is_in_force() -> None:
    def later(part: str, in_force: int | None, kind: DocumentKind = KIND) -> int | None:
        document = on_record(a_document(kind=kind, subject=f"GD-2026-0001/{part}"))
        names = Names(version_in_force=in_force)
        return ResultPage(SHA256, False, Verified(document, None, False), names).later_version

    assert later("1", 2) == 2
    assert later("2", 2) is None
    assert later("1", None) is None
    assert later("1", 2, DocumentKind.PROGRESS_REPORT) is None


@pytest.mark.parametrize(
    ("kind", "subject", "words", "about"),
    [
        (
            DocumentKind.AGREEMENT_SUMMARY,
            "GD-2026-0001/1",
            "Version of the agreement 1",
            "agreements/GD-2026-0001",
        ),
        (DocumentKind.PROGRESS_REPORT, "GD-2026-0001/2026", "Period 2026", "agreements/GD-2026-0001"),
        (DocumentKind.DEAL_SUMMARY, "clean-sites/2026", "Period 2026", "deals/clean-sites?period=2026"),
        (DocumentKind.PORTFOLIO, HELSINKI, f"Business ID {HELSINKI}", f"organisations/{HELSINKI}"),
        (DocumentKind.NATIONAL_SUMMARY, "2026", "Period 2026", ""),
    ],
)
def test_every_kind_of_document_is_told_by_what_it_is_about(
    client: Browser, issued: Registry, kind: DocumentKind, subject: str, words: str, about: str
) -> None:
    issue(issued.store, a_document(b"another", kind=kind, subject=subject, code="Z" * 12))
    shown = page(client, "/en/verify/ZZZZ-ZZZZ-ZZZZ")
    assert words in shown.first("dl").text
    assert shown.first("dl").all("a", href=f"/en/{about}")
    assert client.get(f"/en/{about}").status_code == 200
    current = read(client.get("/en/verify/ZZZZ-ZZZZ-ZZZZ").text).all("a")
    [link] = [a.attributes["href"] or "" for a in current if ".pdf" in (a.attributes["href"] or "")]
    assert link.endswith("lang=fi")


def test_the_short_address_leads_to_the_readers_language(client: Browser, issued: Registry) -> None:
    for asked, language in (("sv-FI,fi;q=0.5", "sv"), ("de", "fi")):
        answer = client.get(f"/v/{CODE}", headers={"accept-language": asked})
        assert (answer.status_code, answer.headers["location"]) == (303, f"/{language}/verify/{SHOWN}")
        assert answer.headers["vary"] == "Accept-Language"
    assert client.get("/v/anything").headers["location"] == "/fi/verify/anything"
    assert client.get("/v/a%22%0Ab").headers["location"] == "/fi/verify/a%22%0Ab"


def test_the_file_is_handed_out_for_good_while_it_is_kept(client: Browser, issued: Registry) -> None:
    keep(issued.store)
    address = f"/documents/{SHA256}.pdf"
    assert page(client, f"/fi/verify/{SHA256}").all("a", href=address)
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-language"] == "fi"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-disposition"] == 'inline; filename="GD-2026-0001-1-fi.pdf"'
    again = client.get(address, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(address).status_code == 200


def test_a_file_that_is_gone_leads_to_the_present_one(client: Browser, issued: Registry) -> None:
    address = f"/documents/{SHA256}.pdf"
    assert not page(client, f"/fi/verify/{SHA256}").all("a", href=address)
    told = client.get(address, headers={"accept": "text/html", "accept-language": "en"})
    assert told.status_code == 404
    shown = read(told.text).first("main")
    current = "/api/v1/agreements/GD-2026-0001/summary.pdf?version=1&lang=fi"
    assert shown.all("a", href=current)
    assert shown.all("a", href=f"/en/verify/{SHA256}")
    problem = client.get(address, headers={"accept": "application/pdf", "accept-language": "en"})
    assert (problem.status_code, problem.json()["code"]) == (404, "no_longer_kept")
    assert current in problem.json()["detail"]
    assert problem.headers["link"] == told.headers["link"] == f'<{current}>; rel="latest-version"'


@pytest.mark.parametrize("name", [f"{'f' * 64}.pdf", SHA256, "summary.pdf", f"{SHA256}.pdf.pdf"])
def test_no_other_file_is_handed_out(client: Browser, issued: Registry, name: str) -> None:
    keep(issued.store)
    assert client.get(f"/documents/{name}").status_code == 404


def test_stored_files_that_were_not_issued_are_not_handed_out(client: Browser, store: Store) -> None:
    with store.transaction() as tx:
        stored_files.put(tx, store.files, b"evidence, say", "application/pdf", LATER)
    assert client.get(f"/documents/{hash_of(b'evidence, say').hexdigest()}.pdf").status_code == 404
