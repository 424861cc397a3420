"""The demo keeps the rules: nothing in it could not have come about by the actions."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing

import pytest

from registry import demo
from registry.actions import agreements
from registry.cli.check import findings_of
from registry.model import agreement_rules, deal_rules, report_rules
from registry.model.agreements import AgreementStatus
from registry.model.audit_events import SubjectKind
from registry.model.deals import DealStatus
from registry.model.lifecycles import AGREEMENT, PROGRESS_REPORT
from registry.model.progress_reports import ReportStatus
from registry.store import Store
from tests.databases import SqliteDatabases, opened
from tests.demo.reading import Demo

MOMENTS = (
    dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC),
    dt.datetime(2026, 3, 14, 23, 59, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 23, 12, 30, tzinfo=dt.UTC),
    dt.datetime(2027, 7, 1, 12, tzinfo=dt.UTC),
    dt.datetime(2028, 2, 29, 12, tzinfo=dt.UTC),
)
"""In the reporting season and out of it, and when deals have run out that are open today."""


@pytest.fixture(scope="module", params=MOMENTS, ids=lambda moment: f"{moment:%Y-%m-%d}")
def told(request: pytest.FixtureRequest, sqlite: SqliteDatabases) -> Iterator[tuple[Demo, dt.datetime]]:
    """A demo of each moment, in a file: what it tells does not depend on the engine."""
    with opened(sqlite, sqlite.new()) as store:
        store.migrate()
        with store.engine.unsynced():
            demo.load(store, now=request.param)
        yield Demo(store), request.param


MEANT = {"attach_evidence": "revise"}
"""Verbs that are moves under another name."""

Told = tuple[Demo, dt.datetime]


def test_the_check_finds_nothing_wrong(told: Told) -> None:
    assert [finding for finding in findings_of(told[0].store) if finding.faults] == []


def test_nothing_has_happened_after_now_and_events_stand_in_the_order_of_time(told: Told) -> None:
    with told[0].store.snapshot() as tx:
        times = tx.values("select at from audit_event order by number")
    assert times == sorted(times)
    assert dt.datetime.fromisoformat(times[-1]) == told[1]


def test_deals_contradict_nothing(told: Told) -> None:
    for deal in told[0].deals.values():
        deal_rules.check_deal(deal)


def test_what_was_submitted_was_whole(told: Told) -> None:
    demo, _ = told
    for agreement in demo.agreements.values():
        deal, latest = demo.deals[agreement.deal], agreement.latest
        agreement_rules.check_draft(latest.terms, deal)
        assert [c.number for c in latest.terms.commitments] == [*range(1, len(latest.terms.commitments) + 1)]
        if latest.submitted_at is not None:
            agreement_rules.check_complete(latest.terms, deal, latest.submitted_at.date())
    for agreement, report in demo.every_report():
        deal, latest_version = demo.deals[agreement.deal], report.latest
        assert report.period in report_rules.periods_of(agreement, deal)
        report_rules.check_content(latest_version.content, agreement, deal, report.period)
        if latest_version.submitted_at is not None:
            day = latest_version.submitted_at.date()
            report_rules.check_complete(latest_version.content, agreement, deal, report.period, day)


def test_every_step_is_a_move_of_its_lifecycle(told: Told) -> None:
    demo, _ = told
    for number, agreement in demo.agreements.items():
        status = AgreementStatus.DRAFT
        for event in demo.events(SubjectKind.AGREEMENT, number)[1:]:
            assert event.before["status"] == status
            is_last_approval = event.verb == "approve" and event.is_public
            status = AGREEMENT.after(status, "activate" if is_last_approval else event.verb)
            assert event.after["status"] == status
        assert status is agreement.status
    for agreement, report in demo.every_report():
        progress = ReportStatus.OPEN
        for step in demo.events(SubjectKind.PROGRESS_REPORT, f"{agreement.number}/{report.period}"):
            progress = PROGRESS_REPORT.after(progress, MEANT.get(step.verb, step.verb))
            assert step.after["status"] == progress
        assert progress is report.status


def test_agreements_were_made_while_their_deal_was_open(told: Told) -> None:
    demo, _ = told
    for slug, deal in demo.deals.items():
        moves = {event.verb: event.at for event in demo.events(SubjectKind.DEAL, slug)}
        for agreement in demo.agreements.values():
            if agreement.deal == slug:
                assert moves["open"] < agreement.created_at
                if deal.status is DealStatus.MERGED:
                    assert agreement.created_at < moves["merge"]
                if (submitted_at := agreement.latest.submitted_at) is not None:
                    assert submitted_at.date() <= deal.valid_until


def test_the_daily_round_has_nothing_to_catch_up_on(told: Told) -> None:
    with closing(Store(told[0].store.database)) as store:
        assert agreements.end_unfinished(store, now=told[1]) == []
