"""The deals that an officer's ministry keeps, as they are worked on."""

import msgspec

from registry.actions.deals.loading import load
from registry.errors import NotAllowed
from registry.model.deals import Deal
from registry.model.organisations import Ministry
from registry.model.people import Actor, TokenScope
from registry.model.permissions import may_lead, may_read_deal, refuse_public, require_keep, require_scope
from registry.store import Store, deals, ministries


class KeptDeal(msgspec.Struct, frozen=True):
    """A deal that the actor's ministry takes part in.

    `ministries` are all that there are. The lead ministry revises, opens and closes the deal
    (`is_led`); the others tell how the state's measures went. `successors` are the deals that it
    can be merged into, if they are open.
    """

    deal: Deal
    ministries: tuple[Ministry, ...]
    is_led: bool
    successors: tuple[Deal, ...]


def kept_deals(store: Store, actor: Actor) -> tuple[Deal, ...]:
    """Return the deals of the actor's ministries by their Finnish names; raises NotAllowed for others."""
    refuse_public(actor)
    require_scope(actor, TokenScope.READ)
    if not actor.ministries:
        raise NotAllowed
    with store.snapshot() as tx:
        return tuple(deal for deal in deals.all_deals(tx) if not actor.ministries.isdisjoint(deal.ministries))


def kept_deal(store: Store, actor: Actor, slug: str) -> KeptDeal:
    """Return a deal to be worked on; raises NotFound, NotSignedIn or NotAllowed."""
    with store.snapshot() as tx:
        deal = load(tx, actor, slug)
        require_keep(actor, deal)
        others = tuple(one for one in deals.all_deals(tx) if one.slug != slug and may_read_deal(actor, one))
        return KeptDeal(deal, tuple(ministries.all_ministries(tx)), may_lead(actor, deal), others)
