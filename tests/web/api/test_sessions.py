"""Signing in, and what a session and a token can be used for."""

from collections.abc import Callable
from contextlib import closing
from http.cookies import Morsel, SimpleCookie
from pathlib import Path
from typing import Literal

import pytest
from httpx import Response
from litestar.testing import TestClient

from registry.actions import invitations, role_grants
from registry.app import create
from registry.model.people import SYSTEM
from registry.settings import Settings
from registry.store import Store
from tests.people import PASSWORD, a_member, a_person
from tests.web.api.bodies import agreement_body
from tests.web.api.callers import By, Caller, content_of, field_errors, refusal
from tests.web.api.service import PUBLIC_URL, Clock, Service
from tests.web.api.settlement import PEOPLE, START, email_of, name_of

NEW_PASSWORD = "battery staple horse"
TOKEN = {"name": "Tilastot", "scopes": ["read"]}

SignIn = Callable[[str], Caller]


def signing_in(by: By, email: str, password: str = PASSWORD, **headers: str) -> Response:
    return by("public").post("/session", {"email": email, "password": password}, **headers)


def told(response: Response) -> dict[str, str]:
    """Return the headers of an answer but for what is never the same twice."""
    return {name: value for name, value in response.headers.items() if name != "x-request-id"}


def cookie_of(response: Response) -> "Morsel[str]":
    return SimpleCookie(response.headers["set-cookie"])["registry_session"]


@pytest.fixture
def session(service: Service, by: By) -> SignIn:
    """Sign somebody in, and ask with the cookie as a program would that is no browser."""

    def sign_in(name: str) -> Caller:
        key = cookie_of(signing_in(by, email_of(name))).value
        return Caller(service.client, cookie=f"registry_session={key}")

    return sign_in


# Signing in and out


def test_who_signs_in_is_told_who_they_are_and_what_they_may_do(by: By) -> None:
    response = signing_in(by, email_of("insider").upper())
    assert (response.status_code, response.headers["location"]) == (201, "/api/v1/session")
    told = content_of(response)
    number = list(PEOPLE).index("insider") + 1
    assert told == {
        "account": number,
        "email": email_of("insider"),
        "name": name_of("insider"),
        "language": "fi",
        "is_demo": False,
        "grants": [
            {"role": "ministry_officer", "organisation": None, "ministry": "STM", "region": None},
            {"role": "unit_editor", "organisation": "0201256-6", "ministry": None, "region": None},
        ],
    }


def test_the_session_cookie_is_for_browsers_alone_and_never_for_scripts(by: By) -> None:
    cookie = cookie_of(signing_in(by, email_of("editor")))
    assert (cookie["path"], cookie["max-age"], cookie["samesite"]) == ("/", "43200", "lax")
    assert (cookie["httponly"], cookie["secure"], cookie["domain"]) == (True, True, "")
    assert len(cookie.value) >= 43


@pytest.mark.parametrize(
    ("environment", "public_url", "is_secure"),
    [
        ("development", "http://127.0.0.1:8000", ""),
        ("development", PUBLIC_URL, True),
        ("production", "http://127.0.0.1:8000", True),
    ],
)
def test_only_while_developing_the_cookie_travels_without_encryption(
    tmp_path: Path, environment: Literal["development", "production"], public_url: str, is_secure: object
) -> None:
    settings = Settings(database=tmp_path / "new.db", environment=environment, public_url=public_url)
    with TestClient(create(settings)) as client, closing(Store(settings.database)) as store:
        a_member(store, email="aino@example.fi")
        response = signing_in(lambda _: Caller(client), "aino@example.fi")
        assert cookie_of(response)["secure"] == is_secure


def test_a_session_speaks_for_its_person(session: SignIn) -> None:
    editor = session("editor")
    assert content_of(editor.get("/session"))["email"] == email_of("editor")
    assert content_of(editor.post("/agreements", agreement_body()))["status"] == "draft"


def test_a_session_lasts_twelve_hours_however_much_it_is_used(session: SignIn, clock: Clock) -> None:
    editor = session("editor")
    for _ in range(2):
        clock.wait(hours=5, minutes=59)
        content_of(editor.get("/session"))
    clock.wait(minutes=2)
    assert refusal(editor.get("/session")) == (401, "not_signed_in")


def test_signing_out_ends_the_session_in_every_copy_of_its_cookie(session: SignIn) -> None:
    editor, other = session("editor"), session("editor")
    ended = editor.delete("/session")
    assert ended.status_code == 204
    assert (cookie_of(ended).value, cookie_of(ended)["max-age"]) == ("", "0")
    assert refusal(editor.get("/session")) == (401, "not_signed_in")
    assert other.get("/session").status_code == 200


@pytest.mark.parametrize(
    "authorization", ["Bearer", "Bearer gdr_guess", "Basic YTpi", "", "bearer \xe4", "Token gdr_x"]
)
def test_whoever_comes_with_a_token_that_does_not_work_is_told_so(by: By, authorization: str) -> None:
    for path in ("/agreements", "/session"):
        refused = by("public").get(path, authorization=authorization)
        assert refusal(refused) == (401, "not_signed_in")
        assert refused.headers["www-authenticate"] == "Bearer"


def test_whoever_comes_with_a_session_that_does_not_work_is_told_so(by: By) -> None:
    assert refusal(by("public").get("/agreements", cookie="registry_session=x")) == (401, "not_signed_in")
    assert by("public").get("/agreements", cookie="another=x").status_code == 200


def test_the_word_bearer_may_be_written_in_any_case(service: Service, by: By) -> None:
    for word in ("bearer", "BEARER"):
        asked = by("public").get("/session", authorization=f"{word} {service.tokens['editor']}")
        assert asked.status_code == 200


# Guessing


def test_an_unknown_account_a_wrong_password_and_none_at_all_are_refused_alike(
    service: Service, by: By
) -> None:
    a_person(service.store, email="invited@people.example.fi")
    answers = [
        signing_in(by, email, password)
        for email, password in (
            (email_of("editor"), "wrong horse battery"),
            ("nobody@people.example.fi", PASSWORD),
            ("invited@people.example.fi", PASSWORD),
            ("no address", PASSWORD),
            (email_of("editor"), "x"),
        )
    ]
    first = answers[0]
    assert refusal(first) == (401, "wrong_credentials")
    for answer in answers[1:]:
        assert (answer.status_code, answer.content) == (first.status_code, first.content)
        assert told(answer) == told(first)
    assert "set-cookie" not in first.headers


def test_after_five_failures_an_account_waits_whoever_asks_and_whether_it_exists(
    by: By, clock: Clock
) -> None:
    throttled = []
    for email in (email_of("editor"), "nobody@people.example.fi"):
        for _ in range(5):
            assert refusal(signing_in(by, email, "wrong horse battery"))[0] == 401
            clock.wait(seconds=60)
        response = signing_in(by, email)
        assert refusal(response) == (429, "too_many_attempts")
        assert response.headers["retry-after"] == "600"
        throttled.append(response.content)
    assert throttled[0] == throttled[1]
    clock.wait(seconds=600)
    assert signing_in(by, email_of("editor")).status_code == 201


def test_after_thirty_failures_an_address_waits_whatever_it_says_of_itself(by: By) -> None:
    for number in range(30):
        email = f"guess-{number}@people.example.fi"
        assert signing_in(by, email, "wrong horse battery").status_code == 401
    for spoofed in ({}, {"x_forwarded_for": "198.51.100.7"}, {"forwarded": "for=198.51.100.7"}):
        assert refusal(signing_in(by, email_of("editor"), **spoofed))[0] == 429


def test_who_signs_in_is_not_held_up_by_earlier_failures(by: By) -> None:
    for _ in range(3):
        for _ in range(4):
            signing_in(by, email_of("editor"), "wrong horse battery")
        assert signing_in(by, email_of("editor")).status_code == 201


# Other sites

FOREIGN = (
    {"sec_fetch_site": "cross-site"},
    {"sec_fetch_site": "same-site"},
    {"sec_fetch_site": "CROSS-SITE"},
    {"sec_fetch_site": "cross-site", "origin": "http://testserver.local"},
    {"origin": "https://evil.example"},
    {"origin": "http://testserver.local.evil.example"},
    {"origin": "http://testserver.local:81"},
    {"origin": "null"},
    {"origin": ""},
)
OWN = (
    {},
    {"sec_fetch_site": "same-origin"},
    {"sec_fetch_site": "none"},
    {"sec_fetch_site": "same-origin", "origin": "null"},
    {"origin": "http://testserver.local"},
)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_site_changes_nothing_with_somebodys_session(
    session: SignIn, by: By, headers: dict[str, str]
) -> None:
    editor = session("editor")
    assert refusal(editor.post("/agreements", agreement_body(), **headers)) == (403, "foreign_origin")
    assert refusal(editor.delete("/session", **headers)) == (403, "foreign_origin")
    assert content_of(editor.get("/agreements", **headers))["items"] == []
    assert by("editor").post("/agreements", agreement_body(), **headers).status_code == 201


@pytest.mark.parametrize("headers", OWN, ids=str)
def test_our_own_pages_and_programs_do(session: SignIn, headers: dict[str, str]) -> None:
    assert session("editor").post("/agreements", agreement_body(), **headers).status_code == 201


def test_no_other_site_is_invited_to_read(by: By) -> None:
    for path in ("/agreements", "/agreements/GD-2025-0001"):
        response = by("public").get(path, origin="https://evil.example")
        assert not [name for name in response.headers if name.startswith("access-control-")]
        assert response.headers["x-content-type-options"] == "nosniff"


# Passwords and invitations


def test_an_invitation_sets_a_password_once_and_ends_all_sessions(
    service: Service, session: SignIn, by: By
) -> None:
    editor = session("editor")
    secret = invitations.invite(service.store, SYSTEM, 1, START)
    invitation = {"invitation": secret, "password": NEW_PASSWORD}
    assert field_errors(by("public").post("/passwords", invitation | {"password": "short"})) == {
        "/password": "too_short"
    }
    assert by("public").post("/passwords", invitation).status_code == 204
    assert refusal(by("public").post("/passwords", invitation)) == (410, "link_expired")
    assert refusal(editor.get("/session")) == (401, "not_signed_in")
    assert refusal(signing_in(by, email_of("editor"))) == (401, "wrong_credentials")
    assert signing_in(by, email_of("editor"), NEW_PASSWORD).status_code == 201


# API tokens


def test_a_token_is_made_listed_used_and_revoked_in_a_session(session: SignIn, by: By) -> None:
    editor = session("editor")
    made = editor.post("/api-tokens", TOKEN | {"days": 30})
    assert (made.status_code, made.headers["location"]) == (201, "/api/v1/api-tokens")
    token, secret = content_of(made)["token"], content_of(made)["secret"]
    assert (token["scopes"], token["expires_at"]) == (["read"], "2025-10-01T09:30:00Z")
    listed = editor.get("/api-tokens")
    assert token in content_of(listed)["items"]
    assert secret not in listed.text
    with_token = {"authorization": f"Bearer {secret}"}
    assert content_of(by("public").get("/session", **with_token))["email"] == email_of("editor")
    refused = by("public").post("/agreements", agreement_body(), **with_token)
    assert refusal(refused) == (403, "scope_missing")
    assert editor.delete(f"/api-tokens/{token['id']}").status_code == 204
    assert refusal(by("public").get("/session", **with_token)) == (401, "not_signed_in")


def test_a_token_expires(session: SignIn, by: By, clock: Clock) -> None:
    secret = content_of(session("editor").post("/api-tokens", TOKEN | {"days": 1}))["secret"]
    clock.wait(days=1)
    refused = by("public").get("/session", authorization=f"Bearer {secret}")
    assert refusal(refused) == (401, "not_signed_in")


def test_all_that_is_wrong_with_a_token_is_told_at_once(session: SignIn) -> None:
    body = {"name": " ", "scopes": [], "days": 732}
    assert field_errors(session("editor").post("/api-tokens", body)) == {
        "/name": "required",
        "/scopes": "too_few",
        "/days": "too_big",
    }


def test_nobody_makes_tokens_with_a_token(by: By) -> None:
    for who in ("editor", "admin"):
        assert refusal(by(who).post("/api-tokens", TOKEN)) == (403, "not_allowed")


def test_another_persons_tokens_are_not_found(session: SignIn) -> None:
    token = content_of(session("editor").post("/api-tokens", TOKEN))["token"]["id"]
    assert refusal(session("approver").delete(f"/api-tokens/{token}")) == (404, "not_found")
    assert token not in [item["id"] for item in content_of(session("approver").get("/api-tokens"))["items"]]


def test_a_role_that_was_taken_away_is_gone_at_the_next_request(service: Service, by: By) -> None:
    number = content_of(by("editor").post("/agreements", agreement_body()))["number"]
    role_grants.revoke(service.store, SYSTEM, 1, PEOPLE["editor"][0], START)
    assert refusal(by("editor").get(f"/agreements/{number}")) == (404, "not_found")
    assert refusal(by("editor").post("/agreements", agreement_body())) == (403, "not_allowed")
