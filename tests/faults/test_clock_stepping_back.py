"""A clock that is set back between two writes: work goes on, and what came after comes after."""

import datetime as dt
from typing import Final

import pytest

from registry.actions import agreements, api_tokens, invitations, progress_reports, sessions, token_uses
from registry.actions.api_tokens import NewApiToken
from registry.errors import TooManyAttempts, WrongCredentials
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import SYSTEM, TokenScope
from registry.model.progress_reports import ReportStatus
from registry.store import Store, audit_events
from tests.builders import NOW, some_content
from tests.crowd import DEAL, gather, some_draft, submitted, verbs
from tests.databases import faults_in
from tests.faults.filings import STEPS, file, furnish, steps_on_record
from tests.people import ADDRESS, PASSWORD, a_member, a_person

HOUR: Final = dt.timedelta(hours=1)
NEW_YEAR: Final = dt.datetime(2026, 12, 31, 22, 30, tzinfo=dt.UTC)
"""Half past midnight in Finland: an hour before, it is 2026."""


def trail(store: Store, kind: SubjectKind, subject: str) -> list[AuditEvent]:
    with store.snapshot() as tx:
        return audit_events.of_subject(tx, kind, subject)


def test_what_is_filed_by_a_clock_that_goes_back_and_forth_is_stored_in_the_order_it_came(
    store: Store,
) -> None:
    filings, _ = furnish(store, 6)
    for number, filing in enumerate(filings):
        file(store, filing, lambda _step: None, now=NOW - number % 2 * HOUR)
    assert all(steps_on_record(store, filing) == STEPS for filing in filings)
    [reports, *others] = [trail(store, SubjectKind.PROGRESS_REPORT, filing.subject) for filing in filings]
    numbers = [event.number for events in (reports, *others) for event in events]
    assert numbers == sorted(numbers)
    assert not faults_in(store.database)


def test_a_trail_is_read_in_the_order_of_what_was_done_and_not_of_the_clock(store: Store) -> None:
    crowd = gather(store, 1, NOW)
    number = submitted(store, crowd, 0, NOW)
    for hours, step in enumerate(("returned", "submitted", "approved"), 1):
        now = NOW - hours * HOUR
        match step:
            case "returned":
                agreements.give_back(store, crowd.officers[0], number, "Why?", expected=None, now=now)
            case "submitted":
                agreements.submit(store, crowd.approver, number, expected=None, now=now)
            case _:
                agreements.approve(store, crowd.officers[0], number, expected=None, now=now)
    assert verbs(store, number) == ["draft", "submit", "return", "submit", "approve"]
    events = trail(store, SubjectKind.AGREEMENT, number)
    assert [event.at for event in events] == [NOW, NOW, NOW - HOUR, NOW - 2 * HOUR, NOW - 3 * HOUR]
    assert [event.number for event in events] == sorted(event.number for event in events)
    assert not faults_in(store.database)


def test_register_numbers_of_both_years_go_on_when_the_clock_goes_back_over_new_year(store: Store) -> None:
    crowd = gather(store, 5, NEW_YEAR)
    numbers = [
        agreements.draft(
            store, crowd.approver, DEAL, unit, some_draft(), now=NEW_YEAR - hours * HOUR
        ).agreement.number
        for unit, hours in zip(crowd.units, (1, 0, 1, 0, 1), strict=True)
    ]
    assert numbers == ["GD-2026-0001", "GD-2027-0001", "GD-2026-0002", "GD-2027-0002", "GD-2026-0003"]
    assert not faults_in(store.database)


def test_a_report_that_was_submitted_in_the_new_year_is_accepted_when_it_is_the_old_one_again(
    store: Store,
) -> None:
    crowd = gather(store, 1, NOW)
    number, officer = submitted(store, crowd, 0, NOW), crowd.officers[0]
    agreements.approve(store, officer, number, expected=None, now=NOW)
    progress_reports.draft(store, crowd.approver, number, 2026, some_content(), now=NEW_YEAR)
    progress_reports.submit(store, crowd.approver, number, 2026, expected=None, now=NEW_YEAR)
    accepted = progress_reports.accept(store, officer, number, 2026, expected=None, now=NEW_YEAR - HOUR)
    assert accepted.report.status is ReportStatus.ACCEPTED
    events = trail(store, SubjectKind.PROGRESS_REPORT, f"{number}/2026")
    assert [event.verb for event in events] == ["draft", "submit", "accept"]
    assert not faults_in(store.database)


@pytest.mark.parametrize("sort", [AgreementSort.MODIFIED, AgreementSort.MODIFIED_DOWN])
def test_a_list_by_time_of_change_shows_everything_once(store: Store, sort: AgreementSort) -> None:
    crowd = gather(store, 6, NOW)
    for unit in range(6):
        submitted(store, crowd, unit, NOW - unit % 2 * HOUR)
    seen, after = [], None
    while True:
        page = agreements.matching(store, crowd.approver, AgreementFilter(), sort, after, 1)
        seen += [row.number for row in page.items]
        after = page.next_key
        if after is None:
            break
    assert sorted(seen) == [f"GD-2026-{running:04d}" for running in range(1, 7)]


def test_a_request_that_is_sent_again_before_it_was_sent_is_done_once(store: Store) -> None:
    [filing], _ = furnish(store, 1)
    file(store, filing, lambda _step: None, now=NOW)
    with store.snapshot() as tx:
        newest = audit_events.newest(tx)
    file(store, filing, lambda _step: None, now=NOW - HOUR)
    with store.snapshot() as tx:
        assert audit_events.newest(tx) == newest
    assert steps_on_record(store, filing) == STEPS


def test_who_is_signed_in_stays_so_and_others_can_sign_in_and_out(store: Store) -> None:
    first, second = a_member(store), a_member(store, email="eino@example.fi")
    key, _ = sessions.sign_in(store, first.email, PASSWORD, ADDRESS, NOW)
    other, _ = sessions.sign_in(store, second.email, PASSWORD, ADDRESS, NOW - HOUR)
    for each, account in ((key, first), (other, second)):
        actor = sessions.actor_of(store, each, NOW - HOUR)
        assert actor is not None
        assert actor.account == account.id
        sessions.sign_out(store, each)
        assert sessions.actor_of(store, each, NOW - HOUR) is None


def test_failures_that_the_clock_has_not_come_to_yet_keep_nobody_waiting(store: Store) -> None:
    email = a_member(store).email
    for _ in range(5):
        with pytest.raises(WrongCredentials):
            sessions.sign_in(store, email, "wrong", ADDRESS, NOW)
    with pytest.raises(TooManyAttempts):
        sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)
    assert sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW - HOUR)
    # They do not come back either, once the clock gets there: who has signed in is forgiven.
    assert sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)


def test_guessing_is_slowed_down_by_a_clock_that_was_set_back_as_by_any_other(store: Store) -> None:
    email = a_member(store).email
    for now in (NOW, NOW - HOUR):
        for _ in range(5):
            with pytest.raises(WrongCredentials):
                sessions.sign_in(store, email, "wrong", ADDRESS, now)
        with pytest.raises(TooManyAttempts) as refusal:
            sessions.sign_in(store, email, PASSWORD, ADDRESS, now)
        assert refusal.value.params["seconds"] == 15 * 60


def test_clocks_that_are_a_little_apart_count_the_same_failures(store: Store) -> None:
    email = a_member(store).email
    behind = NOW - dt.timedelta(minutes=2)
    for number in range(5):
        with pytest.raises(WrongCredentials):
            sessions.sign_in(store, email, "wrong", ADDRESS, (NOW, behind)[number % 2])
    for now in (NOW, behind):
        with pytest.raises(TooManyAttempts):
            sessions.sign_in(store, email, PASSWORD, ADDRESS, now)


@pytest.mark.parametrize("back", [HOUR, 24 * HOUR])
def test_a_token_works_before_it_was_made_and_its_use_is_noted(store: Store, back: dt.timedelta) -> None:
    account = a_person(store).id
    new = NewApiToken("Tests", tuple(TokenScope), 30)
    token, secret = api_tokens.create(store, SYSTEM, account, new, NOW)
    for now in (NOW, NOW - back):
        use = token_uses.presented(store, secret, now)
        assert use is not None
        token_uses.note_use(store, token.id, now)
    assert api_tokens.list_tokens(store, SYSTEM)[0].last_used_on == (NOW - back).date()
    api_tokens.revoke(store, SYSTEM, token.id, NOW - back)
    assert token_uses.presented(store, secret, NOW) is None


def test_an_invitation_is_good_before_it_was_given(store: Store) -> None:
    account = a_person(store)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    assert invitations.redeem(store, secret, PASSWORD, NOW - HOUR).id == account.id
    assert sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW - HOUR)
