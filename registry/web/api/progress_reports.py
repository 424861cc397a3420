"""Progress reports: lists, one of them, drafting, submission, acceptance, returns, the audit trail."""

from typing import Any

from litestar import Request, Response, get, post, put
from litestar.params import FromPath

from registry.actions import progress_reports
from registry.errors import (
    AlreadyDecided,
    AlreadyExists,
    InvalidInput,
    NotAllowed,
    NotFound,
    OwnFiling,
    ScopeMissing,
    WrongState,
)
from registry.model.listings import ReportSort
from registry.model.records import ReportRecord
from registry.web.answers import answer
from registry.web.api.contract import CREATED, Operation, body_of, contract, query_of
from registry.web.api.trails import trail_answer
from registry.web.changes import change, create
from registry.web.cursors import next_address, read
from registry.web.guards import public, signed_in
from registry.web.looks import look
from registry.wire.audit_events import AuditTrailOut, TrailQuery
from registry.wire.listings import ListedReportOut, ReportsOut, ReportsQuery
from registry.wire.progress_reports import (
    AgreementReportsOut,
    ProgressReportIn,
    ProgressReportOut,
    ReportContentIn,
)
from registry.wire.reviews import ApprovalIn, ReturnIn

_TAG = "Progress reports"
_KEYS: dict[ReportSort, tuple[type, ...]] = {
    ReportSort.CREATED: (int,),
    ReportSort.CREATED_DOWN: (int,),
    ReportSort.MODIFIED: (str, int),
    ReportSort.MODIFIED_DOWN: (str, int),
}
_MAY_NOT = (NotFound, NotAllowed, WrongState)
_LIST = Operation(tag=_TAG, query=ReportsQuery, gives=ReportsOut)
_UNSEEN = (NotFound, ScopeMissing)
_OF_AGREEMENT = Operation(tag=_TAG, gives=AgreementReportsOut, refuses=_UNSEEN)
_SHOW = Operation(tag=_TAG, gives=ProgressReportOut, refuses=_UNSEEN)
_DRAFT = Operation(
    tag=_TAG,
    takes=ProgressReportIn,
    gives=ProgressReportOut,
    status=CREATED,
    creates=True,
    refuses=(*_MAY_NOT, AlreadyExists),
)
_REVISE = Operation(tag=_TAG, takes=ReportContentIn, gives=ProgressReportOut, changes=True, refuses=_MAY_NOT)
_SUBMIT = Operation(
    tag=_TAG,
    gives=ProgressReportOut,
    status=CREATED,
    changes=True,
    refuses=(*_MAY_NOT, InvalidInput),
)
_MAY_NOT_REVIEW = (*_MAY_NOT, OwnFiling, AlreadyDecided)
_ACCEPT = Operation(
    tag=_TAG,
    takes=ApprovalIn,
    gives=ProgressReportOut,
    status=CREATED,
    changes=True,
    refuses=_MAY_NOT_REVIEW,
)
_RETURN = Operation(
    tag=_TAG,
    takes=ReturnIn,
    gives=ProgressReportOut,
    status=CREATED,
    changes=True,
    refuses=_MAY_NOT_REVIEW,
)
_TRAIL = Operation(tag=_TAG, query=TrailQuery, gives=AuditTrailOut, refuses=(NotFound, NotAllowed))
_ONE = "/agreements/{number:str}/progress-reports/{period:int}"


def _shown(request: Request[Any, Any, Any], record: ReportRecord, status: int = 200) -> Response[bytes]:
    report = record.report
    location = f"/api/v1/agreements/{report.agreement}/progress-reports/{report.period}"
    return answer(
        request,
        ProgressReportOut.of(report),
        status=status,
        revision=report.revision,
        location=location if status == CREATED else None,
    )


@get("/progress-reports", **contract(_LIST, public))
async def list_reports(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Progress reports of all agreements: accepted ones, and the reader's own."""
    query = query_of(request, ReportsQuery)
    after = read(request, query.cursor, query.sort, _KEYS[query.sort])
    page = await look(request, progress_reports.matching, query.wanted(), query.sort, after, query.limit)
    items = [ListedReportOut.of(row) for row in page.items]
    return answer(request, ReportsOut(items, next_address(request, query.sort, page.next_key)))


@get("/agreements/{number:str}/progress-reports", **contract(_OF_AGREEMENT, public))
async def list_reports_of_agreement(
    request: Request[Any, Any, Any], number: FromPath[str]
) -> Response[bytes]:
    """All reports of an agreement that the reader may see."""
    records = await look(request, progress_reports.of_agreement, number)
    items = [ProgressReportOut.of(record.report) for record in records]
    return answer(request, AgreementReportsOut(items))


@get(_ONE, **contract(_SHOW, public))
async def show_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """The report of an agreement for a period."""
    record = await look(request, progress_reports.show, number, period)
    return _shown(request, record)


@post("/agreements/{number:str}/progress-reports", **contract(_DRAFT, signed_in))
async def draft_report(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Begin the report for a period (editors, approvers)."""
    content, data = await body_of(request, ProgressReportIn)
    record = await create(
        request, progress_reports.draft, number, content.period, content.content(), body=data
    )
    return _shown(request, record, CREATED)


@put(_ONE, **contract(_REVISE, signed_in))
async def revise_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Put a draft's or a returned report's content anew (editors, approvers)."""
    content, _ = await body_of(request, ReportContentIn)
    record = await change(request, progress_reports.revise, number, period, content.content())
    return _shown(request, record)


@post(f"{_ONE}/handover", **contract(_SUBMIT, signed_in))
async def hand_report_over(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Hand a draft over to the unit's approvers (editors, approvers)."""
    record = await change(request, progress_reports.hand_over, number, period)
    return _shown(request, record, CREATED)


@post(f"{_ONE}/submission", **contract(_SUBMIT, signed_in))
async def submit_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Submit to the deal's ministries (approvers); refused with all that is still missing."""
    record = await change(request, progress_reports.submit, number, period)
    return _shown(request, record, CREATED)


@post(f"{_ONE}/acceptance", **contract(_ACCEPT, signed_in))
async def accept_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Accept and publish; the last period's acceptance completes the agreement (officers)."""
    content, _ = await body_of(request, ApprovalIn)
    record = await change(
        request, progress_reports.accept, number, period, ministry=content.ministry, reason=content.reason
    )
    return _shown(request, record, CREATED)


@post(f"{_ONE}/returns", **contract(_RETURN, signed_in))
async def return_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Return to the unit with a reason (officers)."""
    content, _ = await body_of(request, ReturnIn)
    record = await change(
        request, progress_reports.give_back, number, period, content.reason, ministry=content.ministry
    )
    return _shown(request, record, CREATED)


@get(f"{_ONE}/audit-trail", **contract(_TRAIL, signed_in))
async def show_report_trail(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Who did what to a report, and when (its unit, the deal's ministries)."""
    return await trail_answer(request, progress_reports.trail, number, period)


HANDLERS = [
    list_reports,
    list_reports_of_agreement,
    show_report,
    draft_report,
    revise_report,
    hand_report_over,
    submit_report,
    accept_report,
    return_report,
    show_report_trail,
]
