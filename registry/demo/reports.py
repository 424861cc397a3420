"""The progress reports of the demo: one for each period that is over, as a part's fate has it."""

import datetime as dt

import msgspec

from registry.demo.contents import content_of
from registry.demo.evidence import evidence_of
from registry.demo.parts import Part, ReportFate, Twist
from registry.demo.report_histories import ReportHistory
from registry.demo.scenes import Scene
from registry.demo.words import words
from registry.model.agreements import Terms

_BEGUN, _WAITING, _BACK = 15, 13, 8
"""How many days ago somebody began what is a draft now, submitted what waits, and was given back what
was returned."""


class Reporting(msgspec.Struct):
    """An agreement as far as its reports need to know it."""

    number: str
    part: Part
    terms: Terms


class _Times(msgspec.Struct):
    drafted_at: dt.datetime
    submitted_at: dt.datetime
    reviewed_at: dt.datetime


def report_history(
    reporting: Reporting,
    period: int,
    fate: ReportFate,
    scene: Scene,
    twist: Twist | None = None,
    *,
    is_backed: bool = False,
) -> ReportHistory | None:
    """Tell the report on an agreement for a period that is over; None when nobody has begun it by now.

    If it `is_backed`, there is evidence of what it calls documented.
    """
    part = reporting.part
    times = _times(part, period, fate, scene)
    if fate is ReportFate.ABSENT or times.drafted_at >= scene.now:
        return None
    unit = part.unit.business_id
    content = content_of(part, reporting.terms, period, twist, scene.rng)
    history = ReportHistory(
        reporting.number,
        part.deal.slug,
        unit,
        period,
        content,
        at=times.drafted_at,
        actor=scene.staff.editor(unit),
    )
    editor = scene.staff.editor(unit)
    if is_backed and (evidence := evidence_of(part, content, period, times.drafted_at, editor)):
        history.attach(times.drafted_at, editor, evidence)
    if fate is not ReportFate.DRAFT and times.submitted_at < scene.now:
        history.submit(times.submitted_at, scene.staff.approver(unit))
        if fate is not ReportFate.SUBMITTED and times.reviewed_at < scene.now:
            _review(history, part, fate, times.reviewed_at, scene)
    return history


def _times(part: Part, period: int, fate: ReportFate, scene: Scene) -> _Times:
    """Return when a report is drafted, submitted and reviewed: in spring, or a moment ago if it is in hand.

    Where the agreement is over there is nothing in hand but what came in time.
    """
    year = period + 1
    times = _Times(
        scene.at_work(dt.date(year, 1, 12) + scene.days(36)),
        scene.at_work(dt.date(year, 2, 18) + scene.days(38)),
        scene.at_work(dt.date(year, 4, 7) + scene.days(40)),
    )
    if part.deal.valid_until > part.deal.reporting.due_on(period):
        match fate:
            case ReportFate.DRAFT:
                times.drafted_at = max(times.drafted_at, scene.ago(_BEGUN))
            case ReportFate.SUBMITTED:
                times.submitted_at = max(times.submitted_at, scene.ago(_WAITING))
            case ReportFate.RETURNED:
                times.submitted_at = max(times.submitted_at, scene.ago(_WAITING))
                times.reviewed_at = max(times.reviewed_at, scene.ago(_BACK))
    return times


def _review(history: ReportHistory, part: Part, fate: ReportFate, at: dt.datetime, scene: Scene) -> None:
    lead, unit = part.deal.lead_ministry, part.unit.business_id
    officer = scene.staff.officer(lead)
    if fate is ReportFate.ACCEPTED:
        history.accept(lead, at, officer)
        return
    history.give_back(lead, at, officer, words().report_returned.get(part.language))
    if fate is ReportFate.MENDED:
        again_at = scene.at_work(at.date() + dt.timedelta(days=11))
        accepted_at = scene.at_work(again_at.date() + dt.timedelta(days=8))
        if again_at < scene.now:
            history.submit(again_at, scene.staff.approver(unit))
        if accepted_at < scene.now:
            history.accept(lead, accepted_at, officer)
