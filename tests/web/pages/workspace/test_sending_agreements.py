"""An agreement is checked, handed over, submitted, and its receipt is shown."""

import datetime as dt

import pytest

from registry.actions import agreements
from registry.model.agreements import Agreement, AgreementStatus
from registry.model.people import Account, Role, RoleGrant
from registry.store import typed_forms
from registry.store.accounts import by_email
from tests.builders import ESPOO, HELSINKI, VANTAA
from tests.people import EDITOR, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of, send, send_form, sign_in
from tests.web.pages.reading import Element, read
from tests.web.pages.working import links_of, part, said, shown, wrong


@pytest.fixture
def number(registry: Registry, approver: Account) -> str:
    return registry.draft()


def stored(registry: Registry, number: str) -> Agreement:
    return agreements.show(registry.store, registry.approver(HELSINKI), number).agreement


def at(number: str, page: str = "", language: str = "en") -> str:
    return f"/{language}/workspace/agreements/{number}" + (f"/{page}" if page else "")


def become(client: Browser, registry: Registry, *grants: RoleGrant, email: str = "eino@example.fi") -> None:
    """Let somebody else sit down at the browser."""
    a_member(registry.store, *grants, email=email)
    client.cookies.clear()
    assert sign_in(client, email).status_code == 303


def steps_done(page: Element) -> list[bool]:
    """Return of each step in the task list whether it is done."""
    steps = page.first("ol", class_="steps").all("li")
    return [bool(step.all("span", class_="status good")) for step in steps]


def test_a_complete_agreement_has_every_part_done_and_is_submitted(
    client: Browser, registry: Registry, number: str
) -> None:
    assert steps_done(shown(client, at(number))) == [True, True, True, True]
    answer = send(client, at(number, "check"), {}, "submit")
    assert (answer.status_code, answer.headers["location"]) == (303, at(number, "receipt"))
    agreement = stored(registry, number)
    assert (agreement.status, agreement.latest.submitted_at) == (AgreementStatus.SUBMITTED, LATER)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_check_lists_all_that_is_missing_where_it_is_mended(
    client: Browser, registry: Registry, approver: Account, language: str
) -> None:
    number = registry.draft(scope="", decision=None, commitments=())
    assert steps_done(shown(client, at(number, language=language)))[:3] == [False, False, False]
    page = shown(client, at(number, "check", language))
    missing = [link for lacks in page.all("div", class_="lacks") for link in lacks.all("a")]
    places = [link.attributes["href"] or "" for link in missing]
    assert at(number, "scope#f-scope", language) in places
    assert at(number, "decision#f-decision", language) in places
    assert at(number, "commitments#f-commitments", language) in places
    for place in places:
        path, _, field = place.partition("#")
        assert shown(client, path).all(id=field), place
    answer = send_form(client, page, {}, "submit")
    assert answer.status_code == 422
    assert len(wrong(read(answer.text))) > 0
    assert stored(registry, number).status is AgreementStatus.DRAFT


def test_the_check_shows_everything_that_is_sent(client: Browser, number: str) -> None:
    text = shown(client, at(number, "check")).first("main").text
    for words in (
        "All building sites",
        "Limits come into tenders",
        "City board",
        "HEL 2026-000001",
        "50",
        "Emission limits stand in every tender.",
        "Veikko Vaitelias",
    ):
        assert words in text


def test_what_was_changed_since_the_check_was_opened_has_to_be_looked_at_again(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, at(number, "check"))
    assert send(client, at(number, "scope"), {"scope": "Something else"}).status_code == 303
    answer = send_form(client, page, {}, "submit")
    again = read(answer.text)
    assert answer.status_code == 412
    assert wrong(again)[""]
    assert "Something else" in again.text
    assert stored(registry, number).status is AgreementStatus.DRAFT
    assert send_form(client, again, {}, "submit").status_code == 303


def test_the_receipt_tells_when_it_was_submitted_and_to_whom(client: Browser, number: str) -> None:
    assert client.get(at(number, "receipt")).headers["location"] == at(number)
    send(client, at(number, "check"), {}, "submit")
    text = shown(client, at(number, "receipt")).first("main").text
    assert number in text
    assert "1 March 2027" in text
    assert "11:30" in text
    assert "Environment" in text
    assert client.get(at(number, "check")).headers["location"] == at(number, "receipt")


def test_who_submits_twice_is_led_to_nothing_worse_than_the_receipt(client: Browser, number: str) -> None:
    page = shown(client, at(number, "check"))
    assert send_form(client, page, {}, "submit").status_code == 303
    answer = send_form(client, page, {}, "submit")
    assert answer.status_code in {303, 409}
    if answer.status_code == 303:
        assert answer.headers["location"] == at(number, "receipt")


def test_an_editor_hands_over_and_has_no_button_to_submit(
    client: Browser, registry: Registry, number: str
) -> None:
    become(client, registry, EDITOR)
    page = shown(client, at(number, "check"))
    assert [button.attributes["value"] for button in page.all("button", name="_do")] == ["hand_over"]
    answer = send_form(client, page, {}, "hand_over")
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/workspace")
    assert said(client, "/en/workspace")
    assert stored(registry, number).latest.handed_over_at == LATER


def test_an_editor_who_makes_up_the_button_is_refused(
    client: Browser, registry: Registry, number: str
) -> None:
    become(client, registry, EDITOR)
    fields = fields_of(form_of(shown(client, at(number, "check"))))
    assert client.post(at(number, "check"), data={**fields, "_do": "submit"}).status_code == 403
    assert stored(registry, number).status is AgreementStatus.DRAFT


def test_a_returned_agreement_shows_the_reason_is_mended_and_submitted_again(
    client: Browser, registry: Registry, number: str
) -> None:
    send(client, at(number, "check"), {}, "submit")
    reason = "Too <vague>.\nSay who."
    agreements.give_back(registry.store, registry.officer, number, reason, expected=None, now=LATER)
    for address in (at(number), "/en/workspace"):
        text = shown(client, address).first("main").text
        assert "Too <vague>. Say who." in text
    assert send(client, at(number, "scope"), {"scope": "Clearer"}).status_code == 303
    assert send(client, at(number, "check"), {}, "submit").status_code == 303
    agreement = stored(registry, number)
    assert (agreement.status, agreement.latest.submission) == (AgreementStatus.SUBMITTED, 2)


def test_a_draft_is_discarded_and_its_page_offers_nothing_more(
    client: Browser, registry: Registry, number: str
) -> None:
    page = shown(client, at(number))
    form = page.first("details").first("form")
    answer = client.post(form.attributes["action"] or "", data=fields_of(form))
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/workspace")
    assert said(client, "/en/workspace")
    assert stored(registry, number).status is AgreementStatus.DISCARDED
    assert not shown(client, at(number)).first("main").all("form")
    assert client.get(at(number, "scope")).status_code == 409


def test_with_a_draft_goes_what_people_have_typed_into_its_forms_and_nothing_else(
    client: Browser, registry: Registry, number: str
) -> None:
    other = registry.draft(ESPOO)
    typed = {"contacts/0/name": "Kaisa Korhonen", "contacts/0/email": "not yet"}
    for one in (number, other):
        assert send(client, at(one, "contacts"), typed).status_code == 422
    form = shown(client, at(number)).first("details").first("form")
    client.post(form.attributes["action"] or "", data=fields_of(form))
    with registry.store.snapshot() as tx:
        account = by_email(tx, "aino@example.fi")
        assert account is not None
        kept = [
            typed_forms.find(tx, account.id, at(one, "contacts").removeprefix("/en/"))
            for one in (number, other)
        ]
    assert [form is not None for form in kept] == [False, True]


def test_what_was_submitted_cannot_be_discarded(client: Browser, registry: Registry, number: str) -> None:
    fields = fields_of(shown(client, at(number)).first("details").first("form"))
    send(client, at(number, "check"), {}, "submit")
    assert not shown(client, at(number)).all("details")
    fields["_revision"] = str(stored(registry, number).revision)
    assert client.post(at(number, "discard"), data=fields).status_code == 409
    assert stored(registry, number).status is AgreementStatus.SUBMITTED


def test_an_agreement_in_force_lists_its_periods_and_which_report_is_late(
    client: Browser, registry: Registry, clock: Clock, approver: Account
) -> None:
    number = registry.agree()
    address = at(number, "progress-reports/2026")
    on_time = part(shown(client, at(number)), "reports")
    assert address in links_of_section(on_time)
    assert not on_time.all("span", class_="status bad")
    clock.time = dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
    client.cookies.clear()
    sign_in(client, "aino@example.fi")
    late = part(shown(client, at(number)), "reports")
    assert late.all("span", class_="status bad")


def links_of_section(section: Element) -> list[str]:
    return [link.attributes["href"] or "" for link in section.all("a")]


# Withdrawal


def test_an_approver_withdraws_with_a_reason(client: Browser, registry: Registry, approver: Account) -> None:
    number = registry.agree()
    assert at(number, "withdrawal") in links_of(shown(client, at(number)))
    answer = send(client, at(number, "withdrawal"), {"reason": "We <merge>."})
    assert (answer.status_code, answer.headers["location"]) == (303, at(number))
    assert said(client, at(number))
    agreement = stored(registry, number)
    assert agreement.status is AgreementStatus.WITHDRAWN
    assert agreement.ending is not None
    assert agreement.ending.reason == "We <merge>."
    assert at(number, "withdrawal") not in links_of(shown(client, at(number)))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_withdrawal_needs_a_reason(
    client: Browser, registry: Registry, approver: Account, language: str
) -> None:
    number = registry.agree()
    answer = send(client, at(number, "withdrawal", language), {"reason": "  "})
    assert answer.status_code == 422
    assert wrong(read(answer.text)).keys() == {"f-reason"}
    assert stored(registry, number).status is AgreementStatus.ACTIVE


def test_who_withdraws_from_what_has_changed_meanwhile_is_told_so_first(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.agree()
    page = shown(client, at(number, "withdrawal"))
    comment = {**fields_of(form_of(page)), "reason": "Enough.", "_revision": "1"}
    answer = client.post(at(number, "withdrawal"), data=comment)
    again = read(answer.text)
    assert answer.status_code == 412
    assert again.all("section", id="changed")
    assert fields_of(form_of(again))["reason"] == "Enough."
    assert stored(registry, number).status is AgreementStatus.ACTIVE
    assert send_form(client, again).status_code == 303


def test_an_editor_does_not_withdraw(client: Browser, registry: Registry, approver: Account) -> None:
    number = registry.agree()
    fields = fields_of(form_of(shown(client, at(number, "withdrawal"))))
    become(client, registry, EDITOR)
    assert at(number, "withdrawal") not in links_of(shown(client, at(number)))
    assert client.get(at(number, "withdrawal")).status_code == 403
    token = fields_of(shown(client, at(number)).first("form", action="/en/sign-out"))["_token"]
    sent = {**fields, "reason": "Enough.", "_token": token}
    assert client.post(at(number, "withdrawal"), data=sent).status_code == 403
    assert stored(registry, number).status is AgreementStatus.ACTIVE


def test_what_is_not_in_force_is_not_withdrawn_from(client: Browser, registry: Registry, number: str) -> None:
    fields = {**fields_of(form_of(shown(client, at(number, "check")))), "reason": "Enough."}
    answer = client.post(at(number, "withdrawal"), data=fields)
    assert answer.status_code == 409
    assert stored(registry, number).status is AgreementStatus.DRAFT


# Other people

PAGES = ("", "commitments", "scope", "decision", "contacts", "check", "receipt", "withdrawal")
STRANGERS = {
    "editor of another unit": (RoleGrant(Role.EDITOR, organisation=VANTAA),),
    "approver of another unit": (RoleGrant(Role.APPROVER, organisation=VANTAA),),
    "nobody in particular": (),
    "admin": (RoleGrant(Role.ADMIN),),
}


@pytest.mark.parametrize("who", STRANGERS)
def test_a_draft_is_not_there_for_anybody_else(
    client: Browser, registry: Registry, number: str, who: str
) -> None:
    before = stored(registry, number)
    become(client, registry, *STRANGERS[who])
    page = shown(client, "/en/profile")
    token = fields_of(page.first("form", action="/en/sign-out"))["_token"]
    for name in PAGES:
        assert client.get(at(number, name)).status_code == 404, name
        sent = {
            "_token": token,
            "_revision": str(before.revision),
            "scope": "x",
            "reason": "x",
            "_do": "submit",
            "language": "fi",
        }
        if name not in {"", "receipt"}:
            assert client.post(at(number, name), data=sent).status_code in {404, 422}, name
    assert client.post(at(number, "discard"), data=sent).status_code == 404
    assert stored(registry, number) == before
    assert number not in client.get("/en/workspace").text


def test_nobody_sees_these_pages_without_signing_in(client: Browser, number: str) -> None:
    client.cookies.clear()
    for name in PAGES:
        answer = client.get(at(number, name))
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/en/sign-in?next=")
        assert number not in answer.text


@pytest.mark.parametrize("number", ["GD-2099-0001", "x", "%00", "GD-2026-0001/../x"])
def test_what_is_not_there_is_not_found(client: Browser, approver: Account, number: str) -> None:
    assert client.get(at(number)).status_code == 404
    assert client.get(at(number, "scope")).status_code == 404


def test_the_unit_that_acts_for_another_works_on_its_agreements(
    client: Browser, registry: Registry, approver: Account
) -> None:
    number = registry.draft(ESPOO)
    assert shown(client, at(number, "scope"))
