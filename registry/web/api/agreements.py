"""Agreements: lists, one of them, its versions, drafting, advice and the audit trail."""

from typing import Any

from litestar import Request, Response, delete, get, post, put
from litestar.params import FromPath

from registry.actions import agreements
from registry.errors import AlreadyExists, NotAllowed, NotFound, ScopeMissing, WrongState
from registry.model.business_ids import canonical
from registry.model.listings import AgreementSort
from registry.model.permissions import Verb, may
from registry.model.records import AgreementRecord
from registry.web.answers import answer, nothing
from registry.web.api.contract import CREATED, DONE, OK, Operation, body_of, contract, query_of
from registry.web.api.trails import trail_answer
from registry.web.changes import change, create
from registry.web.cursors import next_address, read
from registry.web.guards import public, signed_in
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.wire.agreement_drafts import AgreementContentIn, AgreementIn
from registry.wire.agreements import AgreementOut, AgreementVersionOut, AgreementVersionsOut
from registry.wire.audit_events import AuditTrailOut, TrailQuery
from registry.wire.comments import CommentIn, CommentOut, CommentsOut
from registry.wire.listings import AgreementsOut, AgreementsQuery, ListedAgreementOut

TAG = "Agreements"
_KEYS = {
    AgreementSort.NUMBER: (int, int),
    AgreementSort.NUMBER_DOWN: (int, int),
    AgreementSort.MODIFIED: (str, int),
    AgreementSort.MODIFIED_DOWN: (str, int),
}
_LIST = Operation(tag=TAG, query=AgreementsQuery, gives=AgreementsOut)
_UNSEEN = (NotFound, ScopeMissing)
_SHOW = Operation(tag=TAG, gives=AgreementOut, refuses=_UNSEEN)
_VERSIONS = Operation(tag=TAG, gives=AgreementVersionsOut, refuses=_UNSEEN)
_VERSION = Operation(tag=TAG, gives=AgreementVersionOut, refuses=_UNSEEN)
_DRAFT = Operation(
    tag=TAG,
    takes=AgreementIn,
    gives=AgreementOut,
    status=CREATED,
    creates=True,
    refuses=(AlreadyExists, NotAllowed),
)
_REVISE = Operation(
    tag=TAG,
    takes=AgreementContentIn,
    gives=AgreementOut,
    changes=True,
    refuses=(NotFound, NotAllowed, WrongState),
)
_DISCARD = Operation(
    tag=TAG,
    status=DONE,
    changes=True,
    is_tagged=False,
    refuses=(NotFound, NotAllowed, WrongState),
)
_COMMENTS = Operation(tag=TAG, gives=CommentsOut, refuses=(NotFound, NotAllowed))
_COMMENT = Operation(
    tag=TAG,
    takes=CommentIn,
    gives=CommentOut,
    status=CREATED,
    creates=True,
    refuses=(NotFound, NotAllowed),
)
_TRAIL = Operation(tag=TAG, query=TrailQuery, gives=AuditTrailOut, refuses=(NotFound, NotAllowed))


async def _shown(request: Request[Any, Any, Any], record: AgreementRecord) -> Response[bytes]:
    """Answer with an agreement, of which the action has left what whoever asks may see."""
    is_private = may(await actor_of(request), Verb.READ_PRIVATE, record.filing)
    content = AgreementOut.of(record, is_private=is_private)
    return answer(request, content, revision=record.agreement.revision)


def changed(request: Request[Any, Any, Any], record: AgreementRecord, status: int) -> Response[bytes]:
    """Answer a change with the whole of what it made, also to a token that is good for nothing else."""
    agreement = record.agreement
    location = f"/api/v1/agreements/{agreement.number}" if status == CREATED else None
    content = AgreementOut.of(record, is_private=True)
    return answer(request, content, status=status, revision=agreement.revision, location=location)


@get("/agreements", **contract(_LIST, public))
async def list_agreements(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Agreements: published ones, and the reader's own."""
    query = query_of(request, AgreementsQuery)
    after = read(request, query.cursor, query.sort, _KEYS[query.sort])
    page = await look(request, agreements.matching, query.wanted(), query.sort, after, query.limit)
    items = [ListedAgreementOut.of(row) for row in page.items]
    return answer(request, AgreementsOut(items, next_address(request, query.sort, page.next_key)))


@get("/agreements/{number:str}", **contract(_SHOW, public))
async def show_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """An agreement with its commitments."""
    record = await look(request, agreements.show, number)
    return await _shown(request, record)


@get("/agreements/{number:str}/versions", **contract(_VERSIONS, public))
async def list_versions(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """All versions of an agreement that the reader may see."""
    record = await look(request, agreements.show, number)
    items = [AgreementVersionOut.of(version) for version in record.agreement.versions]
    return answer(request, AgreementVersionsOut(items))


@get("/agreements/{number:str}/versions/{version:int}", **contract(_VERSION, public))
async def show_version(
    request: Request[Any, Any, Any], number: FromPath[str], version: FromPath[int]
) -> Response[bytes]:
    """One version of an agreement."""
    record = await look(request, agreements.show, number)
    found = next((v for v in record.agreement.versions if v.version == version), None)
    if found is None:
        raise NotFound
    return answer(request, AgreementVersionOut.of(found))


@post("/agreements", **contract(_DRAFT, signed_in))
async def draft_agreement(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Begin an agreement; it gets its register number now and keeps it (editors, approvers)."""
    content, data = await body_of(request, AgreementIn)
    record = await create(
        request,
        agreements.draft,
        content.deal,
        canonical(content.organisation, "/organisation"),
        _draft_of(content),
        body=data,
    )
    return changed(request, record, CREATED)


@put("/agreements/{number:str}", **contract(_REVISE, signed_in))
async def revise_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Put a draft's or a returned agreement's content anew (editors, approvers)."""
    content, _ = await body_of(request, AgreementContentIn)
    record = await change(request, agreements.revise, number, _draft_of(content))
    return changed(request, record, OK)


def _draft_of(content: AgreementContentIn) -> agreements.AgreementDraft:
    return agreements.AgreementDraft(content.terms(), content.contact_persons(), content.invites_advice)


@delete("/agreements/{number:str}", **contract(_DISCARD, signed_in))
async def discard_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[None]:
    """Give up a draft; its number and trail stay (editors, approvers)."""
    await change(request, agreements.discard, number)
    return nothing()


@get("/agreements/{number:str}/comments", **contract(_COMMENTS, signed_in))
async def list_comments(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Comments on an agreement (its unit, advisers that it invited)."""
    found = await look(request, agreements.comments, number)
    return answer(request, CommentsOut([CommentOut.of(comment) for comment in found]))


@post("/agreements/{number:str}/comments", **contract(_COMMENT, signed_in))
async def comment_on_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Comment on an agreement (its unit, advisers that it invited)."""
    content, data = await body_of(request, CommentIn)
    comment = await create(request, agreements.comment, number, content.text, content.language, body=data)
    location = f"/api/v1/agreements/{number}/comments"
    return answer(request, CommentOut.of(comment), status=CREATED, location=location)


@get("/agreements/{number:str}/audit-trail", **contract(_TRAIL, signed_in))
async def show_agreement_trail(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Who did what to an agreement, and when (its unit, the deal's ministries)."""
    return await trail_answer(request, agreements.trail, number)


HANDLERS = [
    list_agreements,
    show_agreement,
    list_versions,
    show_version,
    draft_agreement,
    revise_agreement,
    discard_agreement,
    list_comments,
    comment_on_agreement,
    show_agreement_trail,
]
