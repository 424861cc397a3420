"""Evidence of progress reports: lists, files to be read, attaching, describing, detaching."""

from typing import Any

from litestar import Request, Response, delete, get, post, put
from litestar.params import FromPath
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from registry.actions import evidence, progress_reports
from registry.actions.evidence import NewFile, NewLink
from registry.errors import FileLost, NotAllowed, NotFound, ScopeMissing, WrongState
from registry.model.evidence import Evidence, numbered
from registry.model.file_types import MOST_BYTES
from registry.model.records import ReportRecord
from registry.web.answers import answer, is_known
from registry.web.api.contract import CREATED, Operation, body_of, contract, media_type_of
from registry.web.attachments import HARMLESS, disposition
from registry.web.changes import change
from registry.web.guards import public, signed_in
from registry.web.looks import look, look_up
from registry.web.uploads import MULTIPART, upload_of
from registry.wire.evidence import DescriptionIn, EvidenceListOut, EvidenceOut, LinkIn

_TAG = "Evidence"
_UNSEEN = (NotFound, ScopeMissing)
_MAY_NOT = (NotFound, NotAllowed, WrongState)
_LIST = Operation(tag=_TAG, gives=EvidenceListOut, refuses=_UNSEEN)
_SHOW = Operation(tag=_TAG, gives=EvidenceOut, refuses=_UNSEEN)
_READ = Operation(tag=_TAG, media_type="*/*", refuses=(*_UNSEEN, FileLost))
_ATTACH = Operation(
    tag=_TAG,
    takes=LinkIn,
    takes_file=DescriptionIn,
    most_bytes=MOST_BYTES + 100_000,
    gives=EvidenceOut,
    status=CREATED,
    changes=True,
    refuses=_MAY_NOT,
)
_DESCRIBE = Operation(tag=_TAG, takes=DescriptionIn, gives=EvidenceOut, changes=True, refuses=_MAY_NOT)
_DETACH = Operation(tag=_TAG, gives=EvidenceListOut, changes=True, refuses=_MAY_NOT)
_OF_REPORT = "/agreements/{number:str}/progress-reports/{period:int}/evidence"
_ONE = f"{_OF_REPORT}/{{piece:int}}"


@get(_OF_REPORT, **contract(_LIST, public))
async def list_evidence(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """The evidence of a report: all of it for its unit and the ministries, else what is public."""
    return _listed(request, await look(request, progress_reports.show, number, period))


@post(_OF_REPORT, **contract(_ATTACH, signed_in))
async def attach_evidence(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Attach a file or a link to a draft or a returned report (editors, approvers)."""
    if media_type_of(request) == MULTIPART:
        said, file = await upload_of(request, DescriptionIn)
        new_file = NewFile(said.title, said.is_public, file.name, file.content)
        record = await change(request, evidence.attach_file, number, period, new_file)
    else:
        content, _ = await body_of(request, LinkIn, MULTIPART)
        new_link = NewLink(content.title, content.is_public, content.link)
        record = await change(request, evidence.attach_link, number, period, new_link)
    return _shown(request, record, record.report.latest.evidence[-1], CREATED)


@get(_ONE, **contract(_SHOW, public))
async def show_evidence(
    request: Request[Any, Any, Any],
    number: FromPath[str],
    period: FromPath[int],
    piece: FromPath[int],
) -> Response[bytes]:
    """A piece of evidence."""
    record = await look(request, progress_reports.show, number, period)
    return _shown(request, record, numbered(record.report.latest.evidence, piece))


@put(_ONE, **contract(_DESCRIBE, signed_in))
async def describe_evidence(
    request: Request[Any, Any, Any],
    number: FromPath[str],
    period: FromPath[int],
    piece: FromPath[int],
) -> Response[bytes]:
    """Say anew what a piece shows, and whether it is to be public (editors, approvers)."""
    content, _ = await body_of(request, DescriptionIn)
    record = await change(
        request, evidence.describe, number, period, piece, content.title, is_public=content.is_public
    )
    return _shown(request, record, numbered(record.report.latest.evidence, piece))


@delete(_ONE, **contract(_DETACH, signed_in))
async def detach_evidence(
    request: Request[Any, Any, Any],
    number: FromPath[str],
    period: FromPath[int],
    piece: FromPath[int],
) -> Response[bytes]:
    """Take a piece away (editors, approvers)."""
    return _listed(request, await change(request, evidence.detach, number, period, piece))


@get(f"{_ONE}/file", **contract(_READ, public))
async def read_evidence_file(
    request: Request[Any, Any, Any],
    number: FromPath[str],
    period: FromPath[int],
    piece: FromPath[int],
) -> Response[bytes]:
    """The file itself, to be saved."""
    record = await look(request, progress_reports.show, number, period)
    file = numbered(record.report.latest.evidence, piece).file
    if file is None:
        raise NotFound
    tag = f'"{file.sha256}"'
    headers = {
        **HARMLESS,
        "content-disposition": disposition(file.name),
        "etag": tag,
        "cache-control": "no-cache",
        "vary": "Authorization, Cookie",
    }
    if is_known(request, tag):
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=file.media_type)
    found = await look_up(request, evidence.content, file)
    return Response(found, headers=headers, media_type=file.media_type)


def _listed(request: Request[Any, Any, Any], record: ReportRecord) -> Response[bytes]:
    items = [EvidenceOut.of(piece) for piece in record.report.latest.evidence]
    return answer(request, EvidenceListOut(items), revision=record.report.revision)


def _shown(
    request: Request[Any, Any, Any], record: ReportRecord, piece: Evidence, status: int = 200
) -> Response[bytes]:
    report = record.report
    location = (
        f"/api/v1/agreements/{report.agreement}/progress-reports/{report.period}/evidence/{piece.number}"
    )
    return answer(
        request,
        EvidenceOut.of(piece),
        status=status,
        revision=report.revision,
        location=location if status == CREATED else None,
    )


HANDLERS = [
    list_evidence,
    attach_evidence,
    show_evidence,
    describe_evidence,
    detach_evidence,
    read_evidence_file,
]
