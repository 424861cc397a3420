"""What the audit trail says about accounts: their numbers, never who they are."""

import datetime as dt
from typing import Any

from registry.model.audit_events import SubjectKind
from registry.model.offices import of_admin
from registry.model.people import Actor
from registry.store import Transaction, audit_events


def office_of(actor: Actor, account: int) -> str:
    """Return in which office somebody acts on an account: for themselves, or as an admin."""
    return "self" if actor.account == account else of_admin(actor)


def record(
    tx: Transaction,
    actor: Actor,
    verb: str,
    account: int,
    now: dt.datetime,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Add what was done to an account to the trail, in the transaction that does it."""
    audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=office_of(actor, account),
        verb=verb,
        kind=SubjectKind.ACCOUNT,
        subject=str(account),
        before=before or {},
        after=after or {},
    )
