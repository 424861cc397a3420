"""The lifecycles: which move leads from which status to which.

Who may make a move is `permissions`; what a filing must hold before it is submitted is
`agreement_rules` and `report_rules`.
"""

from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from registry.errors import WrongState
from registry.model.agreements import IN_FORCE, AgreementStatus
from registry.model.deals import DealStatus
from registry.model.progress_reports import ReportStatus
from registry.model.reviews import Review, approving_ministries

S = TypeVar("S", bound=StrEnum)


class Move(msgspec.Struct, Generic[S], frozen=True):
    """A verb that leads from any of `sources` to `target`."""

    verb: str
    sources: frozenset[S]
    target: S


class Lifecycle(Generic[S]):
    """All moves of one noun."""

    def __init__(self, *moves: Move[S]) -> None:
        self.moves = moves
        self._targets = {(move.verb, source): move.target for move in moves for source in move.sources}

    def after(self, status: S, verb: str) -> S:
        """Return the status that `verb` leads to; raises WrongState where there is no such move."""
        try:
            return self._targets[verb, status]
        except KeyError:
            raise WrongState(verb=verb, status=status.value) from None


DEAL = Lifecycle(
    *(Move("revise", frozenset({s}), s) for s in (DealStatus.PREPARING, DealStatus.OPEN, DealStatus.CLOSED)),
    Move("open", frozenset({DealStatus.PREPARING}), DealStatus.OPEN),
    Move("close", frozenset({DealStatus.OPEN}), DealStatus.CLOSED),
    Move("merge", frozenset({DealStatus.OPEN, DealStatus.CLOSED}), DealStatus.MERGED),
)
"""A deal ends by its date (`Deal.status_on`): nobody moves it there."""

_MENDABLE = frozenset({AgreementStatus.DRAFT, AgreementStatus.RETURNED})

AGREEMENT = Lifecycle(
    Move("revise", frozenset({AgreementStatus.DRAFT}), AgreementStatus.DRAFT),
    Move("revise", frozenset({AgreementStatus.RETURNED}), AgreementStatus.RETURNED),
    Move("discard", frozenset({AgreementStatus.DRAFT}), AgreementStatus.DISCARDED),
    Move("hand_over", frozenset({AgreementStatus.DRAFT}), AgreementStatus.DRAFT),
    Move("hand_over", frozenset({AgreementStatus.RETURNED}), AgreementStatus.RETURNED),
    Move("submit", _MENDABLE, AgreementStatus.SUBMITTED),
    Move("return", frozenset({AgreementStatus.SUBMITTED}), AgreementStatus.RETURNED),
    Move("approve", frozenset({AgreementStatus.SUBMITTED}), AgreementStatus.SUBMITTED),
    Move("activate", frozenset({AgreementStatus.SUBMITTED}), AgreementStatus.ACTIVE),
    Move("withdraw", IN_FORCE, AgreementStatus.WITHDRAWN),
    Move("terminate", IN_FORCE, AgreementStatus.TERMINATED),
    Move("complete", IN_FORCE, AgreementStatus.COMPLETED),
    Move("end", IN_FORCE, AgreementStatus.ENDED),
)

PROGRESS_REPORT = Lifecycle(
    Move("draft", frozenset({ReportStatus.OPEN}), ReportStatus.DRAFT),
    Move("revise", frozenset({ReportStatus.DRAFT}), ReportStatus.DRAFT),
    Move("revise", frozenset({ReportStatus.RETURNED}), ReportStatus.RETURNED),
    Move("hand_over", frozenset({ReportStatus.DRAFT}), ReportStatus.DRAFT),
    Move("hand_over", frozenset({ReportStatus.RETURNED}), ReportStatus.RETURNED),
    Move("submit", frozenset({ReportStatus.DRAFT, ReportStatus.RETURNED}), ReportStatus.SUBMITTED),
    Move("return", frozenset({ReportStatus.SUBMITTED}), ReportStatus.RETURNED),
    Move("accept", frozenset({ReportStatus.SUBMITTED}), ReportStatus.ACCEPTED),
)


def verb_of_approval(ministries: tuple[str, ...], reviews: tuple[Review, ...], submission: int) -> str:
    """Return `activate` when every ministry of the deal has approved this submission, else `approve`."""
    missing = set(ministries) - approving_ministries(reviews, submission)
    return "approve" if missing else "activate"
