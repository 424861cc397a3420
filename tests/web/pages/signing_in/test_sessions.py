"""Signing in and out on pages."""

import datetime as dt
from urllib.parse import urljoin, urlsplit

import pytest

from registry.actions.attempts import MOST_PER_ACCOUNT
from registry.web.cookies import SESSION_COOKIE
from tests.people import PASSWORD, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import enter, said, shown

EMAIL = "aino@example.fi"


@pytest.fixture
def registry(registry: Registry) -> Registry:
    """A registry with one member."""
    a_member(registry.store, email=EMAIL)
    return registry


def typed(email: str = EMAIL, password: str = PASSWORD) -> dict[str, str]:
    return {"email": email, "password": password}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_signing_in_leads_to_the_own_start_page_in_the_same_language(
    client: Browser, registry: Registry, language: str
) -> None:
    answer = sign_in(client, EMAIL, language=language)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{language}/workspace")
    assert said(client, f"/{language}/workspace")


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(client: Browser, registry: Registry) -> None:
    [cookie] = [c for c in sign_in(client, EMAIL).headers.get_list("set-cookie") if SESSION_COOKIE in c]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    ("email", "password"),
    [
        (EMAIL, "not the password"),
        ("nobody@example.fi", PASSWORD),
        ("no e-mail", PASSWORD),
        (EMAIL, ""),
        ("", PASSWORD),
        ("", ""),
    ],
)
def test_who_gives_something_wrong_is_told_so_and_keeps_the_email_but_not_the_password(
    client: Browser, registry: Registry, language: str, email: str, password: str
) -> None:
    answer = send(client, f"/{language}/sign-in", typed(email, password))
    page = read(answer.text)
    form = form_of(page)
    assert answer.status_code == 422
    assert SESSION_COOKIE not in client.cookies
    assert form.first("input", name="email").attributes["value"] == email
    assert "value" not in form.first("input", name="password").attributes
    link = page.first("section", id="errors").first("a")
    assert page.all(id=(link.attributes["href"] or "").removeprefix("#"))
    assert page.first("title").text.partition(":")[0] in {"Virhe", "Fel", "Error"}
    assert answer.headers["cache-control"] == "no-store"


def test_a_wrong_password_and_an_unknown_account_are_never_told_apart(
    client: Browser, registry: Registry
) -> None:
    wrong = send(client, "/en/sign-in", typed(password="not the password"))
    unknown = send(client, "/en/sign-in", typed("nobody@example.fi"))
    summaries = [read(answer.text).first("section", id="errors").text for answer in (wrong, unknown)]
    assert summaries[0] == summaries[1]


def test_after_too_many_attempts_a_page_says_how_long_to_wait_even_with_the_right_password(
    client: Browser, registry: Registry, clock: Clock
) -> None:
    for _ in range(MOST_PER_ACCOUNT):
        assert send(client, "/sv/sign-in", typed(password="not it at all")).status_code == 422
    answer = sign_in(client, EMAIL, language="sv")
    assert answer.status_code == 429
    seconds = int(answer.headers["retry-after"])
    assert seconds > 0
    assert read(answer.text).first("section", id="errors").text
    assert SESSION_COOKIE not in client.cookies
    clock.time = LATER + dt.timedelta(seconds=seconds)
    assert sign_in(client, EMAIL).status_code == 303


def test_who_is_signed_in_already_goes_on_at_once(client: Browser, registry: Registry) -> None:
    sign_in(client, EMAIL)
    answer = client.get("/fi/sign-in?next=/fi/profile")
    assert (answer.status_code, answer.headers["location"]) == (303, "/fi/profile")


def test_signing_out_ends_the_session_in_every_copy_of_its_cookie(
    client: Browser, registry: Registry
) -> None:
    sign_in(client, EMAIL)
    key = client.cookies[SESSION_COOKIE]
    token = fields_of(shown(client, "/fi/workspace").first("form", action="/fi/sign-out"))["_token"]
    answer = client.post("/fi/sign-out", data={"_token": token})
    assert (answer.status_code, answer.headers["location"]) == (303, "/fi/sign-in")
    assert SESSION_COOKIE not in client.cookies
    client.cookies[SESSION_COOKIE] = key
    assert client.get("/fi/workspace").status_code == 303
    assert client.get("/fi/workspace").headers["location"].startswith("/fi/sign-in")


def test_signing_out_needs_the_token_of_a_page(client: Browser, registry: Registry) -> None:
    sign_in(client, EMAIL)
    assert client.post("/fi/sign-out").status_code == 403
    assert client.get("/fi/workspace").status_code == 200


# Where to go on


def asked(client: Browser, path: str) -> Element:
    """Ask for a page without a session; return the page for signing in that one is led to."""
    answer = client.get(path)
    assert answer.status_code == 303
    return read(client.get(answer.headers["location"]).text)


@pytest.mark.parametrize(
    "path",
    [
        "/en/profile",
        "/sv/workspace/agreements/GD-2026-0001/scope",
        "/en/reviews?deal=clean-sites&days=30",
        "/fi/rounds/clean-sites?period=2026",
    ],
)
def test_who_asks_for_a_page_before_signing_in_comes_to_that_page_after_it(
    client: Browser, registry: Registry, path: str
) -> None:
    answer = send_form(client, asked(client, path), typed())
    assert (answer.status_code, answer.headers["location"]) == (303, path)


def test_where_to_go_on_outlives_a_wrong_password(client: Browser, registry: Registry) -> None:
    wrong = send_form(client, asked(client, "/en/profile/tokens"), typed(password="wrong it is"))
    assert send_form(client, read(wrong.text), typed()).headers["location"] == "/en/profile/tokens"


ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/en//evil.example",
    "/en/../../evil",
    "/en\\evil.example",
    "/en/\\evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "en/workspace",
    "evil.example",
    "@evil.example",
    "/@evil.example",
    "/%2F%2Fevil.example",
    "/%5Cevil.example",
    "/en/workspace\r\nset-cookie: a=b",
    "/en/workspace\nx",
    "/en/work space",
    "/en/\tworkspace",
    " /en/workspace",
    "/en/workspace#https://evil.example",
    "/api/v1/sessions",
    "/schema",
    "/de/workspace",
    "/EN/workspace",
    "http:/en/workspace",
    "/en/ä",
    "/en/<script>",
    "/en/\0",
    "/en/" + "x" * 3000,
    "",
]


def is_ours(location: str) -> bool:
    """Tell whether a browser that is led to this stays with the registry."""
    whole = urljoin("http://testserver/en/sign-in", location)
    is_clean = not any(sign in location for sign in "\\\r\n\t\0")
    return urlsplit(whole).netloc == "testserver" and location.startswith("/en/") and is_clean


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nobody_is_led_to_another_site_by_an_address_in_a_link(
    client: Browser, registry: Registry, address: str
) -> None:
    opened = client.get("/en/sign-in", params={"next": address})
    assert opened.status_code == 200
    answer = send_form(client, read(opened.text), typed())
    assert answer.status_code == 303
    assert is_ours(answer.headers["location"]), answer.headers["location"]
    again = client.get("/en/sign-in", params={"next": address})
    assert (again.status_code, is_ours(again.headers["location"])) == (303, True)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nobody_is_led_to_another_site_by_a_hidden_field(
    client: Browser, registry: Registry, address: str
) -> None:
    token = fields_of(form_of(read(client.get("/en/sign-in").text)))["_token"]
    answer = client.post("/en/sign-in", data={**typed(), "_token": token, "_next": address})
    assert answer.status_code == 303
    assert is_ours(answer.headers["location"]), answer.headers["location"]


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nobody_is_led_to_another_site_by_discarding_what_was_typed(
    client: Browser, registry: Registry, address: str
) -> None:
    sign_in(client, EMAIL)
    token = fields_of(shown(client, "/en/workspace").first("form", action="/en/sign-out"))["_token"]
    answer = client.post("/en/typed-forms/discard", data={"_token": token, "address": address})
    assert answer.status_code == 303
    assert is_ours(answer.headers["location"]), answer.headers["location"]


# Tokens


def test_signing_in_without_the_cookie_of_a_visit_asks_to_send_the_form_once_more(
    client: Browser, registry: Registry
) -> None:
    answer = client.post("/en/sign-in", data=typed())
    assert answer.status_code == 422
    assert SESSION_COOKIE not in client.cookies
    assert send_form(client, read(answer.text), typed()).status_code == 303


def test_signing_in_with_another_browsers_form_is_refused(client: Browser, registry: Registry) -> None:
    page = read(client.get("/en/sign-in").text)
    client.cookies.clear()
    client.get("/en/sign-in")
    assert send_form(client, page, typed()).status_code == 422
    assert SESSION_COOKIE not in client.cookies


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}])
def test_a_form_that_another_site_sends_is_refused(
    client: Browser, registry: Registry, headers: dict[str, str]
) -> None:
    fields = fields_of(form_of(read(client.get("/en/sign-in").text)))
    answer = client.post("/en/sign-in", data={**fields, **typed()}, headers=headers)
    assert answer.status_code == 403
    assert SESSION_COOKIE not in client.cookies


def test_signing_in_gives_forms_a_new_token(client: Browser, registry: Registry) -> None:
    before = fields_of(form_of(read(client.get("/en/sign-in").text)))["_token"]
    sign_in(client, EMAIL)
    after = fields_of(shown(client, "/en/workspace").first("form", action="/en/sign-out"))["_token"]
    assert before != after


def test_people_with_different_roles_find_what_is_theirs(client: Browser, registry: Registry) -> None:
    enter(client, registry, email="approver@example.fi")
    page = shown(client, "/en/workspace")
    nav = [link.attributes["href"] for link in page.first("nav", class_="own").all("a")]
    assert nav == ["/en/workspace", "/en/profile"]
