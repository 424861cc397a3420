"""Officers prepare a deal part by part, open it, add to it, and tell how the state's measures went."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import deals
from registry.model.deals import Deal, DealStatus, IndicatorKind, MeasureStatus
from registry.model.organisations import Ministry
from registry.model.people import PUBLIC, Role, RoleGrant
from registry.store import ministries
from tests.builders import NOW, SITES, STRATEGY, a_deal, a_target, day, words
from tests.people import EDITOR, OFFICER, a_member
from tests.web.pages.filing import Registry
from tests.web.pages.filling import fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
AT = "/en/workspace/deals/clean-sites"
STM = RoleGrant(Role.OFFICER, ministry="STM")
PARTS = ("texts", "frame", "indicators", "targets", "measure-areas", "state-measures", "parties")
THREE = ("fi", "sv", "en")


def in_three(name: str, text: str) -> dict[str, str]:
    """Return a text typed into its three fields."""
    return {f"{name}/{language}": f"{text} ({language})" for language in THREE}


@pytest.fixture
def officer(registry: Registry, client: Browser) -> Browser:
    """The browser of an officer of the environment's ministry; there is another ministry."""
    with registry.store.transaction() as tx:
        ministries.add(tx, Ministry("STM", words("Health")))
    a_member(registry.store, OFFICER)
    assert sign_in(client, "aino@example.fi").status_code == 303
    return client


def prepared(registry: Registry, **changes: object) -> Deal:
    return deals.prepare(
        registry.store,
        registry.officer,
        a_deal(**{"status": DealStatus.PREPARING} | changes),
        now=NOW,
    )


def saved(registry: Registry) -> Deal:
    """Return the deal as it is now."""
    return deals.show(registry.store, registry.officer, "clean-sites")


def shown(browser: Browser, address: str) -> Element:
    answer = browser.get(address)
    assert answer.status_code == 200, answer.text
    return read(answer.text)


def test_a_deal_is_prepared_from_nothing_and_opened(registry: Registry, officer: Browser) -> None:
    typed = {
        **in_three("name", "Clean sites"),
        **in_three("purpose", "Sites without emissions"),
        "lead": "YM",
        "others": ["STM"],
        "valid_until": "31.12.2035",
        "signed_on": "2026-11",
        "reporting/first_period": "2027",
    }
    answer = send(officer, "/en/workspace/deals/new", typed)
    assert answer.headers["location"] == "/en/workspace/deals/clean-sites-en"
    address = answer.headers["location"]

    definition = {
        **in_three("name", "Fossil-free sites"),
        **in_three("numerator", "sites without fossil fuels"),
        **in_three("denominator", "all sites"),
    }
    assert send(officer, f"{address}/new-indicator", definition).status_code == 303

    with_row = send(officer, f"{address}/targets", button="add")
    target = {"indicator": "fossil-free-sites-en", "value": "62,5", "due_on": "2030-12-31"}
    row = {f"targets/0/{name}": text for name, text in target.items()}
    assert send_form(officer, read(with_row.text), row, "save").status_code == 303

    with_row = send(officer, f"{address}/measure-areas", button="add")
    area = {**in_three("measure_areas/0/name", "Tendering"), "minimum_measure_areas": "1"}
    assert send_form(officer, read(with_row.text), area, "save").status_code == 303

    with_row = send(officer, f"{address}/state-measures/texts", button="add")
    measure = in_three("state_measures/0/text", "The ministry advises")
    assert send_form(officer, read(with_row.text), measure, "save").status_code == 303

    with_row = send(officer, f"{address}/parties", button="add")
    party = {"founding_parties/0/name": "City of Helsinki", "founding_parties/0/organisation": "0201256-6"}
    assert send_form(officer, read(with_row.text), party, "save").status_code == 303

    assert officer.get("/en/deals/clean-sites-en").status_code == 404
    assert send(officer, f"{address}/opening").headers["location"] == address
    assert "The deal is open." in shown(officer, address).text
    deal = deals.show(registry.store, PUBLIC, "clean-sites-en")
    assert deal.ministries == ("YM", "STM")
    assert deal.targets[0].value is not None
    assert (str(deal.targets[0].value), deal.targets[0].indicator) == ("62.5", "fossil-free-sites-en")
    assert [area.code for area in deal.measure_areas] == ["tendering-en"]
    assert deal.state_measures[0].text.sv == "The ministry advises (sv)"
    assert deal.founding_parties[0].organisation == "0201256-6"
    assert officer.get("/en/deals/clean-sites-en").status_code == 200


@pytest.mark.parametrize("language", THREE)
@pytest.mark.parametrize("status", ["preparing", "open"])
def test_every_page_of_a_deal_is_there_in_each_language(
    registry: Registry, officer: Browser, language: str, status: str
) -> None:
    prepared(registry, founding_parties=()) if status == "preparing" else registry.open_deal()
    at = f"/{language}/workspace/deals"
    moves = ("opening",) if status == "preparing" else ("closing", "merger")
    below = (*PARTS, *moves, "new-indicator", "state-measures/texts", "state-measures/1")
    for address in (at, f"{at}/new", f"{at}/clean-sites", *(f"{at}/clean-sites/{one}" for one in below)):
        page = shown(officer, address)
        assert page.first("html").attributes["lang"] == language
        assert len(page.all("h1")) == 1


@pytest.mark.parametrize(
    "part", ["texts", "frame", "targets", "measure-areas", "state-measures/texts", "parties"]
)
@pytest.mark.parametrize("status", ["preparing", "open"])
def test_a_form_that_is_sent_as_it_is_shown_changes_nothing(
    registry: Registry, officer: Browser, part: str, status: str
) -> None:
    prepared(registry) if status == "preparing" else registry.open_deal()
    before = saved(registry)
    assert send(officer, f"{AT}/{part}").status_code == 303
    after = saved(registry)
    assert [getattr(after, name) for name in after.__struct_fields__ if name != "revision"] == [
        getattr(before, name) for name in before.__struct_fields__ if name != "revision"
    ]


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    registry: Registry, officer: Browser
) -> None:
    prepared(registry)
    answer = send(
        officer, f"{AT}/targets", {"targets/0/value": "140", "targets/0/due_on": "31.12.2036"}, "save"
    )
    page = read(answer.text)
    assert answer.status_code == 422
    assert page.first("title").text.startswith("Error: ")
    assert [link.text for link in page.first("section", id="errors").all("a")] == [
        "Target: Give at most 100.",
        "By which day: Choose a day no later than the deal's last day, 31 Dec 2035.",
    ]
    assert fields_of(form_of(page))["targets/0/value"] == "140"
    again = shown(officer, f"{AT}/targets")
    assert "what you typed earlier" in again.text
    assert fields_of(form_of(again))["targets/0/value"] == "140"


def test_what_somebody_else_saved_meanwhile_stands_beside_what_is_typed(
    registry: Registry, officer: Browser
) -> None:
    prepared(registry)
    opened = shown(officer, f"{AT}/texts")
    assert send(officer, f"{AT}/texts", {"name/en": "Theirs"}).status_code == 303
    answer = send_form(officer, opened, {"name/en": "Mine"})
    page = read(answer.text)
    assert answer.status_code == 412
    assert page.first(class_="theirs").first(class_="written").text == "Theirs"
    assert send_form(officer, page, {"name/en": "Ours"}).status_code == 303
    assert saved(registry).name.en == "Ours"


def test_areas_that_two_officers_add_at_once_are_both_kept(registry: Registry, officer: Browser) -> None:
    registry.open_deal()
    mine = read(send(officer, f"{AT}/measure-areas", button="add").text)
    theirs = read(send(officer, f"{AT}/measure-areas", button="add").text)
    assert send_form(officer, theirs, in_three("measure_areas/2/name", "Advice"), "save").status_code == 303
    answer = send_form(officer, mine, in_three("measure_areas/2/name", "Pilots"), "save")
    assert answer.status_code == 412
    assert send_form(officer, read(answer.text), button="save").status_code == 303
    assert [area.name.en for area in saved(registry).measure_areas] == [
        "Tendering",
        "Training",
        "Pilots (en)",
        "Advice (en)",
    ]


def test_a_target_that_is_set_meanwhile_stands_beside_what_is_typed(
    registry: Registry, officer: Browser
) -> None:
    registry.open_deal(targets=(a_target(value=None), a_target(due_on=day("2033-12-31"), value=None)))
    opened = shown(officer, f"{AT}/targets")
    assert send(officer, f"{AT}/targets", {"targets/0/value": "40"}, "save").status_code == 303
    answer = send_form(officer, opened, {"targets/0/value": "60", "targets/1/value": "70"}, "save")
    page = read(answer.text)
    assert answer.status_code == 412
    assert "40%" in page.first("main").first("li").text
    assert send_form(officer, page, button="save").status_code == 303
    assert [target.value for target in saved(registry).targets] == [40, 70]


def test_an_indicator_of_a_deal_in_preparation_is_changed_and_left_out(
    registry: Registry, officer: Browser
) -> None:
    prepared(registry)
    at = f"{AT}/indicators/{STRATEGY}"
    assert send(officer, at, {"kind": "amount", "unit": "kg"}, "save").status_code == 303
    assert saved(registry).indicators[-1].versions[-1].kind is IndicatorKind.AMOUNT
    assert send(officer, at, button="remove").status_code == 303
    assert STRATEGY not in {indicator.code for indicator in saved(registry).indicators}


def test_an_indicator_of_an_open_deal_gets_a_new_definition_that_is_not_backdated(
    registry: Registry, officer: Browser
) -> None:
    registry.open_deal()
    answer = officer.get(f"{AT}/indicators/{SITES}")
    address = answer.headers["location"]
    assert address == f"{AT}/indicators/{SITES}/new-definition"
    refused = send(
        officer, address, {"in_force_from": "2027-01-01", "numerator/en": "sites run on electricity"}
    )
    assert refused.status_code == 422
    [error] = read(refused.text).first("section", id="errors").all("a")
    assert error.text == "In force from: Choose a day that is not in the past."
    answer = send_form(officer, read(refused.text), {"in_force_from": "1.1.2028"})
    assert answer.status_code == 303
    old, new = saved(registry).indicators[0].versions
    assert (new.version, new.in_force_from, new.numerator.en) == (
        2,
        day("2028-01-01"),
        "sites run on electricity",
    )
    assert new.name == old.name


def test_a_target_that_is_set_is_only_read_once_the_deal_is_open_and_others_are_added(
    registry: Registry, officer: Browser
) -> None:
    registry.open_deal(targets=(a_target(), a_target(due_on=day("2033-12-31"), value=None)))
    with_row = read(send(officer, f"{AT}/targets", button="add").text)
    shown_fields = [
        field.attributes["name"]
        for field in form_of(with_row).all("input")
        if field.attributes["type"] != "hidden"
    ]
    assert shown_fields == ["targets/1/value", "targets/2/value", "targets/2/due_on"]
    typed = {"targets/1/value": "80", "targets/2/indicator": STRATEGY, "targets/2/due_on": "2035-12-31"}
    assert send_form(officer, with_row, typed, "save").status_code == 303
    assert [target.value for target in saved(registry).targets] == [50, 80, None]


def test_any_ministry_of_the_deal_tells_how_a_state_measure_went(registry: Registry, client: Browser) -> None:
    with registry.store.transaction() as tx:
        ministries.add(tx, Ministry("STM", words("Health")))
    registry.open_deal(ministries=("YM", "STM"))
    a_member(registry.store, STM)
    sign_in(client, "aino@example.fi")
    assert not shown(client, AT).all("ol")
    for part in ("texts", "frame", "targets", "indicators", "closing"):
        assert client.get(f"{AT}/{part}").status_code == 403
    told = {"status": "done", "note": "Advice was given.", "note_language": "en"}
    assert send(client, f"{AT}/state-measures/1", told).status_code == 303
    assert saved(registry).state_measures[0].status is MeasureStatus.DONE
    assert "Advice was given." in shown(client, "/en/deals/clean-sites").text
    assert client.get(f"{AT}/state-measures/2").status_code == 404


def test_a_deal_is_closed_and_merged_after_a_look(registry: Registry, officer: Browser) -> None:
    registry.open_deal()
    registry.open_deal(slug="cleaner-sites", name=words("Cleaner sites"))
    assert send(officer, f"{AT}/closing").status_code == 303
    assert saved(registry).status is DealStatus.CLOSED
    assert send(officer, f"{AT}/merger").status_code == 422
    assert send(officer, f"{AT}/merger", {"into": "cleaner-sites"}).status_code == 303
    assert saved(registry).merged_into == "cleaner-sites"
    assert officer.get(f"{AT}/texts").status_code == 409
    assert shown(officer, AT).first("h1").text == "Clean sites"


def test_a_deal_is_opened_only_as_it_was_looked_at(registry: Registry, officer: Browser) -> None:
    prepared(registry)
    looked_at = shown(officer, f"{AT}/opening")
    assert send(officer, f"{AT}/texts", {"name/en": "Another name"}).status_code == 303
    answer = send_form(officer, looked_at)
    assert answer.status_code == 412
    assert "look at it again" in read(answer.text).first("section", id="errors").text
    assert saved(registry).status is DealStatus.PREPARING


def test_a_deal_that_is_over_says_so_before_it_is_opened(registry: Registry, officer: Browser) -> None:
    prepared(registry, valid_until=day("2026-12-31"), targets=())
    page = shown(officer, f"{AT}/opening")
    lacks = page.first(class_="lacks").first("a")
    assert lacks.attributes["href"] == f"{AT}/frame#f-valid_until"
    assert lacks.text == "Last day of the deal: Choose a day that is not in the past."
    assert send_form(officer, page).status_code == 422


def test_an_address_that_is_taken_is_told_at_its_field(registry: Registry, officer: Browser) -> None:
    registry.open_deal()
    typed = {
        **in_three("name", "Clean sites"),
        **in_three("purpose", "Sites without emissions"),
        "valid_until": "2035-12-31",
        "reporting/first_period": "2027",
        "slug": "clean-sites",
    }
    answer = send(officer, "/en/workspace/deals/new", typed)
    [error] = read(answer.text).first("section", id="errors").all("a")
    assert error.text == "Last part of the deal's address: Choose another one: clean-sites is taken."


def test_the_record_of_a_deal_says_which_ministry_changed_which_part(
    registry: Registry, officer: Browser
) -> None:
    registry.open_deal()
    assert send(officer, f"{AT}/texts", {"name/en": "Cleaner sites"}).status_code == 303
    rows = [
        [cell.text for cell in row.all("td")]
        for row in shown(officer, f"{AT}/trail").first("tbody").all("tr")
    ]
    assert rows == [
        ["Began to prepare", "Environment"],
        ["Opened to agreements", "Environment"],
        ["Changed: Name and purpose", "Environment"],
    ]
    [later] = shown(officer, f"{AT}/trail?after={saved(registry).revision - 1}").first("tbody").all("tr")
    assert later.first("td").text == "Changed: Name and purpose"


def test_units_keep_no_deals(registry: Registry, client: Browser) -> None:
    registry.open_deal()
    a_member(registry.store, EDITOR)
    sign_in(client, "aino@example.fi")
    for address in ("/en/workspace/deals", "/en/workspace/deals/new", AT, f"{AT}/texts", f"{AT}/opening"):
        assert client.get(address).status_code == 403, address
