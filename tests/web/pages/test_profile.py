"""The profile: what people see and change of their own account."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from msgspec import json

from registry.actions import sessions, token_uses
from registry.model.people import Account, Role, RoleGrant
from registry.store import Store
from registry.web.cookies import SESSION_COOKIE
from tests.builders import HELSINKI
from tests.people import ADDRESS, PASSWORD, a_member
from tests.web.pages.filing import LATER, Registry
from tests.web.pages.filling import fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
NEW = "battery staple horse"
PAGES = ("profile", "profile/password", "profile/sessions", "profile/tokens", "profile/data")
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1"
TOKEN = {"name": "Tilastot", "scopes": ["read"], "days": "30"}


@pytest.fixture
def aino(registry: Registry) -> Account:
    return a_member(registry.store, RoleGrant(Role.EDITOR, organisation=HELSINKI))


@pytest.fixture
def browser(client: Browser, aino: Account) -> Browser:
    """A browser in which Aino is signed in."""
    assert sign_in(client, aino.email).status_code == 303
    return client


def shown(browser: Browser, address: str) -> Element:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return read(answer.text)


def errors_of(page: Element) -> dict[str, str]:
    """Return what is said beside each field, by the field's name."""
    return {
        field.attributes["name"] or "": page.first(id=f"{field.attributes['id']}-error").text
        for field in page.all("input", aria_invalid="true")
    }


def around_table(page: Element) -> Element:
    """Return a page's form around its table, as the form of a page."""
    form = next(form for form in page.all("form") if form.all("table"))
    form.attributes["class"] = "form"
    alone = Element("root", {})
    alone.children.append(form)
    return alone


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_there_and_leads_to_the_others(browser: Browser, language: str, path: str) -> None:
    page = shown(browser, f"/{language}/{path}")
    assert page.first("html").attributes["lang"] == language
    ways = page.first("nav", class_="periods ways").all("a")
    assert [way.attributes["href"] for way in ways] == [f"/{language}/{other}" for other in PAGES]
    here = [way.attributes["href"] for way in ways if "aria-current" in way.attributes]
    assert here == [f"/{language}/{path}"]


@pytest.mark.parametrize("path", [*PAGES, "profile/data.json"])
def test_a_page_is_kept_nowhere_and_shown_to_nobody_else(browser: Browser, path: str) -> None:
    assert browser.get(f"/en/{path}").headers["cache-control"] == "no-store"
    browser.cookies.clear()
    answer = browser.get(f"/en/{path}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/en/sign-in?next=/en/{path}")


# Name and language


def test_who_chooses_another_language_goes_on_in_it(browser: Browser) -> None:
    answer = send(browser, "/en/profile", {"name": "Åse Öberg", "language": "sv"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sv/profile")
    page = shown(browser, "/sv/profile")
    assert page.first("a", class_="person").text == "Åse Öberg"
    assert fields_of(form_of(page))["name"] == "Åse Öberg"
    assert fields_of(form_of(page))["language"] == ["sv"]


def test_a_name_that_is_none_is_refused_beside_its_field(browser: Browser) -> None:
    answer = send(browser, "/en/profile", {"name": "  "})
    page = read(answer.text)
    assert answer.status_code == 422
    assert page.first("title").text.startswith("Error: ")
    assert set(errors_of(page)) == {"name"}


def test_roles_are_told_by_name(browser: Browser) -> None:
    assert "Editor of a procuring unit: Helsinki" in shown(browser, "/en/profile").text


# Password


def test_the_password_is_changed_and_other_browsers_are_signed_out(
    browser: Browser, registry: Registry, aino: Account
) -> None:
    elsewhere, _ = sessions.sign_in(registry.store, aino.email, PASSWORD, ADDRESS, LATER)
    typed = {"old_password": PASSWORD, "password": NEW, "password_again": NEW}
    answer = send(browser, "/en/profile/password", typed)
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/profile")
    assert "Your password is changed" in shown(browser, "/en/profile").text
    assert sessions.actor_of(registry.store, elsewhere, LATER) is None
    sessions.sign_in(registry.store, aino.email, NEW, ADDRESS, LATER)


def test_all_that_is_wrong_is_said_beside_its_field_and_no_password_is_shown_again(browser: Browser) -> None:
    typed = {"old_password": "not the old one", "password": "2 short", "password_again": "or longer"}
    answer = send(browser, "/en/profile/password", typed)
    assert answer.status_code == 422
    assert set(errors_of(read(answer.text))) == set(typed)
    for page in (answer, browser.get("/en/profile/password")):
        assert not [word for word in typed.values() if word in page.text]


def test_too_many_guesses_have_to_wait(browser: Browser) -> None:
    typed = {"old_password": "a guess", "password": NEW, "password_again": NEW}
    answers = [send(browser, "/en/profile/password", typed) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_a_password_that_was_sent_too_late_is_not_handed_on(browser: Browser, store: Store) -> None:
    page = read(browser.get("/en/profile/password").text)
    sessions.sign_out(store, browser.cookies[SESSION_COOKIE])
    typed = {"old_password": PASSWORD, "password": NEW, "password_again": NEW}
    answer = send_form(browser, page, typed, address="/en/profile/password")
    assert answer.status_code == 401
    assert not [word for word in typed.values() if word in answer.text]


def test_a_password_manager_knows_which_account_it_is(browser: Browser, aino: Account) -> None:
    form = form_of(shown(browser, "/en/profile/password"))
    assert form.first("input", autocomplete="username").attributes["value"] == aino.email
    kinds = [field.attributes["autocomplete"] for field in form.all("input", type="password")]
    assert kinds == ["current-password", "new-password", "new-password"]


# Sessions


def test_a_session_is_known_by_its_device_and_ended(
    browser: Browser, registry: Registry, aino: Account
) -> None:
    elsewhere = "Firefox, Windows"
    key, _ = sessions.sign_in(registry.store, aino.email, PASSWORD, ADDRESS, LATER, device=elsewhere)
    page = shown(browser, "/en/profile/sessions")
    row = next(row for row in page.all("tr") if elsewhere in row.text)
    number = row.first("button").attributes["value"] or ""
    answer = send_form(browser, around_table(page), button=number)
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/profile/sessions")
    assert sessions.actor_of(registry.store, key, LATER) is None
    after = shown(browser, "/en/profile/sessions")
    assert "The session has ended." in after.text
    assert elsewhere not in after.text
    assert "This session" in after.text


def test_all_other_sessions_end_at_once(browser: Browser, registry: Registry, aino: Account) -> None:
    keys = [sessions.sign_in(registry.store, aino.email, PASSWORD, ADDRESS, LATER)[0] for _ in range(2)]
    send_form(browser, around_table(shown(browser, "/en/profile/sessions")), button="others")
    assert [sessions.actor_of(registry.store, key, LATER) for key in keys] == [None, None]
    assert not shown(browser, "/en/profile/sessions").all("button", value="others")


def test_signing_in_notes_the_device_in_a_few_words(client: Browser, aino: Account) -> None:
    client.headers["user-agent"] = PHONE
    sign_in(client, aino.email)
    page = shown(client, "/en/profile/sessions")
    assert "Safari, iPhone" in page.text
    assert "17_5" not in page.text


# Tokens


def test_a_token_is_made_shown_once_and_revoked(browser: Browser, registry: Registry) -> None:
    answer = browser.post("/en/profile/tokens", data=TOKEN | {"_token": token_of(browser)})
    secret = read(answer.text).first("code", class_="secret").text
    assert token_uses.actor_of(registry.store, secret, LATER) is not None
    page = shown(browser, "/en/profile/tokens")
    assert secret not in page.text
    assert "Tilastot" in page.text
    send_form(browser, around_table(page), button="1")
    assert token_uses.actor_of(registry.store, secret, LATER) is None
    after = shown(browser, "/en/profile/tokens").text
    assert "The token is revoked" in after
    assert "Revoked 1 Mar" in after


def test_a_token_without_name_and_purpose_is_refused_with_all_that_is_missing(browser: Browser) -> None:
    answer = send(browser, "/en/profile/tokens", {"name": "", "days": "800"})
    page = read(answer.text)
    assert answer.status_code == 422
    named = [link.attributes["href"] for link in page.first(id="errors").all("a")]
    assert named == ["#f-name", "#f-scopes", "#f-days"]
    assert fields_of(form_of(page))["days"] == "800"


def test_nobody_revokes_another_persons_token(browser: Browser, registry: Registry) -> None:
    answer = browser.post("/en/profile/tokens", data=TOKEN | {"_token": token_of(browser)})
    secret = read(answer.text).first("code", class_="secret").text
    browser.cookies.clear()
    sign_in(browser, a_member(registry.store, email="eino@example.fi").email)
    sent = {"_token": token_of(browser), "_do": "1"}
    assert browser.post("/en/profile/tokens/revocation", data=sent).status_code == 404
    assert token_uses.actor_of(registry.store, secret, LATER) is not None


@pytest.mark.parametrize("number", ["", "0", "-1", "1e3", "²", "9" * 40, "x"])
def test_what_is_no_token_revokes_none(browser: Browser, number: str) -> None:
    sent = {"_token": token_of(browser), "_do": number}
    assert browser.post("/en/profile/tokens/revocation", data=sent).status_code == 404


def token_of(browser: Browser) -> str:
    """Return what forms of this browser bring along."""
    return shown(browser, "/en/profile").first("input", name="_token").attributes["value"] or ""


# Data


def test_the_data_can_be_taken_along(browser: Browser, aino: Account) -> None:
    answer = browser.get("/fi/profile/data.json")
    assert answer.headers["content-disposition"] == 'attachment; filename="registry-data.json"'
    assert answer.headers["content-type"] == "application/json"
    taken = json.decode(answer.content)
    assert (taken["email"], taken["name"]) == (aino.email, aino.name)
    assert [event["verb"] for event in taken["events"]] == ["password_set", "invited", "granted", "added"]


def test_the_data_is_shown_in_words(browser: Browser) -> None:
    page = shown(browser, "/en/profile/data")
    assert "Editor of a procuring unit: Helsinki" in page.text
    for said in ("Set the password", "Invited", "Gave a role", "Added"):
        assert said in page.text
    assert "password_set" not in page.text
