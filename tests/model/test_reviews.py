"""What of the ministries' decisions the public sees."""

from registry.model.reviews import Decision, public_reviews
from tests.builders import a_review

RETURNED = a_review(decision=Decision.RETURNED, reason="Which sites?")
APPROVED = a_review(submission=2, reason="All is said.")


def test_a_published_decision_shows_the_office_and_not_who_signed() -> None:
    (shown,) = public_reviews((RETURNED, APPROVED), 2)
    assert (shown.ministry, shown.reviewer, shown.reason) == ("YM", None, "All is said.")


def test_a_return_and_its_reason_are_never_published() -> None:
    assert public_reviews((RETURNED,), 1) == ()


def test_an_approval_of_an_earlier_submission_is_not_what_made_it_public() -> None:
    earlier = a_review(ministry="STM", submission=1)
    assert [review.submission for review in public_reviews((earlier, APPROVED), 2)] == [2]
