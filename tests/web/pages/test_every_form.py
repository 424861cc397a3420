"""What holds for every form: it is taken from a page of ours alone, and from whoever was shown it."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import sessions
from registry.model.people import Account
from registry.store import Store
from registry.web.cookies import SESSION_COOKIE
from registry.web.forms.tokens import token_of
from registry.web.guards import file_of_anybody, form_of_anybody, form_of_person, guards_of, public, signed_in
from tests.databases import SqliteDatabases, contents
from tests.people import ADDRESS, ADMIN, APPROVER, OFFICER, PASSWORD, a_member
from tests.web.pages.conftest import opened
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.reading import read
from tests.web.pages.routing import handlers

Browser = TestClient[Litestar]

BEFORE_SIGNING_IN: Final = {"invitation/{secret}", "sign-in"}
CHANGING_NOTHING: Final = {"verify"}
FORMS: Final = list(handlers("POST"))
PERSONS_FORMS: Final = [path for path in FORMS if path not in BEFORE_SIGNING_IN | CHANGING_NOTHING]
PERSONS_PAGES: Final = [
    path for path, handler in handlers("GET").items() if guards_of(handler) == {signed_in}
]
TYPED: Final = "<b>näin & noin</b>"

FOREIGN: Final = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
]


@pytest.fixture(scope="module")
def registry(sqlite: SqliteDatabases) -> Registry:
    """A registry with an agreement in it that has reported, and one person of every kind."""
    database = sqlite.new()
    with closing(Store(database)) as store:
        store.migrate()
    registry = Registry(Store(database))
    registry.open_deal()
    registry.report(registry.agree())
    return registry


@pytest.fixture(scope="module")
def aino(registry: Registry) -> Account:
    """Somebody who may do everything that there is a form for."""
    return a_member(registry.store, APPROVER, OFFICER, ADMIN)


@pytest.fixture(scope="module")
def browser(registry: Registry) -> Iterator[Browser]:
    yield from opened(registry, Clock())


@pytest.fixture
def key(browser: Browser, registry: Registry, aino: Account) -> Iterator[str]:
    """The key of Aino's session, in the browser."""
    key, _ = sessions.sign_in(registry.store, aino.email, PASSWORD, ADDRESS, LATER)
    browser.cookies.set(SESSION_COOKIE, key)
    yield key
    browser.cookies.clear()


def address_of(path: str) -> str:
    """Return an address at which there is something, or might be."""
    filled = {"number": "GD-2026-0001", "period": "2026", "slug": "clean-sites", "business_id": "0201256-6"}
    return "/en/" + re.sub(r"{(\w+)}", lambda found: filled.get(found[1], "1"), path)


def sent(browser: Browser, path: str, token: str | None = None, **headers: str) -> Response:
    """Send a form with something typed into it."""
    fields = {"title": TYPED, "_do": "others"} | ({} if token is None else {"_token": token})
    return browser.post(address_of(path), data=fields, headers=headers)


def test_every_form_states_from_whom_it_is_taken() -> None:
    for path, handler in handlers("POST").items():
        expected = (
            form_of_anybody
            if path in BEFORE_SIGNING_IN
            else file_of_anybody
            if path in CHANGING_NOTHING
            else form_of_person
        )
        assert guards_of(handler) == {expected}, path


def test_pages_take_nothing_in_but_forms() -> None:
    assert not [method for method in ("PUT", "PATCH", "DELETE") if handlers(method)]


@pytest.mark.parametrize("path", PERSONS_FORMS)
def test_no_form_is_taken_without_the_token_of_the_session(
    browser: Browser, registry: Registry, key: str, path: str
) -> None:
    before = contents(registry.store.database)
    for token in (None, "", "0" * 40, "ä", key, token_of("another session")):
        assert sent(browser, path, token).status_code == 403, token
    assert contents(registry.store.database) == before


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("has_session", [True, False])
def test_no_form_is_taken_from_another_site_not_even_to_be_sent_on_later(
    browser: Browser,
    registry: Registry,
    key: str,
    path: str,
    has_session: bool,
) -> None:
    if not has_session:
        browser.cookies.clear()
    before = contents(registry.store.database)
    for headers in FOREIGN:
        answer = sent(browser, path, token_of(key), **headers)
        assert answer.status_code == 403, headers
        assert "näin" not in answer.text
    assert contents(registry.store.database) == before


@pytest.mark.parametrize("path", PERSONS_FORMS)
def test_a_form_without_a_session_waits_for_its_author_to_sign_in(
    browser: Browser, registry: Registry, key: str, path: str
) -> None:
    sessions.sign_out(registry.store, key)
    before = contents(registry.store.database)
    for _ in ("an ended session", "none"):
        answer = sent(browser, path, token_of(key))
        page = read(answer.text)
        assert answer.status_code == 401
        assert answer.headers["cache-control"] == "no-store"
        assert "näin &" in (page.first("input", name="_kept").attributes["value"] or "")
        assert not page.all("b")
        browser.cookies.clear()
    assert contents(registry.store.database) == before


@pytest.mark.parametrize("path", sorted(BEFORE_SIGNING_IN))
def test_a_form_before_signing_in_does_nothing_without_the_token_of_a_visit(
    browser: Browser, registry: Registry, path: str, aino: Account
) -> None:
    browser.cookies.clear()
    before = contents(registry.store.database)
    fields = {"email": aino.email, "password": PASSWORD, "password_again": PASSWORD, "_token": "0" * 40}
    answer = browser.post(address_of(path), data=fields)
    assert answer.status_code in {410, 422}
    assert SESSION_COOKIE not in answer.cookies
    assert contents(registry.store.database) == before


@pytest.mark.parametrize("path", PERSONS_PAGES)
def test_a_page_of_ones_own_leads_the_public_to_signing_in_and_back(browser: Browser, path: str) -> None:
    browser.cookies.clear()
    for session in ("", "ended"):
        if session:
            browser.cookies.set(SESSION_COOKIE, session)
        answer = browser.get(address_of(path))
        assert answer.status_code == 303
        assert answer.headers["location"] == f"/en/sign-in?next={address_of(path)}"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.content == b""


def test_every_page_states_who_sees_it() -> None:
    for path, handler in handlers("GET").items():
        assert guards_of(handler) in ({public}, {signed_in}), path
