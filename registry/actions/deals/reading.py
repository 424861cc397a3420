"""Reading deals, and the figures that their units' reports come to."""

from registry.actions.deals.loading import load
from registry.errors import FieldError, InvalidInput
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.deal_figures import DealFigures, deal_figures, headline_figures
from registry.model.deals import Deal
from registry.model.people import Actor
from registry.model.permissions import may_read_deal, require_deal_trail, require_read_deal
from registry.store import Store, Transaction, audit_events, deals
from registry.store import deal_figures as stored


def show(store: Store, actor: Actor, slug: str) -> Deal:
    """Return a deal; raises NotFound while it is being prepared by others, or ScopeMissing."""
    with store.snapshot() as tx:
        return _read(tx, actor, slug)


def _read(tx: Transaction, actor: Actor, slug: str) -> Deal:
    deal = load(tx, actor, slug)
    require_read_deal(actor, deal)
    return deal


def all_deals(store: Store, actor: Actor) -> list[Deal]:
    """Return all deals that the actor may see, by their Finnish names."""
    with store.snapshot() as tx:
        return [deal for deal in deals.all_deals(tx) if may_read_deal(actor, deal)]


def figures(store: Store, actor: Actor, slug: str, period: int | None) -> DealFigures:
    """Compute a deal's figures for a period from what is published; None means the latest reported.

    Raises InvalidInput for a period that is not one of the deal's round.
    """
    with store.snapshot() as tx:
        return figures_of(tx, _read(tx, actor, slug), period)


def figures_of(tx: Transaction, deal: Deal, period: int | None = None) -> DealFigures:
    """Compute a loaded deal's figures, like `figures`."""
    wanted = period or _latest_period(tx, deal)
    if not deal.reporting.holds(wanted):
        raise InvalidInput(FieldError("/period", "not_a_period"))
    round_ = deal.reporting
    participants = stored.participants(tx, deal.slug, round_.starts_on(wanted), round_.ends_on(wanted))
    return deal_figures(deal, wanted, participants, stored.reporters(tx, deal.slug, wanted))


def figures_within(tx: Transaction, deal: Deal, units: frozenset[str]) -> DealFigures:
    """Compute a loaded deal's figures over some units alone, for the latest reported period."""
    period, round_ = _latest_period(tx, deal), deal.reporting
    participants = stored.participants(tx, deal.slug, round_.starts_on(period), round_.ends_on(period))
    within = [one for one in participants if one.organisation in units]
    return deal_figures(deal, period, within, stored.reporters(tx, deal.slug, period))


def headline_of(tx: Transaction, deal: Deal) -> DealFigures:
    """Compute what stands for a loaded deal: its first indicator's total in the latest reported period."""
    latest = _latest_period(tx, deal)
    round_ = deal.reporting
    first = deal.indicators[0].code if deal.indicators else None
    participants = stored.participants(tx, deal.slug, round_.starts_on(latest), round_.ends_on(latest), first)
    return headline_figures(deal, latest, participants, stored.reporters(tx, deal.slug, latest))


def _latest_period(tx: Transaction, deal: Deal) -> int:
    return stored.latest_period(tx, deal.slug) or deal.reporting.first_period


def trail(store: Store, actor: Actor, slug: str, *, after: int, limit: int) -> list[AuditEvent]:
    """Return who did what to a deal and when, events behind number `after`."""
    with store.snapshot() as tx:
        require_deal_trail(actor, load(tx, actor, slug))
        return audit_events.of_subject(tx, SubjectKind.DEAL, slug, after=after, limit=limit)
