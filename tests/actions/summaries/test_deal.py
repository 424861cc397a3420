"""Deal summaries as they are read from the store: what is published, and nothing else."""

import pytest

from registry.actions import deals, progress_reports
from registry.actions.summaries.deal import deal
from registry.errors import InvalidInput, NotFound, WrongState
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.model.summaries.deal import DealSummary
from registry.store import Store
from tests.builders import HELSINKI, NOW, day, words
from tests.furnished import ACTIVE, CLEAN, PREPARING, SHARED, TERMINATED, WITHDRAWN, People, furnish


@pytest.fixture
def people(store: Store) -> People:
    """A store with something in every state, and those who work there."""
    return furnish(store)


def summary_of(store: Store, slug: str = CLEAN, period: int | None = None) -> DealSummary:
    return store.run(deal, PUBLIC, slug, period)


def test_it_tells_of_published_agreements_and_accepted_reports_alone(store: Store, people: People) -> None:
    summary = summary_of(store)
    assert summary.period == 2023
    assert [(one.agreement, one.business_id, one.accepted_at) for one in summary.parties] == [
        (ACTIVE, HELSINKI, NOW)
    ]
    now = summary.indicators[0].now
    assert (now.value, now.numerator, now.denominator) == (10, 2, 20)
    assert summary.issued_at == NOW


def test_a_report_that_is_accepted_later_is_in_it_from_then_on(store: Store, people: People) -> None:
    before = summary_of(store)
    officer = people.actors["officer"]
    progress_reports.accept(store, officer, ACTIVE, 2025, expected=None, now=NOW)
    after = summary_of(store)
    assert (after.period, [one.period for one in after.indicators[0].path]) == (2025, [2023, 2024, 2025])
    assert [one.value for one in after.indicators[0].path] == [10, None, 40]
    assert summary_of(store, period=2023) == before


def test_measures_stand_as_the_last_accepted_report_tells(store: Store, people: People) -> None:
    assert summary_of(store).tally == ((MeasureStatus.UNDER_WAY, 1),)
    assert [one.area for one in summary_of(store).measures] == [words("Tendering")]
    silent = summary_of(store, SHARED)
    assert silent.tally == ((None, 2),)


def test_agreements_that_ended_stay_in_the_periods_that_they_were_in_force(
    store: Store, people: People
) -> None:
    summary = summary_of(store, SHARED)
    assert [(one.agreement, one.ended_on) for one in summary.parties] == [
        (WITHDRAWN, day("2026-03-02")),
        (TERMINATED, day("2026-03-02")),
    ]
    assert [one.agreement for one in summary.silent] == [WITHDRAWN, TERMINATED]


def test_what_the_state_tells_of_its_measures_makes_a_new_summary(store: Store, people: People) -> None:
    later = NOW.replace(month=6)
    deals.keep_state_measure(
        store,
        people.actors["officer"],
        CLEAN,
        1,
        MeasureStatus.DONE,
        "All units were advised.",
        Language.EN,
        expected=None,
        now=later,
    )
    summary = summary_of(store)
    assert summary.issued_at == later
    assert [one.status for one in summary.state_measures] == [MeasureStatus.DONE]


def test_there_is_none_of_a_deal_in_preparation_or_of_periods_that_are_still_to_come(
    store: Store, people: People
) -> None:
    with pytest.raises(NotFound):
        summary_of(store, PREPARING)
    with pytest.raises(WrongState):
        store.run(deal, people.actors["officer"], PREPARING, None)
    with pytest.raises(NotFound):
        summary_of(store, period=2024)
    with pytest.raises(InvalidInput):
        summary_of(store, period=2022)
    with pytest.raises(NotFound):
        summary_of(store, "no-such-deal")
