"""Loading a deal, and saving it with the audit event of its change."""

import datetime as dt

import msgspec

from registry.actions.differences import differences
from registry.errors import NotFound, Stale
from registry.model.audit_events import SubjectKind
from registry.model.deals import Deal, DealStatus
from registry.model.offices import SYSTEM_OFFICE, of_ministry
from registry.model.people import Actor
from registry.model.permissions import require_know_deal
from registry.store import Transaction, agreements, audit_events, deals


def load(tx: Transaction, actor: Actor, slug: str) -> Deal:
    """Return a deal that the actor may know of; raises NotFound for any other."""
    tx.hold("deal", slug)
    deal = deals.by_slug(tx, slug)
    if deal is None:
        raise NotFound
    require_know_deal(actor, deal)
    return deal


def refuse_stale(deal: Deal, expected: int | None) -> None:
    """Raise Stale when a change was made from another revision than the current one."""
    if expected is not None and deal.revision != expected:
        raise Stale(current=deal.revision)


def office_of(actor: Actor, deal: Deal) -> str:
    """Return the office in which the actor keeps the deal: the first of its ministries that is theirs."""
    own = [code for code in deal.ministries if code in actor.ministries]
    return of_ministry(own[0]) if own else SYSTEM_OFFICE


def save(tx: Transaction, actor: Actor, before: Deal, after: Deal, *, verb: str, now: dt.datetime) -> Deal:
    """Save what a deal has become, under the audit event that tells what changed."""
    was, told = differences(before, after)
    changed = msgspec.structs.replace(
        after,
        revision=audit_events.record(
            tx,
            at=now,
            actor=actor,
            office=office_of(actor, after),
            verb=verb,
            kind=SubjectKind.DEAL,
            subject=after.slug,
            before=was,
            after=told,
            is_public=after.status is not DealStatus.PREPARING,
        ),
    )
    deals.update(tx, before, changed)
    if changed.name != before.name:
        agreements.index_renamed(tx, deal=changed.slug)
    return changed
