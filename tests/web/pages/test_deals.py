"""A deal's page."""

from decimal import Decimal

from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import deals
from registry.model.deals import DealStatus, FoundingParty, MeasureStatus
from registry.model.languages import Language
from tests.builders import (
    ESPOO,
    HELSINKI,
    KILOGRAMS,
    PERIOD,
    VANTAA,
    a_deal,
    a_missing_value,
    a_share,
    a_target,
    a_target_commitment,
    an_amount_definition,
    an_indicator,
    day,
    some_content,
    words,
)
from tests.web.pages.filing import LATER, Registry
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]


def deal_page(client: Browser, address: str = "/en/deals/clean-sites") -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return read(answer.text)


def rows(page: Element, code: str = "fossil-free-sites") -> list[str]:
    return [row.text for row in page.first("section", id=code).first("tbody").all("tr")]


def test_units_stand_side_by_side_with_own_and_deal_targets_apart(
    client: Browser, registry: Registry
) -> None:
    registry.open_deal()
    first = registry.agree(HELSINKI)
    lower = a_target_commitment(value=Decimal(20))
    second = registry.agree(ESPOO, commitments=(lower,))
    registry.agree(VANTAA)
    registry.report(first, some_content(values=(a_share(10, 20),)))
    registry.report(second, some_content(values=(a_share(5, 20),), measures=()), ESPOO)
    found = rows(deal_page(client))
    assert found[0] == "Helsinki 50 10 / 20 Reached 50% by 31 Dec 2030 Reached Self-declared"
    assert found[1] == "Helsinki 25 5 / 20 Reached 20% by 31 Dec 2030 On track Self-declared"
    assert found[2] == "Helsinki No accepted report – No data 50% by 31 Dec 2030 No data –"


def test_the_total_is_a_sum_with_its_coverage(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree(HELSINKI), some_content(values=(a_share(10, 20),)))
    registry.report(registry.agree(ESPOO), some_content(values=(a_share(10, 180),)), ESPOO)
    text = deal_page(client).first("section", id="fossil-free-sites").text
    assert "All units, 2026 10% 20 / 200 2 of 2 units reported" in text


def test_no_activity_and_a_missing_value_are_told_apart_and_never_zero(
    client: Browser, registry: Registry
) -> None:
    registry.open_deal()
    registry.report(registry.agree(HELSINKI), some_content(values=(a_share(0, 0),)))
    registry.report(registry.agree(ESPOO), some_content(values=(a_missing_value(),)), ESPOO)
    found = " | ".join(rows(deal_page(client)))
    assert "No activity 0 / 0 No data" in found
    assert "Missing: Not measured – No data" in found
    assert "0%" not in found.replace("50%", "")


def test_a_target_still_to_be_set_shows_no_traffic_light(client: Browser, registry: Registry) -> None:
    registry.open_deal(targets=(a_target(value=None),))
    number = registry.agree(commitments=(a_target_commitment(value=None),))
    registry.report(number, some_content(measures=()))
    page = deal_page(client)
    assert "Target not yet set" in page.first("section", id="fossil-free-sites").first("div").text
    assert "Target not yet set by 31 Dec 2030 Target not yet set" in rows(page)[0]


def test_less_is_better_is_said_and_sorts_the_least_first(client: Browser, registry: Registry) -> None:
    registry.open_deal(indicators=(an_indicator(KILOGRAMS, an_amount_definition()),), targets=())
    page = deal_page(client)
    assert "Less is better" in page.first("section", id=KILOGRAMS).text


def test_figures_of_an_earlier_period_have_an_address(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    assert "Figures for 2026" in deal_page(client).text
    assert "Figures for 2026" not in deal_page(client, "/en/deals/clean-sites?period=2027").text
    page = deal_page(client, f"/en/deals/clean-sites?period={PERIOD}&utm_source=letter")
    assert page.all("a", href=f"/api/v1/deals/clean-sites/figures?period={PERIOD}")
    assert client.get("/en/deals/clean-sites?period=2019").status_code == 422
    assert client.get("/en/deals/clean-sites?period=soon").status_code == 422


def test_the_state_s_measures_are_told_with_how_they_went(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    deals.keep_state_measure(
        registry.store,
        registry.officer,
        "clean-sites",
        1,
        MeasureStatus.UNDER_WAY,
        "Neljä <b>tilaisuutta</b>.",
        Language.FI,
        expected=None,
        now=LATER,
    )
    section = deal_page(client, "/sv/deals/clean-sites").first("section", aria_labelledby="state-measures")
    assert "The ministry advises units. (sv) Pågår Neljä <b>tilaisuutta</b>." in section.text
    assert section.first("div").attributes["lang"] == "fi"


def test_a_deal_in_preparation_has_no_page(client: Browser, registry: Registry) -> None:
    preparing = a_deal(status=DealStatus.PREPARING)
    deals.prepare(registry.store, registry.officer, preparing, now=LATER)
    assert client.get("/en/deals/clean-sites").status_code == 404


def test_parties_and_sources_are_told(client: Browser, registry: Registry) -> None:
    registry.open_deal(
        founding_parties=(FoundingParty("Helsingin kaupunki", HELSINKI), FoundingParty("Muu Oy")),
        sources=("https://example.org/deal", "tem.fi 2025-09-12"),
        signed_on="2020-11",
    )
    page = deal_page(client)
    founders = page.first("section", aria_labelledby="founders")
    assert founders.text == "Founding parties Helsinki Muu Oy"
    assert founders.first("a").attributes["href"] == f"/en/organisations/{HELSINKI}"
    sources = page.first("section", aria_labelledby="sources")
    assert sources.all("a", href="https://example.org/deal")
    assert sources.all("a", href="/api/v1/deals/clean-sites")
    assert "tem.fi 2025-09-12" in sources.text
    assert page.first("time", datetime="2020-11").text == "November 2020"


def test_a_source_is_a_link_only_to_the_web(client: Browser, registry: Registry) -> None:
    registry.open_deal(sources=("javascript:alert(1)",))
    page = deal_page(client)
    assert not [a for a in page.all("a") if "javascript" in (a.attributes["href"] or "")]


def test_a_merged_deal_leads_to_its_successor(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.open_deal(slug="cleaner-sites", name=words("Cleaner sites"))
    deals.merge(registry.store, registry.officer, "clean-sites", "cleaner-sites", expected=None, now=LATER)
    facts = deal_page(client).first("dl")
    assert "Merged into another deal Cleaner sites" in facts.text
    assert facts.all("a", href="/en/deals/cleaner-sites")


def test_a_deal_with_nothing_in_it_yet_says_what_that_means(client: Browser, registry: Registry) -> None:
    registry.open_deal(state_measures=(), valid_until=day("2035-12-31"))
    text = deal_page(client).first("main").text
    assert "No agreement is in force under this deal yet, so there is nothing to report." in text
    assert "The deal names no measures of the state." in text


def test_the_summary_of_a_period_can_be_taken_along(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    registry.report(registry.agree(), some_content())
    page = deal_page(client, "/sv/deals/clean-sites")
    address = f"/api/v1/deals/clean-sites/summary.pdf?period={PERIOD}&lang=sv"
    assert page.first("div", class_="opening").all("a", href=address)
    assert client.get(f"/api/v1/deals/clean-sites/summary?period={PERIOD}").status_code == 200


def test_there_is_no_summary_of_a_period_that_is_still_to_be_reported(
    client: Browser, registry: Registry
) -> None:
    registry.open_deal()
    registry.report(registry.agree(), some_content())
    page = deal_page(client, f"/en/deals/clean-sites?period={PERIOD + 1}")
    assert not [link for link in page.all("a") if "summary" in link.attributes["href"]]
