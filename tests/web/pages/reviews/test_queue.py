"""The queue of filings that wait for the officer's ministry."""

import datetime as dt

import pytest

from registry.actions import agreements
from registry.model.languages import Translated
from registry.model.organisations import Ministry
from registry.model.people import Account, Role, RoleGrant
from registry.store import ministries
from tests.builders import ESPOO, HELSINKI, NOW, PERIOD, TURKU, VANTAA
from tests.people import ADMIN, APPROVER, OFFICER, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, sign_in
from tests.web.pages.reading import read
from tests.web.pages.working import enter, shown

QUEUE = "/en/reviews"


def submitted(
    registry: Registry, organisation: str = HELSINKI, deal: str = "clean-sites", days: int = 0
) -> str:
    """Submit an agreement some days after the beginning; return its number."""
    number = registry.draft(organisation, deal)
    now = NOW + dt.timedelta(days=days)
    agreements.submit(registry.store, registry.approver(organisation), number, expected=None, now=now)
    return number


def queued(client: Browser, query: str = "") -> list[str]:
    """Return where the lines of the queue lead."""
    page = shown(client, QUEUE + query)
    tables = page.all("table")
    return [a.attributes["href"] or "" for a in tables[0].first("tbody").all("a")] if tables else []


def agreement(number: str, query: str = "") -> str:
    return f"{QUEUE}/agreements/{number}{query}"


def test_what_waits_longest_comes_first(client: Browser, registry: Registry, officer: Account) -> None:
    newer = submitted(registry, VANTAA, days=3)
    older = submitted(registry, HELSINKI, days=1)
    oldest = submitted(registry, ESPOO)
    assert queued(client) == [agreement(number) for number in (oldest, older, newer)]


def test_agreements_and_reports_wait_in_one_queue(
    client: Browser, registry: Registry, officer: Account
) -> None:
    reported = registry.agree()
    registry.submit_report(reported)
    number = submitted(registry, VANTAA)
    assert queued(client) == [agreement(number), f"{QUEUE}/progress-reports/{reported}/{PERIOD}"]


def test_drafts_and_what_is_decided_are_not_in_the_queue(
    client: Browser, registry: Registry, officer: Account
) -> None:
    registry.draft()
    registry.report(registry.agree(VANTAA), organisation=VANTAA)
    assert queued(client) == []


def test_filings_of_the_ministrys_own_organisation_are_left_out(
    client: Browser, registry: Registry, officer: Account
) -> None:
    own, other = submitted(registry, TURKU), submitted(registry, VANTAA)
    assert queued(client) == [agreement(other)]
    assert client.get(agreement(own)).status_code in {403, 404}


def test_filings_of_a_unit_that_the_officer_works_for_are_left_out(
    client: Browser, registry: Registry
) -> None:
    registry.open_deal()
    enter(client, registry, OFFICER, APPROVER)
    submitted(registry, HELSINKI)
    other = submitted(registry, VANTAA)
    assert queued(client) == [agreement(other)]


def test_the_queue_is_narrowed_by_deal_by_unit_and_by_age(
    client: Browser, registry: Registry, clock: Clock, officer: Account
) -> None:
    registry.open_deal(slug="other-sites")
    old = submitted(registry, HELSINKI)
    new = submitted(registry, VANTAA, days=20)
    other = submitted(registry, HELSINKI, "other-sites", days=21)
    clock.time = NOW + dt.timedelta(days=28, hours=1)
    a_member(registry.store, OFFICER, email="eino@example.fi")
    client.cookies.clear()
    sign_in(client, "eino@example.fi")
    for query, wanted in (
        ("?deal=clean-sites", [old, new]),
        (f"?unit={HELSINKI}", [old, other]),
        (f"?deal=clean-sites&unit={HELSINKI}", [old]),
        ("?days=7", [old, new, other]),
        ("?days=8", [old, new]),
        ("?days=9", [old]),
        ("?days=30", []),
        ("?deal=none", []),
    ):
        assert queued(client, query) == [agreement(number, query) for number in wanted], query


def test_the_choices_stand_in_the_form_and_an_empty_one_chooses_nothing(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    page = shown(client, f"{QUEUE}?deal=clean-sites&unit=&days=30")
    chosen = [option.attributes["value"] for option in page.all("option") if "selected" in option.attributes]
    assert chosen == ["clean-sites", "30"]
    assert queued(client, "?deal=&unit=&days=") == [agreement(number)]
    assert queued(client, "?utm_source=x") == [agreement(number)]


@pytest.mark.parametrize("query", ["?days=0", "?days=x", "?days=99999", "?deal=%00", "?unit=" + "1" * 99])
def test_choices_that_no_page_leads_to_are_refused(client: Browser, officer: Account, query: str) -> None:
    assert client.get(QUEUE + query).status_code == 422


def test_a_filing_that_comes_back_is_marked_as_mended(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    first = shown(client, QUEUE).first("tbody")
    assert not first.all("span", class_="status good")
    agreements.give_back(registry.store, registry.officer, number, "Vague.", expected=None, now=NOW)
    agreements.submit(registry.store, registry.approver(HELSINKI), number, expected=None, now=LATER)
    assert shown(client, QUEUE).first("tbody").all("span", class_="status good")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_empty_queue_says_so_in_the_language(client: Browser, officer: Account, language: str) -> None:
    page = shown(client, f"/{language}/reviews")
    assert not page.all("table")
    assert page.first("main").all("p")
    assert page.first("html").attributes["lang"] == language


@pytest.mark.parametrize("grants", [(), (APPROVER,), (ADMIN,), (RoleGrant(Role.ADVISER, region="01"),)])
def test_the_queue_is_for_officers_alone(
    client: Browser, registry: Registry, grants: tuple[RoleGrant, ...]
) -> None:
    registry.open_deal()
    number = submitted(registry, VANTAA)
    a_member(registry.store, *grants)
    sign_in(client, "aino@example.fi")
    assert client.get(QUEUE).status_code == 403
    assert client.get(agreement(number)).status_code in {403, 404}
    assert client.get("/en/rounds").status_code == 403
    assert number not in client.get(agreement(number)).text.replace(f"agreements/{number}", "")


def test_another_ministrys_officer_finds_nothing_there(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    with registry.store.transaction() as tx:
        ministries.add(tx, Ministry("STM", Translated("STM", "SHM", "STM")))
    number = submitted(registry)
    enter(client, registry, RoleGrant(Role.OFFICER, ministry="STM"))
    assert queued(client) == []
    assert client.get(agreement(number)).status_code in {403, 404}


def test_nothing_of_the_queue_is_shown_without_signing_in(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    client.cookies.clear()
    for address in (QUEUE, agreement(number), "/en/rounds", "/en/rounds/clean-sites"):
        answer = client.get(address)
        assert answer.status_code == 303
        assert not read(answer.text).all("h1")
