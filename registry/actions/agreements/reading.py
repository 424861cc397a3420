"""Reading agreements: whole for those who work on them, what is published for everybody else."""

import msgspec

from registry.actions.agreements.loading import load
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.listings import AgreementFilter, AgreementSort, Key, ListedAgreement, Page
from registry.model.people import Actor
from registry.model.permissions import Verb, may
from registry.model.records import AgreementRecord
from registry.store import Store, agreements, audit_events


def show(store: Store, actor: Actor, number: str) -> AgreementRecord:
    """Return an agreement as far as the actor may see it; raises NotFound where that is not at all."""
    with store.snapshot() as tx:
        record = load(tx, actor, number, Verb.READ)
    return seen_by(actor, record)


def seen_by(actor: Actor, record: AgreementRecord) -> AgreementRecord:
    """Return the record with its private parts taken out unless the actor may read them."""
    if may(actor, Verb.READ_PRIVATE, record.filing):
        return record
    return msgspec.structs.replace(record, agreement=record.agreement.published())


def matching(
    store: Store, actor: Actor, wanted: AgreementFilter, sort: AgreementSort, after: Key | None, limit: int
) -> Page[ListedAgreement]:
    """Return a page of the agreements that the actor may see."""
    with store.snapshot() as tx:
        return agreements.matching(tx, actor, wanted, sort, after, limit)


def trail(store: Store, actor: Actor, number: str, *, after: int, limit: int) -> list[AuditEvent]:
    """Return who did what to an agreement and when, events behind number `after`."""
    with store.snapshot() as tx:
        load(tx, actor, number, Verb.READ_TRAIL)
        return audit_events.of_subject(tx, SubjectKind.AGREEMENT, number, after=after, limit=limit)
