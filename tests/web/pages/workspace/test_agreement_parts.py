"""The parts of an agreement, each a form of its own."""

from decimal import Decimal

import pytest

from registry.actions import agreements
from registry.model.agreements import Agreement, ContactPerson, DecisionReference
from registry.model.people import Account
from tests.builders import ESPOO, HELSINKI, TURKU, day
from tests.web.pages.filing import CONTACT, Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form
from tests.web.pages.reading import Element, read
from tests.web.pages.working import beside, said, shown, wrong

LANGUAGES = pytest.mark.parametrize("language", ["fi", "sv", "en"])


@pytest.fixture
def number(registry: Registry, approver: Account) -> str:
    return registry.draft()


def stored(registry: Registry, number: str) -> Agreement:
    return agreements.show(registry.store, registry.approver(HELSINKI), number).agreement


def saved(
    client: Browser, number: str, part: str, typed: Typed, language: str = "en", button: str = ""
) -> None:
    """Save a part and be led back to the agreement, which says so once."""
    answer = send(client, f"/{language}/workspace/agreements/{number}/{part}", typed, button)
    assert answer.status_code == 303, wrong(read(answer.text))
    assert answer.headers["location"] == f"/{language}/workspace/agreements/{number}"
    assert said(client, answer.headers["location"])


def refused(
    client: Browser, number: str, part: str, typed: Typed, language: str = "en", button: str = ""
) -> Element:
    """Be refused, and find everything still there as it was typed; return the page."""
    answer = send(client, f"/{language}/workspace/agreements/{number}/{part}", typed, button)
    assert answer.status_code == 422
    page = read(answer.text)
    kept = fields_of(form_of(page))
    for name, text in typed.items():
        assert kept[name] == text, name
    assert page.first("title").text.partition(":")[0] in {"Virhe", "Fel", "Error"}
    assert answer.headers["cache-control"] == "no-store"
    return page


@LANGUAGES
def test_the_scope_is_saved_as_it_is_typed_in_the_language(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    typed = {
        "starts_on": "1.1.2027",
        "ends_on": "2031-12-31",
        "scope": "Kaikki <työmaat> & “muut”\nja rivi",
        "implementation_plan": "Suunnitelma",
        "language": "sv",
    }
    saved(client, number, "scope", typed, language)
    terms = stored(registry, number).latest.terms
    assert (terms.starts_on, terms.ends_on) == (day("2027-01-01"), day("2031-12-31"))
    assert (terms.scope, terms.implementation_plan, terms.language) == (
        typed["scope"],
        "Suunnitelma",
        "sv",
    )
    form = form_of(shown(client, f"/{language}/workspace/agreements/{number}/scope"))
    assert fields_of(form)["scope"] == typed["scope"]


def test_saving_a_part_leaves_the_other_parts_as_they_are(
    client: Browser, registry: Registry, number: str
) -> None:
    before = stored(registry, number)
    for part in ("scope", "decision", "contacts", "commitments"):
        saved(client, number, part, {}, button="save" if part == "commitments" else "")
    after = stored(registry, number)
    assert (after.latest, after.contacts, after.invites_advice) == (
        before.latest,
        before.contacts,
        before.invites_advice,
    )


@LANGUAGES
def test_days_that_are_none_are_refused_beside_their_fields(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    before = stored(registry, number)
    typed = {"starts_on": "31.2.2027", "ends_on": "soon", "scope": "New scope"}
    page = refused(client, number, "scope", typed, language)
    assert wrong(page).keys() == {"f-starts_on", "f-ends_on"}
    assert beside(page, "f-starts_on") == beside(page, "f-ends_on")
    assert stored(registry, number) == before


def test_what_contradicts_the_deal_is_refused_beside_its_field_too(client: Browser, number: str) -> None:
    page = refused(client, number, "scope", {"starts_on": "2031-01-01", "ends_on": "2030-12-31"})
    assert "f-ends_on" in wrong(page)


@LANGUAGES
def test_what_is_wrong_with_another_part_leads_to_its_field_on_the_other_page(
    client: Browser, number: str, language: str
) -> None:
    page = refused(client, number, "scope", {"ends_on": "2029-12-31"}, language)
    [link] = page.first("section", id="errors").all("a")
    path, _, field = (link.attributes["href"] or "").partition("#")
    assert path == f"/{language}/workspace/agreements/{number}/commitments"
    assert shown(client, path).all(id=field)


@LANGUAGES
def test_covered_organisations_are_saved_and_the_field_that_names_none_is_pointed_at(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    page = shown(client, f"/{language}/workspace/agreements/{number}/scope")
    fields = {**fields_of(form_of(page)), "covers": ["", ESPOO, "1234567-8"]}
    answer = client.post(f"/{language}/workspace/agreements/{number}/scope", data=fields)
    assert answer.status_code == 422
    page = read(answer.text)
    assert wrong(page).keys() == {"f-covers-2"}
    assert beside(page, "f-covers-2")
    values = [field.attributes["value"] for field in page.all("input", name="covers")]
    assert values[:3] == ["", ESPOO, "1234567-8"]
    fields = {**fields_of(form_of(page)), "covers": ["", ESPOO, TURKU]}
    assert client.post(f"/{language}/workspace/agreements/{number}/scope", data=fields).status_code == 303
    assert stored(registry, number).latest.terms.covers == (ESPOO, TURKU)


def test_a_business_id_of_nobody_in_the_registry_is_refused_at_its_field(
    client: Browser, number: str
) -> None:
    page = shown(client, f"/en/workspace/agreements/{number}/scope")
    fields = {**fields_of(form_of(page)), "covers": ["", "0116297-6"]}
    page = read(client.post(f"/en/workspace/agreements/{number}/scope", data=fields).text)
    assert wrong(page).keys() == {"f-covers-1"}


def test_the_decision_is_saved_and_taken_out_again(client: Browser, registry: Registry, number: str) -> None:
    made = {
        "decision/body": "Kaupunginhallitus",
        "decision/decided_on": "12.1.2027",
        "decision/record": "§ 12",
    }
    saved(client, number, "decision", made, "fi")
    reference = DecisionReference("Kaupunginhallitus", day("2027-01-12"), "§ 12")
    assert stored(registry, number).latest.terms.decision == reference
    saved(client, number, "decision", dict.fromkeys(made, ""), "fi")
    assert stored(registry, number).latest.terms.decision is None


@LANGUAGES
def test_of_a_decision_that_was_begun_every_empty_field_is_pointed_at(
    client: Browser, number: str, language: str
) -> None:
    typed = {"decision/body": "Board", "decision/decided_on": "", "decision/record": " "}
    answer = send(client, f"/{language}/workspace/agreements/{number}/decision", typed)
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-decision-decided_on", "f-decision-record"}
    assert fields_of(form_of(page))["decision/body"] == "Board"


def test_contact_persons_are_added_changed_and_left_out(
    client: Browser, registry: Registry, number: str
) -> None:
    assert stored(registry, number).contacts == (CONTACT,)
    saved(client, number, "contacts", {"contacts/1/name": "Eino", "contacts/1/email": "eino@example.fi"})
    assert stored(registry, number).contacts == (CONTACT, ContactPerson("Eino", "eino@example.fi"))
    empty = {f"contacts/0/{field}": "" for field in ("name", "title", "email", "phone")}
    saved(client, number, "contacts", {**empty, "invites_advice": ["false", "true"]})
    agreement = stored(registry, number)
    assert agreement.contacts == (ContactPerson("Eino", "eino@example.fi"),)
    assert agreement.invites_advice


@LANGUAGES
def test_a_contact_that_is_half_filled_in_is_refused_in_its_own_row(
    client: Browser, number: str, language: str
) -> None:
    empty = {f"contacts/0/{field}": "" for field in ("name", "title", "email", "phone")}
    typed = {**empty, "contacts/1/name": "Eino", "contacts/1/email": "no e-mail"}
    page = refused(client, number, "contacts", typed, language)
    assert wrong(page).keys() == {"f-contacts-1-email"}
    assert beside(page, "f-contacts-1-email")


@LANGUAGES
def test_promises_are_changed_by_numbers_as_the_language_writes_them(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    value = {"fi": " 10,5", "sv": "10,5", "en": "10.5"}[language]
    at = "commitments/0"
    typed = {f"{at}/value": "60", f"{at}/baseline/value": value, f"{at}/baseline/on": "31.12.2025"}
    saved(client, number, "commitments", typed, language, "save")
    target, measure = stored(registry, number).latest.terms.commitments
    assert (target.number, measure.number) == (1, 2)
    [target] = stored(registry, number).latest.terms.targets
    assert target.value == 60
    assert target.baseline is not None
    assert target.baseline.value == Decimal("10.5")
    form = form_of(shown(client, f"/{language}/workspace/agreements/{number}/commitments"))
    decimal_sign = "." if language == "en" else ","
    assert fields_of(form)[f"{at}/baseline/value"] == f"10{decimal_sign}5"


@LANGUAGES
def test_every_promise_that_is_wrong_is_pointed_at_in_its_row(
    client: Browser, registry: Registry, number: str, language: str
) -> None:
    before = stored(registry, number)
    typed = {
        "commitments/0/value": "half",
        "commitments/0/due_on": "",
        "commitments/1/description": "",
        "commitments/1/due_on": "1.1.2099x",
    }
    page = refused(client, number, "commitments", typed, language, "save")
    assert wrong(page).keys() == {
        "f-commitments-0-value",
        "f-commitments-0-due_on",
        "f-commitments-1-description",
        "f-commitments-1-due_on",
    }
    for place in wrong(page):
        assert beside(page, place)
    assert stored(registry, number) == before


def test_a_promise_beyond_the_agreements_end_is_refused_beside_its_day(client: Browser, number: str) -> None:
    page = refused(client, number, "commitments", {"commitments/1/due_on": "2031-01-01"}, button="save")
    assert wrong(page).keys() == {"f-commitments-1-due_on"}


def test_rows_are_added_and_nothing_is_saved_until_they_are(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    before = stored(registry, number)
    answer = send(client, address, {"commitments/0/value": "not yet"}, "add:measure")
    page = read(answer.text)
    fields = fields_of(form_of(page))
    assert answer.status_code == 200
    assert not wrong(page)
    assert (fields["commitments/0/value"], fields["commitments/2/description"]) == ("not yet", "")
    assert stored(registry, number) == before
    page = read(send_form(client, page, {"commitments/2/description": "Train"}, "add:target").text)
    fields = fields_of(form_of(page))
    assert (fields["commitments/2/description"], fields["commitments/3/indicator"]) == ("Train", "")
    typed = {
        "commitments/0/value": "70",
        "commitments/2/due_on": "2028-12-31",
        "commitments/2/area": "training",
        "commitments/3/indicator": "plastic",
        "commitments/3/value": "12,5",
        "commitments/3/due_on": "2029-12-31",
    }
    assert send_form(client, page, typed, "save").status_code == 303
    terms = stored(registry, number).latest.terms
    assert [target.value for target in terms.targets] == [70, Decimal("12.5")]
    assert [measure.description for measure in terms.measures] == [
        "Emission limits stand in every tender.",
        "Train",
    ]
    numbers = [commitment.number for commitment in terms.commitments]
    assert sorted(numbers) == [1, 2, 3, 4]


def test_rows_are_left_out_and_what_is_typed_into_others_stays_in_them(
    client: Browser, registry: Registry, number: str
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    answer = send(client, address, {"commitments/1/description": "Only this."}, "remove:0")
    page = read(answer.text)
    fields = fields_of(form_of(page))
    assert fields["commitments/1/description"] == "Only this."
    assert not [name for name in fields if name.startswith("commitments/0")]
    assert send_form(client, page, {}, "save").status_code == 303
    [measure] = stored(registry, number).latest.terms.commitments
    assert (measure.number, stored(registry, number).latest.terms.measures[0].description) == (
        2,
        "Only this.",
    )


def test_a_row_that_was_added_and_left_empty_is_not_saved(
    client: Browser, registry: Registry, number: str
) -> None:
    before = stored(registry, number).latest.terms
    page = read(send(client, f"/en/workspace/agreements/{number}/commitments", {}, "add:measure").text)
    assert send_form(client, page, {}, "save").status_code == 303
    assert stored(registry, number).latest.terms == before


@pytest.mark.parametrize("button", ["add:", "add:x", "remove:", "remove:x", "remove:99", "remove:²", "x"])
def test_no_button_that_somebody_makes_up_is_a_fault(
    client: Browser, number: str, button: str, approver: Account
) -> None:
    address = f"/en/workspace/agreements/{number}/commitments"
    fields = fields_of(form_of(shown(client, address)))
    answer = client.post(address, data={**fields, "_do": button, "commitments/²/value": "1"})
    assert answer.status_code in {200, 303, 422}


@pytest.mark.parametrize("part", ["commitments", "scope", "decision", "contacts"])
def test_a_form_brings_its_labels_and_only_ids_of_its_own(client: Browser, number: str, part: str) -> None:
    page = shown(client, f"/fi/workspace/agreements/{number}/{part}")
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    labelled = {label.attributes["for"] for label in page.all("label")}
    for field in form_of(page).all():
        if field.tag in {"input", "select", "textarea"} and field.attributes.get("type") != "hidden":
            assert field.attributes["id"] in labelled


@pytest.mark.parametrize("part", ["commitments", "scope", "decision", "contacts"])
def test_a_part_of_what_was_submitted_is_no_form_any_more(
    client: Browser, registry: Registry, number: str, part: str
) -> None:
    address = f"/en/workspace/agreements/{number}/{part}"
    fields = fields_of(form_of(shown(client, address)))
    before = stored(registry, number)
    agreements.submit(
        registry.store, registry.approver(HELSINKI), number, expected=None, now=before.created_at
    )
    assert client.get(address).status_code == 409
    assert client.post(address, data=fields).status_code in {409, 412}
    assert stored(registry, number).latest.terms == before.latest.terms
