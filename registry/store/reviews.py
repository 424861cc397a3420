"""Reviews: added once, never changed."""

from registry.model.reviews import Review
from registry.store.transaction import Transaction


def add(
    tx: Transaction,
    review: Review,
    *,
    agreement_version_id: int | None = None,
    progress_report_version_id: int | None = None,
) -> None:
    """Add a ministry's decision on one submission of a version, of an agreement or of a report."""
    tx.execute(
        """
        insert into review
            (agreement_version_id, progress_report_version_id, ministry_code, decision, submission, reason,
            decided_at, reviewer_id)
        values (:agreement_version, :report_version, :ministry, :decision, :submission, :reason, :decided_at,
            :reviewer)
        """,
        agreement_version=agreement_version_id,
        report_version=progress_report_version_id,
        ministry=review.ministry,
        decision=review.decision,
        submission=review.submission,
        reason=review.reason,
        decided_at=review.decided_at,
        reviewer=review.reviewer,
    )
