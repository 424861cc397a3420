"""The unit's pages for a report: begun, filled in part by part, checked, handed over, submitted."""

import datetime as dt
from decimal import Decimal

import pytest
from msgspec.structs import replace

from registry.actions import progress_reports
from registry.model.progress_reports import MissingReason, ReportContent
from tests.builders import HELSINKI, PERIOD, SITES, a_share, some_content
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of
from tests.web.pages.reading import Element, read
from tests.web.pages.unit import APPROVER, Unit

EMPTY = some_content(summary="", values=(), measures=())


@pytest.fixture
def unit(registry: Registry, client: Browser, clock: Clock) -> Unit:
    """An agreement in force, and its unit's editor at its pages."""
    unit = Unit(registry, client, clock)
    unit.enter()
    return unit


def drafted(unit: Unit, content: ReportContent = EMPTY) -> Unit:
    unit.draft(content)
    return unit


def steps(page: Element) -> dict[str, str]:
    """Return how each task of a report stands."""
    items = page.first("ol", class_="steps").all("li")
    return {item.first("a").text: item.all("span")[-1].text for item in items}


def messages(page: Element) -> list[str]:
    return [item.text for item in page.first(id="errors").all("li")]


def test_a_report_is_begun_and_lists_what_is_to_be_done(unit: Unit) -> None:
    form = form_of(unit.open())
    answer = unit.browser.post(form.attributes["action"] or "", data=fields_of(form))
    assert answer.headers["location"] == unit.path
    assert steps(unit.open()) == {
        "Values": "To be done",
        "Measures": "To be done",
        "Supporting evidence": "Optional",
        "Summary": "To be done",
    }


def test_a_task_that_is_done_says_so(unit: Unit) -> None:
    drafted(unit, some_content())
    assert set(steps(unit.open()).values()) == {"Done", "Optional"}


def test_numbers_are_saved_as_they_are_typed_in_the_language_of_the_page(unit: Unit) -> None:
    drafted(unit)
    finnish = unit.path.replace("/en/", "/fi/")
    form = form_of(read(unit.browser.get(f"{finnish}/values").text))
    typed = fields_of(form) | {"values/0/numerator": "1 234,5", "values/0/denominator": "2\u00a0469"}
    assert unit.browser.post(f"{finnish}/values", data=typed).status_code == 303
    (value,) = unit.saved.content.values
    assert (value.numerator, value.denominator) == (Decimal("1234.5"), Decimal(2469))


def test_the_share_is_computed_without_any_script(unit: Unit) -> None:
    drafted(unit, some_content(values=(a_share(10, 40),)))
    assert unit.open("/values").first("output").text == "25%"
    unit.send("/values", values__0__numerator="0", values__0__denominator="0")
    assert unit.open("/values").first("output").text == "No activity", "which is not 0 %"
    wrong = unit.send("/values", values__0__numerator="x", values__0__denominator="40")
    assert read(wrong.text).first("output").text == "–"


def test_what_was_accepted_before_stands_beside_each_field(unit: Unit, clock: Clock) -> None:
    unit.registry.report(unit.number, some_content(values=(a_share(10, 40),)))
    clock.time = LATER + dt.timedelta(days=365)
    actor = unit.registry.approver(HELSINKI)
    progress_reports.draft(unit.registry.store, actor, unit.number, PERIOD + 1, EMPTY, now=clock.time)
    unit.enter()
    path = f"/en/workspace/agreements/{unit.number}/progress-reports/{PERIOD + 1}"
    page = read(unit.browser.get(f"{path}/values").text)
    assert page.first(id="f-values-0-numerator-before").text == "2026: 10"
    assert page.first(id="f-values-0-denominator-before").text == "2026: 40"
    described = page.first("input", name="values/0/numerator").attributes["aria-describedby"]
    assert described == "f-values-0-numerator-before"
    assert page.first("p", class_="share").text.endswith("2026: 25% (10 / 40)")
    assert "2026: Under way" in read(unit.browser.get(f"{path}/measures").text).text


def test_a_value_may_be_missing_for_a_reason(unit: Unit) -> None:
    drafted(unit)
    unit.send("/values", values__0__missing="not_measured")
    (value,) = unit.saved.content.values
    assert (value.indicator, value.numerator, value.missing) == (SITES, None, MissingReason.NOT_MEASURED)
    both = unit.send("/values", values__0__numerator="1")
    assert messages(read(both.text)) == [
        "Sites without fossil fuels: Give either the value or the reason why there is none."
    ]


def test_what_is_no_number_is_told_and_kept_until_it_is_mended(unit: Unit) -> None:
    drafted(unit)
    answer = unit.send(
        "/values", values__0__numerator="ten", values__0__denominator="20", values__0__note="x"
    )
    assert answer.status_code == 422
    page = read(answer.text)
    assert messages(page) == ["Sites without fossil fuels: Give a number here."]
    assert page.first("input", name="values/0/numerator").attributes["value"] == "ten"
    again = unit.open("/values")
    assert "This is what you typed earlier." in again.text
    assert fields_of(form_of(again))["values/0/numerator"] == "ten"
    assert unit.send("/values", values__0__numerator="10").status_code == 303
    assert "This is what you typed earlier." not in unit.open("/values").text


def test_two_who_type_at_once_see_each_others_words_side_by_side(unit: Unit) -> None:
    drafted(unit)
    mine = fields_of(form_of(unit.open("/summary"))) | {"summary": "Mine."}
    unit.send("/summary", summary="Theirs.")
    answer = unit.browser.post(f"{unit.path}/summary", data=mine)
    assert answer.status_code == 412
    page = read(answer.text)
    assert fields_of(form_of(page))["summary"] == "Mine."
    assert page.first(data_theirs="f-summary").text == "Theirs."
    merged = fields_of(form_of(page)) | {"summary": "Theirs, and mine."}
    assert unit.browser.post(f"{unit.path}/summary", data=merged).status_code == 303
    assert unit.saved.content.summary == "Theirs, and mine."


def test_a_form_that_saves_itself_goes_on_from_its_own_revision(unit: Unit) -> None:
    drafted(unit)
    typed = fields_of(form_of(unit.open("/summary")))
    for summary in ("A", "A first", "A first sentence."):
        answer = unit.browser.post(
            f"{unit.path}/summary", data=typed | {"summary": summary}, headers={"X-Autosave": "1"}
        )
        assert answer.json()["message"] == "Saved."
        typed |= {"_revision": str(answer.json()["revision"])}
    assert unit.saved.content.summary == "A first sentence."


def test_measures_are_told_of_as_far_as_one_knows(unit: Unit) -> None:
    drafted(unit)
    unit.send("/measures", measures__0__note="Begun in spring.")
    assert unit.saved.content.measures == ()
    unit.send("/measures", measures__0__status="done", measures__0__note="Begun and done.")
    (measure,) = unit.saved.content.measures
    assert (measure.commitment, measure.status, measure.note) == (2, "done", "Begun and done.")


def test_the_check_leads_to_each_field_that_still_lacks_something(unit: Unit) -> None:
    drafted(unit, replace(EMPTY, values=(replace(a_share(10, 20), denominator=None),)))
    page = unit.open("/check")
    links = [link.attributes["href"] or "" for lacks in page.all(class_="lacks") for link in lacks.all("a")]
    assert links == [f"{unit.path}/values#f-values-0-denominator", f"{unit.path}/measures#f-measures"]
    for link in links:
        path, _, place = link.partition("#")
        assert read(unit.browser.get(path).text).first(id=place)


def test_an_incomplete_report_is_not_submitted(unit: Unit) -> None:
    drafted(unit)
    unit.enter(APPROVER)
    form = form_of(unit.open("/check"))
    answer = unit.browser.post(f"{unit.path}/check", data=fields_of(form) | {"_do": "submit"})
    assert answer.status_code == 422
    assert len(messages(read(answer.text))) == 2
    assert unit.saved.submission == 0


def test_an_editor_hands_over_and_an_approver_submits(unit: Unit) -> None:
    drafted(unit, some_content())
    form = form_of(unit.open("/check"))
    assert not form.all("button", value="submit"), "an editor does not submit"
    handed = unit.browser.post(f"{unit.path}/check", data=fields_of(form) | {"_do": "hand_over"})
    assert handed.headers["location"] == "/en/workspace"
    assert unit.saved.handed_over_at == LATER
    unit.enter(APPROVER)
    assert unit.path in unit.browser.get("/en/workspace").text
    form = form_of(unit.open("/check"))
    sent = unit.browser.post(f"{unit.path}/check", data=fields_of(form) | {"_do": "submit"})
    assert sent.headers["location"] == f"{unit.path}/receipt"
    assert "Submitted on 1 March 2027" in unit.open("/receipt").text
    assert unit.browser.get(f"{unit.path}/values").status_code == 409


def test_nobody_submits_what_somebody_else_has_changed_since(unit: Unit) -> None:
    drafted(unit, some_content())
    unit.enter(APPROVER)
    fields = fields_of(form_of(unit.open("/check")))
    unit.send("/summary", summary="Something else.")
    answer = unit.browser.post(f"{unit.path}/check", data=fields | {"_do": "submit"})
    assert answer.status_code == 412
    assert "look at what it says now" in answer.text
    assert unit.saved.submission == 0


def test_a_returned_report_says_why_and_is_submitted_again(unit: Unit) -> None:
    unit.registry.submit_report(unit.number)
    progress_reports.give_back(
        unit.registry.store,
        unit.registry.officer,
        unit.number,
        PERIOD,
        "Which sites are these?",
        expected=None,
        now=LATER,
    )
    unit.enter(APPROVER)
    assert "Which sites are these?" in unit.open().text
    unit.send("/summary", summary="All sites of the city.")
    form = form_of(unit.open("/check"))
    unit.browser.post(f"{unit.path}/check", data=fields_of(form) | {"_do": "submit"})
    assert unit.saved.submission == 2


def test_a_stranger_finds_nothing(unit: Unit) -> None:
    drafted(unit)
    unit.browser.cookies.clear()
    for part in ("", "/values", "/evidence", "/check"):
        assert unit.browser.get(unit.path + part).headers["location"].startswith("/en/sign-in?next=")
