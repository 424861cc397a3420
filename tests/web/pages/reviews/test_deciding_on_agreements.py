"""An officer decides on an agreement."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from registry.actions import agreements
from registry.model.agreements import Agreement, AgreementStatus
from registry.model.languages import Language, Translated
from registry.model.organisations import Ministry
from registry.model.people import Account, Role, RoleGrant
from registry.model.reviews import Decision
from registry.store import ministries
from registry.store.accounts import actor_of
from tests.builders import HELSINKI, NOW, VANTAA, a_target_commitment
from tests.people import OFFICER, a_member
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, Typed, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import beside, enter, part, said, shown, wrong

STM = RoleGrant(Role.OFFICER, ministry="STM")
LANGUAGES = pytest.mark.parametrize("language", ["fi", "sv", "en"])


def add_stm(registry: Registry) -> None:
    with registry.store.transaction() as tx:
        ministries.add(tx, Ministry("STM", Translated("STM (fi)", "SHM", "Health")))


def submit(registry: Registry, number: str, organisation: str = HELSINKI) -> None:
    actor = registry.approver(organisation)
    agreements.submit(registry.store, actor, number, expected=None, now=NOW)


def submitted(registry: Registry, organisation: str = HELSINKI, **changes: object) -> str:
    number = registry.draft(organisation, **changes)
    submit(registry, number, organisation)
    return number


def stored(registry: Registry, number: str, organisation: str = HELSINKI) -> Agreement:
    return agreements.show(registry.store, registry.approver(organisation), number).agreement


def at(number: str, language: str = "en") -> str:
    return f"/{language}/reviews/agreements/{number}"


def become(client: Browser, registry: Registry, *grants: RoleGrant, email: str = "eino@example.fi") -> None:
    a_member(registry.store, *grants, email=email)
    client.cookies.clear()
    assert sign_in(client, email).status_code == 303


def decided(client: Browser, number: str, typed: Typed, language: str = "en") -> str:
    """Decide; return where one is led."""
    answer = send(client, at(number, language), typed)
    assert answer.status_code == 303, wrong(read(answer.text))
    return answer.headers["location"]


APPROVE = {"verdict": ["approve"]}
RETURN = {"verdict": ["return"], "reason": "Say <who>."}


def test_an_approval_publishes_the_agreement_of_a_deal_with_one_ministry(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    assert decided(client, number, APPROVE | {"reason": "In order."}) == "/en/reviews"
    assert said(client, "/en/reviews")
    agreement = stored(registry, number)
    assert agreement.status is AgreementStatus.ACTIVE
    [review] = agreement.latest.reviews
    assert (review.decision, review.reason, review.reviewer) == (Decision.APPROVED, "In order.", officer.id)


def test_a_return_gives_its_reason_to_the_unit(client: Browser, registry: Registry, officer: Account) -> None:
    number = submitted(registry)
    decided(client, number, RETURN)
    agreement = stored(registry, number)
    assert agreement.status is AgreementStatus.RETURNED
    assert agreement.latest.reviews[-1].reason == "Say <who>."


@LANGUAGES
def test_a_return_needs_a_reason(
    client: Browser, registry: Registry, officer: Account, language: str
) -> None:
    number = submitted(registry)
    answer = send(client, at(number, language), {"verdict": ["return"], "reason": "  "})
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-reason"}
    assert beside(page, "f-reason")
    assert fields_of(form_of(page))["verdict"] == ["return"]
    assert stored(registry, number).status is AgreementStatus.SUBMITTED


@LANGUAGES
def test_a_decision_has_to_be_chosen_and_what_was_written_stays(
    client: Browser, registry: Registry, officer: Account, language: str
) -> None:
    number = submitted(registry)
    answer = send(client, at(number, language), {"reason": "A reason"})
    page = read(answer.text)
    assert answer.status_code == 422
    assert wrong(page).keys() == {"f-verdict"}
    assert fields_of(form_of(page))["reason"] == "A reason"


@pytest.mark.parametrize("written", list(Language))
def test_ready_phrases_are_in_the_language_of_the_unit_and_come_before_the_own_words(
    client: Browser, registry: Registry, officer: Account, written: Language
) -> None:
    number = submitted(registry, language=written)
    page = shown(client, at(number))
    labels = {
        field.attributes["value"] or "": page.first("label", for_=field.attributes["id"] or "")
        for field in page.all("input", name="phrases")
    }
    assert {label.first("span").attributes["lang"] for label in labels.values()} == {written.value}
    typed = {"verdict": ["return"], "phrases": ["plan", "scope"], "reason": "And this."}
    decided(client, number, typed)
    reason = stored(registry, number).latest.reviews[-1].reason
    assert reason == f"{labels['plan'].text}\n\n{labels['scope'].text}\n\nAnd this."


def test_a_phrase_alone_is_a_reason(client: Browser, registry: Registry, officer: Account) -> None:
    number = submitted(registry)
    decided(client, number, {"verdict": ["return"], "phrases": ["plan"]})
    assert stored(registry, number).latest.reviews[-1].reason


def test_a_phrase_that_somebody_makes_up_is_none(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    fields = fields_of(form_of(shown(client, at(number))))
    sent = {**fields, "verdict": "return", "phrases": ["<script>", "evidence"], "reason": ""}
    assert client.post(at(number), data=sent).status_code == 422
    assert stored(registry, number).status is AgreementStatus.SUBMITTED


# Two ministries


@pytest.fixture
def shared(client: Browser, registry: Registry) -> str:
    """An agreement that waits for two ministries, for one of which Aino is signed in."""
    add_stm(registry)
    registry.open_deal(ministries=("YM", "STM"))
    enter(client, registry, OFFICER)
    return submitted(registry)


def test_an_agreement_is_in_force_once_both_ministries_have_approved_it(
    client: Browser, registry: Registry, shared: str
) -> None:
    decided(client, shared, APPROVE)
    assert stored(registry, shared).status is AgreementStatus.SUBMITTED
    page = shown(client, at(shared))
    assert not page.all("input", name="verdict")
    assert client.get("/en/reviews").text.count(shared) == 0
    become(client, registry, STM)
    decided(client, shared, APPROVE)
    agreement = stored(registry, shared)
    assert agreement.status is AgreementStatus.ACTIVE
    assert {review.ministry for review in agreement.latest.reviews} == {"YM", "STM"}


def test_one_ministrys_return_returns_the_agreement_and_the_others_approval_is_asked_for_again(
    client: Browser, registry: Registry, shared: str
) -> None:
    decided(client, shared, APPROVE)
    become(client, registry, STM)
    decided(client, shared, RETURN)
    assert stored(registry, shared).status is AgreementStatus.RETURNED
    submit(registry, shared)
    decided(client, shared, APPROVE)
    assert stored(registry, shared).status is AgreementStatus.SUBMITTED
    client.cookies.clear()
    sign_in(client, "aino@example.fi")
    decided(client, shared, APPROVE)
    assert stored(registry, shared).status is AgreementStatus.ACTIVE


def test_who_decides_for_two_ministries_says_for_which(
    client: Browser, registry: Registry, shared: str
) -> None:
    become(client, registry, OFFICER, STM)
    page = read(send(client, at(shared), APPROVE).text)
    assert wrong(page).keys() == {"f-ministry"}
    decided(client, shared, APPROVE | {"ministry": ["STM"]})
    [review] = stored(registry, shared).latest.reviews
    assert review.ministry == "STM"
    assert not shown(client, at(shared)).all("input", name="ministry")
    decided(client, shared, APPROVE)
    assert stored(registry, shared).status is AgreementStatus.ACTIVE


# Others at work


def test_what_somebody_else_has_decided_meanwhile_is_not_decided_twice(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    page = shown(client, at(number))
    agreements.approve(registry.store, registry.officer, number, expected=None, now=NOW)
    answer = send_form(client, page, RETURN)
    assert stored(registry, number).status is AgreementStatus.ACTIVE
    assert len(stored(registry, number).latest.reviews) == 1
    assert answer.status_code == 303
    assert answer.headers["location"] == "/en/reviews"
    assert said(client, "/en/reviews")


def test_a_colleague_of_the_other_ministry_who_was_faster_stands_in_nobodys_way_for_long(
    client: Browser, registry: Registry, shared: str
) -> None:
    page = shown(client, at(shared))
    colleague = a_member(registry.store, STM, email="second@example.fi")
    with registry.store.snapshot() as tx:
        second = actor_of(tx, colleague.id)
    agreements.approve(registry.store, second, shared, expected=None, now=NOW)
    answer = send_form(client, page, APPROVE)
    if answer.status_code == 422:
        looked_at = read(answer.text)
        assert wrong(looked_at)[""]
        assert fields_of(form_of(looked_at))["verdict"] == ["approve"]
        answer = send_form(client, looked_at)
    assert answer.status_code == 303
    assert stored(registry, shared).status is AgreementStatus.ACTIVE


def test_what_was_mended_since_it_was_read_has_to_be_read_again(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    page = shown(client, at(number))
    agreements.give_back(registry.store, registry.officer, number, "Vague.", expected=None, now=NOW)
    actor = registry.approver(HELSINKI)
    agreements.revise_part(
        registry.store,
        actor,
        number,
        lambda draft: replace(draft, terms=replace(draft.terms, scope="Nothing at all")),
        expected=None,
        now=NOW,
    )
    submit(registry, number)
    answer = send_form(client, page, APPROVE)
    again = read(answer.text)
    assert answer.status_code == 422
    assert stored(registry, number).status is AgreementStatus.SUBMITTED
    assert "Nothing at all" in again.text
    assert wrong(again)[""]
    assert send_form(client, again).status_code == 303
    assert stored(registry, number).status is AgreementStatus.ACTIVE


# The way through the queue


def test_a_decision_leads_to_the_next_in_the_queue_and_keeps_its_choices(
    client: Browser, registry: Registry, officer: Account
) -> None:
    registry.open_deal(slug="other-sites")
    first, last = submitted(registry, HELSINKI), submitted(registry, VANTAA)
    submitted(registry, HELSINKI, deal="other-sites")
    query = "?deal=clean-sites"
    queue = shown(client, f"/en/reviews{query}")
    links = [a.attributes["href"] or "" for a in queue.first("tbody").all("a")]
    assert links == [at(first) + query, at(last) + query]
    answer = send(client, links[0], APPROVE)
    assert answer.headers["location"] == links[1]
    assert said(client, links[1])
    assert send(client, links[1], APPROVE).headers["location"] == f"/en/reviews{query}"


def test_who_leaves_a_filing_for_later_is_led_to_the_next_and_from_the_last_to_the_first(
    client: Browser, registry: Registry, officer: Account
) -> None:
    first, last = submitted(registry, HELSINKI), submitted(registry, VANTAA)

    def onward(number: str) -> str:
        return part(shown(client, at(number)), "decide").first("a").attributes["href"] or ""

    assert onward(first) == at(last)
    assert onward(last) == at(first)
    agreements.approve(registry.store, registry.officer, last, expected=None, now=NOW)
    assert onward(first) == "/en/reviews"


# What is shown


def flags(page: Element) -> list[str]:
    return [line.text for found in page.all("ul", class_="flags") for line in found.all("li")]


def test_a_target_below_the_deals_is_to_be_looked_at_twice(
    client: Browser, registry: Registry, officer: Account
) -> None:
    assert flags(shown(client, at(submitted(registry, VANTAA)))) == []
    low = submitted(registry, commitments=(a_target_commitment(value=Decimal(40)),))
    [flag] = flags(shown(client, at(low)))
    assert "Fossil-free sites" in flag


def test_what_changed_since_the_last_submission_is_shown_word_by_word(
    client: Browser, registry: Registry, officer: Account
) -> None:
    number = submitted(registry)
    assert not shown(client, at(number)).all("section", aria_labelledby="changes")
    decided(client, number, RETURN)
    actor = registry.approver(HELSINKI)
    agreements.revise_part(
        registry.store,
        actor,
        number,
        lambda draft: replace(draft, terms=replace(draft.terms, scope="All <large> sites of the city.")),
        expected=None,
        now=NOW,
    )
    submit(registry, number)
    changes = part(shown(client, at(number)), "changes")
    [row] = changes.first("tbody").all("tr")
    assert [ins.text for ins in row.all("ins")] == ["<large>"]
    assert [deletion.text for deletion in row.all("del")] == ["building"]
    assert "Say <who>." in changes.text


def test_what_comes_back_unchanged_says_so(client: Browser, registry: Registry, officer: Account) -> None:
    number = submitted(registry)
    decided(client, number, RETURN)
    submit(registry, number)
    changes = part(shown(client, at(number)), "changes")
    assert not changes.all("table")
    assert changes.all("p")


def test_the_contact_persons_are_there_to_be_called(
    client: Browser, registry: Registry, officer: Account
) -> None:
    assert "Veikko Vaitelias" in part(shown(client, at(submitted(registry))), "contacts").text


def test_what_is_not_submitted_is_not_decided_on(
    client: Browser, registry: Registry, officer: Account
) -> None:
    draft, active = registry.draft(), registry.agree(VANTAA)
    assert client.get(at(draft)).status_code in {404, 409}
    assert client.get(at(active)).status_code == 409
    assert client.get(at("GD-2099-0001")).status_code == 404
