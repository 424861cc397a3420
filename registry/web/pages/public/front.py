"""The front page: what was promised and what was reached, at a glance."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import public_record
from registry.actions.public_record import FrontDeal
from registry.model.deals import Deal, DealStatus
from registry.model.listings import ListedReport
from registry.store import Store
from registry.web.pages.public.indicators import IndicatorView, indicator_view
from registry.web.pages.public.published import published
from registry.web.pages.routes import page


class DealLine(msgspec.Struct, frozen=True):
    """A deal with its first indicator; without one, or before any report, there is no figure."""

    deal: Deal
    status: DealStatus
    period: str
    headline: IndicatorView | None
    is_reported: bool


class ReportLine(msgspec.Struct, frozen=True):
    """An accepted report, and its period as it is spoken of."""

    report: ListedReport
    period: str
    accepted_at: dt.datetime


class FrontPage(msgspec.Struct, frozen=True):
    """What the front page shows; `past` are the deals that have ended or were merged.

    Deals with figures come first. `year` is the last one with a national summary, if any.
    """

    agreements: int
    units: int
    current: tuple[DealLine, ...]
    past: tuple[DealLine, ...]
    latest: tuple[ReportLine, ...]
    year: int | None


def front_page(store: Store, today: dt.date) -> FrontPage:
    """Load the front page."""
    front = public_record.front(store)
    lines = sorted((_line(found, today) for found in front.deals), key=lambda line: line.headline is None)
    deals = {found.deal.slug: found.deal for found in front.deals}
    over = {DealStatus.ENDED, DealStatus.MERGED}
    return FrontPage(
        front.in_force.agreements,
        front.in_force.units,
        tuple(line for line in lines if line.status not in over),
        tuple(line for line in lines if line.status in over),
        tuple(_report_line(report, deals[report.deal]) for report in front.latest if report.deal in deals),
        max((found.figures.period for found in front.deals if found.figures.reported), default=None),
    )


def _line(found: FrontDeal, today: dt.date) -> DealLine:
    deal, figures = found.deal, found.figures
    first = next(iter(figures.indicators), None)
    return DealLine(
        deal,
        deal.status_on(today),
        deal.reporting.named(figures.period),
        indicator_view(deal, figures.period, first, {}) if first is not None else None,
        figures.reported > 0,
    )


def _report_line(report: ListedReport, deal: Deal) -> ReportLine:
    accepted_at = dt.datetime.fromisoformat(report.accepted_at or report.modified_at)
    return ReportLine(report, deal.reporting.named(report.period), accepted_at)


@page("/")
async def show_front(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The front page."""
    return await published(request, "pages/public/front.html", "", front_page)


HANDLERS = [show_front]
