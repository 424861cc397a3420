"""Many at once: nobody is refused for the crowd's sake, nothing is lost, and of two decisions one holds."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from registry.actions import agreements
from registry.actions.agreements import Hearing
from registry.actions.once import RequestKey
from registry.model.audit_events import SubjectKind
from registry.store import Store, audit_events
from registry.store.agreements.numbering import next_number
from tests.builders import NOW
from tests.crowd import AT_ONCE, DEAL, Crowd, at_once, gather, outcome, some_draft, submitted, verbs

EACH: Final = 5
HEARING: Final = Hearing(NOW.date(), "The unit said nothing.")


@pytest.fixture
def crowd(store: Store) -> Crowd:
    """As many units as drafts will come, and none has drafted."""
    return gather(store, AT_ONCE * EACH, NOW)


def test_numbers_have_no_gap_and_no_duplicate_though_some_filings_fail(store: Store, crowd: Crowd) -> None:
    def fail_after_taking_a_number() -> None:
        with store.transaction() as tx:
            next_number(tx, NOW.year)
            raise ZeroDivisionError

    def draft(thread: int) -> list[tuple[str, str]]:
        made = []
        for unit in crowd.units[thread::AT_ONCE]:
            with pytest.raises(ZeroDivisionError):
                fail_after_taking_a_number()
            content = some_draft(scope=f"The sites of {unit}.")
            record = agreements.draft(store, crowd.approver, DEAL, unit, content, now=NOW)
            made.append((record.agreement.number, unit))
        return made

    made = dict(pair for pairs in at_once(draft) for pair in pairs)
    assert sorted(made) == [f"GD-2026-{running:04d}" for running in range(1, len(crowd.units) + 1)]
    assert sorted(made.values()) == sorted(crowd.units)
    for number, unit in made.items():
        agreement = agreements.show(store, crowd.approver, number).agreement
        assert (agreement.organisation, agreement.latest.terms.scope) == (unit, f"The sites of {unit}.")
        assert verbs(store, number) == ["draft"]


def test_the_same_request_sent_many_times_at_once_is_done_once(store: Store, crowd: Crowd) -> None:
    draft = partial(agreements.draft, store, crowd.approver, DEAL, crowd.units[0], some_draft(), now=NOW)
    records = at_once(lambda _: draft(key=RequestKey("one", "the same")))
    assert {record.agreement.number for record in records} == {"GD-2026-0001"}
    assert verbs(store, "GD-2026-0001") == ["draft"]


def test_of_many_who_draft_for_a_unit_one_does(store: Store, crowd: Crowd) -> None:
    draft = partial(agreements.draft, store, crowd.approver, DEAL, crowd.units[0], some_draft(), now=NOW)
    assert Counter(at_once(lambda _: outcome(draft))) == {"done": 1, "already_exists": AT_ONCE - 1}


def test_of_many_who_revise_what_they_read_one_does(store: Store, crowd: Crowd) -> None:
    number = _drafted(store, crowd)
    read = agreements.show(store, crowd.approver, number).agreement.revision

    def revise(thread: int) -> str:
        content = some_draft(scope=f"As thread {thread} has it.")
        change = partial(agreements.revise, store, crowd.approver, number, content, expected=read, now=NOW)
        return outcome(change)

    outcomes = at_once(revise)
    assert Counter(outcomes) == {"done": 1, "stale": AT_ONCE - 1}
    scope = agreements.show(store, crowd.approver, number).agreement.latest.terms.scope
    assert scope == f"As thread {outcomes.index('done')} has it."
    assert verbs(store, number) == ["draft", "revise"]


def test_nothing_is_lost_of_what_many_change_one_after_the_other(store: Store, crowd: Crowd) -> None:
    number = _drafted(store, crowd)

    def revise(thread: int) -> None:
        for turn in range(EACH):
            content = some_draft(scope=f"{thread}/{turn}")
            agreements.revise(store, crowd.approver, number, content, expected=None, now=NOW)

    at_once(revise)
    with store.snapshot() as tx:
        events = audit_events.of_subject(tx, SubjectKind.AGREEMENT, number)
    scopes = [event.after.get("terms", event.after)["scope"] for event in events]
    assert len(scopes) == 1 + AT_ONCE * EACH
    assert len(set(scopes)) == len(scopes)
    assert agreements.show(store, crowd.approver, number).agreement.latest.terms.scope == scopes[-1]
    for thread in range(AT_ONCE):  # each thread's own changes came in their order
        assert [s for s in scopes if s.startswith(f"{thread}/")] == [f"{thread}/{t}" for t in range(EACH)]


Decide = Callable[[Store, Crowd, str, int], object]


def _approve(store: Store, crowd: Crowd, number: str, thread: int) -> object:
    return agreements.approve(store, crowd.officers[thread], number, expected=None, now=NOW)


def _give_back(store: Store, crowd: Crowd, number: str, thread: int) -> object:
    return agreements.give_back(store, crowd.officers[thread], number, "Why?", expected=None, now=NOW)


def _withdraw(store: Store, crowd: Crowd, number: str, _thread: int) -> object:
    return agreements.withdraw(store, crowd.approver, number, "We merge.", expected=None, now=NOW)


def _terminate(store: Store, crowd: Crowd, number: str, thread: int) -> object:
    officer = crowd.officers[thread]
    return agreements.terminate(store, officer, number, "No reports.", HEARING, expected=None, now=NOW)


STATUS_AFTER: Final = {
    "approve": "active",
    "return": "returned",
    "withdraw": "withdrawn",
    "terminate": "terminated",
}


@pytest.mark.parametrize(
    ("is_in_force", "decisions"),
    [(False, (_approve, _give_back)), (False, (_approve,)), (True, (_withdraw, _terminate))],
    ids=["approve or return", "approve", "withdraw or terminate"],
)
def test_of_many_who_decide_at_once_one_decides_and_is_on_record(
    store: Store, crowd: Crowd, *, is_in_force: bool, decisions: tuple[Decide, ...]
) -> None:
    for unit in range(EACH):
        number = submitted(store, crowd, unit, NOW)
        if is_in_force:
            _approve(store, crowd, number, 0)
        before = verbs(store, number)

        def decide(thread: int, number: str = number) -> str:
            decision = decisions[thread % len(decisions)]
            return outcome(partial(decision, store, crowd, number, thread))

        assert Counter(at_once(decide)) == {"done": 1, "wrong_state": AT_ONCE - 1}
        [*known, verb] = verbs(store, number)
        agreement = agreements.show(store, crowd.approver, number).agreement
        assert known == before
        assert agreement.status == STATUS_AFTER[verb]
        assert len(agreement.latest.reviews) == 1


def _drafted(store: Store, crowd: Crowd) -> str:
    record = agreements.draft(store, crowd.approver, DEAL, crowd.units[0], some_draft(), now=NOW)
    return record.agreement.number
