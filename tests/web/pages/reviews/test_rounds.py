"""How a round of reporting goes, and terminating an agreement that is not reported."""

import datetime as dt

import pytest

from registry.actions import agreements, progress_reports
from registry.model.agreements import Agreement, AgreementStatus
from registry.model.people import Account
from tests.builders import ESPOO, HELSINKI, PERIOD, VANTAA, day
from tests.people import APPROVER, OFFICER, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import beside, links_of, said, shown, wrong

LATE = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
ROUND = "/en/rounds/clean-sites"


def counts(page: Element) -> list[str]:
    """Return how many units report, are accepted, waited for, returned, and missing or late."""
    return [number.text for number in page.first("dl", class_="facts counts").all("dd")]


def row_of(page: Element, number: str) -> Element:
    [row] = [row for row in page.first("tbody").all("tr") if number in row.text]
    return row


def termination(number: str, language: str = "en") -> str:
    return f"/{language}/reviews/agreements/{number}/termination"


@pytest.fixture
def numbers(registry: Registry, officer: Account) -> list[str]:
    """Agreements whose reports are accepted, submitted, returned, drafted."""
    numbers = [registry.agree(unit) for unit in (HELSINKI, ESPOO, VANTAA)]
    registry.report(numbers[0])
    registry.submit_report(numbers[1], organisation=ESPOO)
    registry.submit_report(numbers[2], organisation=VANTAA)
    progress_reports.give_back(
        registry.store, registry.officer, numbers[2], PERIOD, "No.", expected=None, now=LATER
    )
    return numbers


def test_a_round_counts_every_unit_by_how_far_its_report_has_come(
    client: Browser, registry: Registry, numbers: list[str]
) -> None:
    page = shown(client, ROUND)
    assert counts(page) == ["3", "1", "1", "1", "0"]
    assert f"/en/reviews/progress-reports/{numbers[1]}/{PERIOD}" in links_of(page)
    assert "1 Mar 2027" in row_of(page, numbers[0]).text


def test_a_report_that_has_not_come_is_missing_until_its_day_and_late_after_it(
    client: Browser, registry: Registry, clock: Clock, officer: Account
) -> None:
    number = registry.agree()
    page = shown(client, ROUND)
    assert counts(page) == ["1", "0", "0", "0", "1"]
    assert not row_of(page, number).all("span", class_="status bad")
    assert termination(number) not in links_of(page)
    clock.time = LATE
    sign_in(client, "aino@example.fi")
    page = shown(client, ROUND)
    assert row_of(page, number).all("span", class_="status bad")
    assert termination(number) in links_of(page)


def test_the_overview_shows_the_latest_round_of_each_deal_of_the_ministry(
    client: Browser, registry: Registry, numbers: list[str]
) -> None:
    assert numbers
    registry.open_deal(slug="other-sites")
    page = shown(client, "/en/rounds")
    links = [a.attributes["href"] for a in page.first("tbody").all("a")]
    assert sorted(str(link) for link in links) == [ROUND, "/en/rounds/other-sites"]


@pytest.mark.parametrize(
    ("query", "status"),
    [("?period=2027", 200), ("?period=2025", 422), ("?period=2040", 422), ("?period=x", 422)],
)
def test_periods_that_have_begun_can_be_chosen_and_no_others(
    client: Browser, numbers: list[str], query: str, status: int
) -> None:
    assert numbers
    assert client.get(ROUND + query).status_code == status


def test_a_deal_of_another_ministry_or_none_is_not_shown(client: Browser, officer: Account) -> None:
    assert client.get("/en/rounds/none").status_code in {403, 404}


# Termination


@pytest.fixture
def number(client: Browser, registry: Registry, clock: Clock, officer: Account) -> str:
    """An agreement in force whose report has not come in time."""
    number = registry.agree()
    clock.time = LATE
    sign_in(client, "aino@example.fi")
    return number


HEARD = {
    "reason": "Nothing was <reported>.",
    "heard_on": "2027-03-30",
    "hearing": "The unit had nothing to say.",
}


def stored(registry: Registry, number: str) -> Agreement:
    return agreements.show(registry.store, registry.approver(HELSINKI), number).agreement


def refused(client: Browser, number: str, typed: Typed, language: str = "en") -> dict[str, str]:
    answer = send(client, termination(number, language), typed)
    assert answer.status_code == 422
    page = read(answer.text)
    kept = fields_of(form_of(page))
    assert all(kept[name] == text for name, text in typed.items())
    for place in wrong(page):
        assert beside(page, place)
    return wrong(page)


def test_an_agreement_is_terminated_after_its_unit_was_heard(
    client: Browser, registry: Registry, number: str
) -> None:
    answer = send(client, termination(number), HEARD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/rounds")
    assert said(client, "/en/rounds")
    agreement = stored(registry, number)
    assert agreement.status is AgreementStatus.TERMINATED
    assert agreement.ending is not None
    assert (agreement.ending.reason, agreement.ending.heard_on) == (HEARD["reason"], day("2027-03-30"))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_termination_needs_its_reason_and_the_hearing(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    empty = {"reason": "", "heard_on": "", "hearing": ""}
    assert refused(client, number, empty, language).keys() == {"f-reason", "f-heard_on", "f-hearing"}
    assert stored(registry, number).status is AgreementStatus.ACTIVE


def test_a_hearing_lies_in_the_past(client: Browser, registry: Registry, number: str) -> None:
    assert refused(client, number, HEARD | {"heard_on": "2027-04-02"}).keys() == {"f-heard_on"}
    assert stored(registry, number).status is AgreementStatus.ACTIVE


def test_an_agreement_that_has_ended_meanwhile_is_not_terminated(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, termination(number))
    agreements.withdraw(
        registry.store, registry.approver(HELSINKI), number, "We merge.", expected=None, now=LATE
    )
    assert send_form(client, page, HEARD).status_code in {409, 412}
    assert stored(registry, number).status is AgreementStatus.WITHDRAWN


def test_only_an_agreement_in_force_is_terminated(client: Browser, registry: Registry, number: str) -> None:
    draft = registry.draft(VANTAA)
    assert client.get(termination(draft)).status_code in {404, 409}
    assert client.get(termination("GD-2099-0001")).status_code == 404
    assert stored(registry, number).status is AgreementStatus.ACTIVE


def test_nobody_terminates_the_own_organisations_agreement_or_another_ministrys(
    client: Browser, registry: Registry, number: str
) -> None:
    registry.open_deal(slug="other-sites")
    fields = fields_of(form_of(shown(client, termination(number))))
    for grants, email in (((APPROVER,), "eino@example.fi"), ((OFFICER, APPROVER), "oiva@example.fi")):
        a_member(registry.store, *grants, email=email)
        client.cookies.clear()
        sign_in(client, email)
        assert client.get(termination(number)).status_code in {403, 404}
        token = fields_of(shown(client, "/en/workspace").first("form", action="/en/sign-out"))["_token"]
        answer = client.post(termination(number), data={**fields, **HEARD, "_token": token})
        assert answer.status_code in {403, 404}
    assert stored(registry, number).status is AgreementStatus.ACTIVE
