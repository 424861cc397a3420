"""Reviews: added once, never changed."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from registry.model.reviews import Decision, Review
from registry.store.transaction import Together, Transaction


class NewReview(msgspec.Struct, frozen=True):
    """A decision to be added, on a version of either an agreement or a report."""

    review: Review
    agreement_version_id: int | None = None
    progress_report_version_id: int | None = None


class ReviewRow(msgspec.Struct, array_like=True):
    """A review as it is stored, with the version it belongs to."""

    version_id: int
    ministry: str
    decision: Decision
    submission: int
    decided_at: dt.datetime
    reviewer: int
    reason: str

    def review(self) -> Review:
        """Return the review."""
        return Review(
            self.ministry, self.decision, self.submission, self.decided_at, self.reviewer, self.reason
        )


def add(
    tx: Transaction,
    review: Review,
    *,
    agreement_version_id: int | None = None,
    progress_report_version_id: int | None = None,
) -> None:
    """Add a ministry's decision on one submission of a version, of an agreement or of a report."""
    add_all(tx, (NewReview(review, agreement_version_id, progress_report_version_id),))


def add_all(tx: Together, wanted: Iterable[NewReview]) -> None:
    """Add decisions in this order."""
    tx.execute_all(
        """
        insert into review
            (agreement_version_id, progress_report_version_id, ministry_code, decision, submission, reason,
            decided_at, reviewer_id)
        values (:agreement_version_id, :progress_report_version_id, :ministry, :decision, :submission,
            :reason, :decided_at, :reviewer)
        """,
        (
            {
                "agreement_version_id": new.agreement_version_id,
                "progress_report_version_id": new.progress_report_version_id,
                **msgspec.structs.asdict(new.review),
            }
            for new in wanted
        ),
    )
