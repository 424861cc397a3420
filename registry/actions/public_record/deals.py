"""A deal with its figures, and the names of all that it speaks of."""

from collections.abc import Iterator, Mapping

import msgspec

from registry.actions.deals.loading import load
from registry.actions.deals.reading import figures_of
from registry.model.deal_figures import DealFigures
from registry.model.deals import Deal
from registry.model.organisations import Ministry, Organisation
from registry.model.people import PUBLIC
from registry.model.permissions import may_read_deal
from registry.store import Store, deal_figures, deals, ministries, organisations


class PublicDeal(msgspec.Struct, frozen=True):
    """A deal, its figures for one period, and all `periods` that anybody has reported for.

    `organisations` has the units and the founding parties by business ID, `successor` the deal
    that this one was merged into.
    """

    deal: Deal
    figures: DealFigures
    periods: tuple[int, ...]
    ministries: tuple[Ministry, ...]
    organisations: Mapping[str, Organisation]
    successor: Deal | None


def deal(store: Store, slug: str, period: int | None) -> PublicDeal:
    """Return a deal with its figures for a period; None means the latest reported.

    Raises NotFound, or InvalidInput for a period that is not one of the deal's round.
    """
    with store.snapshot() as tx:
        found = load(tx, PUBLIC, slug)
        figures = figures_of(tx, found, period)
        named = {ministry.code: ministry for ministry in ministries.all_ministries(tx)}
        successor = deals.by_slug(tx, found.merged_into) if found.merged_into else None
        return PublicDeal(
            found,
            figures,
            tuple(deal_figures.reported_periods(tx, slug)),
            tuple(named[code] for code in found.ministries),
            organisations.by_business_ids(tx, _spoken_of(found, figures)),
            successor if successor is not None and may_read_deal(PUBLIC, successor) else None,
        )


def _spoken_of(deal: Deal, figures: DealFigures) -> Iterator[str]:
    for party in deal.founding_parties:
        if party.organisation is not None:
            yield party.organisation
    for indicator in figures.indicators:
        for unit in indicator.units:
            yield unit.organisation
            yield from unit.covers
