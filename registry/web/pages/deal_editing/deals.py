"""The deals of an officer's ministries, and each of them as it is worked on."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import deals
from registry.actions.deals import KeptDeal
from registry.errors import FieldError
from registry.model.calendar import day_of
from registry.model.deal_rules import opening_gaps
from registry.model.deals import Deal, DealStatus
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.private import private_page, show
from registry.web.wiring import wiring_of

PARTS: dict[str, tuple[str, ...]] = {
    "texts": ("/name", "/purpose", "/sources", "/slug"),
    "frame": ("/kind", "/ministries", "/signed_on", "/valid_until", "/reporting"),
    "indicators": ("/indicators",),
    "targets": ("/targets",),
    "measure-areas": ("/measure_areas", "/minimum_measure_areas"),
    "state-measures": ("/state_measures",),
    "parties": ("/founding_parties",),
}
"""The pages of a deal, with the places of it that each asks for."""


class DealLine(msgspec.Struct, frozen=True):
    """A deal of the ministry with its status as of today, and whether the ministry leads it."""

    deal: Deal
    status: DealStatus
    is_led: bool


class DealTasks(msgspec.Struct, frozen=True):
    """A deal with its status as of today and what it lacks before it can be opened, by its part."""

    kept: KeptDeal
    status: DealStatus
    gaps: dict[str, tuple[FieldError, ...]]
    form: Form = Form()

    @property
    def deal(self) -> Deal:
        """The deal."""
        return self.kept.deal

    @property
    def is_preparing(self) -> bool:
        """Whether all of it can still change."""
        return self.kept.deal.status is DealStatus.PREPARING

    @property
    def is_revisable(self) -> bool:
        """Whether the reader can put its content anew."""
        return self.kept.is_led and self.kept.deal.status is not DealStatus.MERGED

    @property
    def is_complete(self) -> bool:
        """Whether it lacks nothing."""
        return not any(self.gaps.values())

    @property
    def filled(self) -> frozenset[str]:
        """The parts that have something in them."""
        deal = self.kept.deal
        held = {
            "indicators": deal.indicators,
            "targets": deal.targets,
            "measure-areas": deal.measure_areas,
            "state-measures": deal.state_measures,
            "parties": deal.founding_parties,
        }
        return frozenset({"texts", "frame", *(part for part, items in held.items() if items)})


def tasks_of(kept: KeptDeal, today: dt.date) -> DealTasks:
    """Return a deal with what it lacks before it can be opened; an open one lacks nothing."""
    deal = kept.deal
    found = opening_gaps(deal, today) if deal.status is DealStatus.PREPARING else ()
    gaps = {
        part: tuple(error for error in found if error.pointer.startswith(places))
        for part, places in PARTS.items()
    }
    return DealTasks(kept, deal.status_on(today), gaps)


@private_page("/workspace/deals")
async def show_deals(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The deals of the officer's ministries: what is being prepared comes first."""
    actor = await actor_of(request)
    today = day_of(wiring_of(request).now())
    found: tuple[Deal, ...] = await look(request, deals.kept_deals)
    order = list(DealStatus)
    lines = sorted(
        (DealLine(deal, deal.status_on(today), deal.lead_ministry in actor.ministries) for deal in found),
        key=lambda line: order.index(line.status),
    )
    return await show(request, "pages/deal_editing/deals.html", tuple(lines))


@private_page("/workspace/deals/{slug:str}")
async def show_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """A deal, part by part."""
    kept = await look(request, deals.kept_deal, slug)
    page = tasks_of(kept, day_of(wiring_of(request).now()))
    return await show(request, "pages/deal_editing/deal.html", page)


HANDLERS = [show_deals, show_deal]
