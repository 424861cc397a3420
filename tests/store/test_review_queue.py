"""The queue of filings that wait for ministries."""

import datetime as dt

from registry.actions import agreements, reviews
from registry.model.people import Actor
from registry.model.review_queue import QueuedFiling, QueueFilter
from registry.store import Store, review_queue
from tests.builders import ESPOO, HELSINKI, NOW, TURKU, VANTAA, an_officer
from tests.furnished import ACTIVE, CLEAN, HALF_APPROVED, SHARED, SIGNED, SUBMITTED, furnish

EVERYTHING = QueueFilter()


def waiting(
    store: Store,
    *ministries: str,
    own: tuple[str, ...] = (),
    wanted: QueueFilter = EVERYTHING,
    limit: int = 100,
) -> list[QueuedFiling]:
    with store.snapshot() as tx:
        return review_queue.waiting_for(tx, ministries, own, wanted, limit)


def named(filings: list[QueuedFiling]) -> list[tuple[str, int | None]]:
    return [(filing.number, filing.period) for filing in filings]


def test_what_waits_longest_comes_first_agreements_and_reports_together(furnished: Store) -> None:
    found = waiting(furnished, "YM")
    assert named(found) == [(SUBMITTED, None), (ACTIVE, 2025)]
    assert [filing.submitted_at for filing in found] == [SIGNED, NOW]


def test_an_agreement_waits_for_the_ministries_that_have_not_decided(furnished: Store) -> None:
    assert named(waiting(furnished, "STM")) == [(HALF_APPROVED, None)]
    assert named(waiting(furnished, "YM", "STM")) == [
        (SUBMITTED, None),
        (HALF_APPROVED, None),
        (ACTIVE, 2025),
    ]


def test_nothing_waits_for_a_ministry_without_deals_or_for_none(furnished: Store) -> None:
    assert waiting(furnished, "TEM") == []
    assert waiting(furnished) == []


def test_filings_of_the_officers_own_organisations_are_left_out(furnished: Store) -> None:
    assert named(waiting(furnished, "YM", own=(ESPOO,))) == [(ACTIVE, 2025)]
    assert named(waiting(furnished, "YM", own=(HELSINKI,))) == [(SUBMITTED, None)]
    assert waiting(furnished, "YM", own=(ESPOO, HELSINKI)) == []
    assert named(waiting(furnished, "YM", own=(TURKU, VANTAA))) == [(SUBMITTED, None), (ACTIVE, 2025)]


def test_the_queue_is_narrowed_by_deal_by_unit_and_by_age(furnished: Store) -> None:
    both = ("YM", "STM")
    assert named(waiting(furnished, *both, wanted=QueueFilter(deal=SHARED))) == [(HALF_APPROVED, None)]
    assert named(waiting(furnished, *both, wanted=QueueFilter(deal=CLEAN, organisation=HELSINKI))) == [
        (ACTIVE, 2025)
    ]
    old = QueueFilter(submitted_before=SIGNED + dt.timedelta(seconds=1))
    assert named(waiting(furnished, *both, wanted=old)) == [(SUBMITTED, None), (HALF_APPROVED, None)]
    assert waiting(furnished, *both, wanted=QueueFilter(submitted_before=SIGNED)) == []
    assert waiting(furnished, *both, wanted=QueueFilter(deal="none")) == []


def test_no_more_are_read_than_asked_for(furnished: Store) -> None:
    assert named(waiting(furnished, "YM", "STM", limit=1)) == [(SUBMITTED, None)]


def test_a_filing_brings_the_names_of_its_deal_and_unit_and_how_often_it_came(furnished: Store) -> None:
    filing = waiting(furnished, "YM")[0]
    assert (filing.deal, filing.deal_en, filing.deal_fi) == (CLEAN, "Clean sites", "Clean sites (fi)")
    assert (filing.organisation, filing.submission, filing.is_invented) == (ESPOO, 1, False)


def test_what_was_decided_on_leaves_the_queue_and_comes_back_when_it_is_submitted_again(store: Store) -> None:
    people = furnish(store)
    officer, unit = people.actors["officer"], people.actors["approver"]
    agreements.give_back(store, officer, SUBMITTED, "Too vague.", expected=None, now=NOW)
    assert SUBMITTED not in dict(named(waiting(store, "YM")))
    agreements.submit(store, unit, SUBMITTED, expected=None, now=NOW)
    back = [filing for filing in waiting(store, "YM") if filing.number == SUBMITTED]
    assert [(filing.submission, filing.submitted_at) for filing in back] == [(2, NOW)]
    agreements.approve(store, officer, SUBMITTED, expected=None, now=NOW)
    assert SUBMITTED not in dict(named(waiting(store, "YM")))


def test_an_approval_before_a_return_does_not_count_for_what_is_submitted_after_it(store: Store) -> None:
    people = furnish(store)
    second, unit = people.actors["second_officer"], people.actors["approver"]
    agreements.give_back(store, second, HALF_APPROVED, "Too vague.", expected=None, now=NOW)
    agreements.submit(store, unit, HALF_APPROVED, expected=None, now=NOW)
    assert (HALF_APPROVED, None) in named(waiting(store, "YM"))
    assert (HALF_APPROVED, None) in named(waiting(store, "STM"))


def test_an_officer_sees_no_filings_of_the_ministrys_own_organisation_nor_of_units_they_work_for(
    furnished: Store,
) -> None:
    officer: Actor = an_officer("YM", belongs_to=frozenset({TURKU}), edits=frozenset({ESPOO}))
    assert named(reviews.queue(furnished, officer, EVERYTHING)) == [(ACTIVE, 2025)]
