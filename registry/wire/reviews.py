"""Reviews on the wire: what ministries decide, and why."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.reviews import Decision, Review
from registry.wire.texts import MinistryCode, Moment, Prose, Reason

Ministry = Annotated[
    MinistryCode | None, Meta(description="For which ministry; needed by officers of several of the deal's")
]


class ApprovalIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An approval or acceptance; its reason is published with it."""

    ministry: Ministry = None
    reason: Prose = ""


class ReturnIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A return to the unit; the reason tells how to mend the filing and stays between the two."""

    reason: Reason
    ministry: Ministry = None


class WithdrawalIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit's withdrawal; the reason is published."""

    reason: Reason


class TerminationIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A termination by a ministry, after the unit was heard; all of it is published."""

    reason: Reason
    heard_on: dt.date
    hearing: Reason
    ministry: Ministry = None


class ReviewOut(msgspec.Struct, frozen=True):
    """A ministry's decision on one submission."""

    ministry: str
    decision: Decision
    submission: int
    decided_at: Moment
    reason: str

    @classmethod
    def of(cls, review: Review) -> "ReviewOut":
        """Show a review by its office."""
        return cls(review.ministry, review.decision, review.submission, review.decided_at, review.reason)
