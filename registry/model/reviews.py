"""Reviews: what a ministry decided on a filing."""

import datetime as dt
from enum import StrEnum

import msgspec


class Decision(StrEnum):
    """Return with a reason; or approve an agreement, accept a report."""

    RETURNED = "returned"
    APPROVED = "approved"
    ACCEPTED = "accepted"


class Review(msgspec.Struct, frozen=True):
    """One ministry's decision on one submission of a filing.

    `submission` counts how often the filing had been submitted: an approval given before a
    return does not hold for what is submitted after it. The `reason` of a return is for the unit
    alone, that of an approval is published with it. `reviewer` is an account, and None where only
    the office is shown.
    """

    ministry: str
    decision: Decision
    submission: int
    decided_at: dt.datetime
    reviewer: int | None
    reason: str = ""


def public_reviews(reviews: tuple[Review, ...], submission: int) -> tuple[Review, ...]:
    """Return the decisions that made the filing public, by office: returns and names stay private."""
    return tuple(
        msgspec.structs.replace(review, reviewer=None)
        for review in reviews
        if review.decision is not Decision.RETURNED and review.submission == submission
    )


def approving_ministries(reviews: tuple[Review, ...], submission: int) -> frozenset[str]:
    """Return the ministries that have approved this very submission."""
    return frozenset(
        review.ministry
        for review in reviews
        if review.decision is Decision.APPROVED and review.submission == submission
    )
