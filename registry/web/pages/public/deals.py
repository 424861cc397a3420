"""A deal's page: what it aims at, where the country stands, and the units side by side."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import public_record
from registry.actions.public_record import PublicDeal
from registry.model.deals import Deal, DealStatus
from registry.model.languages import Language, Translated
from registry.model.organisations import Ministry, Organisation
from registry.store import Store
from registry.web.languages import language_of
from registry.web.pages.public.indicators import IndicatorView, indicator_view
from registry.web.pages.public.pictures import Picture, picture, units_chart
from registry.web.pages.public.published import published
from registry.web.pages.public.queries import DealQuery, query_of
from registry.web.pages.routes import page


class Period(msgspec.Struct, frozen=True):
    """A period that figures can be seen for, by its year and as it is spoken of."""

    year: int
    name: str


class Party(msgspec.Struct, frozen=True):
    """A founding party: as it signed, or as it is registered today."""

    name: str
    organisation: Organisation | None


class DealPage(msgspec.Struct, frozen=True):
    """What a deal's page shows: figures are for `period`, `reported` of `units` have reported it.

    `pictures` has the units side by side for each indicator that they have figures for, by its code.
    """

    deal: Deal
    status: DealStatus
    ministries: tuple[Ministry, ...]
    successor: tuple[str, Translated] | None
    period: Period
    periods: tuple[Period, ...]
    reported: int
    units: int
    indicators: tuple[IndicatorView, ...]
    founding_parties: tuple[Party, ...]
    pictures: Mapping[str, Picture]


def deal_page(store: Store, slug: str, period: int | None, today: dt.date, language: Language) -> DealPage:
    """Load a deal's page; raises NotFound, or InvalidInput for a period that is none of the deal's."""
    found = public_record.deal(store, slug, period)
    deal, figures = found.deal, found.figures
    views = tuple(
        indicator_view(deal, figures.period, one, found.organisations) for one in figures.indicators
    )
    return DealPage(
        deal,
        deal.status_on(today),
        found.ministries,
        (found.successor.slug, found.successor.name) if found.successor else None,
        _period(deal, figures.period),
        tuple(_period(deal, year) for year in found.periods),
        figures.reported,
        figures.units,
        views,
        tuple(_parties(found)),
        dict(_pictures(deal, figures.period, views, language)),
    )


def _pictures(
    deal: Deal, period: int, views: Iterable[IndicatorView], language: Language
) -> Iterator[tuple[str, Picture]]:
    for view in views:
        make = partial(units_chart, view, language)
        found = picture(language, f"deals/{deal.slug}/units.svg", make, indicator=view.code, period=period)
        if found is not None:
            yield view.code, found


def _period(deal: Deal, year: int) -> Period:
    return Period(year, deal.reporting.named(year))


def _parties(found: PublicDeal) -> list[Party]:
    parties = found.deal.founding_parties
    return [Party(party.name, found.organisations.get(party.organisation or "")) for party in parties]


@page("/deals/{slug:str}")
async def show_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """A deal."""
    query, text = query_of(request, DealQuery)
    return await published(
        request,
        "pages/public/deals/deal.html",
        f"deals/{slug}",
        lambda store, today: deal_page(store, slug, query.period, today, language_of(request)),
        text,
    )


HANDLERS = [show_deal]
