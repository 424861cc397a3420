"""The progress reports of the demo: one for each period that is over, as a part's fate has it."""

import datetime as dt
from random import Random

from registry.demo.days import working_time
from registry.demo.figures import invented_value, twisted_value
from registry.demo.parts import Part, ReportFate, Twist
from registry.demo.people import Staff
from registry.demo.report_histories import ReportHistory
from registry.demo.words import words
from registry.model.agreements import MeasureCommitment, Terms
from registry.model.deals import MeasureStatus
from registry.model.progress_reports import MeasureProgress, ReportContent, ReportedValue

_BEGUN, _WAITING, _BACK = 15, 13, 8
"""How many days ago somebody began what is a draft now, submitted what waits, and was given back what
was returned."""


def report_history(
    part: Part,
    number: str,
    terms: Terms,
    period: int,
    fate: ReportFate,
    staff: Staff,
    now: dt.datetime,
    rng: Random,
    twist: Twist | None = None,
) -> ReportHistory | None:
    """Tell the report on an agreement for a period that is over; None when it has not been begun by `now`."""
    year_after = period + 1
    drafted_at = working_time(dt.date(year_after, 1, 12) + _days(36, rng), rng)
    submitted_at = working_time(dt.date(year_after, 2, 18) + _days(38, rng), rng)
    if _is_in_force_after(part, period):
        if fate is ReportFate.DRAFT:
            drafted_at = max(drafted_at, _ago(_BEGUN, now, rng))
        if fate in {ReportFate.SUBMITTED, ReportFate.RETURNED}:
            submitted_at = max(submitted_at, _ago(_WAITING, now, rng))
    if fate is ReportFate.ABSENT or drafted_at >= now:
        return None
    unit, lead = part.unit.business_id, part.deal.lead_ministry
    content = _content(part, terms, period, twist, rng)
    history = ReportHistory(
        number, part.deal.slug, unit, period, content, at=drafted_at, actor=staff.editor(unit)
    )
    if fate is ReportFate.DRAFT or submitted_at >= now:
        return history
    history.submit(submitted_at, staff.approver(unit))
    if fate is ReportFate.SUBMITTED:
        return history
    reviewed_at = working_time(dt.date(year_after, 4, 7) + _days(40, rng), rng)
    if fate is ReportFate.RETURNED:
        reviewed_at = max(reviewed_at, _ago(_BACK, now, rng))
    if fate in {ReportFate.RETURNED, ReportFate.MENDED} and reviewed_at < now:
        history.give_back(lead, reviewed_at, staff.officer(lead), words().report_returned.get(part.language))
        if fate is ReportFate.RETURNED:
            return history
        again_at = working_time(reviewed_at.date() + dt.timedelta(days=11), rng)
        reviewed_at = working_time(again_at.date() + dt.timedelta(days=8), rng)
        if again_at < now:
            history.submit(again_at, staff.approver(unit))
    if reviewed_at < now:
        history.accept(lead, reviewed_at, staff.officer(lead))
    return history


def _is_in_force_after(part: Part, period: int) -> bool:
    """Tell whether the agreement goes on after the period, so that its report can come late."""
    return part.deal.valid_until > part.deal.reporting.due_on(period)


def _ago(days: int, now: dt.datetime, rng: Random) -> dt.datetime:
    return working_time(now.date() - dt.timedelta(days=days), rng)


def _days(most: int, rng: Random) -> dt.timedelta:
    return dt.timedelta(days=int(rng.random() * most))


def _content(part: Part, terms: Terms, period: int, twist: Twist | None, rng: Random) -> ReportContent:
    years = period - part.deal.reporting.first_period
    summaries = words().summaries
    summary = summaries[int(rng.random() * len(summaries))]
    codes = dict.fromkeys(target.indicator for target in terms.targets)
    return ReportContent(
        part.language,
        words().noticed(summary, part.language),
        tuple(
            _value(part, code, period, years, twist if not at else None, rng) for at, code in enumerate(codes)
        ),
        tuple(_progress(measure, terms, period, rng) for measure in terms.measures),
    )


def _value(part: Part, code: str, period: int, years: int, twist: Twist | None, rng: Random) -> ReportedValue:
    indicator = part.deal.indicator(code)
    if indicator is None:
        raise LookupError(code)
    definition = indicator.at(part.deal.reporting.ends_on(period))
    special = twisted_value(code, definition, twist, part.language) if twist else None
    return special or invented_value(code, definition, part.figures, years, _pace(part, code), rng)


def _pace(part: Part, code: str) -> float:
    """Return how far the unit goes compared with the deal: 1 but for those with lower targets of their own."""
    if not part.own_values:
        return 1.0
    shares = [
        float(part.own_values.get((code, target.due_on), target.value) / target.value)
        for target in part.deal.targets_of(code)
        if target.value
    ]
    return min(shares, default=1.0)


def _progress(measure: MeasureCommitment, terms: Terms, period: int, rng: Random) -> MeasureProgress:
    started = terms.starts_on.year if terms.starts_on else period
    if period >= measure.due_on.year and rng.random() < 0.8:  # noqa: PLR2004 (one in five is late)
        return MeasureProgress(measure.number, MeasureStatus.DONE)
    begun = MeasureStatus.UNDER_WAY if period > started else MeasureStatus.NOT_STARTED
    return MeasureProgress(measure.number, begun)
