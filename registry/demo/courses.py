"""Courses: a part as a whole, its agreement with its reports and how the two end together."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.agreements import agreement_history, break_off
from registry.demo.days import between
from registry.demo.parts import AgreementFate, Part, ReportFate
from registry.demo.report_histories import ReportHistory
from registry.demo.reports import Reporting, report_history
from registry.demo.scenes import Scene
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


def course_of(part: Part, number: str, scene: Scene) -> Course:
    """Tell a part from its draft to now."""
    agreement = agreement_history(part, number, scene)
    over = _periods_over(part, agreement, scene.now.date())[-PERIODS:]
    if part.fate in {AgreementFate.WITHDRAWN, AgreementFate.TERMINATED}:
        ends_on = _breaking_day(part, scene)
        reports = _reports(part, agreement, _reported_before(part, over, ends_on), scene)
        break_off(agreement, part, ends_on, scene)
    else:
        reports = _reports(part, agreement, over, scene)
        _conclude(agreement, reports[-1] if reports else None, scene)
    return Course(agreement, reports)


def _periods_over(part: Part, agreement: AgreementHistory, today: dt.date) -> tuple[int, ...]:
    periods = periods_of(agreement.agreement, part.deal)
    return tuple(period for period in periods if part.deal.reporting.ends_on(period) < today)


def _breaking_day(part: Part, scene: Scene) -> dt.date:
    earliest, latest = (part.agreed_on + days for days in _BREAKS_OFF_AFTER)
    return between(earliest, min(latest, scene.now.date() - dt.timedelta(days=4)), scene.rng)


def _reported_before(part: Part, periods: Iterable[int], day: dt.date) -> tuple[int, ...]:
    """Return the periods whose reports were accepted before a unit withdrew; a terminated one has none."""
    if part.fate is AgreementFate.TERMINATED:
        return ()
    due_on = part.deal.reporting.due_on
    return tuple(period for period in periods if due_on(period) + _REVIEWED_AFTER_DUE < day)


def _reports(
    part: Part, agreement: AgreementHistory, periods: tuple[int, ...], scene: Scene
) -> list[ReportHistory]:
    """Tell the reports for these periods: accepted but for the last one, which has the part's fate."""
    reporting = Reporting(agreement.subject, part, agreement.agreement.latest.terms)
    told = [
        report_history(reporting, period, ReportFate.ACCEPTED, scene, is_backed=True)
        for period in periods[:-1]
    ] + [
        report_history(reporting, period, part.latest, scene, part.twist, is_backed=True)
        for period in periods[-1:]
    ]
    return [report for report in told if report is not None]


def _conclude(agreement: AgreementHistory, last: ReportHistory | None, scene: Scene) -> None:
    """Complete the agreement with its final report, or end it where that did not come in time."""
    deal = agreement.deal
    final = periods_of(agreement.agreement, deal)[-1:]
    if not final:
        return
    report = last.report if last is not None and last.report.period == final[0] else None
    status = report.status if report is not None else ReportStatus.OPEN
    overdue_on = deal.reporting.due_on(final[0])
    if report is not None and status is ReportStatus.ACCEPTED:
        lead = deal.lead_ministry
        agreement.complete(lead, report.modified_at, scene.staff.officer(lead))
    if report is not None and status is ReportStatus.RETURNED:
        overdue_on = max(overdue_on, report.modified_at.date())
    ends_at = dt.datetime.combine(overdue_on + dt.timedelta(days=1), _NIGHT)
    if status not in {ReportStatus.ACCEPTED, ReportStatus.SUBMITTED} and ends_at < scene.now:
        agreement.end(ends_at)
