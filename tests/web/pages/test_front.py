"""The front page: what was promised and what was reached."""

from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import deals
from registry.model.deals import DealStatus
from tests.builders import ESPOO, HELSINKI, NOW, PERIOD, VANTAA, a_deal, a_share, day, some_content, words
from tests.web.pages.filing import Registry
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]


def front(client: Browser, language: str = "en") -> Element:
    return read(client.get(f"/{language}/").text)


def test_it_tells_what_each_deal_reached_of_its_first_target(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    numbers = {unit: registry.agree(unit) for unit in (HELSINKI, ESPOO, VANTAA)}
    registry.report(numbers[HELSINKI], some_content(values=(a_share(10, 20),)))
    registry.report(numbers[ESPOO], some_content(values=(a_share(10, 180),)), ESPOO)
    line = front(client).first("li").text
    assert "10%" in line
    assert "2026 · 2 of 3 units reported" in line
    assert "50% by 31 December 2030" in line
    assert "On track" in line
    assert "2026 · 2/3 yksikköä on raportoinut" in front(client, "fi").first("li").text
    assert "50 % senast 31 december 2030" in front(client, "sv").first("li").text.replace("\u00a0", " ")


def test_one_unit_is_counted_in_the_singular(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    assert "1 of 1 unit reported" in front(client).first("li").text
    assert "1/1 yksikkö on raportoinut" in front(client, "fi").first("li").text
    assert "1 av 1 enhet har rapporterat" in front(client, "sv").first("li").text
    assert "1 agreement in force 1 procuring unit" in front(client).first("main").text


def test_its_figure_leads_to_the_units_side_by_side(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    assert front(client).all("a", href="/en/deals/clean-sites#fossil-free-sites")


def test_an_empty_registry_says_what_that_means(client: Browser) -> None:
    text = front(client).first("main").text
    assert "No deal has been opened yet." in text
    assert "No agreement is in force yet." in text
    assert "No report has been accepted yet." in text


def test_a_deal_without_reports_says_so_instead_of_a_figure(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.agree()
    line = front(client, "sv").first("li").text
    assert "Ingen rapport har godkänts ännu." in line
    assert "0 %" not in line.replace("50", "")


def test_a_deal_without_indicators_is_told_without_a_figure(client: Browser, registry: Registry) -> None:
    registry.open_deal(indicators=(), targets=())
    assert "The deal has no indicators" in front(client).first("li").text


def test_a_deal_in_preparation_is_nowhere(client: Browser, registry: Registry) -> None:
    secret = a_deal(slug="secret", status=DealStatus.PREPARING, name=words("Secret"))
    deals.prepare(registry.store, registry.officer, secret, now=NOW)
    assert "Secret" not in client.get("/en/").text


def test_a_deal_past_its_end_stands_among_those_that_have_ended(client: Browser, registry: Registry) -> None:
    registry.open_deal(valid_until=day("2026-12-31"), targets=())
    past = front(client).first("section", aria_labelledby="past")
    assert "Clean sites" in past.text
    assert "The deal has ended" in past.text
    assert "Clean sites" not in front(client).first("section", aria_labelledby="deals").text


def test_the_latest_accepted_reports_lead_to_their_agreements(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    row = front(client).first("section", aria_labelledby="latest").first("tbody").first("tr")
    assert row.text == "Helsinki Clean sites 2026 1 Mar 2027"
    assert row.first("a").attributes["href"] == "/en/agreements/GD-2026-0001#reports"
    assert row.first("time").attributes["datetime"] == "2027-03-01"


def test_the_last_years_national_summary_can_be_taken_along(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    assert "national-summary" not in client.get("/en/").text
    registry.report(number, some_content())
    page = read(client.get("/en/").text)
    assert page.all("a", href=f"/api/v1/years/{PERIOD}/national-summary.pdf?lang=en")
    assert client.get(f"/api/v1/years/{PERIOD}/national-summary").status_code == 200
