"""A progress report as its unit works on it: which parts are ready, and what is to be done next."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import own_work, progress_reports
from registry.errors import FieldError, InvalidInput, NotFound
from registry.model.agreements import MeasureCommitment, Terms
from registry.model.calendar import day_of
from registry.model.deals import IndicatorVersion
from registry.model.evidence import Evidence
from registry.model.languages import Language
from registry.model.own_work import OwnAgreement, last_return
from registry.model.people import Actor
from registry.model.permissions import Verb, may
from registry.model.progress_reports import (
    MeasureProgress,
    ProgressReport,
    ReportContent,
    ReportedValue,
    ReportStatus,
)
from registry.model.report_rules import check_complete, definitions_in, periods_of, terms_at
from registry.model.reviews import Review
from registry.web.changes import act
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.pages.report_values import ValueLine, value_lines
from registry.web.wiring import wiring_of

PARTS: dict[str, tuple[str, ...]] = {
    "values": ("/values",),
    "measures": ("/measures",),
    "evidence": (),
    "summary": (),
}
"""The pages of a report that is being written, with the places of its content that each asks for."""

MENDABLE = frozenset({ReportStatus.DRAFT, ReportStatus.RETURNED})
_PLACE_OF_ROW = 2
AT = "/workspace/agreements/{number:str}/progress-reports/{period:int}"


class OwnReport(msgspec.Struct, frozen=True):
    """A report for a period, None while nobody has begun it, with what it is reported by.

    `before` is what was last accepted of an earlier period, `before_name` that period as it is spoken of.
    """

    own: OwnAgreement
    period: int
    name: str
    report: ProgressReport | None
    before: ReportContent | None
    before_name: str

    @property
    def number(self) -> str:
        """The agreement's register number."""
        return self.own.record.agreement.number

    @property
    def content(self) -> ReportContent:
        """What the report says; raises NotFound while nobody has begun it."""
        if self.report is None:
            raise NotFound
        return self.report.latest.content

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The files and links that back it."""
        return self.report.latest.evidence if self.report is not None else ()

    @property
    def due_on(self) -> dt.date:
        """The day by which the report is due."""
        return self.own.deal.reporting.due_on(self.period)

    @property
    def definitions(self) -> dict[str, IndicatorVersion]:
        """The indicators' definitions at the period's end, by code."""
        return definitions_in(self.own.deal, self.period)

    @property
    def asked(self) -> tuple[str, ...]:
        """The codes of the indicators that the unit reports on: promised ones, and those it has reported."""
        wanted = {target.indicator for target in self.terms.targets} if self.terms else set()
        wanted |= {value.indicator for value in self.content.values}
        return tuple(one.code for one in self.own.deal.indicators if one.code in wanted)

    @property
    def terms(self) -> Terms | None:
        """The terms that the period is judged by (rule 4)."""
        return terms_at(self.own.record.agreement, self.own.deal, self.period)

    def value(self, code: str) -> ReportedValue | None:
        """Return what is reported of an indicator."""
        return next((value for value in self.content.values if value.indicator == code), None)

    def value_before(self, code: str) -> ReportedValue | None:
        """Return what was last accepted of an indicator."""
        values = self.before.values if self.before is not None else ()
        return next((value for value in values if value.indicator == code), None)

    def measure(self, commitment: int) -> MeasureProgress | None:
        """Return what is told of a measure."""
        return next((one for one in self.content.measures if one.commitment == commitment), None)

    def measure_before(self, commitment: int) -> MeasureProgress | None:
        """Return what was last accepted of a measure."""
        measures = self.before.measures if self.before is not None else ()
        return next((one for one in measures if one.commitment == commitment), None)


class ReportTasks(msgspec.Struct, frozen=True):
    """A report with what it still lacks, by the part that asks for it.

    `ends_on` is set while the period is not over, before which it cannot be submitted.
    """

    of: OwnReport
    gaps: dict[str, tuple[FieldError, ...]]
    ends_on: dt.date | None
    returned: Review | None
    may_submit: bool
    form: Form = Form()

    @property
    def lines(self) -> tuple[ValueLine, ...]:
        """The reported values, beside those of before."""
        return value_lines(self.of.own.deal, self.of.period, self.of.content, self.of.before)

    @property
    def promised(self) -> tuple[MeasureCommitment, ...]:
        """The measures that the period's terms promise."""
        return self.of.terms.measures if self.of.terms is not None else ()

    @property
    def terms_language(self) -> Language:
        """The language that the agreement is written in."""
        return self.of.terms.language if self.of.terms is not None else self.of.content.language

    def label(self, error: FieldError, language: Language) -> str:
        """Return what an error is about, as far as its place tells: an indicator's name."""
        parts = error.pointer.split("/")
        if len(parts) > _PLACE_OF_ROW and parts[1] == "values":
            code = self.of.content.values[int(parts[_PLACE_OF_ROW])].indicator
            return f"{self.of.definitions[code].name.get(language)}: "
        return ""

    @property
    def is_mendable(self) -> bool:
        """Whether the unit can still change what it says."""
        return self.of.report is not None and self.of.report.status in MENDABLE

    @property
    def is_complete(self) -> bool:
        """Whether it lacks nothing and can be submitted."""
        return not any(self.gaps.values()) and self.ends_on is None


def report_of(own: OwnAgreement, period: int) -> OwnReport:
    """Return an agreement's report for a period; raises NotFound for one that is not reported on."""
    if period not in periods_of(own.record.agreement, own.deal) and own.report(period) is None:
        raise NotFound
    earlier = [one for one in own.reports if one.period < period and one.accepted is not None]
    last = earlier[-1] if earlier else None
    before = last.accepted.content if last is not None and last.accepted is not None else None
    return OwnReport(
        own,
        period,
        own.deal.reporting.named(period),
        own.report(period),
        before,
        own.deal.reporting.named(last.period) if last is not None else "",
    )


def _refuse_unbegun(of: OwnReport, today: dt.date) -> None:
    """Raise NotFound for the report of a period that has not begun, unless somebody has begun the report."""
    if of.report is None and of.own.deal.reporting.starts_on(of.period) > today:
        raise NotFound


def tasks_of(of: OwnReport, actor: Actor, today: dt.date) -> ReportTasks:
    """Return a report with what it still lacks before it can be submitted."""
    report, ends_on = of.report, of.own.deal.reporting.ends_on(of.period)
    is_returned = report is not None and report.status is ReportStatus.RETURNED
    return ReportTasks(
        of,
        _gaps_of(of, today),
        ends_on if ends_on >= today else None,
        last_return(report.latest.reviews) if report is not None and is_returned else None,
        may(actor, Verb.SUBMIT, of.own.record.filing),
    )


def _gaps_of(of: OwnReport, today: dt.date) -> dict[str, tuple[FieldError, ...]]:
    found: tuple[FieldError, ...] = ()
    if of.report is not None:
        try:
            check_complete(of.content, of.own.record.agreement, of.own.deal, of.period, today)
        except InvalidInput as refusal:
            found = refusal.errors
    return {
        part: tuple(error for error in found if places and error.pointer.startswith(places))
        for part, places in PARTS.items()
    }


@private_page(AT)
async def show_report_tasks(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """What is to be done about a report."""
    of = report_of(await look(request, own_work.own_agreement, number), period)
    today = day_of(wiring_of(request).now())
    _refuse_unbegun(of, today)
    page = tasks_of(of, await actor_of(request), today)
    return await show(request, "pages/workspace/report.html", page)


@form(AT)
async def begin_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Begin the report for a period, in the language of the agreement."""
    own = await look(request, own_work.own_agreement, number)
    approved = own.record.agreement.approved
    if approved is None:
        raise NotFound
    now = wiring_of(request).now()
    _refuse_unbegun(report_of(own, period), day_of(now))
    if own.report(period) is None:
        empty = ReportContent(approved.terms.language)
        await act(request, progress_reports.draft, number, period, empty, now=now)
    return done(request, f"workspace/agreements/{number}/progress-reports/{period}", Notice.REPORT_BEGUN)


HANDLERS = [show_report_tasks, begin_report]
