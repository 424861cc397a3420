"""What a procuring unit has to do about its agreements: what is due, returned, or waiting for others."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from registry.model.agreements import IN_FORCE, AgreementStatus
from registry.model.deals import Deal
from registry.model.languages import Translated
from registry.model.progress_reports import ProgressReport, ReportStatus
from registry.model.records import AgreementRecord
from registry.model.report_rules import periods_of
from registry.model.reviews import Decision, Review


class TaskKind(StrEnum):
    """What is to be done, the most pressing first; `waiting` is for the ministry to do."""

    MEND = "mend"
    SUBMIT = "submit"
    REPORT = "report"
    DRAFT = "draft"
    WAITING = "waiting"


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do about an agreement, or about its report for a `period`.

    `due_on` is a report's. `returned` is the return that says why, `since` when the filing was
    handed over or submitted.
    """

    kind: TaskKind
    record: AgreementRecord
    deal: Deal
    period: int | None = None
    due_on: dt.date | None = None
    returned: Review | None = None
    since: dt.datetime | None = None

    def is_late(self, today: dt.date) -> bool:
        """Tell whether the report should have been submitted by now."""
        return self.due_on is not None and self.due_on < today and self.kind is not TaskKind.WAITING


class OwnAgreement(msgspec.Struct, frozen=True):
    """An agreement as its unit works on it: with its deal, its reports in any state, and who decides.

    `ministries` are the names of the deal's, by their codes.
    """

    record: AgreementRecord
    deal: Deal
    reports: tuple[ProgressReport, ...]
    ministries: dict[str, Translated] = {}

    def report(self, period: int) -> ProgressReport | None:
        """Return the report for a period, None while nobody has begun it."""
        return next((report for report in self.reports if report.period == period), None)

    def tasks(self, today: dt.date) -> Iterator[Task]:
        """Yield what is to be done about the agreement, then about each period that is over."""
        yield from self._about_agreement()
        if self.record.agreement.status in IN_FORCE:
            for period in periods_of(self.record.agreement, self.deal):
                yield from self._about_report(period, today)

    def next_due(self, today: dt.date) -> dt.date | None:
        """Return the day by which the first period is to be reported that is not over yet."""
        if self.record.agreement.status not in IN_FORCE:
            return None
        round_, periods = self.deal.reporting, periods_of(self.record.agreement, self.deal)
        return next((round_.due_on(one) for one in periods if round_.ends_on(one) >= today), None)

    def _about_agreement(self) -> Iterator[Task]:
        latest = self.record.agreement.latest
        match self.record.agreement.status:
            case AgreementStatus.DRAFT if latest.handed_over_at is not None:
                yield self._task(TaskKind.SUBMIT, since=latest.handed_over_at)
            case AgreementStatus.DRAFT:
                yield self._task(TaskKind.DRAFT)
            case AgreementStatus.RETURNED:
                kind = TaskKind.MEND if latest.handed_over_at is None else TaskKind.SUBMIT
                yield self._task(kind, returned=last_return(latest.reviews), since=latest.handed_over_at)
            case AgreementStatus.SUBMITTED:
                yield self._task(TaskKind.WAITING, since=latest.submitted_at)

    def _about_report(self, period: int, today: dt.date) -> Iterator[Task]:
        due_on, report = self.deal.reporting.due_on(period), self.report(period)
        if report is None:
            if self.deal.reporting.ends_on(period) < today:
                yield self._task(TaskKind.REPORT, period=period, due_on=due_on)
            return
        latest = report.latest
        match report.status:
            case ReportStatus.DRAFT:
                kind = TaskKind.REPORT if latest.handed_over_at is None else TaskKind.SUBMIT
                yield self._task(kind, period=period, due_on=due_on, since=latest.handed_over_at)
            case ReportStatus.RETURNED:
                kind = TaskKind.MEND if latest.handed_over_at is None else TaskKind.SUBMIT
                returned = last_return(latest.reviews)
                yield self._task(
                    kind, period=period, due_on=due_on, returned=returned, since=latest.handed_over_at
                )
            case ReportStatus.SUBMITTED:
                yield self._task(TaskKind.WAITING, period=period, due_on=due_on, since=latest.submitted_at)

    def _task(
        self,
        kind: TaskKind,
        *,
        period: int | None = None,
        due_on: dt.date | None = None,
        returned: Review | None = None,
        since: dt.datetime | None = None,
    ) -> Task:
        return Task(
            kind=kind,
            record=self.record,
            deal=self.deal,
            period=period,
            due_on=due_on,
            returned=returned,
            since=since,
        )


def last_return(reviews: tuple[Review, ...]) -> Review | None:
    """Return the last decision that sent the filing back to its unit."""
    returns = [review for review in reviews if review.decision is Decision.RETURNED]
    return returns[-1] if returns else None
