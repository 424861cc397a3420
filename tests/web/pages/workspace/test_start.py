"""The start page: what is to be done, by the state of each agreement and report."""

import datetime as dt

import pytest

from registry.actions import agreements, progress_reports
from registry.model.people import Account, Role, RoleGrant
from tests.builders import ESPOO, HELSINKI, NOW, PERIOD, UUSIMAA, VANTAA, some_content
from tests.people import ADMIN, EDITOR, OFFICER, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, sign_in
from tests.web.pages.reading import Element
from tests.web.pages.working import enter, links_of, part, shown

START = "/en/workspace"
LATE = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)


def lines(client: Browser, section: str, address: str = START) -> dict[str, Element]:
    """Return the lines of a list on the start page, by where they lead."""
    page = shown(client, address)
    if not page.all("section", aria_labelledby=section):
        return {}
    found = part(page, section).all("ul", class_="tasks")
    return {
        line.first("h3").first("a").attributes["href"] or "": line
        for line in (found[0].all("li") if found else [])
    }


def agreement(number: str) -> str:
    return f"{START}/agreements/{number}"


def report(number: str) -> str:
    return f"{agreement(number)}/progress-reports/{PERIOD}"


def is_bad(line: Element) -> bool:
    """Tell whether a line is marked as late."""
    return bool(line.all("span", class_="status bad"))


def test_who_has_nothing_is_invited_to_begin(client: Browser, approver: Account) -> None:
    assert lines(client, "to-do") == {}
    assert f"{START}/agreements/new" in links_of(shown(client, START))


def test_a_draft_is_to_be_done(client: Browser, registry: Registry, approver: Account) -> None:
    number = registry.draft()
    assert lines(client, "to-do").keys() == {agreement(number)}
    assert lines(client, "waiting") == {}


def test_what_was_handed_over_says_since_when(client: Browser, registry: Registry, approver: Account) -> None:
    number = registry.draft()
    agreements.hand_over(registry.store, registry.approver(HELSINKI), number, expected=None, now=NOW)
    line = lines(client, "to-do")[agreement(number)]
    assert "2 March 2026" in line.text


def test_what_was_submitted_waits_for_the_ministry(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.draft()
    agreements.submit(registry.store, registry.approver(HELSINKI), number, expected=None, now=NOW)
    assert lines(client, "to-do") == {}
    line = lines(client, "waiting")[agreement(number)]
    assert "2 March 2026" in line.text


def test_what_was_returned_is_to_be_mended_and_the_reason_stands_there(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.draft()
    agreements.submit(registry.store, registry.approver(HELSINKI), number, expected=None, now=NOW)
    agreements.give_back(registry.store, registry.officer, number, "<b>Vague</b>", expected=None, now=NOW)
    line = lines(client, "to-do")[agreement(number)]
    assert "<b>Vague</b>" in line.text
    assert line.all("span", class_="status warning")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_report_is_due_once_its_period_is_over_and_late_after_its_day(
    client: Browser, registry: Registry, clock: Clock, approver: Account, language: str
) -> None:
    number = registry.agree()
    address = f"/{language}/workspace"
    place = f"{address}/agreements/{number}/progress-reports/{PERIOD}"
    assert not is_bad(lines(client, "to-do", address)[place])
    clock.time = LATE
    sign_in(client, "aino@example.fi")
    assert is_bad(lines(client, "to-do", address)[place])


def test_before_the_period_is_over_the_page_says_when_the_next_report_is_due(
    client: Browser, registry: Registry, clock: Clock
) -> None:
    clock.time = NOW
    registry.open_deal()
    enter(client, registry)
    number = registry.agree()
    page = shown(client, START)
    assert lines(client, "to-do") == {}
    assert "31 March 2027" in part(page, "to-do").text
    assert agreement(number) in [link.attributes["href"] for link in part(page, "in-force").all("a")]


def test_each_state_of_a_report_stands_where_it_belongs(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.agree()
    actor, store = registry.approver(HELSINKI), registry.store
    progress_reports.draft(store, actor, number, PERIOD, some_content(), now=LATER)
    assert report(number) in lines(client, "to-do")
    progress_reports.submit(store, actor, number, PERIOD, expected=None, now=LATER)
    assert report(number) not in lines(client, "to-do")
    assert report(number) in lines(client, "waiting")
    progress_reports.give_back(store, registry.officer, number, PERIOD, "No.", expected=None, now=LATER)
    assert "No." in lines(client, "to-do")[report(number)].text
    progress_reports.submit(store, actor, number, PERIOD, expected=None, now=LATER)
    progress_reports.accept(store, registry.officer, number, PERIOD, expected=None, now=LATER)
    assert lines(client, "to-do") == {}
    assert lines(client, "waiting") == {}


def test_a_late_report_stays_late_until_it_is_submitted(
    client: Browser, registry: Registry, clock: Clock, approver: Account
) -> None:
    number = registry.agree()
    actor, store = registry.approver(HELSINKI), registry.store
    progress_reports.draft(store, actor, number, PERIOD, some_content(), now=LATER)
    clock.time = LATE
    sign_in(client, "aino@example.fi")
    assert is_bad(lines(client, "to-do")[report(number)])
    progress_reports.submit(store, actor, number, PERIOD, expected=None, now=LATE)
    assert not is_bad(lines(client, "waiting")[report(number)])


def test_what_is_late_comes_before_what_is_not_and_returned_before_drafts(
    client: Browser, registry: Registry, clock: Clock
) -> None:
    registry.open_deal()
    registry.open_deal(slug="other-sites")
    enter(client, registry)
    draft = registry.draft()
    late = registry.agree(deal="other-sites")
    clock.time = LATE
    sign_in(client, "aino@example.fi")
    assert list(lines(client, "to-do")) == [report(late), agreement(draft)]


def test_the_work_of_all_own_units_stands_there_and_nobody_elses(
    client: Browser, registry: Registry, approver: Account
) -> None:
    own, ours, theirs = registry.draft(), registry.draft(ESPOO), registry.draft(VANTAA)
    assert lines(client, "to-do").keys() == {agreement(own), agreement(ours)}
    assert theirs not in shown(client, START).text


def test_editors_find_the_same_work(client: Browser, registry: Registry, editor: Account) -> None:
    number = registry.draft()
    assert lines(client, "to-do").keys() == {agreement(number)}


def test_an_adviser_finds_the_drafts_that_ask_for_advice(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    enter(client, registry, RoleGrant(Role.ADVISER, region=UUSIMAA))
    number, silent = registry.draft(VANTAA), registry.draft(ESPOO)
    actor = registry.approver(VANTAA)
    saved = agreements.show(registry.store, actor, number).agreement
    content = agreements.AgreementDraft(saved.latest.terms, saved.contacts, invites_advice=True)
    agreements.revise(registry.store, actor, number, content, expected=None, now=NOW)
    text = part(shown(client, START), "advised").text
    assert number in text
    assert silent not in text


@pytest.mark.parametrize(
    ("grants", "links"),
    [
        ((OFFICER,), {"/en/reviews", "/en/workspace/deals"}),
        ((ADMIN,), {"/en/admin/organisations", "/en/admin/people"}),
        (
            (OFFICER, ADMIN),
            {"/en/reviews", "/en/workspace/deals", "/en/admin/organisations", "/en/admin/people"},
        ),
        ((EDITOR,), {"/en/workspace/agreements/new"}),
        ((), set()),
    ],
)
def test_the_page_leads_to_what_ones_roles_are_for(
    client: Browser, registry: Registry, grants: tuple[RoleGrant, ...], links: set[str]
) -> None:
    a_member(registry.store, *grants)
    sign_in(client, "aino@example.fi")
    page = shown(client, START)
    assert set(links_of(page)) == links
    assert page.first("main").all("p")


def test_an_agreement_that_is_over_is_gone_from_the_page(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.agree()
    agreements.withdraw(
        registry.store, registry.approver(HELSINKI), number, "We merge.", expected=None, now=LATER
    )
    assert number not in shown(client, START).text
