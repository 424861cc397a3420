"""The regions: how many units have agreed, and how far they have come under each deal."""

from collections.abc import Mapping

import msgspec

from registry.actions.deals.reading import figures_within
from registry.errors import NotFound
from registry.model.deal_figures import DealFigures
from registry.model.deals import Deal
from registry.model.listings import AgreementFilter, AgreementSort, ListedAgreement
from registry.model.organisations import Organisation
from registry.model.people import PUBLIC
from registry.model.permissions import may_read_deal
from registry.model.places import Region
from registry.store import Store, agreements, deals, organisations, places

MOST = 500
"""Agreements of one region that its page lists; the list of agreements has the others."""


class RegionLine(msgspec.Struct, frozen=True):
    """A region with its agreements in force, and how many units have them."""

    region: Region
    agreements: int
    units: int


class RegionDeal(msgspec.Struct, frozen=True):
    """A deal with the figures of a region's units alone, for the latest reported period."""

    deal: Deal
    figures: DealFigures


class PublicRegion(msgspec.Struct, frozen=True):
    """A region with its published agreements, newest first, and the deals that its units take part in."""

    region: Region
    in_force: agreements.InForce
    deals: tuple[RegionDeal, ...]
    agreements: tuple[ListedAgreement, ...]
    has_more: bool
    organisations: Mapping[str, Organisation]


def regions(store: Store) -> tuple[RegionLine, ...]:
    """Return every region in the order of its code."""
    with store.snapshot() as tx:
        counts = agreements.in_force_by_region(tx)
        return tuple(RegionLine(region, *counts.get(region.code, (0, 0))) for region in places.regions(tx))


def region(store: Store, code: str) -> PublicRegion:
    """Return a region with what its units have agreed and reached; raises NotFound."""
    with store.snapshot() as tx:
        found = next((one for one in places.regions(tx) if one.code == code), None)
        if found is None:
            raise NotFound
        wanted = AgreementFilter(region=code)
        listed = agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER_DOWN, None, MOST)
        taking_part = {row.deal for row in listed.items}
        units = organisations.by_business_ids(tx, {row.organisation for row in listed.items})
        figures = tuple(
            RegionDeal(deal, figures_within(tx, deal, frozenset(units)))
            for deal in deals.all_deals(tx)
            if deal.slug in taking_part and may_read_deal(PUBLIC, deal)
        )
        counted = agreements.in_force_by_region(tx).get(code, (0, 0))
        return PublicRegion(
            found,
            agreements.InForce(*counted),
            figures,
            tuple(listed.items),
            listed.next_key is not None,
            units,
        )
