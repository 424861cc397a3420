"""The link in an invitation."""

import datetime as dt

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import invitations, sessions
from registry.model.people import SYSTEM, Account
from tests.people import ADDRESS, a_person
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import form_of, send, send_form
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
PASSWORD = "several words in a row"


@pytest.fixture
def account(registry: Registry) -> Account:
    return a_person(registry.store)


@pytest.fixture
def secret(registry: Registry, account: Account) -> str:
    return invitations.invite(registry.store, SYSTEM, account.id, LATER)


def choose(
    client: Browser, secret: str, password: str, again: str, language: str = "en"
) -> tuple[int, Element]:
    opened = read(client.get(f"/{language}/invitation/{secret}").text)
    typed = {"password": password, "password_again": again}
    answer = send_form(client, opened, typed)
    return answer.status_code, read(answer.text)


def test_the_link_shows_a_form_for_the_account(client: Browser, secret: str) -> None:
    answer = client.get(f"/fi/invitation/{secret}")
    form = form_of(read(answer.text))
    assert answer.status_code == 200
    assert form.first("input", autocomplete="username").attributes["value"] == "aino@example.fi"
    assert [field.attributes["name"] for field in form.all("input", type="password")] == [
        "password",
        "password_again",
    ]
    for field in form.all("input"):
        if field.attributes.get("type") == "hidden":
            continue
        assert form.all("label", for_=field.attributes["id"] or "")


@pytest.mark.parametrize("path", ["invitation/{}", "password-set", "invitation/wrong"])
def test_what_the_link_shows_is_kept_nowhere_and_told_to_nobody(
    client: Browser, secret: str, path: str
) -> None:
    headers = client.get(f"/fi/{path.format(secret)}").headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "form-action 'self'" in headers["content-security-policy"]


def test_a_chosen_password_signs_in_and_the_link_ends(
    client: Browser, registry: Registry, secret: str, account: Account
) -> None:
    answer = send(client, f"/sv/invitation/{secret}", {"password": PASSWORD, "password_again": PASSWORD})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sv/password-set"
    assert "Ditt lösenord har sparats" in client.get("/sv/password-set").text
    _, signed_in = sessions.sign_in(registry.store, account.email, PASSWORD, ADDRESS, LATER)
    assert signed_in == account
    assert client.get(f"/sv/invitation/{secret}").status_code == 410


@pytest.mark.parametrize(
    ("language", "short", "differ"),
    [
        ("fi", "Kirjoita vähintään 12 merkkiä.", "Kirjoita sama salasana molempiin kenttiin."),
        ("sv", "Skriv minst 12 tecken.", "Skriv samma lösenord i båda fälten."),
        ("en", "Write at least 12 characters.", "Write the same password in both fields."),
    ],
)
def test_each_error_stands_beside_its_field_in_the_language(
    client: Browser, secret: str, language: str, short: str, differ: str
) -> None:
    status, page = choose(client, secret, "short", "other", language)
    assert status == 422
    for name, sentence in (("password", short), ("password_again", differ)):
        field = page.first("input", id=f"f-{name}")
        assert field.attributes["aria-invalid"] == "true"
        assert f"f-{name}-error" in (field.attributes["aria-describedby"] or "")
        assert page.first("p", id=f"f-{name}-error").text == sentence
    assert page.first("input", autocomplete="username").attributes["value"] == "aino@example.fi"


@pytest.mark.parametrize(
    ("password", "again"), [("", ""), ("x" * 201, "x" * 201), (PASSWORD, ""), ("aino@example.fi",) * 2]
)
def test_a_refused_password_leaves_the_link_as_it_was(
    client: Browser, secret: str, password: str, again: str
) -> None:
    status, page = choose(client, secret, password, again)
    assert status == 422
    assert page.all("p", class_="hds-text-input__error-text")
    assert client.get(f"/en/invitation/{secret}").status_code == 200


def test_passwords_are_never_sent_back(client: Browser, secret: str) -> None:
    typed = {"password": PASSWORD, "password_again": "another one of them"}
    answer = send(client, f"/en/invitation/{secret}", typed)
    assert PASSWORD not in answer.text
    assert "another one of them" not in answer.text


def test_a_link_that_is_too_old_says_so(client: Browser, secret: str, clock: Clock) -> None:
    clock.time = LATER + dt.timedelta(days=8)
    answer = client.get(f"/fi/invitation/{secret}")
    assert answer.status_code == 410
    assert read(answer.text).first("h1").text == "Linkki ei enää toimi"
    answer = client.post(f"/fi/invitation/{secret}", data={"password": PASSWORD, "password_again": PASSWORD})
    assert answer.status_code == 410
    assert not read(answer.text).all("form")


def test_a_form_that_is_none_is_refused_like_an_empty_one(client: Browser, secret: str) -> None:
    answer = client.post(f"/en/invitation/{secret}", content=b"\xff", headers={"content-type": "text/plain"})
    assert answer.status_code == 422
