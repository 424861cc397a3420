import datetime as dt

import pytest

from registry.actions import agreements, progress_reports
from registry.model.agreements import AgreementStatus
from registry.model.people import PUBLIC
from registry.store import Store
from tests.builders import a_share, some_content, some_terms
from tests.furnished import ACTIVE, People, furnish

ENDS_ON = some_terms().ends_on or dt.date.max
LAST_PERIOD = ENDS_ON.year
REPORTED = dt.datetime(LAST_PERIOD + 1, 2, 1, tzinfo=dt.UTC)
OVERDUE = dt.datetime(LAST_PERIOD + 1, 6, 1, tzinfo=dt.UTC)


@pytest.fixture
def people(store: Store) -> People:
    return furnish(store)


def submit_last(store: Store, people: People) -> None:
    unit, content = people.actors["approver"], some_content(values=(a_share(9, 20),))
    progress_reports.draft(store, unit, ACTIVE, LAST_PERIOD, content, now=REPORTED)
    progress_reports.submit(store, unit, ACTIVE, LAST_PERIOD, expected=None, now=REPORTED)


def give_back_last(store: Store, people: People) -> None:
    officer = people.actors["officer"]
    progress_reports.give_back(store, officer, ACTIVE, LAST_PERIOD, "No sources.", expected=None, now=OVERDUE)


def test_an_agreement_without_its_last_report_ends_after_the_due_date(store: Store, people: People) -> None:
    assert agreements.end_unfinished(store, now=REPORTED) == []
    assert agreements.end_unfinished(store, now=OVERDUE) == [ACTIVE]
    assert agreements.show(store, PUBLIC, ACTIVE).agreement.status is AgreementStatus.ENDED


def test_a_last_report_that_waits_for_the_ministry_keeps_its_agreement(store: Store, people: People) -> None:
    submit_last(store, people)
    assert agreements.end_unfinished(store, now=OVERDUE) == []


def test_a_last_report_that_was_returned_can_still_be_mended(store: Store, people: People) -> None:
    submit_last(store, people)
    give_back_last(store, people)
    assert agreements.end_unfinished(store, now=OVERDUE) == []
    unit = people.actors["approver"]
    progress_reports.submit(store, unit, ACTIVE, LAST_PERIOD, expected=None, now=OVERDUE)
