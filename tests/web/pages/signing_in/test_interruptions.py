"""Forms that are sent without a session, or from a page that somebody else was shown."""

import datetime as dt
import json

import pytest

from registry.actions import agreements
from registry.web.cookies import SESSION_COOKIE
from tests.builders import HELSINKI
from tests.people import PASSWORD, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import enter, said, shown

EMAIL = "aino@example.fi"
SIGN_IN = {"email": EMAIL, "password": PASSWORD}
NEW = {
    "scope": "Työmaat – “suuret” & <pienet>\nja rivi",
    "implementation_plan": "12 345,6",
    "ends_on": "31.12.2031",
}


@pytest.fixture
def number(client: Browser, registry: Registry) -> str:
    """An agreement that somebody drafts, who is signed in."""
    registry.open_deal()
    number = registry.draft()
    enter(client, registry, email=EMAIL)
    return number


def scope_of(registry: Registry, number: str) -> str:
    shown = agreements.show(registry.store, registry.approver(HELSINKI), number)
    return shown.agreement.latest.terms.scope


def opened(client: Browser, number: str) -> tuple[str, Element]:
    address = f"/en/workspace/agreements/{number}/scope"
    return address, shown(client, address)


def test_a_form_that_comes_after_the_session_has_ended_is_sent_on_after_signing_in(
    client: Browser, registry: Registry, clock: Clock, number: str
) -> None:
    address, page = opened(client, number)
    clock.time = LATER + dt.timedelta(hours=13)
    answer = send_form(client, page, NEW)
    assert answer.status_code == 401
    assert scope_of(registry, number) != NEW["scope"]
    resumed = send_form(client, read(answer.text), SIGN_IN)
    assert resumed.status_code == 200
    assert form_of(read(resumed.text)).attributes["action"] == address
    assert scope_of(registry, number) != NEW["scope"]
    saved = send_form(client, read(resumed.text))
    assert (saved.status_code, saved.headers["location"]) == (303, f"/en/workspace/agreements/{number}")
    assert scope_of(registry, number) == NEW["scope"]
    assert said(client, f"/en/workspace/agreements/{number}")


def test_everything_typed_goes_along_with_signing_in_whatever_was_wrong_at_first(
    client: Browser, clock: Clock, number: str
) -> None:
    _, page = opened(client, number)
    clock.time = LATER + dt.timedelta(hours=13)
    page = read(send_form(client, page, NEW).text)
    page = read(send_form(client, page, SIGN_IN | {"password": "not it at all"}).text)
    resumed = fields_of(form_of(read(send_form(client, page, SIGN_IN).text)))
    assert {name: resumed[name] for name in NEW} == NEW


def test_a_browser_that_has_forgotten_its_cookie_is_asked_to_sign_in_too(
    client: Browser, registry: Registry, number: str
) -> None:
    _, page = opened(client, number)
    client.cookies.clear()
    answer = send_form(client, page, NEW)
    assert answer.status_code == 401
    resumed = send_form(client, read(answer.text), SIGN_IN)
    assert send_form(client, read(resumed.text)).status_code == 303
    assert scope_of(registry, number) == NEW["scope"]


def test_a_form_of_an_earlier_session_has_to_be_looked_at_again(
    client: Browser, registry: Registry, number: str
) -> None:
    address, page = opened(client, number)
    client.cookies.clear()
    sign_in(client, EMAIL)
    answer = send_form(client, page, NEW)
    assert answer.status_code == 403
    assert scope_of(registry, number) != NEW["scope"]
    looked_at = read(answer.text)
    assert form_of(looked_at).attributes["action"] == address
    assert send_form(client, looked_at).status_code == 303
    assert scope_of(registry, number) == NEW["scope"]


def test_a_form_of_somebody_else_is_not_sent_in_the_name_of_whoever_is_signed_in_now(
    client: Browser, registry: Registry, number: str
) -> None:
    _, page = opened(client, number)
    client.cookies.clear()
    a_member(registry.store, email="eino@example.fi")
    sign_in(client, "eino@example.fi")
    answer = send_form(client, page, NEW)
    assert answer.status_code == 403
    assert send_form(client, read(answer.text)).status_code == 404
    assert scope_of(registry, number) != NEW["scope"]


@pytest.mark.parametrize("token", [None, "", "x", "0" * 40, "ä", "\0"])
@pytest.mark.parametrize(
    "path",
    [
        "workspace/agreements/new",
        "workspace/agreements/{}/commitments",
        "workspace/agreements/{}/scope",
        "workspace/agreements/{}/decision",
        "workspace/agreements/{}/contacts",
        "workspace/agreements/{}/check",
        "workspace/agreements/{}/discard",
        "workspace/agreements/{}/withdrawal",
        "workspace/agreements/{}/progress-reports/2026",
        "workspace/agreements/{}/progress-reports/2026/values",
        "workspace/agreements/{}/progress-reports/2026/check",
        "reviews/agreements/{}",
        "reviews/agreements/{}/termination",
        "reviews/progress-reports/{}/2026",
        "profile",
        "profile/password",
        "typed-forms/discard",
        "sign-out",
    ],
)
def test_no_form_is_taken_without_the_token_of_a_page_that_was_shown(
    client: Browser, registry: Registry, number: str, path: str, token: str | None
) -> None:
    before = agreements.show(registry.store, registry.approver(HELSINKI), number)
    sent = {"_revision": str(before.agreement.revision), "scope": "x", "_do": "submit"}
    sent |= {} if token is None else {"_token": token}
    assert client.post(f"/en/{path.format(number)}", data=sent).status_code == 403
    assert agreements.show(registry.store, registry.approver(HELSINKI), number) == before
    assert client.get("/en/workspace").status_code == 200


def test_a_form_that_another_site_makes_a_browser_send_is_refused_even_with_a_token(
    client: Browser, registry: Registry, number: str
) -> None:
    address, page = opened(client, number)
    fields = {**fields_of(form_of(page)), **NEW}
    answer = client.post(address, data=fields, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert scope_of(registry, number) != NEW["scope"]


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"address": "https://evil.example/", "fields": []}',
        '{"address": "//evil.example/", "fields": []}',
        '{"address": "/en//evil.example/", "fields": []}',
        '{"address": "/en/\\\\evil.example/", "fields": []}',
        '{"address": "javascript:alert(1)", "fields": []}',
        '{"address": "/api/v1/sessions", "fields": []}',
        '{"address": 1, "fields": [[1, 2]]}',
        "\ud800".encode("utf-8", "replace").decode(),
        "[" * 10_000,
    ],
)
def test_a_form_that_somebody_else_has_made_up_is_not_sent_on_anywhere(
    client: Browser, registry: Registry, kept: str
) -> None:
    a_member(registry.store, email=EMAIL)
    token = fields_of(form_of(read(client.get("/en/sign-in").text)))["_token"]
    answer = client.post("/en/sign-in", data={**SIGN_IN, "_token": token, "_kept": kept})
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/workspace")
    assert SESSION_COOKIE in client.cookies


def test_what_goes_along_is_text_and_nothing_else(client: Browser, registry: Registry) -> None:
    a_member(registry.store, email=EMAIL)
    attack = '"><script>alert(1)</script>'
    kept = json.dumps(
        {"address": "/en/workspace/agreements/new", "fields": [["deal", attack], [attack, "x"]]}
    )
    token = fields_of(form_of(read(client.get("/en/sign-in").text)))["_token"]
    page = read(client.post("/en/sign-in", data={**SIGN_IN, "_token": token, "_kept": kept}).text)
    assert not page.first("main").all("script")
    assert fields_of(form_of(page))["deal"] == attack
