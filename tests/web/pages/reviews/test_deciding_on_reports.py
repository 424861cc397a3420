"""An officer decides on a progress report."""

import pytest

from registry.actions import progress_reports
from registry.locale.phrases import RETURNS_OF_REPORTS
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.people import Account
from registry.model.progress_reports import MeasureProgress, ProgressReport, ReportContent, ReportStatus
from tests.builders import HELSINKI, PERIOD, VANTAA, a_missing_value, a_share, some_content
from tests.web.pages.filing import LATER, Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form
from tests.web.pages.reading import Element, read
from tests.web.pages.working import beside, part, said, shown, wrong

APPROVE = {"verdict": ["approve"]}
RETURN = {"verdict": ["return"], "reason": "Where do <the figures> come from?"}


def at(number: str, language: str = "en", period: int = PERIOD) -> str:
    return f"/{language}/reviews/progress-reports/{number}/{period}"


@pytest.fixture
def number(registry: Registry, officer: Account) -> str:
    """An agreement whose report waits."""
    number = registry.agree()
    registry.submit_report(number)
    return number


def stored(registry: Registry, number: str) -> ProgressReport:
    return progress_reports.show(registry.store, registry.approver(HELSINKI), number, PERIOD).report


def mended(registry: Registry, number: str, content: ReportContent) -> None:
    """Mend a returned report and submit it again."""
    actor, store = registry.approver(HELSINKI), registry.store
    progress_reports.revise(store, actor, number, PERIOD, content, expected=None, now=LATER)
    progress_reports.submit(store, actor, number, PERIOD, expected=None, now=LATER)


def decided(client: Browser, number: str, typed: Typed) -> str:
    answer = send(client, at(number), typed)
    assert answer.status_code == 303, wrong(read(answer.text))
    return answer.headers["location"]


def flags(page: Element) -> list[str]:
    return [line.text for found in page.all("ul", class_="flags") for line in found.all("li")]


def test_accepting_a_report_publishes_it(client: Browser, registry: Registry, number: str) -> None:
    assert decided(client, number, APPROVE) == "/en/reviews"
    assert said(client, "/en/reviews")
    assert stored(registry, number).status is ReportStatus.ACCEPTED
    assert "Half of the sites are fossil-free." in client.get(f"/en/agreements/{number}").text


def test_returning_a_report_keeps_it_and_its_reason_from_the_public(
    client: Browser, registry: Registry, number: str
) -> None:
    decided(client, number, RETURN)
    report = stored(registry, number)
    assert (report.status, report.latest.reviews[-1].reason) == (ReportStatus.RETURNED, RETURN["reason"])
    public = client.get(f"/en/agreements/{number}").text
    assert "Where do" not in public
    assert "Half of the sites" not in public


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_return_needs_a_reason(client: Browser, registry: Registry, number: str, language: str) -> None:
    answer = send(client, at(number, language), {"verdict": ["return"]})
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-reason"}
    assert beside(page, "f-reason")
    assert stored(registry, number).status is ReportStatus.SUBMITTED


@pytest.mark.parametrize("written", list(Language))
def test_phrases_are_in_the_language_that_the_report_is_written_in(
    client: Browser, registry: Registry, officer: Account, written: Language
) -> None:
    number = registry.agree()
    registry.submit_report(number, some_content(language=written))
    page = shown(client, at(number))
    fields = page.all("input", name="phrases")
    assert {field.attributes["value"] for field in fields} == set(RETURNS_OF_REPORTS)
    label = page.first("label", for_=fields[0].attributes["id"] or "")
    assert label.first("span").attributes["lang"] == written.value
    decided(client, number, {"verdict": ["return"], "phrases": [fields[0].attributes["value"] or ""]})
    assert stored(registry, number).latest.reviews[-1].reason == label.text


def test_after_it_was_mended_the_officer_sees_what_was_asked_for_and_what_changed(
    client: Browser, registry: Registry, number: str
) -> None:
    decided(client, number, RETURN)
    mended(
        registry,
        number,
        some_content(summary="Half of all sites are fossil-free.", values=(a_share(12, 20),)),
    )
    changes = part(shown(client, at(number)), "changes")
    rows = changes.first("tbody").all("tr")
    assert len(rows) == 2
    assert [ins.text for ins in changes.all("ins")] == ["all"]
    assert "60%" in changes.text or "12" in changes.text
    assert "Where do <the figures> come from?" in changes.text


def test_on_the_first_submission_nothing_has_changed(client: Browser, number: str) -> None:
    assert not shown(client, at(number)).all("section", aria_labelledby="changes")


def test_what_does_not_stand_out_has_no_flag(client: Browser, number: str) -> None:
    page = shown(client, at(number))
    assert flags(page) == []
    assert part(page, "flags").all("p")


def test_what_stands_out_is_told_once_each(client: Browser, registry: Registry, officer: Account) -> None:
    number = registry.agree()
    dropped = MeasureProgress(2, MeasureStatus.DROPPED, "No money")
    registry.submit_report(
        number, some_content(values=(a_missing_value(note="Next year"),), measures=(dropped,))
    )
    missing, measure = flags(shown(client, at(number)))
    assert "Fossil-free sites" in missing
    assert "2" in measure


def test_what_somebody_else_has_decided_meanwhile_is_not_decided_twice(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, at(number))
    registry.accept_report(number)
    answer = send_form(client, page, RETURN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/reviews")
    assert said(client, "/en/reviews")
    report = stored(registry, number)
    assert report.status is ReportStatus.ACCEPTED
    assert len(report.latest.reviews) == 1


def test_what_was_mended_since_it_was_read_has_to_be_read_again(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, at(number))
    progress_reports.give_back(
        registry.store, registry.officer, number, PERIOD, "No.", expected=None, now=LATER
    )
    mended(registry, number, some_content(summary="Nothing at all."))
    answer = send_form(client, page, APPROVE | {"reason": "Well done."})
    again = read(answer.text)
    assert answer.status_code == 422
    assert "Nothing at all." in again.text
    assert wrong(again)[""]
    fields = fields_of(form_of(again))
    assert (fields["verdict"], fields["reason"]) == (["approve"], "Well done.")
    assert stored(registry, number).status is ReportStatus.SUBMITTED
    assert send_form(client, again).status_code == 303
    assert stored(registry, number).status is ReportStatus.ACCEPTED


def test_a_decision_leads_to_the_next_report(client: Browser, registry: Registry, number: str) -> None:
    other = registry.agree(VANTAA)
    registry.submit_report(other, organisation=VANTAA)
    assert decided(client, number, APPROVE) == at(other)
    assert said(client, at(other))


def test_a_report_that_does_not_wait_is_not_decided_on(
    client: Browser, registry: Registry, number: str
) -> None:
    registry.accept_report(number)
    assert client.get(at(number)).status_code == 409
    assert client.get(at(number, period=2027)).status_code == 404
    assert client.get(at("GD-2099-0001")).status_code == 404


def test_a_draft_of_a_report_is_not_there_for_the_ministry(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = registry.agree()
    actor = registry.approver(HELSINKI)
    progress_reports.draft(registry.store, actor, number, PERIOD, some_content(), now=LATER)
    assert client.get(at(number)).status_code in {403, 404}
    assert "Half of the sites" not in client.get(at(number)).text
