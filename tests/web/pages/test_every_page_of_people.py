"""What holds for every page that somebody can come to: each kind of person walks through all of them."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from typing import Final
from urllib.parse import urlsplit

import pytest

from registry.app import assemble
from registry.demo import PASSWORD
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.guards import guards_of, public
from registry.web.security_headers import HEADERS
from registry.web.wiring import Wiring
from tests.databases import Databases, contents
from tests.web.pages.conftest import browsing
from tests.web.pages.filling import sign_in
from tests.web.pages.furnishing import ADMIN, APPROVER, EDITOR, HOSTILE, OFFICER, furnish
from tests.web.pages.routing import handlers, template_of
from tests.web.pages.walking import Seen, walk

PEOPLE: Final = ("", EDITOR, APPROVER, OFFICER, ADMIN)


@pytest.fixture(scope="module")
def walks(databases: Databases) -> Iterator[dict[str, list[Seen]]]:
    """All that each of the people has come to."""
    database, now = databases.new(), dt.datetime.now(dt.UTC)
    with closing(Store(database)) as store:
        store.migrate()
        besides = furnish(store, now)
    found: dict[str, list[Seen]] = {}
    wiring = Wiring(Settings(), Store(database), Renderer(1), lambda: now)
    for browser in browsing(assemble(wiring)):
        for who in PEOPLE:
            browser.cookies.clear()
            if who:
                assert sign_in(browser, who, PASSWORD).status_code == 303
            before = contents(database)
            found[who] = walk(browser, who, *besides[who])
            assert contents(database) == before, "to look at a page has changed something"
        yield found


@pytest.fixture(scope="module")
def seen(walks: dict[str, list[Seen]]) -> list[Seen]:
    """Every page that anybody has come to."""
    return [one for found in walks.values() for one in found]


def test_no_link_leads_to_what_is_not_there_or_not_for_its_reader(seen: list[Seen]) -> None:
    refused = {str(one): one.answer.status_code for one in seen if one.answer.status_code != 200}
    assert refused == {}


def test_every_page_can_be_walked_to(seen: list[Seen]) -> None:
    typed = {
        "verify/{mark}"
    }  # a code is read off paper, a hash is that of a file: test_verifying comes to it
    assert set(handlers("GET")) - {one.template for one in seen} == typed


def test_only_what_is_public_is_reached_without_signing_in(walks: dict[str, list[Seen]]) -> None:
    for one in walks[""]:
        assert guards_of(handlers("GET")[one.template]) == {public}, one


def test_no_page_has_a_script_or_a_style_in_itself(seen: list[Seen]) -> None:
    for one in seen:
        for element in one.page.all():
            assert element.tag != "style", one
            handlers_in_it = [name for name in element.attributes if name == "style" or name.startswith("on")]
            assert not handlers_in_it, (str(one), element.tag, handlers_in_it)
        for script in one.page.all("script"):
            assert (script.attributes.get("src") or "").startswith("/static/"), one
            assert not script.children, one


def test_what_is_written_to_be_more_than_read_stays_text(walks: dict[str, list[Seen]]) -> None:
    for who, found in walks.items():
        shown = {one.template for one in found if HOSTILE in one.page.text}
        assert shown, who


def test_no_page_asks_for_anything_from_elsewhere(seen: list[Seen]) -> None:
    for one in seen:
        loaded = [e.attributes.get("src") for e in one.page.all() if "src" in e.attributes]
        loaded += [link.attributes.get("href") for link in one.page.all("link", rel="stylesheet")]
        loaded += [link.attributes.get("href") for link in one.page.all("link", rel="preload")]
        assert all((address or "").startswith(("/static/", "/charts/")) for address in loaded), (
            str(one),
            loaded,
        )


def test_no_link_runs_anything_or_opens_a_window_that_reaches_back(seen: list[Seen]) -> None:
    for one in seen:
        for link in one.page.all("a"):
            scheme = urlsplit(link.attributes.get("href") or "").scheme
            assert scheme in {"", "http", "https", "mailto", "tel"}, (str(one), link.text)
            assert "target" not in link.attributes, (str(one), link.text)


def test_every_form_that_changes_something_brings_the_token_of_its_reader(seen: list[Seen]) -> None:
    for one in seen:
        for form in one.page.all("form"):
            if (form.attributes.get("method") or "get").lower() == "get":
                assert not form.all("input", name="_token"), f"a token in an address: {one}"
                continue
            if (form.attributes.get("action") or "").endswith("/verify"):
                continue  # hashes a file for whoever asks, and changes nothing
            given = [field.attributes["value"] for field in form.all("input", name="_token")]
            assert len(given) == 1, one
            assert given[0], one
            assert not one.token or given == [one.token], one


def test_every_form_is_sent_to_a_page_of_ours_that_takes_it(seen: list[Seen]) -> None:
    for one in seen:
        for form in one.page.all("form"):
            method = (form.attributes.get("method") or "get").upper()
            address = (form.attributes.get("action") or one.address).partition("?")[0]
            assert address.startswith("/en/"), (str(one), address)
            assert template_of(address.removeprefix("/en/"), method) is not None, (str(one), address)
        for button in one.page.all("button"):
            assert "formaction" not in button.attributes, one


def test_every_page_has_the_headers_that_tell_browsers_what_to_refuse(seen: list[Seen]) -> None:
    for one in seen:
        told = {name: one.answer.headers.get(name) for name in HEADERS}
        if told["referrer-policy"] == "no-referrer":  # a secret link tells nobody anything
            told["referrer-policy"] = HEADERS["referrer-policy"]
        assert told == HEADERS, one


def test_no_page_for_one_person_is_kept_by_anybody(seen: list[Seen]) -> None:
    for one in seen:
        is_private = guards_of(handlers("GET")[one.template]) != {public}
        if is_private:
            assert one.answer.headers["cache-control"] == "no-store", one
        elif one.is_page and one.who:
            assert not one.page.all("a", class_="person") or "no-store" in one.answer.headers["cache-control"]


def test_no_public_page_says_who_reads_it(walks: dict[str, list[Seen]]) -> None:
    for one in walks[APPROVER]:
        if "public" in one.answer.headers.get("cache-control", ""):
            assert "Demo Approver" not in one.answer.text, one
            assert one.token not in one.answer.text, one
