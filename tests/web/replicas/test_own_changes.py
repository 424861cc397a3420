"""Whoever changes something sees it at once, whatever the replicas have heard of; others when they have."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import api_tokens, role_grants
from registry.actions.api_tokens import NewApiToken
from registry.model.people import SYSTEM, Account, TokenScope
from registry.web.cookies import RECEIPT_COOKIE
from tests.builders import HELSINKI, NOW
from tests.people import APPROVER, a_member
from tests.web.pages.filing import LATER
from tests.web.replicas.browsers import Browser
from tests.web.replicas.conftest import Replicated, Serve

CONTENT = {"language": "fi", "invites_advice": True}
DRAFT = CONTENT | {"deal": "clean-sites", "organisation": HELSINKI}

Client = TestClient[Litestar]


@pytest.fixture
def member(replicated: Replicated) -> Account:
    """Who files for Helsinki, under a deal that everybody has heard of."""
    replicated.registry.open_deal()
    member = a_member(replicated.registry.store, APPROVER)
    replicated.catch_up()
    return member


@pytest.fixture
def colleague(replicated: Replicated, member: Account) -> Account:
    colleague = a_member(replicated.registry.store, APPROVER, email="colleague@example.fi")
    replicated.catch_up()
    return colleague


@pytest.fixture
def client(replicated: Replicated, serve: Serve) -> Client:
    """A service that is read from one replica."""
    return serve(replicated.replicas[0])


def signed_in(client: Client, account: Account) -> Browser:
    browser = Browser(client)
    assert browser.sign_in(account).status_code == 201
    return browser


def a_token_of(replicated: Replicated, account: Account) -> tuple[int, str]:
    token, secret = api_tokens.create(
        replicated.registry.store, SYSTEM, account.id, NewApiToken("Tests", tuple(TokenScope), 365), LATER
    )
    return token.id, secret


def drafted(browser: Browser) -> str:
    response = browser.ask("POST", "/agreements", DRAFT)
    assert response.status_code == 201, response.text
    return f"/agreements/{response.json()['number']}"


def test_what_a_person_has_filed_that_person_sees_at_once_and_a_colleague_when_the_replica_has_it(
    replicated: Replicated, client: Client, member: Account, colleague: Account
) -> None:
    author, other = signed_in(client, member), signed_in(client, colleague)
    replicated.replicas[0].hold_back()
    path = drafted(author)
    assert author.ask("GET", path).json()["status"] == "draft"
    assert [one["number"] for one in author.ask("GET", "/agreements").json()["items"]] == [path[-12:]]
    assert other.ask("GET", path).status_code == 404
    assert other.ask("GET", "/agreements").json()["items"] == []
    replicated.replicas[0].go_on()
    replicated.catch_up()
    assert other.ask("GET", path).json()["status"] == "draft"


def test_each_change_is_seen_and_not_the_first_alone(
    replicated: Replicated, client: Client, member: Account
) -> None:
    author = signed_in(client, member)
    path = drafted(author)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    for scope in ("Some sites.", "All sites."):
        assert author.ask("PUT", path, CONTENT | {"scope": scope}).status_code == 200
        assert author.ask("GET", path).json()["current"]["scope"] == scope


def test_what_the_replica_has_heard_of_it_tells(
    replicated: Replicated, client: Client, member: Account
) -> None:
    author = signed_in(client, member)
    path = drafted(author)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    replicated.registry.open_deal(slug="newer")
    assert author.ask("GET", path).status_code == 200
    assert author.ask("GET", "/deals/newer").status_code == 404, "the primary was asked without need"


def test_a_comment_is_seen_at_once_though_the_audit_trail_does_not_tell_of_it(
    replicated: Replicated, client: Client, member: Account
) -> None:
    author = signed_in(client, member)
    path = drafted(author)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    said = author.ask("POST", f"{path}/comments", {"text": "Is this enough?", "language": "en"})
    assert said.status_code == 201
    assert [one["text"] for one in author.ask("GET", f"{path}/comments").json()["items"]] == [
        "Is this enough?"
    ]


def test_what_was_filed_without_hearing_the_answer_is_seen_once_it_is_answered(
    replicated: Replicated, client: Client, member: Account
) -> None:
    author = signed_in(client, member)
    replicated.replicas[0].hold_back()
    filed = [author.ask("POST", "/agreements", DRAFT, **{"idempotency-key": "one"}) for _ in range(2)]
    assert {response.json()["number"] for response in filed} == {"GD-2027-0001"}
    author.cookies.pop(RECEIPT_COOKIE)  # the first answer was lost, and with it the receipt
    author.ask("POST", "/agreements", DRAFT, **{"idempotency-key": "one"})
    assert author.ask("GET", "/agreements/GD-2027-0001").status_code == 200


def test_a_program_sees_what_it_has_filed(replicated: Replicated, client: Client, member: Account) -> None:
    _, secret = a_token_of(replicated, member)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    program = Browser(client, secret)
    path = drafted(program)
    assert program.ask("GET", path).json()["status"] == "draft"
    assert program.receipt is None


def test_who_signs_in_is_known_at_once(replicated: Replicated, client: Client, member: Account) -> None:
    replicated.replicas[0].hold_back()
    browser = signed_in(client, member)
    assert browser.ask("GET", "/session").json()["email"] == member.email


def test_so_is_who_has_just_joined(replicated: Replicated, client: Client, member: Account) -> None:
    replicated.replicas[0].hold_back()
    newcomer = a_member(replicated.registry.store, APPROVER, email="newcomer@example.fi")
    browser = signed_in(client, newcomer)
    assert browser.ask("GET", "/session").json()["email"] == newcomer.email
    assert browser.ask("GET", drafted(browser)).status_code == 200


def test_a_session_that_has_ended_ends_at_once(
    replicated: Replicated, client: Client, member: Account
) -> None:
    browser = signed_in(client, member)
    copy = Browser(client)
    copy.cookies = dict(browser.cookies)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    assert browser.ask("DELETE", "/session").status_code == 204
    assert copy.ask("GET", "/agreements").status_code == 401


def test_a_token_that_is_revoked_ends_at_once(
    replicated: Replicated, client: Client, member: Account
) -> None:
    token, secret = a_token_of(replicated, member)
    replicated.catch_up()
    program = Browser(client, secret)
    assert program.ask("GET", "/agreements").status_code == 200
    replicated.replicas[0].hold_back()
    api_tokens.revoke(replicated.registry.store, SYSTEM, token, LATER)
    assert program.ask("GET", "/agreements").status_code == 401


def test_a_role_that_was_taken_away_is_gone_at_once(
    replicated: Replicated, client: Client, member: Account
) -> None:
    browser = signed_in(client, member)
    path = drafted(browser)
    replicated.catch_up()
    replicated.replicas[0].hold_back()
    role_grants.revoke(replicated.registry.store, SYSTEM, member.id, APPROVER, NOW)
    assert browser.ask("GET", path).status_code == 404


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "0",
        "-1",
        "1e3",
        "12.0",
        "%D9%A3",
        "0" * 32,
        "F" * 32,
        "0x10",
        "9" * 18,
        "9" * 19,
        "9" * 4_000,
        "'; drop table agreement; --",
    ],
)
def test_rubbish_in_the_cookie_does_no_harm(
    replicated: Replicated, client: Client, member: Account, rubbish: str
) -> None:
    browser = signed_in(client, member)
    path = drafted(browser)
    replicated.catch_up()
    browser.cookies[RECEIPT_COOKIE] = rubbish
    assert browser.ask("GET", path).status_code == 200
    browser.cookies.pop("registry_session")
    assert browser.ask("GET", "/deals/clean-sites").status_code == 200
    assert browser.ask("GET", "/en/").status_code == 200
