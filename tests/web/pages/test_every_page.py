"""What holds for every page, in each language."""

from itertools import pairwise

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from tests.builders import HELSINKI
from tests.web.pages.reading import Element, read

PATHS = ("", "deals/clean-sites", "agreements", "agreements/GD-2026-0001", f"organisations/{HELSINKI}")
PAGES = [(language, path) for language in ("fi", "sv", "en") for path in PATHS]

Browser = TestClient[Litestar]


def shown(reader: Browser, address: str) -> Element:
    """Return a page that is there."""
    answer = reader.get(address)
    assert answer.status_code == 200
    return read(answer.text)


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_a_page_is_in_the_language_of_its_address(reader: Browser, language: str, path: str) -> None:
    page = shown(reader, f"/{language}/{path}")
    assert page.first("html").attributes["lang"] == language
    name = {"fi": "Green deal -rekisteri", "sv": "Green deal-registret", "en": "Green deal registry"}[
        language
    ]
    assert page.first("title").text.endswith(f"– {name}")
    assert page.first("header").text.startswith(name)


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_a_page_has_landmarks_and_headings_in_order(reader: Browser, language: str, path: str) -> None:
    page = shown(reader, f"/{language}/{path}")
    assert [len(page.all(tag)) for tag in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    levels = [int(e.tag[1]) for e in page.all() if e.tag in {"h1", "h2", "h3", "h4"}]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    skip = page.first("body").first("a")
    assert skip.attributes["href"] == f"#{page.first('main').attributes['id']}"
    names = [nav.attributes.get("aria-label") for nav in page.all("nav")]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_tables_have_captions_and_headers_with_scope(reader: Browser, language: str, path: str) -> None:
    for table in shown(reader, f"/{language}/{path}").all("table"):
        assert table.first("caption").text
        assert {header.attributes.get("scope") for header in table.all("th")} <= {"col", "row"}
        columns = len(table.first("thead").all("th"))
        for row in table.first("tbody").all("tr"):
            assert len(row.all("th")) + len(row.all("td")) == columns
            assert all(cell.attributes.get("data-label") for cell in row.all("td"))


@pytest.mark.parametrize(
    "path", [*PATHS, "agreements?region=01&status=active", "deals/clean-sites?period=2026"]
)
def test_the_language_switch_keeps_the_page(reader: Browser, path: str) -> None:
    page = shown(reader, f"/fi/{path}")
    switch = {a.attributes["lang"]: a.attributes["href"] for a in page.all("a") if "hreflang" in a.attributes}
    assert switch == {language: f"/{language}/{path}" for language in ("fi", "sv", "en")}
    assert page.first("a", lang="fi").attributes["aria-current"] == "true"
    assert shown(reader, switch["sv"]).first("html").attributes["lang"] == "sv"


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_a_page_runs_no_script_and_loads_nothing_from_elsewhere(
    reader: Browser, language: str, path: str
) -> None:
    answer = reader.get(f"/{language}/{path}")
    page = read(answer.text)
    assert not page.all("script")
    assert not page.all("style")
    assert not [
        e for e in page.all() if any(name.startswith("on") or name == "style" for name in e.attributes)
    ]
    loaded = [link.attributes["href"] for link in page.all("link") if link.attributes["rel"] != "canonical"]
    assert all(address.startswith(("/static/", "http://127.0.0.1:8000/")) for address in loaded if address)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy


@pytest.mark.parametrize(("language", "path"), PAGES)
def test_links_of_a_page_all_lead_somewhere(reader: Browser, language: str, path: str) -> None:
    page = shown(reader, f"/{language}/{path}")
    ids = {e.attributes["id"] for e in page.all() if "id" in e.attributes}
    for link in page.all("a"):
        address, _, fragment = (link.attributes["href"] or "").partition("#")
        if address.startswith(f"/{language}/workspace"):
            assert reader.get(address).headers["location"].startswith(f"/{language}/sign-in?next=")
        elif address.startswith(("/fi/", "/sv/", "/en/")):
            target = shown(reader, address)
            assert not fragment or target.all(id=fragment), link.attributes["href"]
        elif address.startswith("/") and ".pdf" not in address:
            assert reader.get(address).status_code == 200, address
        elif not address:
            assert fragment in ids


def test_files_of_a_page_are_there_and_kept_for_good(reader: Browser) -> None:
    links = shown(reader, "/fi/").all("link")
    files = [link.attributes["href"] or "" for link in links if "hreflang" not in link.attributes]
    for file in [address for address in files if address.startswith("/static/")]:
        answer = reader.get(file)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["x-content-type-options"] == "nosniff"
    fonts = [file for file in files if file.endswith(".woff2")]
    assert {reader.get(font).headers["content-type"] for font in fonts} == {"font/woff2"}
