"""Two people write in the same part: nothing of either is lost, and both stand side by side."""

import pytest

from registry.actions import agreements, progress_reports
from registry.model.agreements import Agreement
from registry.model.people import Account
from tests.builders import HELSINKI, PERIOD, some_content
from tests.web.pages.filing import LATER, Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form
from tests.web.pages.reading import Element, read
from tests.web.pages.working import shown, wrong


@pytest.fixture
def number(registry: Registry, approver: Account) -> str:
    return registry.draft()


def stored(registry: Registry, number: str) -> Agreement:
    return agreements.show(registry.store, registry.approver(HELSINKI), number).agreement


def theirs(page: Element) -> dict[str, str]:
    """Return what is shown as saved meanwhile, by the field that it stands beside."""
    return {
        one.attributes["data-theirs"] or "": one.attributes["data-value"] or ""
        for one in page.all("p")
        if "data-theirs" in one.attributes
    }


def crossed(client: Browser, address: str, first: Typed, second: Typed, button: str = "") -> Element:
    """Open a form twice, save it in one place, then in the other; return what is answered there."""
    opened = shown(client, address)
    assert send(client, address, first, button).status_code == 303
    answer = send_form(client, opened, second, button, address)
    assert answer.status_code == 412
    page = read(answer.text)
    assert not wrong(page)
    assert page.all("section", id="changed")
    return page


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_beside_each_field_that_differs_stands_what_is_saved_now(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    address = f"/{language}/workspace/agreements/{number}/scope"
    first = {"scope": "Theirs", "implementation_plan": "The same plan"}
    second = {"scope": "Mine & <mine>", "implementation_plan": "The same plan"}
    page = crossed(client, address, first, second)
    assert theirs(page) == {"f-scope": "Theirs"}
    assert fields_of(form_of(page))["scope"] == "Mine & <mine>"
    assert stored(registry, number).latest.terms.scope == "Theirs"


def test_what_is_saved_after_both_were_seen_is_saved(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/scope"
    page = crossed(client, address, {"scope": "Theirs"}, {"scope": "Mine"})
    assert send_form(client, page, {"scope": "Ours"}).status_code == 303
    assert stored(registry, number).latest.terms.scope == "Ours"


def test_a_third_change_in_between_is_shown_as_well(client: Browser, registry: Registry, number: str) -> None:
    address = f"/en/workspace/agreements/{number}/scope"
    page = crossed(client, address, {"scope": "Theirs"}, {"scope": "Mine"})
    assert send(client, address, {"scope": "Third"}, "").status_code == 303
    answer = send_form(client, page)
    assert answer.status_code == 412
    assert theirs(read(answer.text)) == {"f-scope": "Third"}
    assert stored(registry, number).latest.terms.scope == "Third"


def test_a_change_of_another_part_stands_in_the_way_once_and_shows_no_difference(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/scope"
    opened = shown(client, address)
    decision = {"decision/record": "§ 99"}
    assert send(client, f"/en/workspace/agreements/{number}/decision", decision).status_code == 303
    answer = send_form(client, opened, {"scope": "Mine"})
    if answer.status_code == 412:
        answer = send_form(client, read(answer.text))
    assert answer.status_code == 303
    terms = stored(registry, number).latest.terms
    assert terms.scope == "Mine"
    assert terms.decision is not None
    assert terms.decision.record == "§ 99"


def test_a_promise_that_somebody_has_added_meanwhile_is_seen_and_not_lost(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    mine = shown(client, address)
    added = read(send(client, address, {}, "add:measure").text)
    new = {
        "commitments/2/description": "Train everybody.",
        "commitments/2/due_on": "2028-12-31",
        "commitments/2/area": "training",
    }
    assert send_form(client, added, new, "save").status_code == 303
    answer = send_form(client, mine, {"commitments/0/value": "70"}, "save", address)
    assert answer.status_code == 412
    page = read(answer.text)
    assert theirs(page)["f-commitments-2-description"] == "Train everybody."
    assert fields_of(form_of(page))["commitments/2/description"] == "Train everybody."
    assert send_form(client, page, {}, "save").status_code == 303
    terms = stored(registry, number).latest.terms
    assert [measure.number for measure in terms.measures] == [2, 3]
    assert [target.value for target in terms.targets] == [70]


def test_a_promise_that_somebody_has_taken_out_meanwhile_can_be_kept_all_the_same(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    mine = shown(client, address)
    left_out = read(send(client, address, {}, "remove:1").text)
    assert send_form(client, left_out, {}, "save").status_code == 303
    page = read(send_form(client, mine, {"commitments/0/value": "70"}, "save", address).text)
    assert theirs(page)["f-commitments-1-description"] == ""
    assert send_form(client, page, {}, "save").status_code == 303
    [measure] = stored(registry, number).latest.terms.measures
    assert measure.description == "Emission limits stand in every tender."


def test_promises_are_compared_with_themselves_although_others_before_them_are_gone(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    mine = shown(client, address)
    left_out = read(send(client, address, {}, "remove:0").text)
    theirs_says = {"commitments/1/description": "Theirs"}
    assert send_form(client, left_out, theirs_says, "save", address).status_code == 303
    page = read(send_form(client, mine, {"commitments/1/description": "Mine"}, "save", address).text)
    assert theirs(page)["f-commitments-1-description"] == "Theirs"
    assert {text for field, text in theirs(page).items() if field.startswith("f-commitments-0")} == {""}
    dropped = read(send_form(client, page, {}, "remove:0", address).text)
    assert send_form(client, dropped, {}, "save", address).status_code == 303
    [measure] = stored(registry, number).latest.terms.commitments
    assert (measure.number, stored(registry, number).latest.terms.measures[0].description) == (2, "Mine")


def test_what_two_people_add_at_once_is_both_kept(client: Browser, registry: Registry, number: str) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"

    def new(description: str) -> dict[str, str]:
        row = "commitments/2"
        return {f"{row}/description": description, f"{row}/due_on": "2028-12-31", f"{row}/area": "training"}

    first, second = (read(send(client, address, {}, "add:measure").text) for _ in range(2))
    assert send_form(client, first, new("Theirs"), "save", address).status_code == 303
    page = read(send_form(client, second, new("Mine"), "save", address).text)
    assert send_form(client, page, {}, "save", address).status_code == 303
    measures = stored(registry, number).latest.terms.measures
    assert {measure.description for measure in measures[1:]} == {"Mine", "Theirs"}


def test_organisations_that_somebody_has_added_meanwhile_are_shown(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/scope"
    mine = shown(client, address)
    fields = {**fields_of(form_of(mine)), "covers": ["0101263-6", "0204819-8"]}
    assert client.post(address, data=fields).status_code == 303
    page = read(send_form(client, mine, {"scope": "Mine"}).text)
    assert theirs(page)["f-covers"].split() == ["0101263-6", "0204819-8"]


def test_a_reports_values_stand_side_by_side_too(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.agree()
    actor = registry.approver(HELSINKI)
    progress_reports.draft(registry.store, actor, number, PERIOD, some_content(), now=LATER)
    address = f"/fi/workspace/agreements/{number}/progress-reports/{PERIOD}/values"
    page = crossed(client, address, {"values/0/numerator": "12,5"}, {"values/0/numerator": "13"})
    assert theirs(page) == {"f-values-0-numerator": "12,5"}
    assert send_form(client, page).status_code == 303
    shown_now = progress_reports.show(registry.store, actor, number, PERIOD).report
    assert shown_now.latest.content.values[0].numerator == 13


def test_of_a_choice_that_differs_the_words_stand_there_and_not_its_code(
    client: Browser, number: str
) -> None:
    scope = crossed(
        client, f"/en/workspace/agreements/{number}/scope", {"language": "sv"}, {"language": "en"}
    )
    assert theirs(scope) == {"f-language": "sv"}
    assert scope.first("p", data_theirs="f-language").text == "svenska"
    address = f"/en/workspace/agreements/{number}/contacts"
    contacts = crossed(client, address, {"invites_advice": ["false", "true"]}, {"contacts/0/title": "Mayor"})
    assert theirs(contacts) == {"f-invites_advice": "true", "f-contacts-0-title": ""}
    assert contacts.first("p", data_theirs="f-invites_advice").text == "Yes"


def test_who_saves_the_very_same_is_told_that_somebody_was_faster_and_sees_no_difference(
    client: Browser, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/contacts"
    same = {"invites_advice": ["false", "true"], "contacts/0/title": "Mayor"}
    page = crossed(client, address, same, same)
    assert theirs(page) == {}
    assert send_form(client, page).status_code == 303
