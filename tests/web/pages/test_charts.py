"""The charts of public pages: pictures beside the tables that have their data."""

import re
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.web.wiring import Wiring
from tests.builders import SITES, VANTAA
from tests.web.pages.filing import Clock, Registry
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
NUMBER = "GD-2026-0001"
PATH = f"/charts/en/agreements/{NUMBER}/path.svg?indicator={SITES}"
PAGES = (f"agreements/{NUMBER}", "deals/clean-sites", "regions")


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    """A worker for all tests of this file."""
    with Renderer(1) as renderer:
        yield renderer


@pytest.fixture
def browser(registry: Registry, renderer: Renderer) -> Browser:
    """A browser in front of pages whose charts are drawn; one agreement has reported."""
    registry.open_deal()
    registry.report(registry.agree())
    application = assemble(Wiring(Settings(), registry.store, renderer, Clock()))
    # Without its lifespan, which would end the worker.
    return TestClient(application)


def pictures(browser: Browser, address: str) -> list[Element]:
    answer = browser.get(address)
    assert answer.status_code == 200
    return read(answer.text).all("picture")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_picture_is_there_in_both_widths_as_large_as_the_page_says(
    browser: Browser, language: str, path: str
) -> None:
    found = pictures(browser, f"/{language}/{path}")
    assert found
    for picture in found:
        wide, narrow = picture.first("img").attributes, picture.first("source").attributes
        assert wide["alt"]
        assert wide["loading"] == "lazy"
        for address, size in ((wide["src"], wide), (narrow["srcset"], narrow)):
            answer = browser.get(str(address))
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("image/svg+xml")
            assert f'width="{size["width"]}" height="{size["height"]}"' in answer.text


def test_each_indicator_and_the_measures_have_their_picture(browser: Browser) -> None:
    sources = [p.first("img").attributes["src"] for p in pictures(browser, f"/en/agreements/{NUMBER}")]
    assert PATH in sources
    assert f"/charts/en/agreements/{NUMBER}/measures.svg" in sources


def test_a_picture_speaks_the_language_of_its_address(browser: Browser) -> None:
    assert "50%" in browser.get(PATH).text
    assert "50\u00a0%" in browser.get(PATH.replace("/en/", "/fi/")).text


def test_a_picture_brings_its_style_and_letters_and_may_load_nothing_else(browser: Browser) -> None:
    policy = browser.get(PATH).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; font-src data:;")


def test_whoever_has_a_picture_is_told_so_until_something_is_published(
    browser: Browser, registry: Registry
) -> None:
    first = browser.get(PATH)
    assert first.headers["cache-control"] == "public, no-cache"
    known = {"if-none-match": first.headers["etag"]}
    assert browser.get(PATH, headers=known).status_code == 304
    registry.agree(VANTAA)
    assert browser.get(PATH, headers=known).status_code == 200


def test_a_picture_is_drawn_once_for_each_state(browser: Browser, renderer: Renderer) -> None:
    before = renderer.load.drawn
    bodies = {browser.get(PATH).content for _ in range(3)}
    assert (len(bodies), renderer.load.drawn) == (1, before + 1)


@pytest.mark.parametrize(
    "address",
    [
        PATH.replace("/en/", "/de/"),
        PATH.replace(SITES, "nothing"),
        PATH.partition("?")[0],
        PATH.replace("0001", "0002"),
        f"/charts/en/deals/nowhere/units.svg?indicator={SITES}",
        "/charts/en/deals/clean-sites/units.svg?indicator=strategy",
    ],
)
def test_what_is_not_there_has_no_picture(browser: Browser, address: str) -> None:
    answer = browser.get(address)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_width_that_nobody_draws_is_refused(browser: Browser) -> None:
    assert browser.get(f"{PATH}&width=3000").status_code == 422


def test_the_page_stands_while_the_workers_are_busy(registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    with Renderer(1, waiting=-1, patience=0) as busy:
        browser = TestClient(assemble(Wiring(Settings(), registry.store, busy, Clock())))
        refused = browser.get(PATH)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
        page = browser.get(f"/en/agreements/{NUMBER}")
        assert page.status_code == 200
        alt = read(page.text).first("picture").first("img").attributes["alt"]
        assert re.search(r"[0-9]", str(alt))
