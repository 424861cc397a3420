"""Documents: the data of each as JSON, and the printed record as a PDF beside it."""

from typing import Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from registry.actions import summaries
from registry.errors import DocumentFailed, DocumentsBusy, NotFound, ScopeMissing, WrongState
from registry.model.languages import Language
from registry.web.answers import answer
from registry.web.api.contract import Operation, contract, query_of
from registry.web.guards import public
from registry.web.issued import PDF, give
from registry.web.looks import look
from registry.wire.summaries import AgreementSummaryOut, summary_out

_TAG: Final = "Documents"
_DRAWS: Final = (DocumentFailed, DocumentsBusy)


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


_AGREEMENT: Final = (NotFound, ScopeMissing, WrongState)
_AGREEMENT_DATA = Operation(tag=_TAG, query=VersionQuery, gives=AgreementSummaryOut, refuses=_AGREEMENT)
_AGREEMENT_PDF = Operation(
    tag=_TAG, query=VersionLanguageQuery, media_type=PDF, refuses=(*_AGREEMENT, *_DRAWS)
)


@get("/agreements/{number:str}/summary", **contract(_AGREEMENT_DATA, public))
async def show_agreement_summary(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The data of an agreement's summary: what was promised in an approved version, and where it stands."""
    version = query_of(request, VersionQuery).version
    return answer(request, summary_out(await look(request, summaries.agreement, number, version)))


@get("/agreements/{number:str}/summary.pdf", **contract(_AGREEMENT_PDF, public))
async def print_agreement_summary(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The summary of an approved agreement: parties, decision, commitments, reported values, status."""
    query = query_of(request, VersionLanguageQuery)
    summary = await look(request, summaries.agreement, number, query.version)
    return await give(request, summary, query.lang)


HANDLERS = [show_agreement_summary, print_agreement_summary]
