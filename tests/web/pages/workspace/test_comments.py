"""Advice on a draft: asked for by the unit, given by the advisers of its region, seen by nobody else."""

from registry.actions import agreements
from registry.model.people import Account
from tests.builders import HELSINKI
from tests.people import ADVISER, OFFICER
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, send, sign_in
from tests.web.pages.reading import read
from tests.web.pages.working import enter


def asking(browser: Browser, registry: Registry) -> str:
    """Draft an agreement that asks for advice; return its number."""
    number = registry.draft()
    send(browser, f"/en/workspace/agreements/{number}/contacts", {"invites_advice": ["true"]})
    return number


def test_an_adviser_reads_the_draft_that_asks_for_advice_and_comments(
    client: Browser, registry: Registry, editor: Account
) -> None:
    number = asking(client, registry)
    client.cookies.clear()
    enter(client, registry, ADVISER, email="adviser@example.fi")
    start = read(client.get("/en/workspace").text)
    address = f"/en/workspace/agreements/{number}/comments"
    assert [a for a in start.all("a") if a.attributes["href"] == address]
    answer = send(client, address, {"text": "Name the sites."})
    assert answer.status_code == 303
    client.cookies.clear()
    sign_in(client, editor.email)
    assert "Name the sites." in read(client.get(address).text).first("ol", class_="comments").text


def test_nobody_else_finds_the_draft(client: Browser, registry: Registry, editor: Account) -> None:
    number = registry.draft()
    address = f"/en/workspace/agreements/{number}/comments"
    client.cookies.clear()
    enter(client, registry, ADVISER, email="adviser@example.fi")
    assert client.get(address).status_code == 404
    client.cookies.clear()
    enter(client, registry, OFFICER, email="other.officer@example.fi")
    assert client.get(address).status_code == 404


def test_a_comment_without_words_is_refused(client: Browser, registry: Registry, editor: Account) -> None:
    number = asking(client, registry)
    answer = send(client, f"/en/workspace/agreements/{number}/comments", {"text": "  "})
    assert answer.status_code == 422
    assert read(answer.text).first("p", id="f-text-error")
    assert agreements.comments(registry.store, registry.approver(HELSINKI), number) == []
