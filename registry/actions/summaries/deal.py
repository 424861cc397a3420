"""A deal's summary for a period, from what is published."""

from registry.actions.deals.loading import load
from registry.actions.summaries.rounds import (
    changed_at,
    last_period,
    measures_of,
    refuse_unpublished,
    rounds_of,
)
from registry.errors import FieldError, InvalidInput, NotFound
from registry.model.people import Actor
from registry.model.permissions import require_read_deal
from registry.model.summaries.deal import DealSummary, compose
from registry.store import Store, accounts, ministries, organisations, taking_part


def deal(store: Store, actor: Actor, slug: str, period: int | None = None) -> DealSummary:
    """Return the summary of a deal for a period; None means the latest reported.

    Raises NotFound, also for a period after the latest reported, InvalidInput for one that is not
    of the deal's round, or WrongState for a deal in preparation.
    """
    with store.snapshot() as tx:
        found = load(tx, actor, slug)
        require_read_deal(actor, found)
        refuse_unpublished(found)
        latest = last_period(tx, found)
        wanted = latest if period is None else period
        if not found.reporting.holds(wanted):
            raise InvalidInput(FieldError("/period", "not_a_period"))
        if wanted > latest:
            raise NotFound
        step = found.reporting.interval_years
        rounds = rounds_of(tx, found, range(found.reporting.first_period, wanted + 1, step))
        spoken_of = {one for p in rounds[wanted].participants for one in (p.organisation, *p.covers)}
        return compose(
            found,
            wanted,
            rounds,
            terms=taking_part.terms(tx, slug),
            accepted=taking_part.acceptances(tx, slug, wanted),
            measures=measures_of(tx, found, wanted),
            organisations=organisations.by_business_ids(tx, spoken_of),
            ministries=ministries.all_ministries(tx),
            changed_at=changed_at(tx, found),
            holds_invented_figures=accounts.has_demo_accounts(tx),
        )
