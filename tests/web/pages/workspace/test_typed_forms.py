"""What was typed and could not be saved is there again, and forms save themselves."""

import json

import pytest

from registry.actions import agreements
from registry.model.agreements import Agreement
from registry.model.people import Account
from tests.builders import HELSINKI
from tests.people import APPROVER, a_member
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import shown

WRONG = {"starts_on": "tomorrow", "scope": "Half a thou"}


@pytest.fixture
def number(registry: Registry, approver: Account) -> str:
    return registry.draft()


def stored(registry: Registry, number: str) -> Agreement:
    return agreements.show(registry.store, registry.approver(HELSINKI), number).agreement


def scope(number: str, language: str = "en") -> str:
    return f"/{language}/workspace/agreements/{number}/scope"


def saves_itself(client: Browser, address: str, page: Element, typed: Typed) -> tuple[int, dict[str, object]]:
    """Send a form as it saves itself; return the status and what is told."""
    sent = {**fields_of(form_of(page)), **typed}
    answer = client.post(address, data=sent, headers={"x-autosave": "1"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    return answer.status_code, json.loads(answer.content)


def discarding(page: Element) -> list[Element]:
    """Return the form that discards what was typed, if there is any."""
    return page.all("form", id="discard-typed")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_was_refused_is_shown_when_the_form_is_opened_again_in_any_language(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    assert send(client, scope(number), WRONG).status_code == 422
    page = shown(client, scope(number, language))
    assert discarding(page)
    fields = fields_of(form_of(page))
    assert {name: fields[name] for name in WRONG} == WRONG
    assert stored(registry, number).latest.terms.scope != WRONG["scope"]


def test_it_can_be_discarded_for_what_is_saved(client: Browser, registry: Registry, number: str) -> None:
    send(client, scope(number), WRONG)
    [form] = discarding(shown(client, scope(number)))
    answer = client.post(form.attributes["action"] or "", data=fields_of(form))
    assert (answer.status_code, answer.headers["location"]) == (303, scope(number))
    page = shown(client, scope(number))
    assert not discarding(page)
    assert fields_of(form_of(page))["scope"] == stored(registry, number).latest.terms.scope


def test_once_it_is_mended_and_saved_nothing_of_it_is_kept(client: Browser, number: str) -> None:
    send(client, scope(number), WRONG)
    page = shown(client, scope(number))
    assert send_form(client, page, {"starts_on": "2027-01-01"}).status_code == 303
    page = shown(client, scope(number))
    assert not discarding(page)
    assert fields_of(form_of(page))["scope"] == WRONG["scope"]


def test_it_is_shown_to_nobody_else(client: Browser, registry: Registry, number: str) -> None:
    send(client, scope(number), WRONG)
    a_member(registry.store, APPROVER, email="eino@example.fi")
    client.cookies.clear()
    sign_in(client, "eino@example.fi")
    page = shown(client, scope(number))
    assert not discarding(page)
    assert WRONG["scope"] not in page.text


def test_what_somebody_else_has_saved_since_stands_beside_it(
    client: Browser, registry: Registry, number: str
) -> None:
    mine = shown(client, scope(number))
    send_form(client, mine, WRONG)
    fields = {**fields_of(form_of(mine)), "starts_on": "2026-01-01", "scope": "Theirs"}
    a_member(registry.store, APPROVER, email="eino@example.fi")
    cookies = dict(client.cookies)
    client.cookies.clear()
    sign_in(client, "eino@example.fi")
    token = fields_of(form_of(shown(client, scope(number))))["_token"]
    assert client.post(scope(number), data={**fields, "_token": token}).status_code == 303
    client.cookies.clear()
    client.cookies.update(cookies)
    page = shown(client, scope(number))
    assert discarding(page)
    assert fields_of(form_of(page))["scope"] == WRONG["scope"]
    assert page.first("p", data_theirs="f-scope").attributes["data-value"] == "Theirs"


def test_a_form_that_saves_itself_is_told_so_and_goes_on_from_there(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, scope(number))
    status, told = saves_itself(client, scope(number), page, {"scope": "First"})
    assert (status, told["revision"]) == (200, stored(registry, number).revision)
    assert told["message"]
    assert stored(registry, number).latest.terms.scope == "First"
    again = {"scope": "Second", "_revision": str(told["revision"])}
    assert saves_itself(client, scope(number), page, again)[0] == 200
    assert stored(registry, number).latest.terms.scope == "Second"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_cannot_be_saved_yet_while_it_is_typed_is_kept(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    before = stored(registry, number)
    page = shown(client, scope(number, language))
    status, told = saves_itself(client, scope(number, language), page, WRONG)
    assert (status, told["revision"]) == (422, before.revision)
    assert stored(registry, number) == before
    assert fields_of(form_of(shown(client, scope(number))))["scope"] == WRONG["scope"]


def test_a_form_that_saves_itself_overwrites_nothing_that_others_have_saved(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, scope(number))
    assert send(client, scope(number), {"scope": "Theirs"}).status_code == 303
    status, told = saves_itself(client, scope(number), page, {"scope": "Mine"})
    assert status == 412
    assert stored(registry, number).latest.terms.scope == "Theirs"
    opened = shown(client, scope(number))
    assert fields_of(form_of(opened))["scope"] == "Mine"
    assert opened.first("p", data_theirs="f-scope").attributes["data-value"] == "Theirs"
    assert told["message"]


def test_what_saves_itself_without_a_session_is_refused_and_nothing_is_saved(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, scope(number))
    before = stored(registry, number)
    client.cookies.clear()
    sent = {**fields_of(form_of(page)), "scope": "Mine"}
    answer = client.post(scope(number), data=sent, headers={"x-autosave": "1"})
    assert answer.status_code == 401
    assert stored(registry, number) == before


def test_a_promise_that_saves_itself_again_and_again_keeps_the_number_that_it_was_given_first(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    removed = read(send(client, address, {}, "remove:0").text)
    page = read(send_form(client, removed, {}, "add:measure", address).text)
    row = "commitments/2"
    new = {f"{row}/description": "Train", f"{row}/due_on": "2028-12-31", f"{row}/area": "training"}
    status, told = saves_itself(client, address, page, new)
    assert (status, told["fields"]) == (200, {f"{row}/number": "3"})
    again = new | {
        f"{row}/description": "Train all",
        "_revision": str(told["revision"]),
        f"{row}/number": "3",
    }
    status, told = saves_itself(client, address, page, again)
    assert (status, told["fields"]) == (200, {})
    measures = stored(registry, number).latest.terms.measures
    assert [(measure.number, measure.description) for measure in measures][-1] == (3, "Train all")
    assert not stored(registry, number).latest.terms.targets
