"""What can be done to organisations: admins keep them, everybody reads them."""

import datetime as dt

import msgspec

from registry.actions.differences import differences
from registry.actions.once import RequestKey, once
from registry.errors import AlreadyExists, FieldError, InvalidInput, NotFound, Stale
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.listings import OrganisationFilter, Page
from registry.model.offices import of_admin
from registry.model.organisations import Organisation
from registry.model.people import Actor, TokenScope
from registry.model.permissions import require_admin
from registry.store import Store, Transaction, agreements, audit_events, organisations, places


def register(
    store: Store, actor: Actor, organisation: Organisation, *, now: dt.datetime, key: RequestKey | None = None
) -> Organisation:
    """Add an organisation; raises InvalidInput or AlreadyExists."""
    with store.transaction() as tx:
        require_admin(actor)

        def make() -> Organisation:
            tx.hold("organisation", organisation.business_id)
            _check(tx, organisation)
            if organisations.id_of(tx, organisation.business_id) is not None:
                raise AlreadyExists(existing=organisation.business_id)
            told = msgspec.to_builtins(organisation)
            revision = _record(tx, actor, organisation, "register", {}, told, now)
            registered = msgspec.structs.replace(organisation, revision=revision)
            organisations.add(tx, registered)
            return registered

        return once(tx, actor, key, make, Organisation, now=now)


def revise(
    store: Store, actor: Actor, organisation: Organisation, *, expected: int | None, now: dt.datetime
) -> Organisation:
    """Put an organisation's facts anew; its business ID stays, and an invented one stays invented."""
    with store.transaction() as tx:
        require_admin(actor)
        tx.hold("organisation", organisation.business_id)
        before = organisations.by_business_id(tx, organisation.business_id)
        if before is None:
            raise NotFound
        if expected is not None and before.revision != expected:
            raise Stale(current=before.revision)
        _check(tx, organisation)
        after = msgspec.structs.replace(
            organisation, is_invented=before.is_invented, revision=before.revision
        )
        was, told = differences(before, after)
        revision = _record(tx, actor, after, "revise", was, told, now)
        revised = msgspec.structs.replace(after, revision=revision)
        organisations.update(tx, before, revised)
        if revised.name != before.name:
            agreements.index_renamed(tx, organisation=revised.business_id)
        return revised


def _check(tx: Transaction, organisation: Organisation) -> None:
    errors = []
    if not places.has_region(tx, organisation.region):
        errors.append(FieldError("/region", "unknown_region"))
    if organisation.municipality is not None:
        region = places.region_of_municipality(tx, organisation.municipality)
        if region is None:
            errors.append(FieldError("/municipality", "unknown_municipality"))
        elif region != organisation.region:
            errors.append(FieldError("/municipality", "municipality_elsewhere", {"region": region}))
    unknown = organisations.unknown(tx, organisation.acts_for)
    for index, represented in enumerate(organisation.acts_for):
        if represented == organisation.business_id or represented in organisation.acts_for[:index]:
            errors.append(FieldError(f"/acts_for/{index}", "listed_twice"))
        elif represented in unknown:
            errors.append(FieldError(f"/acts_for/{index}", "unknown_organisation"))
    if errors:
        raise InvalidInput(*errors)


def _record(
    tx: Transaction,
    actor: Actor,
    organisation: Organisation,
    verb: str,
    before: dict[str, object],
    after: dict[str, object],
    now: dt.datetime,
) -> int:
    return audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=of_admin(actor),
        verb=verb,
        kind=SubjectKind.ORGANISATION,
        subject=organisation.business_id,
        before=before,
        after=after,
        is_public=True,
    )


def show(store: Store, business_id: str) -> Organisation:
    """Return an organisation; raises NotFound where there is none."""
    with store.snapshot() as tx:
        found = organisations.by_business_id(tx, business_id)
    if found is None:
        raise NotFound
    return found


def matching(store: Store, wanted: OrganisationFilter, after: str, limit: int) -> Page[Organisation]:
    """Return a page of organisations by business ID, those behind `after`."""
    with store.snapshot() as tx:
        return organisations.matching(tx, wanted, after, limit)


def trail(store: Store, actor: Actor, business_id: str, *, after: int, limit: int) -> list[AuditEvent]:
    """Return who did what to an organisation's record and when; for admins."""
    with store.snapshot() as tx:
        require_admin(actor, TokenScope.READ)
        if organisations.id_of(tx, business_id) is None:
            raise NotFound
        return audit_events.of_subject(tx, SubjectKind.ORGANISATION, business_id, after=after, limit=limit)
