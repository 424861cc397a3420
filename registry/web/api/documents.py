"""Documents: the printed summary of an agreement."""

import logging
from typing import Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.background_tasks import BackgroundTask
from litestar.params import FromPath
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from registry.actions import agreements, kept_documents
from registry.documents.composition import compose
from registry.documents.fingerprints import fingerprint
from registry.errors import DocumentFailed, DocumentsBusy, NotFound, RegistryError, ScopeMissing, WrongState
from registry.model.documents import DocumentKind, DrawnDocument
from registry.model.languages import Language
from registry.web.answers import is_known
from registry.web.api.contract import Operation, contract, query_of
from registry.web.guards import public
from registry.web.languages import preferred
from registry.web.looks import look, look_up
from registry.web.wiring import Wiring, wiring_of

PDF: Final = "application/pdf"
_KIND: Final = DocumentKind.AGREEMENT_SUMMARY

_log = logging.getLogger(__name__)


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
    mark = fingerprint(summary, language)
    tag = f'"{mark}"'
    headers = {
        "content-disposition": f'inline; filename="{number}-{language.value}.pdf"',
        "content-language": language.value,
        "etag": tag,
        "cache-control": "no-cache",
        "vary": "Accept-Language",
    }
    if is_known(request, tag):
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=PDF)
    kept = await look_up(request, kept_documents.find, _KIND, number, language, mark)
    if kept is not None:
        return Response(kept, headers=headers, media_type=PDF)
    pdf = await wiring.renderer.render(summary, language)
    drawn = DrawnDocument(_KIND, number, language, mark, pdf)
    return Response(pdf, headers=headers, media_type=PDF, background=BackgroundTask(_keep, wiring, drawn))


async def _keep(wiring: Wiring, drawn: DrawnDocument) -> None:
    """Keep a document once its reader has it; where that cannot be done, it is drawn again for the next."""
    try:
        await wiring.store.write(kept_documents.keep, drawn, now=wiring.now())
    except RegistryError as error:
        _log.warning("the summary of %s could not be kept: %s", drawn.subject, error.code)


HANDLERS = [show_summary]
