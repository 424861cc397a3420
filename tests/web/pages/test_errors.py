"""Error pages."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.errors import StoreBusy
from registry.store import Store
from tests.web.pages.reading import read

Browser = TestClient[Litestar]


@pytest.mark.parametrize(
    ("language", "heading"),
    [("fi", "Tällaista sivua ei ole"), ("sv", "Sidan finns inte"), ("en", "There is no such page")],
)
@pytest.mark.parametrize("path", ["nothing", "deals/none", "agreements/GD-2026-0009", "organisations/1"])
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


def test_a_busy_store_asks_for_patience(client: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(Store, "snapshot", wait)
    answer = client.get("/en/")
    assert answer.status_code == 503
    assert read(answer.text).first("h1").text == "The registry cannot answer just now"


def test_hostile_addresses_are_shown_as_text(client: Browser) -> None:
    answer = client.get('/en/"><script>alert(1)</script>')
    assert answer.status_code == 404
    assert not read(answer.text).all("script")
