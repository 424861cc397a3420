"""A progress report: begun, filled in part by part, checked and sent."""

import datetime as dt
from decimal import Decimal

import pytest

from registry.actions import progress_reports
from registry.errors import NotFound
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.people import Account, Role, RoleGrant
from registry.model.progress_reports import (
    EvidenceLevel,
    MissingReason,
    ProgressReport,
    ReportContent,
    ReportStatus,
)
from tests.builders import (
    HELSINKI,
    KILOGRAMS,
    PERIOD,
    STRATEGY,
    VANTAA,
    a_measure_commitment,
    a_target_commitment,
    some_content,
)
from tests.people import EDITOR, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import beside, links_of, said, shown, wrong

LANGUAGES = pytest.mark.parametrize("language", ["fi", "sv", "en"])
THREE = (
    a_target_commitment(),
    a_target_commitment(number=2, indicator=KILOGRAMS, value=Decimal(5), baseline=None),
    a_target_commitment(number=3, indicator=STRATEGY, value=Decimal(1), baseline=None),
    a_measure_commitment(number=4),
)
NEXT_YEAR = dt.datetime(2028, 2, 1, 9, tzinfo=dt.UTC)


@pytest.fixture
def number(registry: Registry, approver: Account) -> str:
    """An agreement that promises a share, an amount, a yes, and a measure."""
    return registry.agree(commitments=THREE)


@pytest.fixture
def begun(registry: Registry, number: str) -> str:
    """The same, with a report of which nothing is told yet."""
    actor = registry.approver(HELSINKI)
    progress_reports.draft(registry.store, actor, number, PERIOD, ReportContent(Language.FI), now=LATER)
    return number


def at(number: str, page: str = "", language: str = "en", period: int = PERIOD) -> str:
    path = f"/{language}/workspace/agreements/{number}/progress-reports/{period}"
    return path + (f"/{page}" if page else "")


def stored(registry: Registry, number: str, period: int = PERIOD) -> ProgressReport:
    return progress_reports.show(registry.store, registry.approver(HELSINKI), number, period).report


def content(registry: Registry, number: str) -> ReportContent:
    return stored(registry, number).latest.content


def saved(client: Browser, number: str, part: str, typed: Typed, language: str = "en") -> None:
    answer = send(client, at(number, part, language), typed)
    assert answer.status_code == 303, wrong(read(answer.text))
    assert answer.headers["location"] == at(number, "", language)
    assert said(client, answer.headers["location"])


FULL = {
    "values/0/numerator": "10",
    "values/0/denominator": "20",
    "values/1/numerator": "12,5",
    "values/2/answer": "true",
}


def filled(client: Browser, number: str) -> None:
    saved(client, number, "values", FULL, "fi")
    saved(client, number, "measures", {"measures/0/status": "under_way"})
    saved(client, number, "summary", {"summary": "Half of it is done."})


# Beginning


def test_a_report_is_begun_in_the_language_of_its_agreement(
    client: Browser, registry: Registry, number: str
) -> None:
    answer = send(client, at(number), {})
    assert (answer.status_code, answer.headers["location"]) == (303, at(number))
    assert said(client, at(number))
    report = stored(registry, number)
    assert (report.status, report.latest.content) == (ReportStatus.DRAFT, ReportContent(Language.FI))


def test_who_begins_a_report_that_somebody_else_has_begun_comes_to_that_one(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, at(number))
    progress_reports.draft(
        registry.store,
        registry.approver(HELSINKI),
        number,
        PERIOD,
        some_content(values=(), measures=()),
        now=LATER,
    )
    before = stored(registry, number)
    assert send_form(client, page).headers["location"] == at(number)
    assert stored(registry, number) == before


@pytest.mark.parametrize("period", [2025, 2028, 2031, 1, 99999])
def test_a_period_that_is_not_the_agreements_or_has_not_begun_is_not_there(
    client: Browser, registry: Registry, number: str, period: int
) -> None:
    assert client.get(at(number, period=period)).status_code == 404
    token = fields_of(form_of(shown(client, at(number))))["_token"]
    assert client.post(at(number, period=period), data={"_token": token}).status_code == 404
    with pytest.raises(NotFound):
        stored(registry, number, period)


def test_parts_of_a_report_that_nobody_has_begun_are_not_there(client: Browser, number: str) -> None:
    for part in ("values", "measures", "summary", "check"):
        assert client.get(at(number, part)).status_code == 404
    assert client.get(at(number, "receipt")).headers["location"] == at(number)


# Values


@LANGUAGES
def test_values_of_every_kind_are_saved_as_they_are_typed_in_the_language(
    client: Browser, registry: Registry, begun: str, language: str
) -> None:
    number = {"fi": "1 234,5", "sv": "1234,5", "en": "1234.5"}[language]
    typed = {
        "values/0/numerator": "10",
        "values/0/denominator": "20",
        "values/0/evidence": "documented",
        "values/0/note": "Counted <by hand>",
        "values/1/numerator": number,
        "values/2/answer": "false",
    }
    saved(client, begun, "values", typed, language)
    share, amount, answer = content(registry, begun).values
    assert (share.numerator, share.denominator, share.evidence) == (10, 20, EvidenceLevel.DOCUMENTED)
    assert (share.note, amount.numerator) == ("Counted <by hand>", Decimal("1234.5"))
    assert answer.answer is False
    fields = fields_of(form_of(shown(client, at(begun, "values", language))))
    assert fields["values/1/numerator"] == number.replace(" ", "")
    assert fields["values/2/answer"] == ["false"]


@LANGUAGES
def test_what_is_no_number_is_refused_beside_its_field_and_everything_stays(
    client: Browser, registry: Registry, begun: str, language: str
) -> None:
    typed = {
        "values/0/numerator": "noin 10",
        "values/0/denominator": "20",
        "values/1/numerator": "-1",
        "values/1/note": "A note",
    }
    answer = send(client, at(begun, "values", language), typed)
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-values-0-numerator", "f-values-1-numerator"}
    assert beside(page, "f-values-0-numerator") != beside(page, "f-values-1-numerator")
    fields = fields_of(form_of(page))
    assert {name: fields[name] for name in typed} == typed
    assert content(registry, begun).values == ()


def test_a_missing_value_is_told_with_its_reason_and_is_no_zero(
    client: Browser, registry: Registry, begun: str
) -> None:
    saved(client, begun, "values", {"values/0/missing": "not_measured"})
    share, *_ = content(registry, begun).values
    assert (share.missing, share.numerator) == (MissingReason.NOT_MEASURED, None)


def test_a_figure_and_a_reason_why_there_is_none_contradict_each_other(client: Browser, begun: str) -> None:
    typed = {"values/0/numerator": "1", "values/0/denominator": "2", "values/0/missing": "not_measured"}
    page = read(send(client, at(begun, "values"), typed).text)
    assert wrong(page).keys() == {"f-values-0-numerator", "f-values-0-denominator"}


def test_a_numerator_beyond_its_denominator_is_refused_in_its_row(client: Browser, begun: str) -> None:
    page = read(
        send(client, at(begun, "values"), {"values/0/numerator": "21", "values/0/denominator": "20"}).text
    )
    assert wrong(page).keys() == {"f-values-0-numerator"}


def test_a_unit_does_not_say_that_its_values_were_checked(
    client: Browser, registry: Registry, begun: str
) -> None:
    fields = fields_of(form_of(shown(client, at(begun, "values"))))
    sent = {**fields, **FULL, "values/0/evidence": "verified"}
    page = read(client.post(at(begun, "values", "fi"), data=sent).text)
    assert wrong(page).keys() == {"f-values-0-evidence"}
    assert content(registry, begun).values == ()


def computed(page: Element) -> str:
    return page.first("output").text


def test_the_share_is_computed_without_any_script(client: Browser, begun: str) -> None:
    assert computed(shown(client, at(begun, "values"))) not in {"0%", "0 %"}
    saved(client, begun, "values", FULL, "fi")
    assert computed(shown(client, at(begun, "values"))) == "50%"
    assert computed(shown(client, at(begun, "values", "fi"))) == "50 %"
    saved(client, begun, "values", {"values/0/numerator": "0", "values/0/denominator": "0"})
    assert "%" not in computed(shown(client, at(begun, "values")))


def test_what_was_accepted_for_the_period_before_stands_beside_each_field_and_is_not_filled_in(
    client: Browser, registry: Registry, clock: Clock, begun: str
) -> None:
    saved(client, begun, "values", FULL, "fi")
    saved(client, begun, "measures", {"measures/0/status": "under_way", "measures/0/note": "Half done"})
    send(client, at(begun, "check"), {}, "submit")
    registry.accept_report(begun)
    clock.time = NEXT_YEAR
    sign_in(client, "aino@example.fi")
    actor = registry.approver(HELSINKI)
    progress_reports.draft(registry.store, actor, begun, 2027, ReportContent(Language.FI), now=NEXT_YEAR)
    page = shown(client, at(begun, "values", "fi", 2027))
    for place, value in (("f-values-0-numerator", "10"), ("f-values-1-numerator", "12,5")):
        assert page.first(id=f"{place}-before").text == f"2026: {value}"
        assert f"{place}-before" in (page.first(id=place).attributes["aria-describedby"] or "")
        assert page.first(id=place).attributes["value"] == ""
    told = shown(client, at(begun, "measures", "en", 2027))
    assert told.first(id="f-measures-0-note-before").text == "2026: Half done"
    assert fields_of(form_of(told))["measures/0/status"] == []


# Measures and summary


def test_measures_are_told_of_as_far_as_it_is_known(client: Browser, registry: Registry, begun: str) -> None:
    saved(client, begun, "measures", {"measures/0/note": "Not chosen yet"})
    assert content(registry, begun).measures == ()
    saved(
        client, begun, "measures", {"measures/0/status": "done", "measures/0/note": "In every tender"}, "sv"
    )
    [told] = content(registry, begun).measures
    assert (told.commitment, told.status, told.note) == (4, MeasureStatus.DONE, "In every tender")


def test_a_measure_that_the_agreement_does_not_promise_is_refused(
    client: Browser, registry: Registry, begun: str
) -> None:
    fields = fields_of(form_of(shown(client, at(begun, "measures"))))
    sent = {**fields, "measures/0/commitment": "99", "measures/0/status": "done"}
    assert client.post(at(begun, "measures"), data=sent).status_code == 422
    assert content(registry, begun).measures == ()


def test_the_summary_is_saved_in_the_language_that_it_is_written_in(
    client: Browser, registry: Registry, begun: str
) -> None:
    saved(client, begun, "summary", {"summary": "Ett gott år.\nOch ett till.", "language": "sv"})
    told = content(registry, begun)
    assert (told.summary, told.language) == ("Ett gott år.\nOch ett till.", Language.SV)


@LANGUAGES
def test_a_text_that_is_too_long_is_refused_and_kept(client: Browser, begun: str, language: str) -> None:
    long = "x" * 10_001
    answer = send(client, at(begun, "summary", language), {"summary": long})
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-summary"}
    assert fields_of(form_of(page))["summary"] == long


# Checking and sending


@LANGUAGES
def test_the_check_names_every_gap_where_it_is_mended(client: Browser, begun: str, language: str) -> None:
    page = shown(client, at(begun, "check", language))
    missing = [
        link.attributes["href"] or "" for lacks in page.all("div", class_="lacks") for link in lacks.all("a")
    ]
    assert {place.partition("#")[0] for place in missing} == {
        at(begun, "values", language),
        at(begun, "measures", language),
    }
    for place in missing:
        path, _, field = place.partition("#")
        assert shown(client, path).all(id=field), place
    answer = send_form(client, page, {}, "submit")
    assert answer.status_code == 422
    assert wrong(read(answer.text))


def test_a_full_report_is_submitted_and_its_receipt_says_when(
    client: Browser, registry: Registry, begun: str
) -> None:
    filled(client, begun)
    answer = send(client, at(begun, "check"), {}, "submit")
    assert (answer.status_code, answer.headers["location"]) == (303, at(begun, "receipt"))
    report = stored(registry, begun)
    assert (report.status, report.latest.submitted_at) == (ReportStatus.SUBMITTED, LATER)
    assert "1 March 2027" in shown(client, at(begun, "receipt")).first("main").text
    assert client.get(at(begun, "check")).headers["location"] == at(begun, "receipt")
    for part in ("values", "measures", "summary"):
        assert client.get(at(begun, part)).status_code == 409


def test_what_changed_since_the_check_was_opened_is_not_sent(
    client: Browser, registry: Registry, begun: str
) -> None:
    filled(client, begun)
    page = shown(client, at(begun, "check"))
    saved(client, begun, "summary", {"summary": "All of it is done."})
    answer = send_form(client, page, {}, "submit")
    assert answer.status_code == 412
    assert "All of it is done." in answer.text
    assert stored(registry, begun).status is ReportStatus.DRAFT
    assert send_form(client, read(answer.text), {}, "submit").status_code == 303


def test_an_editor_hands_a_report_over_and_cannot_submit_it(
    client: Browser, registry: Registry, begun: str
) -> None:
    filled(client, begun)
    a_member(registry.store, EDITOR, email="eino@example.fi")
    client.cookies.clear()
    sign_in(client, "eino@example.fi")
    page = shown(client, at(begun, "check"))
    assert [button.attributes["value"] for button in page.all("button", name="_do")] == ["hand_over"]
    sent = {**fields_of(form_of(page)), "_do": "submit"}
    assert client.post(at(begun, "check"), data=sent).status_code == 403
    assert send_form(client, page, {}, "hand_over").headers["location"] == "/en/workspace"
    report = stored(registry, begun)
    assert (report.status, report.latest.handed_over_at) == (ReportStatus.DRAFT, LATER)


def test_a_report_is_not_submitted_before_its_period_is_over(
    client: Browser, registry: Registry, clock: Clock, begun: str
) -> None:
    filled(client, begun)
    clock.time = dt.datetime(2026, 12, 31, 9, tzinfo=dt.UTC)
    answer = send(client, at(begun, "check"), {}, "submit")
    assert answer.status_code == 422
    assert stored(registry, begun).status is ReportStatus.DRAFT


def test_a_returned_report_shows_the_reason_and_is_sent_again(
    client: Browser, registry: Registry, begun: str
) -> None:
    filled(client, begun)
    send(client, at(begun, "check"), {}, "submit")
    progress_reports.give_back(
        registry.store, registry.officer, begun, PERIOD, "No <sources>.", expected=None, now=LATER
    )
    assert "No <sources>." in shown(client, at(begun)).first("main").text
    saved(client, begun, "values", {"values/0/note": "Source: the site register"})
    assert send(client, at(begun, "check"), {}, "submit").status_code == 303
    assert stored(registry, begun).latest.submission == 2


def test_an_accepted_report_leads_to_where_everybody_reads_it(
    client: Browser, registry: Registry, begun: str
) -> None:
    filled(client, begun)
    send(client, at(begun, "check"), {}, "submit")
    registry.accept_report(begun)
    assert f"/en/agreements/{begun}#reports" in links_of(shown(client, at(begun)))


@pytest.mark.parametrize("page", ["", "values", "measures", "summary", "check", "receipt"])
def test_a_draft_report_is_not_there_for_anybody_else(
    client: Browser, registry: Registry, begun: str, page: str
) -> None:
    before = stored(registry, begun)
    a_member(registry.store, RoleGrant(Role.APPROVER, organisation=VANTAA), email="eino@example.fi")
    client.cookies.clear()
    sign_in(client, "eino@example.fi")
    assert client.get(at(begun, page)).status_code in {403, 404}
    token = fields_of(shown(client, "/en/workspace").first("form", action="/en/sign-out"))["_token"]
    sent = {"_token": token, "_revision": str(before.revision), "_do": "submit", "language": "fi"}
    if page != "receipt":
        assert client.post(at(begun, page), data=sent).status_code in {403, 404}
    assert stored(registry, begun) == before
