"""Admins keep organisations, people with their roles, and invitations."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import accounts, organisations
from registry.model.people import SYSTEM, Role, RoleGrant
from tests.builders import ESPOO, HELSINKI, TURKU, UUSIMAA, VANTAA
from tests.people import ADMIN, EDITOR, OFFICER, PASSWORD, a_member, a_person
from tests.web.pages.filing import Registry
from tests.web.pages.filling import fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
ORGANISATIONS, PEOPLE = "/en/admin/organisations", "/en/admin/people"
TAMPERE = "0211675-2"
NAMES = {"name/fi": "Tampere", "name/sv": "Tammerfors", "name/en": "Tampere"}


@pytest.fixture
def admin(registry: Registry, client: Browser) -> Browser:
    """The browser of an admin."""
    a_member(registry.store, ADMIN, email="admin@example.fi")
    assert sign_in(client, "admin@example.fi").status_code == 303
    return client


def shown(browser: Browser, address: str) -> Element:
    answer = browser.get(address)
    assert answer.status_code == 200, answer.text
    return read(answer.text)


def rows(page: Element) -> list[str]:
    return [row.first("th").text for row in page.first("tbody").all("tr")] if page.all("tbody") else []


def errors(page: Element) -> list[str]:
    return [link.text for link in page.first("section", id="errors").all("a")]


def test_organisations_are_listed_and_found(admin: Browser) -> None:
    everything = shown(admin, ORGANISATIONS)
    assert len(rows(everything)) == 4
    by_id = shown(admin, f"{ORGANISATIONS}?text={VANTAA}&region={UUSIMAA}&kind=municipality")
    links = [link.attributes["href"] for link in by_id.first("tbody").all("a")]
    assert links == [f"{ORGANISATIONS}/{VANTAA}"]
    assert rows(shown(admin, f"{ORGANISATIONS}?text=nowhere")) == []


def test_a_list_goes_on_behind_its_last_row(admin: Browser) -> None:
    page = shown(admin, f"{ORGANISATIONS}?after={ESPOO}")
    assert "To the start of the list" in page.text
    assert len(rows(page)) == len([one for one in (ESPOO, HELSINKI, VANTAA, TURKU) if one > ESPOO])


def test_an_organisation_is_registered_and_revised(registry: Registry, admin: Browser) -> None:
    typed = {**NAMES, "business_id": " 02116752", "region": UUSIMAA, "acts_for": [ESPOO, "", VANTAA]}
    assert send(admin, f"{ORGANISATIONS}/new", typed).headers["location"] == ORGANISATIONS
    assert "The organisation is registered." in shown(admin, ORGANISATIONS).text
    registered = organisations.show(registry.store, TAMPERE)
    assert set(registered.acts_for) == {ESPOO, VANTAA}
    address = f"{ORGANISATIONS}/{TAMPERE}"
    assert send(admin, address, {"name/en": "City of Tampere", "acts_for": [""]}).status_code == 303
    revised = organisations.show(registry.store, TAMPERE)
    assert (revised.name.en, revised.name.sv, revised.acts_for) == ("City of Tampere", "Tammerfors", ())


def test_all_that_is_wrong_with_an_organisation_is_said_at_its_fields(admin: Browser) -> None:
    typed = {**NAMES, "name/sv": "", "business_id": "0211675-3"}
    answer = send(admin, f"{ORGANISATIONS}/new", typed)
    assert answer.status_code == 422
    assert errors(read(answer.text)) == ["Name in Swedish: Fill this in.", "Region: Fill this in."]
    mended = send_form(admin, read(answer.text), {"name/sv": "Tammerfors", "region": UUSIMAA})
    assert errors(read(mended.text)) == [
        "Business ID: Check the business ID: its form or its check digit is wrong."
    ]
    taken = send_form(admin, read(mended.text), {"business_id": HELSINKI})
    assert errors(read(taken.text)) == [f"Business ID: Choose another one: {HELSINKI} is taken."]
    assert fields_of(form_of(read(taken.text)))["name/fi"] == "Tampere"


def test_two_admins_who_revise_one_organisation_see_each_others_words(admin: Browser) -> None:
    address = f"{ORGANISATIONS}/{ESPOO}"
    opened = shown(admin, address)
    assert send(admin, address, {"name/en": "Theirs"}).status_code == 303
    answer = send_form(admin, opened, {"name/en": "Mine"})
    assert answer.status_code == 412
    assert read(answer.text).first(class_="theirs").first(class_="written").text == "Theirs"


def test_somebody_is_added_given_roles_and_invited(registry: Registry, admin: Browser) -> None:
    typed = {"name": "Eino Eskola", "email": "Eino@Example.fi", "language": "sv"}
    address = send(admin, f"{PEOPLE}/new", typed).headers["location"]
    for role in (
        {"role": "unit_editor", "organisation": HELSINKI},
        {"role": "ministry_officer", "ministry": "YM"},
        {"role": "adviser", "region": UUSIMAA},
    ):
        assert send(admin, f"{address}/roles", role).headers["location"] == address
    eino = accounts.find_account(registry.store, SYSTEM, "eino@example.fi")
    assert eino.grants == (EDITOR, OFFICER, RoleGrant(Role.ADVISER, region=UUSIMAA))
    assert "Editor of a procuring unit: Helsinki" in shown(admin, address).text

    answer = send(admin, f"{address}/invitation")
    link = read(answer.text).first("input", id="link").attributes["value"] or ""
    assert answer.headers["cache-control"] == "no-store"
    assert link.startswith("http://127.0.0.1:8000/sv/invitation/")
    assert link not in admin.get(f"{address}/invitation").text
    assert "They were given a link" in shown(admin, address).text
    path = link.removeprefix("http://127.0.0.1:8000")
    assert send(admin, path, {"password": PASSWORD, "password_again": PASSWORD}).status_code == 303
    assert "They have set a password." in shown(admin, address).text


def test_a_role_is_taken_away_and_no_longer_counts(registry: Registry, admin: Browser) -> None:
    aino = a_person(registry.store, EDITOR, OFFICER)
    page = shown(admin, f"{PEOPLE}/{aino.id}")
    [form, _] = [one for one in page.all("form") if "revocation" in (one.attributes["action"] or "")]
    answer = admin.post(form.attributes["action"] or "", data=fields_of(form))
    assert answer.headers["location"] == f"{PEOPLE}/{aino.id}"
    assert accounts.find_account(registry.store, SYSTEM, aino.email).grants == (OFFICER,)


def test_an_admin_is_not_offered_to_stop_being_one(registry: Registry, admin: Browser) -> None:
    own = accounts.find_account(registry.store, SYSTEM, "admin@example.fi").id
    page = shown(admin, f"{PEOPLE}/{own}")
    assert "Another administrator can take it away." in page.text
    assert not [one for one in page.all("form") if "revocation" in (one.attributes["action"] or "")]
    token = page.first("input", name="_token").attributes["value"]
    sent = {"_token": token or "", "role": "admin"}
    assert admin.post(f"{PEOPLE}/{own}/roles/revocation", data=sent).status_code == 403


def test_a_role_without_its_scope_is_asked_for_it(registry: Registry, admin: Browser) -> None:
    address = f"{PEOPLE}/{a_person(registry.store).id}/roles"
    answer = send(admin, address, {"role": "unit_approver"})
    assert errors(read(answer.text)) == ["Procuring unit, for an editor or approver: Fill this in."]
    answer = send_form(admin, read(answer.text), {"organisation": TAMPERE})
    [error] = errors(read(answer.text))
    assert error.endswith("no organisation is registered with it.")
    answer = send_form(admin, read(answer.text), {"role": []})
    assert errors(read(answer.text)) == ["Which role?: Fill this in."]


def test_how_somebody_is_reached_is_changed_unless_the_email_is_anothers(
    registry: Registry, admin: Browser
) -> None:
    aino = a_person(registry.store)
    address = f"{PEOPLE}/{aino.id}/details"
    answer = send(admin, address, {"email": "admin@example.fi"})
    assert errors(read(answer.text)) == ["E-mail: Choose another one: admin@example.fi is taken."]
    assert send_form(admin, read(answer.text), {"email": "aino.aalto@example.fi"}).status_code == 303
    assert accounts.find_account(registry.store, SYSTEM, "aino.aalto@example.fi").id == aino.id


def test_people_are_found_by_name_or_email(registry: Registry, admin: Browser) -> None:
    a_person(registry.store, EDITOR, email="eino@example.fi")
    page = shown(admin, f"{PEOPLE}?text=EINO@")
    assert rows(page) == ["Aino Aalto"]
    assert "Editor of a procuring unit: Helsinki" in page.text
    assert rows(shown(admin, f"{PEOPLE}?text=nobody")) == []
    assert rows(shown(admin, f"{PEOPLE}?after=eino@example.fi")) == ["Aino Aalto"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_of_admins_is_there_in_each_language(
    registry: Registry, admin: Browser, language: str
) -> None:
    person = a_person(registry.store, EDITOR).id
    for path in (
        "organisations",
        "organisations/new",
        f"organisations/{HELSINKI}",
        "people",
        "people/new",
        *(f"people/{person}{below}" for below in ("", "/details", "/roles", "/invitation")),
    ):
        page = shown(admin, f"/{language}/admin/{path}")
        assert page.first("html").attributes["lang"] == language
        assert len(page.all("h1")) == 1


def test_nobody_else_sees_anything_of_it(registry: Registry, client: Browser) -> None:
    officer = a_member(registry.store, OFFICER)
    sign_in(client, officer.email)
    token = (
        form_of(shown(client, "/en/workspace/deals/new")).first("input", name="_token").attributes["value"]
    )
    for path in (
        ORGANISATIONS,
        f"{ORGANISATIONS}/new",
        f"{ORGANISATIONS}/{HELSINKI}",
        PEOPLE,
        f"{PEOPLE}/new",
        *(f"{PEOPLE}/{officer.id}{below}" for below in ("", "/details", "/roles", "/invitation")),
    ):
        assert client.get(path).status_code == 403, path
    for path, typed in {
        f"{PEOPLE}/{officer.id}/roles": {"role": "admin"},
        f"{PEOPLE}/{officer.id}/roles/revocation": {"role": "admin"},
        f"{PEOPLE}/{officer.id}/invitation": {},
        f"{PEOPLE}/{officer.id}/details": {"name": "A", "email": "a@b.fi", "language": "fi"},
        f"{PEOPLE}/new": {"name": "A", "email": "a@b.fi", "language": "fi"},
    }.items():
        assert client.post(path, data={"_token": token or "", **typed}).status_code == 403, path
