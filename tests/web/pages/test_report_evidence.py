"""The unit's page for evidence: files and links come in, are described anew and go again."""

import datetime as dt

import pytest

from registry.actions import progress_reports
from tests.builders import PERIOD
from tests.files import OLD_WORD, PDF
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of
from tests.web.pages.reading import Element, read
from tests.web.pages.unit import APPROVER, OFFICER, Unit

FILE = {"file": ("Työkoneet 2026.pdf", PDF)}


@pytest.fixture
def unit(registry: Registry, client: Browser, clock: Clock) -> Unit:
    """A draft of a report, and its editor at it."""
    unit = Unit(registry, client, clock)
    unit.draft()
    unit.enter()
    return unit


def messages(page: Element) -> list[str]:
    return [item.text for item in page.first(id="errors").all("li")]


def test_a_file_is_added_and_offered_to_be_saved(unit: Unit) -> None:
    answer = unit.send("/evidence", FILE, title="Machines", is_public="true")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{unit.path}/evidence")
    page = unit.open("/evidence")
    row = page.first("tbody").first("tr").text
    assert row.startswith("Machines Työkoneet 2026.pdf (1 kB) Everybody, once the report is accepted")
    assert "Added to the report." in page.text
    link = page.first("tbody").first("a").attributes["href"] or ""
    assert unit.browser.get(link).content == PDF


def test_a_link_is_added_without_any_file(unit: Unit) -> None:
    unit.send("/evidence", title="Decision", link="https://example.fi/paatos")
    page = unit.open("/evidence")
    assert page.first("tbody").first("a").attributes["href"] == "https://example.fi/paatos"
    assert "The unit and the ministry" in page.first("tbody").text


def test_nothing_typed_is_lost_when_something_is_missing(unit: Unit) -> None:
    answer = unit.send("/evidence", title="", is_public="true", link="example.fi")
    assert answer.status_code == 422
    page = read(answer.text)
    assert page.first("title").text.startswith("Error: ")
    assert messages(page) == ["What it shows: Fill this in."]
    fields = fields_of(form_of(page))
    assert (fields["link"], fields["is_public"][-1]) == ("example.fi", "true")
    assert fields_of(form_of(unit.open("/evidence")))["link"] == "example.fi", "kept for the next time"


def test_neither_file_nor_link_or_both_are_told_at_once_with_what_else_is_wrong(unit: Unit) -> None:
    asked = "File: Choose a file, or give the address of a web page."
    assert messages(read(unit.send("/evidence").text)) == ["What it shows: Fill this in.", asked]
    both = unit.send("/evidence", FILE, title="Both", link="https://example.fi/")
    assert messages(read(both.text)) == [asked]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (OLD_WORD, "File: Choose a PDF, a picture"),
        (b"", "File: Choose another file: this one is empty."),
        (PDF.ljust(20_000_001), "File: Choose a file of at most 20 MB."),
    ],
)
def test_a_file_that_is_no_evidence_is_told_beside_its_field(unit: Unit, chosen: bytes, told: str) -> None:
    answer = unit.send("/evidence", {"file": ("a.pdf", chosen)}, title="A file")
    assert answer.status_code == 422
    page = read(answer.text)
    assert messages(page)[0].startswith(told)
    assert page.first("input", name="file").attributes["aria-invalid"] == "true"


def test_a_file_sent_twice_is_there_once(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines")
    again = unit.send("/evidence", FILE, title="Machines")
    assert messages(read(again.text)) == ["File: Leave this out: it is attached already, as “Machines”."]
    assert len(unit.saved.evidence) == 1


def test_a_piece_is_described_anew(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines")
    assert unit.send("/evidence/1", title="Machines by fuel", is_public="true").status_code == 303
    (piece,) = unit.saved.evidence
    assert (piece.title, piece.is_public) == ("Machines by fuel", True)


def test_what_others_have_changed_meanwhile_is_shown_beside(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines")
    fields = fields_of(form_of(unit.open("/evidence/1")))
    unit.send("/evidence/1", title="Machines by fuel", is_public="true")
    answer = unit.browser.post(f"{unit.path}/evidence/1", data=fields | {"title": "Machines of all sites"})
    assert answer.status_code == 412
    page = read(answer.text)
    assert fields_of(form_of(page))["title"] == "Machines of all sites"
    assert page.first(data_theirs="f-title").text == "Machines by fuel"
    assert page.first(data_theirs="f-is_public").text == "Yes"


def test_a_piece_is_removed_by_a_form_of_its_own(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines")
    form = unit.open("/evidence/1").first("details").first("form")
    address = form.attributes["action"] or ""
    stale = unit.browser.post(address, data=fields_of(form) | {"_revision": "1"})
    assert stale.status_code == 412
    assert fields_of(form_of(read(stale.text)))["title"] == "Machines"
    assert unit.browser.post(address, data=fields_of(form)).status_code == 303
    assert unit.saved.evidence == ()
    assert unit.browser.get(f"{unit.path}/evidence/1").status_code == 404


def test_what_was_typed_survives_the_end_of_the_session_without_the_file(unit: Unit) -> None:
    form = form_of(unit.open("/evidence"))
    unit.browser.cookies.clear()
    fields = fields_of(form) | {"title": "Machines"}
    answer = unit.browser.post(f"{unit.path}/evidence", data=fields, files=FILE)
    assert answer.status_code == 401
    assert "Machines" in answer.text
    assert unit.saved.evidence == ()


def test_a_body_that_no_browser_sends_is_refused(unit: Unit) -> None:
    body = b'--x\r\ncontent-disposition: form-data; name="title"\r\n\r\n\xff\r\n--x--\r\n'
    headers = {"content-type": "multipart/form-data; boundary=x"}
    assert unit.browser.post(f"{unit.path}/evidence", content=body, headers=headers).status_code == 400


def test_the_ministry_sees_what_was_added_since_it_returned_the_report(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines")
    unit.enter(APPROVER)
    _submit(unit)
    store, officer, clock = unit.registry.store, unit.registry.officer, LATER + dt.timedelta(hours=1)
    progress_reports.give_back(store, officer, unit.number, PERIOD, "More.", expected=None, now=clock)
    unit.clock.time = clock + dt.timedelta(hours=1)
    unit.send("/evidence", title="Decision", link="https://example.fi/paatos")
    _submit(unit)
    unit.enter(OFFICER)
    page = read(unit.browser.get(f"/en/reviews/progress-reports/{unit.number}/{PERIOD}").text)
    rows = [row.text for row in page.first(aria_labelledby="evidence").first("tbody").all("tr")]
    assert rows[0].startswith("Machines Työkoneet")
    assert rows[1].startswith("Decision New https:")


def _submit(unit: Unit) -> None:
    form = form_of(unit.open("/check"))
    answer = unit.browser.post(f"{unit.path}/check", data=fields_of(form) | {"_do": "submit"})
    assert answer.status_code == 303


def test_the_ministry_sees_all_of_it_and_the_public_what_is_marked(unit: Unit) -> None:
    unit.send("/evidence", FILE, title="Machines", is_public="true")
    unit.send("/evidence", title="Decision", link="https://example.fi/paatos")
    unit.enter(APPROVER)
    check = unit.open("/check")
    assert "Machines" in check.text
    assert "Decision" in check.text
    _submit(unit)
    assert "Machines" in unit.open("/receipt").text
    assert unit.browser.get(f"{unit.path}/evidence").status_code == 409
    public = f"/en/agreements/{unit.number}"
    assert "Machines" not in unit.browser.get(public).text
    unit.enter(OFFICER)
    review = unit.browser.get(f"/en/reviews/progress-reports/{unit.number}/2026").text
    assert "Machines" in review
    assert "Decision" in review
    unit.registry.accept_report(unit.number)
    unit.browser.cookies.clear()
    shown = unit.browser.get(public).text
    assert "Työkoneet 2026.pdf" in shown
    assert "example.fi/paatos" not in shown
