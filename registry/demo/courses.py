"""Courses: a part as a whole, its agreement with its reports and how the two end together."""

import datetime as dt
from collections.abc import Iterable
from random import Random

import msgspec

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.agreements import agreement_history, break_off
from registry.demo.days import between
from registry.demo.parts import AgreementFate, Part, ReportFate
from registry.demo.people import Staff
from registry.demo.report_histories import ReportHistory
from registry.demo.reports import report_history
from registry.model.progress_reports import ReportStatus
from registry.model.report_rules import periods_of

PERIODS = 3
"""How many periods are reported on, the latest that are over."""

_BREAKS_OFF_AFTER = dt.timedelta(days=500), dt.timedelta(days=1_000)
_REVIEWED_AFTER_DUE = dt.timedelta(days=90)
_NIGHT = dt.time(3, tzinfo=dt.UTC)
"""When the registry's own round runs."""


class Course(msgspec.Struct):
    """An agreement and its reports, by period."""

    agreement: AgreementHistory
    reports: list[ReportHistory]


def course_of(part: Part, number: str, staff: Staff, now: dt.datetime, rng: Random) -> Course:
    """Tell a part from its draft to `now`."""
    agreement = agreement_history(part, number, staff, now, rng)
    over = periods_over(part, agreement, now.date())[-PERIODS:]
    reports: list[ReportHistory] = []
    if part.fate in {AgreementFate.WITHDRAWN, AgreementFate.TERMINATED}:
        earliest, latest = (part.agreed_on + days for days in _BREAKS_OFF_AFTER)
        on = between(earliest, min(latest, now.date() - dt.timedelta(days=4)), rng)
        due = part.deal.reporting.due_on
        told = part.fate is AgreementFate.WITHDRAWN
        over = tuple(period for period in over if told and due(period) + _REVIEWED_AFTER_DUE < on)
        reports += reports_of(part, agreement, over, staff, now, rng)
        break_off(agreement, part, on, staff, now, rng)
    else:
        reports += reports_of(part, agreement, over, staff, now, rng)
        conclude(agreement, reports[-1] if reports else None, staff, now)
    return Course(agreement, reports)


def periods_over(part: Part, agreement: AgreementHistory, today: dt.date) -> tuple[int, ...]:
    """Return the periods of an agreement that are over."""
    periods = periods_of(agreement.agreement, part.deal)
    return tuple(period for period in periods if part.deal.reporting.ends_on(period) < today)


def reports_of(
    part: Part,
    agreement: AgreementHistory,
    periods: Iterable[int],
    staff: Staff,
    now: dt.datetime,
    rng: Random,
) -> list[ReportHistory]:
    """Tell the reports for these periods: accepted but for the last one, which has the part's fate."""
    given = tuple(periods)
    number, terms = agreement.subject, agreement.agreement.latest.terms
    reports = []
    for period in given:
        is_last = period == given[-1]
        fate = part.latest if is_last else ReportFate.ACCEPTED
        twist = part.twist if is_last else None
        report = report_history(part, number, terms, period, fate, staff, now, rng, twist)
        if report is not None:
            reports.append(report)
    return reports


def conclude(agreement: AgreementHistory, last: ReportHistory | None, staff: Staff, now: dt.datetime) -> None:
    """Complete the agreement with its final report, or end it where that did not come in time."""
    deal = agreement.deal
    final = periods_of(agreement.agreement, deal)[-1:]
    if not final:
        return
    report = last.report if last is not None and last.report.period == final[0] else None
    if report is not None and report.status is ReportStatus.ACCEPTED:
        lead = deal.lead_ministry
        agreement.complete(lead, report.modified_at, staff.officer(lead))
        return
    if report is not None and report.status is ReportStatus.SUBMITTED:
        return
    overdue_on = deal.reporting.due_on(final[0])
    if report is not None and report.status is ReportStatus.RETURNED:
        overdue_on = max(overdue_on, report.modified_at.date())
    ends_at = dt.datetime.combine(overdue_on + dt.timedelta(days=1), _NIGHT)
    if ends_at < now:
        agreement.end(ends_at)
