"""Preparing a deal, revising it, and keeping the state's own measures in it."""

import datetime as dt
from collections.abc import Callable

import msgspec

from registry.actions.deals.loading import load, office_of, refuse_stale, save
from registry.actions.once import RequestKey, once
from registry.errors import AlreadyExists, FieldError, InvalidInput, NotFound
from registry.model import deal_rules
from registry.model.audit_events import SubjectKind
from registry.model.calendar import day_of
from registry.model.deals import Deal, MeasureStatus
from registry.model.languages import Language
from registry.model.lifecycles import DEAL
from registry.model.people import Actor
from registry.model.permissions import require_keep, require_lead, require_prepare
from registry.store import Store, Transaction, audit_events, deals, ministries, organisations


def prepare(
    store: Store, actor: Actor, deal: Deal, *, now: dt.datetime, key: RequestKey | None = None
) -> Deal:
    """Begin a deal; nobody but its ministries sees it until it is opened.

    Only an officer of the ministry that is named first may. Raises InvalidInput or AlreadyExists.
    """
    with store.transaction() as tx:
        require_prepare(actor, deal)

        def make() -> Deal:
            tx.hold("deal", deal.slug)
            _check(tx, deal)
            if deals.id_of(tx, deal.slug) is not None:
                raise AlreadyExists(existing=deal.slug)
            revision = audit_events.record(
                tx,
                at=now,
                actor=actor,
                office=office_of(actor, deal),
                verb="prepare",
                kind=SubjectKind.DEAL,
                subject=deal.slug,
                after=msgspec.to_builtins(deal),
            )
            prepared = msgspec.structs.replace(deal, revision=revision)
            deals.add(tx, prepared)
            return prepared

        return once(tx, actor, key, make, Deal, now=now)


def _check(tx: Transaction, deal: Deal) -> None:
    known = {ministry.code for ministry in ministries.all_ministries(tx)}
    errors = [
        FieldError(f"/ministries/{index}", "unknown_ministry")
        for index, code in enumerate(deal.ministries)
        if code not in known
    ]
    for index, party in enumerate(deal.founding_parties):
        if party.organisation is not None and organisations.id_of(tx, party.organisation) is None:
            errors.append(FieldError(f"/founding_parties/{index}/organisation", "unknown_organisation"))
    try:
        deal_rules.check_deal(deal)
    except InvalidInput as refusal:
        errors.extend(refusal.errors)
    if errors:
        raise InvalidInput(*errors)


def revise(store: Store, actor: Actor, deal: Deal, *, expected: int | None, now: dt.datetime) -> Deal:
    """Put a deal's content anew; once it is open, what units have agreed to stays as it is.

    Status, merger and how far the state's measures have come are kept: they move by verbs of
    their own. Raises NotFound, NotAllowed, Stale, WrongState or InvalidInput.
    """
    return revise_part(store, actor, deal.slug, lambda _: deal, expected=expected, now=now)


def revise_part(
    store: Store,
    actor: Actor,
    slug: str,
    part: Callable[[Deal], Deal],
    *,
    expected: int | None,
    now: dt.datetime,
) -> Deal:
    """Put one part of a deal anew; `part` makes the new content of what is saved. Raises like `revise`."""
    with store.transaction() as tx:
        before = load(tx, actor, slug)
        require_lead(actor, before)
        refuse_stale(before, expected)
        DEAL.after(before.status, "revise")
        wanted = part(before)
        after = msgspec.structs.replace(
            wanted,
            status=before.status,
            merged_into=before.merged_into,
            state_measures=deal_rules.with_progress(before, wanted.state_measures),
            revision=before.revision,
        )
        _check(tx, after)
        deal_rules.check_revision(before, after, day_of(now))
        return save(tx, actor, before, after, verb="revise", now=now)


def keep_state_measure(
    store: Store,
    actor: Actor,
    slug: str,
    position: int,
    status: MeasureStatus,
    note: str,
    note_language: Language,
    *,
    expected: int | None,
    now: dt.datetime,
) -> Deal:
    """Tell how far the state's measure at `position` (from 1) has come."""
    with store.transaction() as tx:
        before = load(tx, actor, slug)
        require_keep(actor, before)
        refuse_stale(before, expected)
        if not 1 <= position <= len(before.state_measures):
            raise NotFound
        measures = list(before.state_measures)
        measures[position - 1] = msgspec.structs.replace(
            measures[position - 1], status=status, note=note, note_language=note_language
        )
        after = msgspec.structs.replace(before, state_measures=tuple(measures))
        return save(tx, actor, before, after, verb="keep_state_measure", now=now)
