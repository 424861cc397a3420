"""Loading an agreement for a verb, and saving it with the audit event of its change."""

import datetime as dt
from typing import Any

import msgspec

from registry.errors import NotFound, Stale
from registry.model.agreements import Agreement
from registry.model.audit_events import SubjectKind
from registry.model.jobs import JobKind
from registry.model.people import Actor
from registry.model.permissions import Verb, require
from registry.model.records import AgreementRecord
from registry.store import Transaction, agreements, audit_events, jobs


def load(
    tx: Transaction, actor: Actor, number: str, verb: Verb, expected: int | None = None
) -> AgreementRecord:
    """Return the agreement if the actor may do this to it.

    `expected` is the revision that a change was made from (None: whichever is current).
    Raises NotFound, NotSignedIn, NotAllowed, or Stale when somebody else was faster.
    """
    tx.hold_filing(number)
    record = agreements.by_number(tx, number)
    if record is None:
        raise NotFound
    require(actor, verb, record.filing)
    if expected is not None and record.agreement.revision != expected:
        raise Stale(current=record.agreement.revision)
    return record


def save(
    tx: Transaction,
    actor: Actor,
    record: AgreementRecord,
    after: Agreement,
    *,
    verb: str,
    office: str,
    now: dt.datetime,
    before: dict[str, Any] | None = None,
    told: dict[str, Any] | None = None,
    is_public: bool = False,
) -> AgreementRecord:
    """Save what an agreement has become, under the audit event that tells of it.

    `before` and `told` are what the event says had been and is now, beside the status. What is
    public stands in the agreement's summary, which is drawn anew.
    """
    revision = audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=office,
        verb=verb,
        kind=SubjectKind.AGREEMENT,
        subject=after.number,
        version=after.latest.version,
        before={"status": record.agreement.status, **(before or {})},
        after={"status": after.status, **(told or {})},
        is_public=is_public,
    )
    if is_public:
        jobs.queue(tx, JobKind.AGREEMENT_SUMMARIES, after.number, now)
    changed = msgspec.structs.replace(after, revision=revision, modified_at=now)
    agreements.update(tx, record.id, record.agreement, changed)
    return msgspec.structs.replace(record, agreement=changed)


def with_latest(agreement: Agreement, **changes: Any) -> Agreement:
    """Return the agreement with its newest version changed."""
    latest = msgspec.structs.replace(agreement.latest, **changes)
    return msgspec.structs.replace(agreement, versions=(*agreement.versions[:-1], latest))
