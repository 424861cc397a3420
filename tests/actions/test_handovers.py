"""Handing a finished draft over to the unit's approvers."""

import datetime as dt

import pytest
from msgspec.structs import replace

from registry.actions import agreements, own_work, progress_reports
from registry.errors import NotAllowed, NotFound, Stale, WrongState
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.own_work import TaskKind
from registry.model.people import Actor, Role, RoleGrant
from registry.store import Store, audit_events
from registry.store import accounts as stored_accounts
from tests.builders import HELSINKI, NOW, PERIOD, VANTAA, some_content
from tests.people import EDITOR, a_person
from tests.web.pages.filing import LATER, Registry

A_DAY = dt.timedelta(days=1)


class Desk:
    """A draft agreement of Helsinki's, its editor and its approver."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.registry = Registry(store)
        self.registry.open_deal()
        self.approver = self.registry.approver(HELSINKI)
        self.editor = self._person(EDITOR, "editor@example.fi")
        self.stranger = self._person(RoleGrant(Role.EDITOR, organisation=VANTAA), "stranger@example.fi")
        self.number = self.registry.draft()

    def _person(self, grant: RoleGrant, email: str) -> Actor:
        account = a_person(self.store, grant, email=email)
        with self.store.snapshot() as tx:
            return stored_accounts.actor_of(tx, account.id)

    def hand_over(self, actor: Actor | None = None, expected: int | None = None) -> None:
        """Hand the agreement over."""
        agreements.hand_over(self.store, actor or self.editor, self.number, expected=expected, now=NOW)

    def submit(self, now: dt.datetime = NOW) -> None:
        """Submit the agreement."""
        agreements.submit(self.store, self.approver, self.number, expected=None, now=now)

    def give_back(self) -> None:
        """Return the agreement."""
        agreements.give_back(
            self.store, self.registry.officer, self.number, "Too vague.", expected=None, now=NOW
        )

    @property
    def handed_over_at(self) -> dt.datetime | None:
        """When the agreement was handed over, as its unit reads it."""
        return agreements.show(self.store, self.editor, self.number).agreement.latest.handed_over_at

    def tasks(self, actor: Actor) -> list[TaskKind]:
        """Return what somebody's start page asks for."""
        found = own_work.own_work(self.store, actor)
        return [task.kind for own in found.agreements for task in own.tasks(LATER.date())]

    def events(self, kind: SubjectKind, subject: str) -> list[AuditEvent]:
        """Return the events of the trail."""
        with self.store.snapshot() as tx:
            return list(audit_events.of_subject(tx, kind, subject))


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def test_what_an_editor_hands_over_waits_for_the_approvers(desk: Desk) -> None:
    assert desk.tasks(desk.approver) == [TaskKind.DRAFT]
    desk.hand_over()
    assert desk.handed_over_at == NOW
    assert desk.tasks(desk.approver) == [TaskKind.SUBMIT]
    assert desk.tasks(desk.stranger) == []


def test_a_handover_is_on_the_trail_and_nothing_else_changes(desk: Desk) -> None:
    before = agreements.show(desk.store, desk.editor, desk.number).agreement
    desk.hand_over()
    after = agreements.show(desk.store, desk.editor, desk.number).agreement
    event = desk.events(SubjectKind.AGREEMENT, desk.number)[-1]
    assert (event.verb, event.actor, event.office) == ("hand_over", desk.editor.account, f"unit:{HELSINKI}")
    assert not event.is_public
    assert after.status is before.status
    assert after.latest == replace(before.latest, handed_over_at=NOW)
    assert after.revision == event.number


def test_a_handover_is_over_once_the_agreement_is_submitted_and_a_return_does_not_bring_it_back(
    desk: Desk,
) -> None:
    desk.hand_over()
    desk.submit()
    assert desk.handed_over_at is None
    desk.give_back()
    assert desk.handed_over_at is None
    assert desk.tasks(desk.approver) == [TaskKind.MEND]
    desk.hand_over()
    assert desk.tasks(desk.approver) == [TaskKind.SUBMIT]


def test_what_was_submitted_cannot_be_handed_over(desk: Desk) -> None:
    desk.submit()
    with pytest.raises(WrongState):
        desk.hand_over()


def test_a_handover_of_something_else_than_was_read_is_refused(desk: Desk) -> None:
    with pytest.raises(Stale):
        desk.hand_over(expected=1)
    assert desk.handed_over_at is None


def test_only_the_unit_hands_over(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.hand_over(desk.stranger)
    with pytest.raises((NotFound, NotAllowed)):
        desk.hand_over(desk.registry.officer)
    assert desk.handed_over_at is None


def test_an_incomplete_draft_can_be_handed_over_too(store: Store) -> None:
    desk = Desk(store)
    revision = agreements.revise_part(
        store,
        desk.editor,
        desk.number,
        lambda draft: replace(draft, terms=replace(draft.terms, decision=None, scope="")),
        expected=None,
        now=NOW,
    ).agreement.revision
    desk.hand_over(expected=revision)
    assert desk.handed_over_at == NOW


def test_a_report_is_handed_over_until_it_is_submitted(desk: Desk) -> None:
    desk.submit()
    agreements.approve(desk.store, desk.registry.officer, desk.number, expected=None, now=NOW)
    store, number = desk.store, desk.number
    progress_reports.draft(store, desk.editor, number, PERIOD, some_content(), now=LATER)
    with pytest.raises(NotFound):
        progress_reports.hand_over(store, desk.stranger, number, PERIOD, expected=None, now=LATER)
    record = progress_reports.hand_over(store, desk.editor, number, PERIOD, expected=None, now=LATER)
    assert record.report.latest.handed_over_at == LATER
    assert desk.tasks(desk.approver) == [TaskKind.SUBMIT]
    last = desk.events(SubjectKind.PROGRESS_REPORT, f"{number}/{PERIOD}")[-1]
    assert (last.verb, last.actor) == ("hand_over", desk.editor.account)
    progress_reports.submit(store, desk.approver, number, PERIOD, expected=None, now=LATER)
    shown = progress_reports.show(store, desk.editor, number, PERIOD).report
    assert shown.latest.handed_over_at is None
    with pytest.raises(WrongState):
        progress_reports.hand_over(store, desk.editor, number, PERIOD, expected=None, now=LATER)
