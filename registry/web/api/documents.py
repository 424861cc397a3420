"""Documents: the printed summary of an agreement."""

import hashlib
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from registry.actions import agreements
from registry.documents.agreement_summaries import AgreementSummary
from registry.documents.composition import compose
from registry.errors import DocumentFailed, DocumentsBusy, NotFound, ScopeMissing, WrongState
from registry.model.languages import Language
from registry.web.answers import is_known
from registry.web.api.contract import Operation, contract, query_of
from registry.web.edition import edition
from registry.web.guards import public
from registry.web.languages import preferred
from registry.web.looks import look
from registry.web.wiring import wiring_of

PDF = "application/pdf"


class SummaryQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """In which language; that of `Accept-Language` if left out."""

    lang: Language | None = None


_SUMMARY = Operation(
    tag="Documents",
    query=SummaryQuery,
    media_type=PDF,
    refuses=(NotFound, ScopeMissing, WrongState, DocumentFailed, DocumentsBusy),
)


@get("/agreements/{number:str}/summary.pdf", **contract(_SUMMARY, public))
async def show_summary(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The summary of an approved agreement: parties, decision, commitments, reported values, status."""
    wiring = wiring_of(request)
    language = query_of(request, SummaryQuery).lang or preferred(request)
    dossier = await look(request, agreements.dossier, number)
    summary = compose(**dossier.parts())
    tag = _tag(summary, language)
    headers = {
        "content-disposition": f'inline; filename="{number}-{language.value}.pdf"',
        "content-language": language.value,
        "etag": tag,
        "cache-control": "no-cache",
        "vary": "Accept-Language",
    }
    if is_known(request, tag):
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=PDF)
    pdf = await wiring.renderer.render(summary, language)
    return Response(pdf, headers=headers, media_type=PDF)


def _tag(summary: AgreementSummary, language: Language) -> str:
    """Name what a PDF is drawn from, so that one that is known need not be drawn to find that out."""
    told = msgspec.msgpack.encode((summary, language, edition()))
    return f'"{hashlib.blake2b(told, digest_size=8).hexdigest()}"'


HANDLERS = [show_summary]
