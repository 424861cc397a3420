"""National summaries as they are read from the store: what is published, and nothing else."""

from contextlib import closing
from pathlib import Path

import pytest

from registry.actions import progress_reports
from registry.actions.summaries.deal import deal
from registry.actions.summaries.national import national, years
from registry.errors import NotFound
from registry.model.people import PUBLIC
from registry.model.summaries.national import NationalSummary
from registry.model.summaries.national_parts import Coverage
from registry.store import Store
from tests.builders import NOW, UUSIMAA
from tests.furnished import ACTIVE, CLEAN, CLOSED, SHARED, People, furnish


@pytest.fixture
def people(store: Store) -> People:
    """A store with something in every state, and those who work there."""
    return furnish(store)


def summary_of(store: Store, year: int) -> NationalSummary:
    return store.run(national, PUBLIC, year)


def test_it_tells_of_published_deals_agreements_and_reports_alone(store: Store, people: People) -> None:
    summary = summary_of(store, 2023)
    assert {one.slug for one in summary.deals} == {CLEAN, SHARED, CLOSED}
    assert (summary.now.agreements, summary.now.units) == (3, 3)
    assert summary.now.reports == Coverage(1, 3)
    assert (summary.before.agreements, summary.before.reports) == (0, Coverage(0, 0))
    assert summary.issued_at == NOW


def test_a_region_has_the_agreements_of_its_units(store: Store, people: People) -> None:
    by_code = {one.code: one for one in summary_of(store, 2023).regions}
    assert (
        by_code[UUSIMAA].agreements + sum(one.agreements for code, one in by_code.items() if code != UUSIMAA)
        == 3
    )


def test_there_is_one_of_each_year_up_to_the_last_that_anybody_reported(store: Store, people: People) -> None:
    assert store.run(years) == (2023,)
    progress_reports.accept(store, people.actors["officer"], ACTIVE, 2025, expected=None, now=NOW)
    assert store.run(years) == (2023, 2024, 2025)
    for year in (2022, 2026):
        with pytest.raises(NotFound):
            summary_of(store, year)


def test_before_the_first_report_there_is_none(store: Store) -> None:
    assert store.run(years) == ()
    with pytest.raises(NotFound):
        summary_of(store, 2023)


def test_its_totals_are_those_of_the_deals_summaries(loaded_demo: Path) -> None:
    with closing(Store(loaded_demo)) as store:
        year = store.run(years)[-1]
        found = [one for one in summary_of(store, year).deals if one.period == year]
        assert found
        for one in found:
            told = store.run(deal, PUBLIC, one.slug, year)
            assert [each.now for each in one.indicators] == [each.now for each in told.indicators]
            assert one.measures == told.tally
