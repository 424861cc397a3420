"""Beginning an agreement."""

import pytest

from registry.actions import agreements, deals
from registry.model.agreements import Agreement
from registry.model.deals import DealStatus
from registry.model.languages import Language
from registry.model.people import Account, Role, RoleGrant
from tests.builders import ESPOO, NOW, SITES, TURKU, VANTAA, a_deal, a_target, day
from tests.people import APPROVER, OFFICER
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, fields_of, form_of, send, send_form
from tests.web.pages.reading import read
from tests.web.pages.working import beside, enter, said, shown, wrong

NEW = "/en/workspace/agreements/new"
CHOSEN = {"deal": "clean-sites", "language": "sv"}
LONE = RoleGrant(Role.APPROVER, organisation=VANTAA)
"""Files for one unit; whoever files for Helsinki does for Espoo as well."""


@pytest.fixture
def approver(client: Browser, registry: Registry) -> Account:
    registry.open_deal()
    return enter(client, registry, LONE)


def begun(client: Browser, registry: Registry, address: str = NEW, **typed: str) -> Agreement:
    """Begin an agreement on the page; return it."""
    answer = send(client, address, CHOSEN | typed)
    assert answer.status_code == 303, wrong(read(answer.text))
    number = answer.headers["location"].rpartition("/")[2]
    assert said(client, answer.headers["location"])
    actor = registry.approver(typed.get("organisation", VANTAA))
    return agreements.show(registry.store, actor, number).agreement


def test_an_agreement_begins_with_what_the_deal_aims_at_and_until_the_deal_ends(
    client: Browser, registry: Registry, approver: Account
) -> None:
    agreement = begun(client, registry)
    terms = agreement.latest.terms
    assert (agreement.organisation, agreement.deal) == (VANTAA, "clean-sites")
    assert (terms.language, terms.ends_on, terms.scope) == (Language.SV, day("2035-12-31"), "")
    [target] = terms.targets
    assert (target.indicator, target.due_on, target.value, target.number) == (SITES, day("2030-12-31"), 50, 1)


def test_targets_that_are_past_are_not_promised(client: Browser, registry: Registry) -> None:
    past, ahead = a_target(due_on=day("2026-12-31")), a_target(due_on=day("2030-12-31"), value=None)
    registry.open_deal(targets=(ahead, past))
    enter(client, registry, LONE)
    [target] = begun(client, registry).latest.terms.targets
    assert (target.due_on, target.value) == (day("2030-12-31"), None)


def test_a_link_from_a_deal_chooses_the_deal_and_the_page_its_language(
    client: Browser, approver: Account
) -> None:
    fields = fields_of(form_of(shown(client, "/fi/workspace/agreements/new?deal=clean-sites")))
    assert (fields["deal"], fields["language"], fields["organisation"]) == (["clean-sites"], ["fi"], VANTAA)
    assert fields_of(form_of(shown(client, "/fi/workspace/agreements/new")))["deal"] == []


def test_who_drafts_for_several_units_says_for_which(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    enter(client, registry, APPROVER)
    assert fields_of(form_of(shown(client, NEW)))["organisation"] == []
    page = read(send(client, NEW, CHOSEN).text)
    assert wrong(page).keys() == {"f-organisation"}
    assert begun(client, registry, organisation=ESPOO).organisation == ESPOO


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_is_not_chosen_is_asked_for(client: Browser, approver: Account, language: str) -> None:
    answer = send(client, f"/{language}/workspace/agreements/new", {"language": []})
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-deal", "f-language"}
    assert beside(page, "f-deal") == beside(page, "f-language")


def test_a_second_agreement_under_the_same_deal_is_refused_at_the_deal(
    client: Browser, registry: Registry, approver: Account
) -> None:
    registry.open_deal(slug="other-sites")
    page = shown(client, NEW)
    begun(client, registry)
    answer = send_form(client, page, CHOSEN, address=NEW)
    assert answer.status_code == 422
    assert wrong(read(answer.text)).keys() == {"f-deal"}


def test_who_has_an_agreement_under_every_deal_is_told_so(
    client: Browser, registry: Registry, approver: Account
) -> None:
    begun(client, registry)
    page = shown(client, NEW)
    assert not [form for form in page.all("form") if "form" in (form.attributes.get("class") or "")]


def test_deals_in_preparation_and_closed_ones_are_not_offered(
    client: Browser, registry: Registry, approver: Account
) -> None:
    prepared = a_deal(slug="prepared", status=DealStatus.PREPARING)
    deals.prepare(registry.store, registry.officer, prepared, now=NOW)
    registry.open_deal(slug="closed")
    deals.close(registry.store, registry.officer, "closed", expected=None, now=NOW)
    offered = [field.attributes["value"] for field in shown(client, NEW).all("input", name="deal")]
    assert offered == ["clean-sites"]
    for slug in ("prepared", "closed", "none", "NONE"):
        answer = client.post(NEW, data={**fields_of(form_of(shown(client, NEW))), **CHOSEN, "deal": slug})
        assert wrong(read(answer.text)).keys() == {"f-deal"}


def test_nobody_begins_an_agreement_of_a_unit_that_is_not_theirs(
    client: Browser, registry: Registry, approver: Account
) -> None:
    fields = fields_of(form_of(shown(client, NEW)))
    answer = client.post(NEW, data={**fields, **CHOSEN, "organisation": TURKU})
    assert answer.status_code == 403
    assert client.get("/en/workspace/agreements/GD-2027-0001").status_code == 404


def test_who_drafts_for_nobody_is_told_whom_to_ask(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    enter(client, registry, OFFICER)
    assert not shown(client, NEW).all("input", name="deal")
