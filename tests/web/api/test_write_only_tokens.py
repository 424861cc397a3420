"""A token that is good for writing alone is shown what it wrote, and nothing else."""

import pytest

from registry.actions import accounts, api_tokens
from registry.actions.api_tokens import NewApiToken
from registry.model.people import SYSTEM, TokenScope
from tests.web.api.bodies import RETURN, agreement_body, agreement_content
from tests.web.api.callers import By, Caller, content_of, refusal
from tests.web.api.filing import drafted, submitted
from tests.web.api.service import Service
from tests.web.api.settlement import START, email_of


def writer(service: Service, name: str, *scopes: TokenScope) -> Caller:
    account = accounts.find_account(service.store, SYSTEM, email_of(name))
    new = NewApiToken("Filing", scopes, 30)
    _, secret = api_tokens.create(service.store, SYSTEM, account.id, new, START)
    return Caller(service.client, authorization=f"Bearer {secret}")


@pytest.fixture
def unit(service: Service, by: By) -> Caller:
    return writer(service, "approver", TokenScope.DRAFT, TokenScope.SUBMIT)


def test_a_unit_is_shown_what_it_drafts_revises_and_submits(unit: Caller) -> None:
    agreement = content_of(unit.post("/agreements", agreement_body()))
    path = f"/agreements/{agreement['number']}"
    revised = content_of(unit.put(path, agreement_content(scope="All of it.")))
    assert revised["current"]["scope"] == "All of it."
    assert revised["contacts"] == agreement["contacts"]
    assert content_of(unit.post(f"{path}/submission"))["status"] == "submitted"
    assert refusal(unit.get(path)) == (403, "scope_missing")


def test_a_ministry_is_shown_what_it_decides(service: Service, by: By) -> None:
    number = submitted(by)
    ministry = writer(service, "stm", TokenScope.REVIEW)
    returned = content_of(ministry.post(f"/agreements/{number}/returns", RETURN))
    assert (returned["status"], returned["current"]["reviews"][0]["decision"]) == ("returned", "returned")
    assert refusal(ministry.get(f"/agreements/{number}")) == (403, "scope_missing")


def test_what_was_drafted_is_not_listed(unit: Caller, by: By) -> None:
    drafted(by)
    assert content_of(unit.get("/agreements"))["items"] == []
