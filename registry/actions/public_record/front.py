"""The whole registry at a glance."""

import msgspec

from registry.actions.deals.reading import headline_of
from registry.model.deal_figures import DealFigures
from registry.model.deals import Deal
from registry.model.listings import ListedReport
from registry.model.people import PUBLIC
from registry.model.permissions import may_read_deal
from registry.store import Store, agreements, deals, progress_reports

LATEST = 10
"""How many of the latest accepted reports are told."""


class FrontDeal(msgspec.Struct, frozen=True):
    """A deal with its first indicator's total for the latest period that anybody has reported."""

    deal: Deal
    figures: DealFigures


class Front(msgspec.Struct, frozen=True):
    """All deals, how many agreements bind how many units now, and what was accepted last."""

    deals: tuple[FrontDeal, ...]
    in_force: agreements.InForce
    latest: tuple[ListedReport, ...]


def front(store: Store) -> Front:
    """Return what the front page tells."""
    with store.snapshot() as tx:
        public = [deal for deal in deals.all_deals(tx) if may_read_deal(PUBLIC, deal)]
        return Front(
            tuple(FrontDeal(deal, headline_of(tx, deal)) for deal in public),
            agreements.in_force(tx),
            tuple(progress_reports.latest_accepted(tx, LATEST)),
        )
