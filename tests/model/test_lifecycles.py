"""Which moves there are, alone and in any order.

The state machines drive an agreement and a report as the actions do: one pure function of the
model after the other. What they should have come to is told from the log of what happened.
"""

import itertools
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from registry.errors import WrongState
from registry.model.agreements import IN_FORCE, OCCUPYING, UNDECIDED, Agreement, AgreementStatus
from registry.model.deals import DealStatus
from registry.model.lifecycles import AGREEMENT, DEAL, PROGRESS_REPORT, Lifecycle, verb_of_approval
from registry.model.permissions import Stage, stage_of_agreement, stage_of_report
from registry.model.progress_reports import ReportStatus
from registry.model.reviews import Decision, approving_ministries
from tests.builders import NOW, a_review, an_agreement

DEAL_MOVES = {
    "preparing": {"revise": "preparing", "open": "open"},
    "open": {"revise": "open", "close": "closed", "merge": "merged"},
    "closed": {"revise": "closed", "merge": "merged"},
    "ended": {},
    "merged": {},
}

IN_FORCE_MOVES = {
    "withdraw": "withdrawn",
    "terminate": "terminated",
    "complete": "completed",
    "end": "ended",
}

AGREEMENT_MOVES = {
    "draft": {"revise": "draft", "hand_over": "draft", "discard": "discarded", "submit": "submitted"},
    "submitted": {"return": "returned", "approve": "submitted", "activate": "active"},
    "returned": {"revise": "returned", "hand_over": "returned", "submit": "submitted"},
    "discarded": {},
    "active": IN_FORCE_MOVES,
    "on_hold": IN_FORCE_MOVES,
    "withdrawn": {},
    "terminated": {},
    "completed": {},
    "ended": {},
}

REPORT_MOVES = {
    "open": {"draft": "draft"},
    "draft": {"revise": "draft", "hand_over": "draft", "submit": "submitted"},
    "submitted": {"return": "returned", "accept": "accepted"},
    "returned": {"revise": "returned", "hand_over": "returned", "submit": "submitted"},
    "accepted": {},
}

Table = dict[str, dict[str, str]]


@pytest.mark.parametrize(
    ("lifecycle", "statuses", "table"),
    [
        (DEAL, DealStatus, DEAL_MOVES),
        (AGREEMENT, AgreementStatus, AGREEMENT_MOVES),
        (PROGRESS_REPORT, ReportStatus, REPORT_MOVES),
    ],
    ids=["deal", "agreement", "progress_report"],
)
def test_the_moves_of_the_table_lead_where_it_says_and_there_are_no_others(
    lifecycle: Lifecycle[Any], statuses: type[StrEnum], table: Table
) -> None:
    verbs = {move.verb for move in lifecycle.moves} | {verb for moves in table.values() for verb in moves}
    assert set(table) == {status.value for status in statuses}
    for status, verb in itertools.product(statuses, sorted(verbs)):
        if verb in table[status]:
            assert lifecycle.after(status, verb) is statuses(table[status][verb])
        else:
            with pytest.raises(WrongState) as refused:
                lifecycle.after(status, verb)
            assert refused.value.params == {"verb": verb, "status": status.value}


def test_a_verb_that_nobody_knows_is_a_wrong_move() -> None:
    with pytest.raises(WrongState):
        AGREEMENT.after(AgreementStatus.DRAFT, "bless")


def test_no_move_has_two_targets() -> None:
    for lifecycle in (DEAL, AGREEMENT, PROGRESS_REPORT):
        starts = [(move.verb, source) for move in lifecycle.moves for source in move.sources]
        assert len(starts) == len(set(starts))


def test_a_unit_may_make_a_new_agreement_only_after_the_old_one_is_over() -> None:
    over = {"discarded", "withdrawn", "terminated", "completed", "ended"}
    assert {status.value for status in AgreementStatus} - OCCUPYING == over
    assert not UNDECIDED & IN_FORCE


def test_with_one_ministry_its_approval_activates() -> None:
    assert verb_of_approval(("YM",), (a_review(),), submission=1) == "activate"


def test_with_two_ministries_the_first_approval_only_approves() -> None:
    reviews = (a_review(ministry="YM"),)
    assert verb_of_approval(("YM", "STM"), reviews, submission=1) == "approve"
    assert verb_of_approval(("YM", "STM"), (*reviews, a_review(ministry="STM")), submission=1) == "activate"


def test_an_approval_given_before_a_return_does_not_count_after_it() -> None:
    reviews = (
        a_review(ministry="YM", submission=1),
        a_review(ministry="STM", submission=1, decision=Decision.RETURNED),
        a_review(ministry="STM", submission=2),
    )
    assert approving_ministries(reviews, 2) == {"STM"}
    assert verb_of_approval(("YM", "STM"), reviews, submission=2) == "approve"


def test_a_ministry_that_has_no_part_in_the_deal_approves_nothing() -> None:
    assert verb_of_approval(("YM",), (a_review(ministry="TEM"),), submission=1) == "approve"


def test_a_return_or_an_acceptance_is_no_approval() -> None:
    for decision in (Decision.RETURNED, Decision.ACCEPTED):
        assert approving_ministries((a_review(decision=decision),), 1) == frozenset()


MINISTRIES = ("YM", "STM", "TEM")
Event = tuple[str, str]
"""A verb that went through, and the ministry it came from, if any."""


def last_filing(log: list[Event]) -> list[Event] | None:
    """What happened since the last submission; None when there was none."""
    submissions = [place for place, (verb, _) in enumerate(log) if verb == "submit"]
    return log[submissions[-1] + 1 :] if submissions else None


def agreement_as_told(log: list[Event], ministries: tuple[str, ...]) -> str:
    """Where an agreement is after what happened, by the words of the product."""
    endings = {"discard": "discarded", **IN_FORCE_MOVES}
    since = last_filing(log)
    if log and log[-1][0] in endings:
        return endings[log[-1][0]]
    if since is None:
        return "draft"
    if any(verb == "return" for verb, _ in since):
        return "returned"
    approving = {ministry for verb, ministry in since if verb == "approve"}
    return "active" if approving == set(ministries) else "submitted"


class AgreementLife(RuleBasedStateMachine):
    """An agreement under a deal of one to three ministries, with anybody trying anything."""

    @initialize(count=st.integers(1, 3))
    def begin(self, count: int) -> None:
        self.ministries = MINISTRIES[:count]
        self.agreement = an_agreement()
        self.log: list[Event] = []

    @property
    def told(self) -> str:
        return agreement_as_told(self.log, self.ministries)

    def attempt(self, verb: str, event: Event) -> bool:
        """Try one move: it goes through exactly where the table has it."""
        status = self.agreement.status
        if verb not in AGREEMENT_MOVES[self.told]:
            with pytest.raises(WrongState) as refused:
                AGREEMENT.after(status, verb)
            assert refused.value.params == {"verb": verb, "status": self.told}
            return False
        self.agreement = replace(self.agreement, status=AGREEMENT.after(status, verb))
        self.log.append(event)
        return True

    def change_version(self, **changes: object) -> None:
        version = replace(self.agreement.latest, **changes)
        self.agreement = replace(self.agreement, versions=(version,))

    @rule(verb=st.sampled_from(["revise", "withdraw", "terminate", "complete", "end", "discard", "activate"]))
    def move(self, verb: str) -> None:
        if verb != "activate" or self.agreement.status is not AgreementStatus.SUBMITTED:
            self.attempt(verb, (verb, ""))

    @rule()
    def submit(self) -> None:
        if self.attempt("submit", ("submit", "")):
            self.change_version(submission=self.agreement.latest.submission + 1)

    @rule(index=st.integers(0, 2))
    def approve(self, index: int) -> None:
        ministry, version = self.ministries[index % len(self.ministries)], self.agreement.latest
        if ministry in approving_ministries(version.reviews, version.submission):
            assert ("approve", ministry) in (last_filing(self.log) or [])
            return
        reviews = (*version.reviews, a_review(ministry=ministry, submission=version.submission))
        verb = verb_of_approval(self.ministries, reviews, version.submission)
        if self.attempt(verb, ("approve", ministry)):
            self.change_version(reviews=reviews)
            if verb == "activate":
                self.agreement = replace(self.agreement, published_at=NOW)

    @rule(index=st.integers(0, 2))
    def give_back(self, index: int) -> None:
        ministry, version = self.ministries[index % len(self.ministries)], self.agreement.latest
        if self.attempt("return", ("return", ministry)):
            review = a_review(ministry=ministry, submission=version.submission, decision=Decision.RETURNED)
            self.change_version(reviews=(*version.reviews, review))

    @invariant()
    def it_is_where_the_log_says(self) -> None:
        assert self.agreement.status.value == self.told

    @invariant()
    def it_was_active_only_if_every_ministry_approved_the_submission_that_is_current(self) -> None:
        since = last_filing(self.log) or []
        is_agreed = {ministry for verb, ministry in since if verb == "approve"} == set(self.ministries)
        assert is_agreed == (self.agreement.status not in {*UNDECIDED, AgreementStatus.DISCARDED})

    @invariant()
    def it_is_public_once_all_have_approved_and_never_before(self) -> None:
        is_decided = self.told not in {"draft", "submitted", "returned", "discarded"}
        assert (stage_of_agreement(self.agreement) is Stage.PUBLISHED) == is_decided

    @invariant()
    def once_it_is_over_it_moves_nowhere(self) -> None:
        if self.told in {"discarded", "withdrawn", "terminated", "completed", "ended"}:
            for verb in {move.verb for move in AGREEMENT.moves}:
                with pytest.raises(WrongState):
                    AGREEMENT.after(self.agreement.status, verb)


def report_as_told(log: list[str]) -> str:
    """Where a report is after what happened, by the words of the product."""
    decisive = [verb for verb in log if verb != "revise"]
    words = {"draft": "draft", "submit": "submitted", "return": "returned", "accept": "accepted"}
    return words[decisive[-1]] if decisive else "open"


class ReportLife(RuleBasedStateMachine):
    """A progress report from the day its period opens, with anybody trying anything."""

    def __init__(self) -> None:
        super().__init__()
        self.status = ReportStatus.OPEN
        self.log: list[str] = []

    @rule(verb=st.sampled_from(["draft", "revise", "submit", "return", "accept"]))
    def move(self, verb: str) -> None:
        if verb in REPORT_MOVES[report_as_told(self.log)]:
            self.status = PROGRESS_REPORT.after(self.status, verb)
            self.log.append(verb)
        else:
            with pytest.raises(WrongState) as refused:
                PROGRESS_REPORT.after(self.status, verb)
            assert refused.value.params == {"verb": verb, "status": self.status.value}

    @invariant()
    def it_is_where_the_log_says(self) -> None:
        assert self.status.value == report_as_told(self.log)

    @invariant()
    def every_decision_answers_one_submission(self) -> None:
        filed = [verb for verb in self.log if verb in {"submit", "return", "accept"}]
        assert filed[::2] == ["submit"] * len(filed[::2])
        assert "submit" not in filed[1::2]

    @invariant()
    def it_is_public_exactly_when_it_is_accepted(self) -> None:
        is_accepted = self.log[-1:] == ["accept"]
        assert (stage_of_report(self.status) is Stage.PUBLISHED) == is_accepted


TestAgreementLife = AgreementLife.TestCase
TestAgreementLife.settings = settings(stateful_step_count=25)
TestReportLife = ReportLife.TestCase
TestReportLife.settings = settings(stateful_step_count=15, max_examples=50)


def test_an_agreement_is_with_the_ministry_from_its_submission_on() -> None:
    def stage(status: AgreementStatus) -> Stage:
        return stage_of_agreement(an_agreement(status=status))

    assert stage(AgreementStatus.DRAFT) is Stage.WITHIN_UNIT
    assert stage(AgreementStatus.SUBMITTED) is stage(AgreementStatus.RETURNED) is Stage.WITH_MINISTRY
    assert stage(AgreementStatus.DISCARDED) is Stage.WITHIN_UNIT


@pytest.mark.parametrize("status", set(AgreementStatus) - UNDECIDED - {AgreementStatus.DISCARDED})
def test_what_was_published_stays_public_however_it_ends(status: AgreementStatus) -> None:
    published: Agreement = an_agreement(status=status, published_at=NOW)
    assert stage_of_agreement(published) is Stage.PUBLISHED


def test_a_report_is_within_the_unit_until_it_is_submitted() -> None:
    stages = {status.value: stage_of_report(status).value for status in ReportStatus}
    assert stages == {
        "open": "within_unit",
        "draft": "within_unit",
        "submitted": "with_ministry",
        "returned": "with_ministry",
        "accepted": "published",
    }
