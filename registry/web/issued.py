"""Giving out documents: from those that are kept, or drawn and put on record for whoever asks first."""

from collections.abc import Callable
from typing import Any, Final

from litestar import Request, Response
from litestar.status_codes import HTTP_200_OK, HTTP_304_NOT_MODIFIED

from registry.actions import kept_documents, public_record
from registry.actions.public_record import PublishedState
from registry.documents.orders import Order
from registry.issuing import issue, order_of
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.model.summaries import Summary
from registry.store import Store
from registry.web.answers import is_known
from registry.web.identity import session_of, token_of
from registry.web.known_documents import KNOWN, KnownDocument, KnownDocuments
from registry.web.languages import preferred
from registry.web.looks import look, store_for
from registry.web.ready_responses import ReadyResponse
from registry.web.wiring import wiring_of

PDF: Final = "application/pdf"

Tell = Callable[..., Summary]
"""An action of `actions.summaries`: of a store, an actor and a subject."""


async def give(
    request: Request[Any, Any, Any], language: Language | None, tell: Tell, *subject: Any
) -> Response[bytes]:
    """Answer with the document of what is told, in the language that is asked for or preferred.

    Its entity tag is the code that is printed on it, and whether it is sealed. Raises DocumentsBusy,
    DocumentFailed, SealFailed and what telling raises.
    """
    renderer = wiring_of(request).renderer
    spoken = language or preferred(request)
    document, order = await _known(request, spoken, tell, subject), None
    if document is None:
        order = await _ordered(request, spoken, tell, subject)
        document = KnownDocument.of(order)
    headers = {
        "content-disposition": f'inline; filename="{document.name}-{spoken.value}.pdf"',
        "content-language": spoken.value,
        "etag": f'"{document.code}{"-sealed" if renderer.seals else ""}"',
        "cache-control": "no-cache",
        "vary": "Accept-Language",
    }
    if is_known(request, headers["etag"]):
        return ReadyResponse(b"", status=HTTP_304_NOT_MODIFIED, headers=headers, media_type=PDF)
    store = store_for(request)
    pdf = await store.read(
        kept_documents.find,
        document.kind,
        document.subject,
        document.language,
        document.code,
        is_sealed=renderer.seals,
    )
    if pdf is None:
        order = order or await _ordered(request, spoken, tell, subject)
        wiring = wiring_of(request)
        pdf = await issue(wiring.store, renderer, order, wiring.now, read_from=store)
    return ReadyResponse(pdf, status=HTTP_200_OK, headers=headers, media_type=PDF)


async def _known(
    request: Request[Any, Any, Any], spoken: Language, tell: Tell, subject: tuple[Any, ...]
) -> KnownDocument | None:
    """Return which document is asked for if that was found out for the public, and holds still."""
    if not _is_of_public(request):
        return None
    state = await store_for(request).read(public_record.state)
    return _documents(request).get(state, (tell, subject, spoken))


async def _ordered(
    request: Request[Any, Any, Any], spoken: Language, tell: Tell, subject: tuple[Any, ...]
) -> Order:
    """Find out which document is asked for; what was told to the public is remembered with its state."""
    site = wiring_of(request).settings.public_url
    if not _is_of_public(request):
        return order_of(await look(request, tell, *subject), spoken, site)
    state, summary = await store_for(request).read(_together, tell, subject)
    order = order_of(summary, spoken, site)
    _documents(request).learn(state, (tell, subject, spoken), KnownDocument.of(order))
    return order


def _together(store: Store, tell: Tell, subject: tuple[Any, ...]) -> tuple[PublishedState, Summary]:
    with store.at_one_moment() as now:
        return public_record.state(now), tell(now, PUBLIC, *subject)


def _is_of_public(request: Request[Any, Any, Any]) -> bool:
    return token_of(request) is None and session_of(request) is None


def _documents(request: Request[Any, Any, Any]) -> KnownDocuments:
    documents: KnownDocuments = request.app.state[KNOWN]
    return documents
