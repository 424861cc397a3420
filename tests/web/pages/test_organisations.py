"""An organisation's page."""

from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import organisations
from registry.model.languages import Translated
from registry.model.people import SYSTEM
from tests.builders import ESPOO, HELSINKI, NOW, UUSIMAA, an_organisation
from tests.web.pages.filing import Registry
from tests.web.pages.reading import read

Browser = TestClient[Litestar]


def test_it_tells_the_facts_and_the_agreements(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    page = read(client.get(f"/sv/organisations/{HELSINKI}").text)
    facts = page.first("dl").text
    assert f"FO-nummer {HELSINKI}" in facts
    assert "Kommun" in facts
    assert "Landskap Uusimaa (sv)" in facts
    assert page.first("dl").all("a", href=f"/sv/organisations/{ESPOO}")
    row = page.first("tbody").first("tr")
    assert row.text == f"Clean sites (sv) I kraft 1 jan. 2026 – 31 dec. 2030 {number}"
    assert row.first("a").attributes["href"] == f"/sv/agreements/{number}"
    opening = page.first("div", class_="opening")
    assert opening.all("a", href=f"/api/v1/organisations/{HELSINKI}/portfolio.pdf?lang=sv")


def test_without_agreements_it_says_so(client: Browser, registry: Registry) -> None:
    page = read(client.get(f"/fi/organisations/{HELSINKI}").text)
    assert "Tällä organisaatiolla ei ole julkaistua sopimusta." in page.first("main").text
    assert "portfolio" not in str([link.attributes["href"] for link in page.all("a")])


def test_an_invented_organisation_is_marked_wherever_it_is_named(client: Browser, registry: Registry) -> None:
    invented = an_organisation(
        business_id="9999999-2",
        name=Translated("Keksitty kunta", "Påhittad kommun", "Invented town"),
        region=UUSIMAA,
        municipality=None,
        is_invented=True,
    )
    organisations.register(registry.store, SYSTEM, invented, now=NOW)
    registry.open_deal()
    number = registry.agree("9999999-2")
    registry.report(number, organisation="9999999-2")
    for path in ("", "agreements", f"agreements/{number}", "deals/clean-sites", "organisations/9999999-2"):
        page = read(client.get(f"/fi/{path}").text)
        assert page.first("main").all("span", class_="invented")[0].text == "keksitty"
