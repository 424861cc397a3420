"""Error pages."""

from urllib.parse import quote

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.errors import OutcomeUnknown, RegistryError, StoreBusy
from registry.store import Store
from tests.web.pages.reading import read

Browser = TestClient[Litestar]


@pytest.mark.parametrize(
    ("language", "heading"),
    [("fi", "Tällaista sivua ei ole"), ("sv", "Sidan finns inte"), ("en", "There is no such page")],
)
@pytest.mark.parametrize(
    "path", ["nothing", "deals/none", "agreements/GD-2026-0009", "organisations/1", "deals/%00"]
)
def test_what_is_not_there_gets_a_page_in_the_language(
    client: Browser, language: str, heading: str, path: str
) -> None:
    answer = client.get(f"/{language}/{path}")
    page = read(answer.text)
    assert answer.status_code == 404
    assert page.first("html").attributes["lang"] == language
    assert page.first("h1").text == heading
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    switch = [a.attributes["href"] for a in page.all("a") if "hreflang" in a.attributes]
    assert f"/sv/{path}" in switch


@pytest.mark.parametrize("path", ["agreements/GD-2026-0009/summary.pdf", "deals/none/summary.pdf"])
def test_who_followed_a_link_to_a_pdf_gets_a_page_and_a_program_a_problem(client: Browser, path: str) -> None:
    of_browser = client.get(f"/api/v1/{path}?lang=sv", headers={"accept": "text/html,*/*;q=0.8"})
    assert of_browser.status_code == 404
    page = read(of_browser.text)
    assert page.first("html").attributes["lang"] == "sv"
    assert page.first("h1").text == "Sidan finns inte"
    of_program = client.get(f"/api/v1/{path}?lang=sv", headers={"accept": "*/*"})
    assert of_program.headers["content-type"] == "application/problem+json"


def test_a_page_takes_nothing_in(client: Browser) -> None:
    answer = client.post("/fi/agreements")
    assert answer.status_code == 405
    assert "Tätä ei voi tehdä" in answer.text


def test_a_fault_of_ours_shows_nothing_of_our_insides(
    client: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret insides")

    monkeypatch.setattr(Store, "snapshot", fail)
    answer = client.get("/sv/agreements")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Ett fel inträffade" in read(answer.text).first("h1").text


@pytest.mark.parametrize(
    ("refusal", "heading"),
    [
        (StoreBusy, "The registry cannot answer just now"),
        (OutcomeUnknown, "It is not known whether this was saved"),
    ],
)
def test_a_store_that_cannot_answer_asks_for_patience_and_claims_nothing_that_it_does_not_know(
    client: Browser, monkeypatch: pytest.MonkeyPatch, refusal: type[RegistryError], heading: str
) -> None:
    def wait(*_: object) -> None:
        raise refusal

    monkeypatch.setattr(Store, "snapshot", wait)
    answer = client.get("/en/")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert read(answer.text).first("h1").text == heading


def test_hostile_addresses_are_shown_as_text(client: Browser) -> None:
    answer = client.get('/en/"><script>alert(1)</script>')
    assert answer.status_code == 404
    assert not read(answer.text).all("script")


HOSTILE = (
    "\x00",
    "a\x00b",
    "9" * 40,
    "9" * 5000,
    "x" * 5000,
    "\U0001f600",
    "%",
    "_",
    "'; drop table deal; --",
)
ADDRESSES = (
    "deals/{}",
    "deals/clean-sites?period={}",
    "agreements/{}",
    "agreements?text={}",
    "agreements?deal={}&region={}&status={}&after={}",
    "organisations/{}",
    "invitation/{}",
    "{}",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_is_a_fault(reader: Browser, address: str) -> None:
    for value in map(quote, HOSTILE):
        answer = reader.get("/en/" + address.replace("{}", value))
        assert answer.status_code in {200, 404, 410, 422}, (address, value)


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_into_a_form_is_a_fault(reader: Browser, typed: str) -> None:
    answer = reader.post("/en/invitation/secret", data={"password": typed, "password_again": typed})
    assert answer.status_code in {410, 413}
