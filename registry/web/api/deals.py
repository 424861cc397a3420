"""Deals, their figures, and the state's own measures in them."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post, put
from litestar.params import FromPath
from msgspec import Meta

from registry.actions import deals
from registry.errors import AlreadyExists, NotAllowed, NotFound, ScopeMissing, WrongState
from registry.model.calendar import day_of
from registry.model.deals import Deal
from registry.web.answers import answer
from registry.web.api.contract import CREATED, Operation, body_of, contract, query_of
from registry.web.api.trails import trail_answer
from registry.web.changes import change, create
from registry.web.guards import public, signed_in
from registry.web.looks import look
from registry.web.wiring import wiring_of
from registry.wire.audit_events import AuditTrailOut, TrailQuery
from registry.wire.deals import (
    DealContentIn,
    DealIn,
    DealOut,
    DealsOut,
    MergerIn,
    StateMeasureProgressIn,
)
from registry.wire.figures import FiguresOut
from registry.wire.texts import Year


class FiguresQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which period's figures."""

    period: (
        Annotated[Year, Meta(description="By its last year; the latest reported one if left out")] | None
    ) = None


_TAG = "Deals"
_LIST = Operation(tag=_TAG, gives=DealsOut)
_SHOW = Operation(tag=_TAG, gives=DealOut, refuses=(NotFound, ScopeMissing))
_FIGURES = Operation(tag=_TAG, query=FiguresQuery, gives=FiguresOut, refuses=(NotFound, ScopeMissing))
_PREPARE = Operation(
    tag=_TAG,
    takes=DealIn,
    gives=DealOut,
    status=CREATED,
    creates=True,
    refuses=(AlreadyExists, NotAllowed),
)
_MAY_NOT = (NotFound, NotAllowed, WrongState)
_REVISE = Operation(tag=_TAG, takes=DealContentIn, gives=DealOut, changes=True, refuses=_MAY_NOT)
_MOVE = Operation(tag=_TAG, gives=DealOut, status=CREATED, changes=True, refuses=_MAY_NOT)
_MERGE = Operation(tag=_TAG, takes=MergerIn, gives=DealOut, status=CREATED, changes=True, refuses=_MAY_NOT)
_KEEP = Operation(
    tag=_TAG, takes=StateMeasureProgressIn, gives=DealOut, changes=True, refuses=(NotFound, NotAllowed)
)
_TRAIL = Operation(tag=_TAG, query=TrailQuery, gives=AuditTrailOut, refuses=(NotFound, NotAllowed))


def _shown(request: Request[Any, Any, Any], deal: Deal, status: int = 200) -> Response[bytes]:
    today = day_of(wiring_of(request).now())
    location = f"/api/v1/deals/{deal.slug}" if status == CREATED else None
    return answer(request, DealOut.of(deal, today), status=status, revision=deal.revision, location=location)


@get("/deals", **contract(_LIST, public))
async def list_deals(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All deals; those in preparation only to their ministries."""
    wiring = wiring_of(request)
    found = await look(request, deals.all_deals)
    today = day_of(wiring.now())
    return answer(request, DealsOut([DealOut.of(deal, today) for deal in found]))


@get("/deals/{slug:str}", **contract(_SHOW, public))
async def show_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """A deal with its indicators, targets, measure areas and state measures."""
    return _shown(request, await look(request, deals.show, slug))


@get("/deals/{slug:str}/figures", **contract(_FIGURES, public))
async def show_figures(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """A deal's totals and its units side by side for a period, from accepted reports."""
    query = query_of(request, FiguresQuery)
    figures = await look(request, deals.figures, slug, query.period)
    return answer(request, FiguresOut.of(figures))


@post("/deals", **contract(_PREPARE, signed_in))
async def prepare_deal(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Begin a deal (officers of the ministry that is named first)."""
    content, data = await body_of(request, DealIn)
    deal = await create(request, deals.prepare, content.deal(content.slug), body=data)
    return _shown(request, deal, CREATED)


@put("/deals/{slug:str}", **contract(_REVISE, signed_in))
async def revise_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Put a deal's content anew (lead ministry); once it is open, what units agreed to stays."""
    content, _ = await body_of(request, DealContentIn)
    deal = await change(request, deals.revise, content.deal(slug))
    return _shown(request, deal)


@post("/deals/{slug:str}/opening", **contract(_MOVE, signed_in))
async def open_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Open a prepared deal to units (lead ministry)."""
    deal = await change(request, deals.open_to_units, slug)
    return _shown(request, deal, CREATED)


@post("/deals/{slug:str}/closing", **contract(_MOVE, signed_in))
async def close_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Close a deal to new agreements (lead ministry)."""
    deal = await change(request, deals.close, slug)
    return _shown(request, deal, CREATED)


@post("/deals/{slug:str}/merger", **contract(_MERGE, signed_in))
async def merge_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Merge a deal into another, open one (lead ministry)."""
    content, _ = await body_of(request, MergerIn)
    deal = await change(request, deals.merge, slug, content.into)
    return _shown(request, deal, CREATED)


@put("/deals/{slug:str}/state-measures/{position:int}", **contract(_KEEP, signed_in))
async def keep_state_measure(
    request: Request[Any, Any, Any], slug: FromPath[str], position: FromPath[int]
) -> Response[bytes]:
    """Tell how far one of the state's own measures has come (the deal's ministries)."""
    content, _ = await body_of(request, StateMeasureProgressIn)
    deal = await change(
        request, deals.keep_state_measure, slug, position, content.status, content.note, content.note_language
    )
    return _shown(request, deal)


@get("/deals/{slug:str}/audit-trail", **contract(_TRAIL, signed_in))
async def show_deal_trail(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Who changed a deal, and when (the deal's ministries, admins)."""
    return await trail_answer(request, deals.trail, slug)


HANDLERS = [
    list_deals,
    show_deal,
    show_figures,
    prepare_deal,
    revise_deal,
    open_deal,
    close_deal,
    merge_deal,
    keep_state_measure,
    show_deal_trail,
]
