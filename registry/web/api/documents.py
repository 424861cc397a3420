"""Documents: the data of each as JSON, and the printed record as a PDF beside it."""

from typing import Annotated, Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath
from msgspec import Meta

from registry.actions import summaries
from registry.errors import DocumentFailed, DocumentsBusy, NotFound, ScopeMissing, SealFailed, WrongState
from registry.model.languages import Language
from registry.web.answers import answer
from registry.web.api.contract import Operation, contract, query_of
from registry.web.guards import public
from registry.web.issued import PDF, give
from registry.web.looks import look
from registry.wire.summaries import (
    AgreementSummaryOut,
    DealSummaryOut,
    NationalSummaryOut,
    PortfolioOut,
    ProgressReportSummaryOut,
    summary_out,
)
from registry.wire.texts import Year

_TAG: Final = "Documents"
_DRAWS: Final = (DocumentFailed, DocumentsBusy, SealFailed)


class LanguageQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """In which language; that of `Accept-Language` if left out."""

    lang: Language | None = None


class VersionQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which approved version; the newest if left out."""

    version: int | None = None


class VersionLanguageQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which approved version, the newest if left out; in which language, as `Accept-Language` says if not."""

    version: int | None = None
    lang: Language | None = None


PeriodOrLatest = Annotated[Year, Meta(description="By its last year; the latest reported one if left out")]


class PeriodQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which period."""

    period: PeriodOrLatest | None = None


class PeriodLanguageQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which period; in which language, as `Accept-Language` says if not."""

    period: PeriodOrLatest | None = None
    lang: Language | None = None


_AGREEMENT: Final = (NotFound, ScopeMissing, WrongState)
_AGREEMENT_DATA = Operation(tag=_TAG, query=VersionQuery, gives=AgreementSummaryOut, refuses=_AGREEMENT)
_AGREEMENT_PDF = Operation(
    tag=_TAG, query=VersionLanguageQuery, media_type=PDF, refuses=(*_AGREEMENT, *_DRAWS)
)

_DEAL: Final = (NotFound, ScopeMissing, WrongState)
_DEAL_DATA = Operation(tag=_TAG, query=PeriodQuery, gives=DealSummaryOut, refuses=_DEAL)
_DEAL_PDF = Operation(tag=_TAG, query=PeriodLanguageQuery, media_type=PDF, refuses=(*_DEAL, *_DRAWS))
_NATIONAL_DATA = Operation(tag=_TAG, gives=NationalSummaryOut, refuses=(NotFound,))
_NATIONAL_PDF = Operation(tag=_TAG, query=LanguageQuery, media_type=PDF, refuses=(NotFound, *_DRAWS))


_REPORT_DATA = Operation(tag=_TAG, gives=ProgressReportSummaryOut, refuses=_AGREEMENT)
_REPORT_PDF = Operation(tag=_TAG, query=LanguageQuery, media_type=PDF, refuses=(*_AGREEMENT, *_DRAWS))
_PORTFOLIO: Final = (NotFound, ScopeMissing)
_PORTFOLIO_DATA = Operation(tag=_TAG, gives=PortfolioOut, refuses=_PORTFOLIO)
_PORTFOLIO_PDF = Operation(tag=_TAG, query=LanguageQuery, media_type=PDF, refuses=(*_PORTFOLIO, *_DRAWS))


@get("/agreements/{number:str}/summary", **contract(_AGREEMENT_DATA, public))
async def show_agreement_summary(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The data of an agreement's summary: what was promised in an approved version, and where it stands."""
    version = query_of(request, VersionQuery).version
    return answer(request, summary_out(await look(request, summaries.agreement, number, version)))


@get("/agreements/{number:str}/summary.pdf", **contract(_AGREEMENT_PDF, public))
async def print_agreement_summary(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The summary of an approved agreement: parties, decision, commitments, reported values, status."""
    query = query_of(request, VersionLanguageQuery)
    return await give(request, query.lang, summaries.agreement, number, query.version)


@get("/deals/{slug:str}/summary", **contract(_DEAL_DATA, public))
async def show_deal_summary(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The data of a deal's summary for a period: totals, units side by side, and who did not report."""
    period = query_of(request, PeriodQuery).period
    return answer(request, summary_out(await look(request, summaries.deal, slug, period)))


@get("/deals/{slug:str}/summary.pdf", **contract(_DEAL_PDF, public))
async def print_deal_summary(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The summary of a deal for a period, over all its units."""
    query = query_of(request, PeriodLanguageQuery)
    return await give(request, query.lang, summaries.deal, slug, query.period)


@get("/years/{year:int}/national-summary", **contract(_NATIONAL_DATA, public))
async def show_national_summary(request: Request[Any, Any, Any], year: FromPath[int]) -> Response[bytes]:
    """The data of a year's national summary: all deals and regions, and what has changed."""
    return answer(request, summary_out(await look(request, summaries.national, year)))


@get("/years/{year:int}/national-summary.pdf", **contract(_NATIONAL_PDF, public))
async def print_national_summary(request: Request[Any, Any, Any], year: FromPath[int]) -> Response[bytes]:
    """The national summary of a year."""
    return await give(request, query_of(request, LanguageQuery).lang, summaries.national, year)


@get(
    "/agreements/{number:str}/progress-reports/{period:int}/summary",
    **contract(_REPORT_DATA, public),
)
async def show_report_summary(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """The data of an accepted report: values and how they stand, measures, evidence, decision."""
    return answer(request, summary_out(await look(request, summaries.report, number, period)))


@get(
    "/agreements/{number:str}/progress-reports/{period:int}/summary.pdf",
    **contract(_REPORT_PDF, public),
)
async def print_report_summary(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """An accepted progress report as it was accepted: values, measures, evidence, decision."""
    language = query_of(request, LanguageQuery).lang
    return await give(request, language, summaries.report, number, period)


@get("/organisations/{business_id:str}/portfolio", **contract(_PORTFOLIO_DATA, public))
async def show_portfolio(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """The data of an organisation's portfolio: all its published agreements, and where each stands."""
    return answer(request, summary_out(await look(request, summaries.portfolio, business_id)))


@get("/organisations/{business_id:str}/portfolio.pdf", **contract(_PORTFOLIO_PDF, public))
async def print_portfolio(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """An organisation's portfolio: a first page over all its agreements, and a page for each."""
    language = query_of(request, LanguageQuery).lang
    return await give(request, language, summaries.portfolio, business_id)


HANDLERS = [
    show_agreement_summary,
    print_agreement_summary,
    show_deal_summary,
    print_deal_summary,
    show_national_summary,
    print_national_summary,
    show_report_summary,
    print_report_summary,
    show_portfolio,
    print_portfolio,
]
