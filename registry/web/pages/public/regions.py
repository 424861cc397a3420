"""The regions: all of them at a glance, and each with what its units have agreed and reached."""

import datetime as dt
from functools import partial
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import public_record
from registry.actions.public_record import PublicRegion, RegionLine
from registry.model.deals import Deal, DealStatus
from registry.store import Store
from registry.web.languages import language_of
from registry.web.pages.public.indicators import IndicatorView, indicator_view
from registry.web.pages.public.pictures import Picture, picture, regions_chart
from registry.web.pages.public.published import published
from registry.web.pages.routes import page


class RegionsPage(msgspec.Struct, frozen=True):
    """All regions; `most` is the number of agreements of the region that has most of them."""

    lines: tuple[RegionLine, ...]
    most: int
    picture: Picture | None


class DealInRegion(msgspec.Struct, frozen=True):
    """A deal's figures over the region's units alone: `reported` of `units` have reported `period`."""

    deal: Deal
    status: DealStatus
    period: str
    reported: int
    units: int
    indicators: tuple[IndicatorView, ...]


class RegionPage(msgspec.Struct, frozen=True):
    """What a region's page shows."""

    found: PublicRegion
    deals: tuple[DealInRegion, ...]


def region_page(store: Store, code: str, today: dt.date) -> RegionPage:
    """Load a region's page; raises NotFound."""
    found = public_record.region(store, code)
    return RegionPage(
        found,
        tuple(
            DealInRegion(
                one.deal,
                one.deal.status_on(today),
                one.deal.reporting.named(one.figures.period),
                one.figures.reported,
                one.figures.units,
                tuple(
                    indicator_view(one.deal, one.figures.period, each, found.organisations)
                    for each in one.figures.indicators
                ),
            )
            for one in found.deals
        ),
    )


@page("/regions")
async def show_regions(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All regions."""

    def load(store: Store, _today: dt.date) -> RegionsPage:
        lines, language = public_record.regions(store), language_of(request)
        return RegionsPage(
            lines,
            max((line.agreements for line in lines), default=0),
            picture(language, "regions.svg", partial(regions_chart, lines, language)),
        )

    return await published(request, "pages/public/regions/list.html", "regions", load)


@page("/regions/{code:str}")
async def show_region(request: Request[Any, Any, Any], code: FromPath[str]) -> Response[bytes]:
    """A region."""

    def load(store: Store, today: dt.date) -> RegionPage:
        return region_page(store, code, today)

    return await published(request, "pages/public/regions/region.html", f"regions/{code}", load)


HANDLERS = [show_regions, show_region]
