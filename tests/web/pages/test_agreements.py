"""The list of agreements, and an agreement's page."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import agreements
from registry.model.languages import Language
from registry.web.pages.public import agreements as listing
from tests.builders import (
    ESPOO,
    HELSINKI,
    VANTAA,
    a_measure_commitment,
    a_missing_value,
    a_target_commitment,
    day,
    some_content,
)
from tests.web.pages.filing import CONTACT, LATER, Clock, Registry
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
HOSTILE = '"><script>alert(1)</script>{{ 7 * 7 }}'


def page_of(client: Browser, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return read(answer.text)


def section(page: Element, name: str) -> Element:
    return page.first("section", aria_labelledby=name)


def test_it_tells_parties_term_decision_and_commitments(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree(covers=(VANTAA,))
    page = page_of(client, f"/en/agreements/{number}")
    facts = page.first("dl").text
    assert "Status In force" in facts
    assert "1 Jan 2026 – 31 Dec 2030" in facts
    assert f"Business ID {HELSINKI}" in facts
    assert "For the state Environment" in facts
    assert "City board 12 January 2026 · HEL 2026-000001" in facts
    assert page.first("dl").all("a", href=f"/en/organisations/{VANTAA}")
    assert "50%" in section(page, "targets").text
    assert "Emission limits stand in every tender." in section(page, "measures").text
    assert page.all("a", href=f"/api/v1/agreements/{number}/summary.pdf?lang=en")
    assert page.all("a", href=f"/api/v1/agreements/{number}")


def test_what_the_unit_wrote_carries_its_language(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree(language=Language.SV, scope="Alla byggen.")
    page = page_of(client, f"/fi/agreements/{number}")
    assert section(page, "scope").first("div", lang="sv").text == "Alla byggen."
    assert page.first("dl").first("span", lang="sv").text == "City board"
    assert "sillä kielellä, jolla" in section(page, "reading").text
    assert "jolla" not in section(page_of(client, f"/sv/agreements/{number}"), "reading").text


def test_values_by_year_show_missing_ones_with_their_reason(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    registry.report(number, some_content(values=(a_missing_value(note="Mittari puuttui."),)))
    page = page_of(client, f"/en/agreements/{number}")
    assert page.all("a", href=f"/api/v1/agreements/{number}/progress-reports/2026/summary.pdf?lang=en")
    values = section(page, "values")
    assert "2026 – – Missing: Not measured Mittari puuttui. No data 50% by 31 Dec 2030" in values.text
    assert values.first("div").attributes["lang"] == "fi"


def test_decisions_stand_by_date_and_office_without_names(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    registry.report(number)
    answer = client.get(f"/en/agreements/{number}")
    lines = [row.text for row in section(read(answer.text), "history").first("tbody").all("tr")]
    assert lines == [
        "12 Jan 2026 Helsinki Decided to agree, version 1 City board, HEL 2026-000001",
        "2 Mar 2026 Helsinki Version 1 submitted for approval",
        "2 Mar 2026 Environment Version 1 approved In order.",
        "1 Mar 2027 Environment Report for 2026 accepted",
    ]
    assert "Aino Aalto" not in answer.text


def test_contact_persons_are_never_shown(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    text = client.get(f"/fi/agreements/{number}").text
    assert CONTACT.name not in text
    assert CONTACT.email not in text


def test_a_period_that_passed_unreported_stays_visible(
    client: Browser, registry: Registry, clock: Clock
) -> None:
    registry.open_deal()
    number = registry.agree()
    text = section(page_of(client, f"/en/agreements/{number}"), "reports").text
    assert text.startswith("Progress reports 2026 The report is due on 31 March 2027.")
    clock.time = LATER.replace(month=4)
    text = section(page_of(client, f"/en/agreements/{number}"), "reports").text
    assert "2026 No accepted report. It was due on 31 March 2027." in text
    assert "2027 The report is due on 31 March 2028." in text


def test_a_termination_is_told_with_its_reason_and_how_the_unit_was_heard(
    client: Browser, registry: Registry
) -> None:
    registry.open_deal()
    number = registry.agree()
    hearing = agreements.Hearing(day("2027-01-15"), "The unit agreed.")
    agreements.terminate(
        registry.store, registry.officer, number, "Nothing was reported.", hearing, expected=None, now=LATER
    )
    page = page_of(client, f"/en/agreements/{number}")
    assert "Terminated 1 March 2027" in page.first("dl").text
    lines = [row.text for row in section(page, "history").first("tbody").all("tr")]
    assert lines[-2:] == [
        "15 Jan 2027 The state The unit was heard The unit agreed.",
        "1 Mar 2027 The state Terminated the agreement Nothing was reported.",
    ]
    assert "No report has been accepted yet." in section(page, "values").text


def test_hostile_text_is_shown_as_text(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    measure = a_measure_commitment(description=HOSTILE, responsible=HOSTILE)
    number = registry.agree(scope=HOSTILE, commitments=(a_target_commitment(), measure))
    registry.report(number, some_content(summary=HOSTILE))
    page = page_of(client, f"/en/agreements/{number}")
    assert section(page, "scope").first("div").text == HOSTILE
    assert not page.all("script")
    searched = page_of(client, f"/en/agreements?text={HOSTILE.replace('&', '%26')}")
    assert searched.first("input").attributes["value"] == HOSTILE
    assert not searched.all("script")


@pytest.mark.parametrize("is_submitted", [False, True])
def test_an_agreement_that_is_not_approved_is_nowhere(
    client: Browser, registry: Registry, is_submitted: bool
) -> None:
    registry.open_deal()
    number = registry.draft()
    if is_submitted:
        agreements.submit(registry.store, registry.approver(HELSINKI), number, expected=None, now=LATER)
    for path in ("", "agreements", "deals/clean-sites", f"organisations/{HELSINKI}"):
        assert number not in client.get(f"/en/{path}").text
    assert client.get(f"/en/agreements/{number}").status_code == 404


def test_a_submitted_report_is_nowhere(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    registry.submit_report(number, some_content(summary="Secret summary"))
    for path in ("", "deals/clean-sites", f"agreements/{number}"):
        text = client.get(f"/en/{path}").text
        assert "Secret summary" not in text
        assert "No report has been accepted yet." in text


def test_the_list_is_narrowed_by_its_address(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    first, second = registry.agree(HELSINKI), registry.agree(ESPOO)
    agreements.withdraw(
        registry.store, registry.approver(ESPOO), second, "No sites.", expected=None, now=LATER
    )

    def numbers(query: str) -> list[str]:
        return [cell.text for cell in page_of(client, f"/en/agreements?{query}").all("span", class_="number")]

    assert numbers("") == [second, first]
    assert numbers("status=withdrawn") == [second]
    assert numbers("deal=clean-sites&region=01&text=GD-2026-0001") == [first]
    assert numbers("deal=&region=&status=&text=") == [second, first]
    assert numbers("deal=other") == []
    assert numbers("utm_source=letter") == [second, first]
    assert client.get("/en/agreements?status=sleeping").status_code == 422
    assert client.get("/en/agreements?after=1").status_code == 422


def test_what_was_chosen_stays_chosen(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    page = page_of(client, "/fi/agreements?deal=clean-sites&status=on_hold&text=kadut")
    chosen = [option.attributes["value"] for option in page.all("option") if "selected" in option.attributes]
    assert chosen == ["clean-sites", "on_hold"]
    assert page.first("input").attributes["value"] == "kadut"
    assert "Yksikään julkaistu sopimus ei vastaa valintoja." in page.first("main").text


def test_the_next_page_begins_where_this_one_ends(
    client: Browser, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE_LENGTH", 2)
    registry.open_deal()
    numbers = [registry.agree(unit) for unit in (HELSINKI, ESPOO, VANTAA)]
    page = page_of(client, "/en/agreements?region=01")
    following = page.first("a", rel="next").attributes["href"] or ""
    assert following == f"/en/agreements?region=01&after={numbers[1]}"
    last = page_of(client, following)
    assert [cell.text for cell in last.all("span", class_="number")] == numbers[:1]
    assert not last.all("a", rel="next")
    assert last.first("nav", aria_label="Pages of the list").first("a").attributes["href"] == (
        "/en/agreements?region=01"
    )


def test_an_empty_list_says_when_agreements_appear(client: Browser) -> None:
    assert "No agreement has been published yet." in page_of(client, "/en/agreements").first("main").text


def test_an_agreement_without_figures_says_so(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree(commitments=(a_measure_commitment(),))
    text = section(page_of(client, f"/en/agreements/{number}"), "standing").text
    assert "promises measures, and no figures" in text


def test_an_own_target_still_to_be_set_is_said_to_be(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree(commitments=(a_target_commitment(value=None, baseline=None),))
    row = section(page_of(client, f"/en/agreements/{number}"), "targets").first("tbody").text
    assert row == "1 Fossil-free sites 31 Dec 2030 – To be set 50% Target not yet set"
