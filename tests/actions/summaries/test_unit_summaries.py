"""Records of reports and portfolios as they are read from the store: what is published, and nothing else."""

import msgspec
import pytest

from registry.actions import progress_reports
from registry.actions.summaries import portfolio, report
from registry.errors import NotFound, WrongState
from registry.model.agreements import AgreementStatus
from registry.model.people import PUBLIC
from registry.model.summaries.portfolio import PortfolioSummary
from registry.model.summaries.report import ProgressReportSummary
from registry.store import Store
from tests.builders import ESPOO, HELSINKI, NOW, TURKU, VANTAA, words
from tests.furnished import ACTIVE, DRAFT, PERIODS, TERMINATED, WITHDRAWN, People, furnish


@pytest.fixture
def people(store: Store) -> People:
    """A store with something in every state, and those who work there."""
    return furnish(store)


def report_of(store: Store, number: str = ACTIVE, period: int = PERIODS[0]) -> ProgressReportSummary:
    return store.run(report, PUBLIC, number, period)


def portfolio_of(store: Store, business_id: str) -> PortfolioSummary:
    return store.run(portfolio, PUBLIC, business_id)


def test_an_accepted_report_is_told_with_its_published_evidence_alone(store: Store, people: People) -> None:
    summary = report_of(store)
    assert (summary.subject, summary.issued_at) == (f"{ACTIVE}/2023", NOW)
    assert [(one.title, one.file.name if one.file else None) for one in summary.evidence] == [
        ("The sites", "sites 2023.pdf")
    ]
    assert len(summary.covers) == 1
    written = msgspec.json.encode(summary).decode()
    assert "The decision" not in written
    assert "Aalto" not in written


@pytest.mark.parametrize("period", [*PERIODS[1:], 2027, 0])
def test_nobody_is_told_of_a_report_that_was_not_accepted(store: Store, people: People, period: int) -> None:
    with pytest.raises(NotFound):
        report_of(store, period=period)


def test_whoever_works_on_a_report_is_told_that_there_is_no_record_of_it_yet(
    store: Store, people: People
) -> None:
    with pytest.raises(WrongState):
        store.run(report, people.actors["approver"], ACTIVE, PERIODS[2])


def test_a_later_acceptance_leaves_the_record_as_it_was(store: Store, people: People) -> None:
    before = report_of(store)
    officer = people.actors["officer"]
    progress_reports.accept(store, officer, ACTIVE, PERIODS[2], expected=None, now=NOW)
    assert report_of(store) == before
    after = report_of(store, period=PERIODS[2]).indicators[0].series[0].figures
    assert [figure.is_reported for figure in after] == [True, False, True]


def test_a_portfolio_has_every_published_agreement_of_the_organisation(store: Store, people: People) -> None:
    summary = portfolio_of(store, HELSINKI)
    assert [one.number for one in summary.agreements] == [ACTIVE]
    assert summary.region == words("Uusimaa")


def test_agreements_that_ended_stay_in_the_portfolio(store: Store, people: People) -> None:
    statuses = {
        one.number: one.status for unit in (VANTAA, TURKU) for one in portfolio_of(store, unit).agreements
    }
    assert statuses == {
        WITHDRAWN: AgreementStatus.WITHDRAWN,
        TERMINATED: AgreementStatus.TERMINATED,
    }


@pytest.mark.parametrize("business_id", [ESPOO, "1234567-1", ""])
def test_who_has_published_nothing_has_no_portfolio(store: Store, people: People, business_id: str) -> None:
    with pytest.raises(NotFound):
        portfolio_of(store, business_id)


def test_its_own_people_see_no_drafts_in_it(store: Store, people: People) -> None:
    summary = store.run(portfolio, people.actors["approver"], TURKU)
    assert DRAFT not in [one.number for one in summary.agreements]
