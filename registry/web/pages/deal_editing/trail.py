"""The audit trail of a deal: which ministry did what to it, and when."""

import datetime as dt
from typing import Annotated, Any, Final

import msgspec
from litestar import Request, Response
from litestar.params import FromPath
from msgspec import Meta

from registry.actions import deals
from registry.actions.deals import KeptDeal
from registry.model.audit_events import AuditEvent
from registry.model.languages import Translated
from registry.model.offices import of_ministry
from registry.web.looks import look
from registry.web.pages.deal_editing.deals import PARTS
from registry.web.pages.private import private_page, show
from registry.web.pages.public.queries import query_of

_PAGE_LENGTH: Final = 100


class TrailQuery(msgspec.Struct, frozen=True):
    """Which events: those behind number `after`."""

    after: Annotated[int, Meta(ge=0, le=2**62)] = 0


class TrailLine(msgspec.Struct, frozen=True):
    """One event, with the ministry that acted (None: the registry itself) and the parts that changed."""

    at: dt.datetime
    verb: str
    ministry: Translated | None
    parts: tuple[str, ...]


class TrailPage(msgspec.Struct, frozen=True):
    """A page of the trail, oldest first; `following` is the number that the next one begins behind."""

    kept: KeptDeal
    lines: tuple[TrailLine, ...]
    after: int
    following: int | None


@private_page("/workspace/deals/{slug:str}/trail")
async def show_trail(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """What was done to a deal."""
    query, address = query_of(request, TrailQuery)
    kept: KeptDeal = await look(request, deals.kept_deal, slug)
    one_more = _PAGE_LENGTH + 1  # which tells whether this is the end
    events: list[AuditEvent] = await look(request, deals.trail, slug, after=query.after, limit=one_more)
    shown = events[:_PAGE_LENGTH]
    following = shown[-1].number if len(events) > _PAGE_LENGTH else None
    page = TrailPage(kept, tuple(_line(event, kept) for event in shown), query.after, following)
    return await show(request, "pages/deal_editing/trail.html", page, query=address)


def _line(event: AuditEvent, kept: KeptDeal) -> TrailLine:
    names = {of_ministry(ministry.code): ministry.name for ministry in kept.ministries}
    changed = tuple(f"/{name}" for name in event.after) if event.verb == "revise" else ()
    parts = tuple(part for part, places in PARTS.items() if not set(places).isdisjoint(changed))
    return TrailLine(event.at, event.verb, names.get(event.office), parts)


HANDLERS = [show_trail]
