"""The parts of a report that are one form each: its values, its measures, its summary."""

from collections.abc import Callable
from typing import Any

from litestar import Request, Response
from litestar.params import FromPath

from registry.model.progress_reports import ReportContent
from registry.web.forms.sent import SentForm, sent_form
from registry.web.pages.private import form, private_page
from registry.web.pages.workspace.report_forms import PartOfReport
from registry.web.pages.workspace.reports import AT, OwnReport
from registry.wire.progress_reports import ReportedValueIn
from registry.wire.report_parts import MeasureIn, MeasuresIn, SummaryIn, ValuesIn

Change = Callable[[ReportContent], ReportContent]


def _values_of(of: OwnReport) -> ValuesIn:
    """Return a value for each indicator that is asked for, empty where there is none yet."""
    rows = []
    for code in of.asked:
        value = of.value(code)
        if value is None:
            rows.append(ReportedValueIn(indicator=code))
            continue
        rows.append(
            ReportedValueIn(
                indicator=code,
                numerator=value.numerator,
                denominator=value.denominator,
                answer=value.answer,
                missing=value.missing,
                evidence=value.evidence,
                note=value.note,
            )
        )
    return ValuesIn(tuple(rows))


def _read_values(sent: SentForm) -> Change:
    return sent.decode(ValuesIn).into


def _measures_of(of: OwnReport) -> MeasuresIn:
    rows = []
    for measure in of.terms.measures if of.terms is not None else ():
        told = of.measure(measure.number)
        rows.append(MeasureIn(measure.number, told.status, told.note) if told else MeasureIn(measure.number))
    return MeasuresIn(tuple(rows))


def _read_measures(sent: SentForm) -> Change:
    return sent.decode(MeasuresIn).into


def _summary_of(of: OwnReport) -> SummaryIn:
    return SummaryIn(of.content.language, of.content.summary)


def _read_summary(sent: SentForm) -> Change:
    return sent.decode(SummaryIn).into


VALUES = PartOfReport("pages/workspace/values.html", _values_of, _read_values)
MEASURES = PartOfReport("pages/workspace/measures.html", _measures_of, _read_measures)
SUMMARY = PartOfReport("pages/workspace/summary.html", _summary_of, _read_summary)


@private_page(f"{AT}/values")
async def show_values(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """The reported values, as a form."""
    return await VALUES.open(request, number, period)


@form(f"{AT}/values")
async def save_values(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Save the reported values."""
    return await VALUES.save(request, number, period, sent_form(request))


@private_page(f"{AT}/measures")
async def show_measures(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """How far the measures have come, as a form."""
    return await MEASURES.open(request, number, period)


@form(f"{AT}/measures")
async def save_measures(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Save how far the measures have come."""
    return await MEASURES.save(request, number, period, sent_form(request))


@private_page(f"{AT}/summary")
async def show_summary(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """The summary, as a form."""
    return await SUMMARY.open(request, number, period)


@form(f"{AT}/summary")
async def save_summary(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Save the summary."""
    return await SUMMARY.save(request, number, period, sent_form(request))


HANDLERS = [show_values, save_values, show_measures, save_measures, show_summary, save_summary]
