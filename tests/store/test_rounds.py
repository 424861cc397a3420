"""A round of reporting as it is read from the store."""

import datetime as dt

from registry.actions import agreements, progress_reports
from registry.model.progress_reports import ReportStatus
from registry.store import Store, rounds
from registry.store.rounds import RoundRow
from tests.builders import ESPOO, HELSINKI, NOW, some_content
from tests.furnished import ACTIVE, CLEAN, PERIODS, SHARED, SUBMITTED, TERMINATED, WITHDRAWN, furnish


def round_of(store: Store, deal: str = CLEAN, period: int = 2024) -> list[RoundRow]:
    with store.snapshot() as tx:
        return rounds.of_deal(tx, deal, period, dt.date(period, 1, 1), dt.date(period, 12, 31))


def statuses(store: Store, period: int, deal: str = CLEAN) -> dict[str, ReportStatus | None]:
    return {row.number: row.status for row in round_of(store, deal, period)}


def test_a_round_lists_the_published_agreements_alone_and_how_far_each_report_has_come(
    furnished: Store,
) -> None:
    expected = [ReportStatus.ACCEPTED, ReportStatus.RETURNED, ReportStatus.SUBMITTED]
    for period, status in zip(PERIODS[:3], expected, strict=True):
        assert statuses(furnished, period) == {ACTIVE: status}


def test_a_draft_is_not_there_for_ministries(furnished: Store) -> None:
    [row] = round_of(furnished, period=2026)
    assert (row.number, row.status, row.submitted_at) == (ACTIVE, None, None)


def test_a_round_tells_when_a_report_was_submitted_and_accepted(furnished: Store) -> None:
    [accepted], [submitted] = round_of(furnished, period=2023), round_of(furnished, period=2025)
    assert (accepted.submitted_at, accepted.accepted_at) == (NOW, NOW)
    assert (submitted.submitted_at, submitted.accepted_at) == (NOW, None)
    assert (accepted.organisation, accepted.organisation_sv) == (HELSINKI, "Helsinki (sv)")


def test_an_agreement_is_asked_for_the_periods_that_its_term_has_a_day_in(furnished: Store) -> None:
    assert statuses(furnished, 2022) == {}
    assert statuses(furnished, 2030) == {ACTIVE: None}
    assert statuses(furnished, 2031) == {}


def test_an_agreement_that_ended_before_the_period_did_is_not_waited_for(furnished: Store) -> None:
    assert statuses(furnished, 2025, SHARED) == {WITHDRAWN: None, TERMINATED: None}
    assert statuses(furnished, NOW.year, SHARED) == {}


def test_an_agreement_that_ended_is_listed_for_the_period_that_it_reported(store: Store) -> None:
    people = furnish(store)
    agreements.withdraw(store, people.actors["approver"], ACTIVE, "We merge.", expected=None, now=NOW)
    assert statuses(store, 2023) == {ACTIVE: ReportStatus.ACCEPTED}
    assert statuses(store, 2026) == {}


def test_units_stand_in_the_order_of_their_names_and_numbers(store: Store) -> None:
    people = furnish(store)
    agreements.approve(store, people.actors["officer"], SUBMITTED, expected=None, now=NOW)
    unit = people.actors["approver"]
    progress_reports.draft(store, unit, SUBMITTED, 2026, some_content(), now=NOW)
    rows = round_of(store, period=2026)
    assert [(row.number, row.organisation) for row in rows] == [(ACTIVE, HELSINKI), (SUBMITTED, ESPOO)]
