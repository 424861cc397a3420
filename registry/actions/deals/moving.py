"""Opening a deal to units, closing it to new ones, and merging it into another."""

import datetime as dt

import msgspec

from registry.actions.deals.loading import load, refuse_stale, save
from registry.errors import FieldError, InvalidInput
from registry.model import deal_rules
from registry.model.calendar import day_of
from registry.model.deals import Deal, DealStatus
from registry.model.lifecycles import DEAL
from registry.model.people import Actor
from registry.model.permissions import require_lead
from registry.store import Store, deals


def open_to_units(store: Store, actor: Actor, slug: str, *, expected: int | None, now: dt.datetime) -> Deal:
    """Open a prepared deal: from now on it is public and units can agree.

    Raises InvalidInput with all that keeps units from agreeing under it, like any verb otherwise.
    """
    return _move(store, actor, slug, "open", expected, now)


def close(store: Store, actor: Actor, slug: str, *, expected: int | None, now: dt.datetime) -> Deal:
    """Close a deal to new agreements; those that there are go on."""
    return _move(store, actor, slug, "close", expected, now)


def merge(
    store: Store, actor: Actor, slug: str, into: str, *, expected: int | None, now: dt.datetime
) -> Deal:
    """Merge a deal into an open one, under which units then agree; what was agreed stays on record."""
    return _move(store, actor, slug, "merge", expected, now, into)


def _move(
    store: Store,
    actor: Actor,
    slug: str,
    verb: str,
    expected: int | None,
    now: dt.datetime,
    into: str | None = None,
) -> Deal:
    with store.transaction() as tx:
        before = load(tx, actor, slug)
        require_lead(actor, before)
        refuse_stale(before, expected)
        status, today = DEAL.after(before.status, verb), day_of(now)
        if status is DealStatus.OPEN:
            deal_rules.check_openable(before, today)
        if into is not None:
            successor = deals.by_slug(tx, into)
            if successor is None or into == slug or successor.status_on(today) is not DealStatus.OPEN:
                raise InvalidInput(FieldError("/into", "unknown_deal"))
        after = msgspec.structs.replace(before, status=status, merged_into=into)
        return save(tx, actor, before, after, verb=verb, now=now)
