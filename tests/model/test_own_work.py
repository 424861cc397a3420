"""What a unit has to do about its agreements and their reports."""

import datetime as dt

import pytest
from msgspec.structs import replace

from registry.model.agreements import Agreement, AgreementStatus, AgreementVersion
from registry.model.own_work import OwnAgreement, Task, TaskKind, last_return
from registry.model.progress_reports import ProgressReport, ReportStatus
from registry.model.records import AgreementRecord
from registry.model.reviews import Decision, Review
from tests.builders import (
    HELSINKI,
    NOW,
    UUSIMAA,
    a_deal,
    a_report,
    a_review,
    an_accepted_report,
    an_active_agreement,
    an_agreement,
    an_agreement_version,
    day,
    some_terms,
    words,
)

BACK: Review = a_review(decision=Decision.RETURNED, reason="Too vague.")
HANDED_OVER = NOW + dt.timedelta(days=1)
PERIOD_RUNS, PERIOD_OVER, REPORT_LATE = day("2026-12-31"), day("2027-01-01"), day("2027-04-01")
DUE = day("2027-03-31")


def own(agreement: Agreement, *reports: ProgressReport) -> OwnAgreement:
    """Return an agreement as its unit works on it."""
    record = AgreementRecord(
        1, agreement, words("Clean sites"), words("Helsinki"), UUSIMAA, ("YM",), is_invented=False
    )
    return OwnAgreement(record, a_deal(), reports)


def tasks(agreement: Agreement, *reports: ProgressReport, today: dt.date = PERIOD_RUNS) -> list[Task]:
    return list(own(agreement, *reports).tasks(today))


def kinds(agreement: Agreement, *reports: ProgressReport, today: dt.date = PERIOD_OVER) -> list[TaskKind]:
    return [task.kind for task in tasks(agreement, *reports, today=today)]


def an_agreement_at(status: AgreementStatus, **changes: object) -> Agreement:
    version: AgreementVersion = an_agreement_version(**changes)
    return an_agreement(status=status, versions=(version,))


def a_report_at(status: ReportStatus, **changes: object) -> ProgressReport:
    report: ProgressReport = a_report(status=status)
    return replace(report, versions=(replace(report.latest, **changes),))


ACTIVE: Agreement = an_active_agreement(some_terms(ends_on=day("2027-12-31")))


def test_a_draft_is_to_be_written_and_then_to_be_submitted_once_it_was_handed_over() -> None:
    [task] = tasks(an_agreement_at(AgreementStatus.DRAFT))
    assert (task.kind, task.since, task.due_on, task.period) == (TaskKind.DRAFT, None, None, None)
    [task] = tasks(an_agreement_at(AgreementStatus.DRAFT, handed_over_at=HANDED_OVER))
    assert (task.kind, task.since) == (TaskKind.SUBMIT, HANDED_OVER)


def test_a_returned_agreement_is_to_be_mended_for_the_last_reason_that_was_given() -> None:
    reviews = (replace(BACK, reason="Old."), a_review(), BACK)
    returned = an_agreement_at(AgreementStatus.RETURNED, reviews=reviews)
    [task] = tasks(returned)
    assert (task.kind, task.returned) == (TaskKind.MEND, BACK)


def test_a_returned_agreement_that_was_mended_and_handed_over_is_to_be_submitted() -> None:
    returned = an_agreement_at(AgreementStatus.RETURNED, reviews=(BACK,), handed_over_at=HANDED_OVER)
    [task] = tasks(returned)
    assert (task.kind, task.since, task.returned) == (TaskKind.SUBMIT, HANDED_OVER, BACK)


def test_a_submitted_agreement_waits_since_it_was_submitted() -> None:
    [task] = tasks(an_agreement_at(AgreementStatus.SUBMITTED, submitted_at=NOW))
    assert (task.kind, task.since) == (TaskKind.WAITING, NOW)


@pytest.mark.parametrize(
    "status",
    [
        AgreementStatus.DISCARDED,
        AgreementStatus.WITHDRAWN,
        AgreementStatus.TERMINATED,
        AgreementStatus.ENDED,
        AgreementStatus.COMPLETED,
    ],
)
def test_about_an_agreement_that_is_over_there_is_nothing_to_do(status: AgreementStatus) -> None:
    assert tasks(replace(ACTIVE, status=status), today=REPORT_LATE) == []


def test_a_period_is_to_be_reported_from_the_day_after_it_ends() -> None:
    assert tasks(ACTIVE, today=PERIOD_RUNS) == []
    [task] = tasks(ACTIVE, today=PERIOD_OVER)
    assert (task.kind, task.period, task.due_on) == (TaskKind.REPORT, 2026, DUE)


@pytest.mark.parametrize(
    ("status", "changes", "kind"),
    [
        (ReportStatus.DRAFT, {}, TaskKind.REPORT),
        (ReportStatus.DRAFT, {"handed_over_at": HANDED_OVER}, TaskKind.SUBMIT),
        (ReportStatus.RETURNED, {"reviews": (BACK,)}, TaskKind.MEND),
        (ReportStatus.RETURNED, {"reviews": (BACK,), "handed_over_at": HANDED_OVER}, TaskKind.SUBMIT),
        (ReportStatus.SUBMITTED, {"submitted_at": NOW}, TaskKind.WAITING),
    ],
)
def test_what_is_to_be_done_about_a_report_goes_by_its_state(
    status: ReportStatus, changes: dict[str, object], kind: TaskKind
) -> None:
    [task] = tasks(ACTIVE, a_report_at(status, **changes))
    assert (task.kind, task.period, task.due_on) == (kind, 2026, DUE)
    assert task.returned == (BACK if status is ReportStatus.RETURNED else None)


def test_a_report_that_was_begun_early_is_a_task_before_its_period_is_over() -> None:
    assert kinds(ACTIVE, a_report_at(ReportStatus.DRAFT), today=day("2026-06-01")) == [TaskKind.REPORT]


def test_nothing_is_to_be_done_about_an_accepted_report() -> None:
    assert kinds(ACTIVE, an_accepted_report()) == []


def test_each_period_that_is_over_is_a_task_of_its_own_the_oldest_first() -> None:
    found = tasks(ACTIVE, today=day("2028-01-01"))
    assert [task.period for task in found] == [2026, 2027]


def test_a_report_is_late_from_the_day_after_its_due_date_unless_it_waits_for_the_ministry() -> None:
    [missing] = tasks(ACTIVE, today=REPORT_LATE)
    assert not missing.is_late(DUE)
    assert missing.is_late(REPORT_LATE)
    [waiting] = tasks(ACTIVE, a_report_at(ReportStatus.SUBMITTED, submitted_at=NOW), today=REPORT_LATE)
    assert not waiting.is_late(REPORT_LATE)
    [returned] = tasks(ACTIVE, a_report_at(ReportStatus.RETURNED, reviews=(BACK,)), today=REPORT_LATE)
    assert returned.is_late(REPORT_LATE)


def test_a_draft_of_an_agreement_is_never_late() -> None:
    [task] = tasks(an_agreement_at(AgreementStatus.DRAFT))
    assert not task.is_late(day("2099-01-01"))


def test_the_next_report_is_that_of_the_period_that_runs() -> None:
    assert own(ACTIVE).next_due(day("2026-05-05")) == DUE
    assert own(ACTIVE).next_due(PERIOD_RUNS) == DUE
    assert own(ACTIVE).next_due(PERIOD_OVER) == day("2028-03-31")
    assert own(ACTIVE).next_due(day("2028-01-01")) is None
    assert own(replace(ACTIVE, status=AgreementStatus.WITHDRAWN)).next_due(PERIOD_RUNS) is None


def test_the_last_return_is_found_among_all_decisions() -> None:
    newer = replace(BACK, submission=2, reason="Still too vague.")
    assert last_return((BACK, newer, a_review(submission=3))) == newer
    assert last_return((a_review(),)) is None
    assert last_return(()) is None


def test_a_report_is_found_by_its_period() -> None:
    report = a_report_at(ReportStatus.DRAFT)
    assert own(ACTIVE, report).report(2026) == report
    assert own(ACTIVE, report).report(2027) is None
    assert own(ACTIVE).record.agreement.organisation == HELSINKI
