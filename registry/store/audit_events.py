"""The audit trail: events are added with the change they tell of, and only ever read after that."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec

from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.people import Actor
from registry.store.transaction import Transaction

_NOTHING: dict[str, Any] = {}
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def record(
    tx: Transaction,
    *,
    at: dt.datetime,
    actor: Actor,
    office: str,
    verb: str,
    kind: SubjectKind,
    subject: str,
    version: int | None = None,
    before: dict[str, Any] = _NOTHING,
    after: dict[str, Any] = _NOTHING,
    is_public: bool = False,
) -> int:
    """Add an event; return its number, which becomes the revision of the object it is about.

    `before` and `after` never hold personal data: events cannot be erased.
    """
    event = NewEvent(at, actor, office, verb, kind, subject, version, before, after, is_public)
    if is_public:
        _hold_publication(tx)
    return tx.insert(_INSERT, column="number", **_columns(event))


class NewEvent(msgspec.Struct):
    """An event to be added, as `record` takes it."""

    at: dt.datetime
    actor: Actor
    office: str
    verb: str
    kind: SubjectKind
    subject: str
    version: int | None = None
    before: dict[str, Any] = _NOTHING
    after: dict[str, Any] = _NOTHING
    is_public: bool = False


def record_all(tx: Transaction, events: Sequence[NewEvent]) -> Sequence[int]:
    """Add events in this order; return their numbers."""
    if any(event.is_public for event in events):
        _hold_publication(tx)
    numbers = tx.following_ids("audit_event", len(events), "number")
    rows = zip(numbers, events, strict=True)
    tx.execute_all(_INSERT_NUMBERED, ({"number": number, **_columns(event)} for number, event in rows))
    return numbers


def _hold_publication(tx: Transaction) -> None:
    """Let what is published come on record in the order of its numbers.

    Numbers are given out before a transaction ends. If a later one could end first, `last_published`
    would pass over the earlier, and whoever keeps pages by it would never hear of that change.
    """
    tx.hold("publication", "")


_INSERT = """
    insert into audit_event
        (at, actor_id, office, verb, subject_kind, subject, version, before, after, is_public)
    values (:at, :actor, :office, :verb, :kind, :subject, :version, :before, :after, :is_public)
"""

_INSERT_NUMBERED = """
    insert into audit_event
        (number, at, actor_id, office, verb, subject_kind, subject, version, before, after, is_public)
    values
        (:number, :at, :actor, :office, :verb, :kind, :subject, :version, :before, :after, :is_public)
"""


def _columns(event: NewEvent) -> dict[str, Any]:
    return {
        "at": event.at,
        "actor": event.actor.account,
        "office": event.office,
        "verb": event.verb,
        "kind": event.kind.value,
        "subject": event.subject,
        "version": event.version,
        "before": _json(event.before),
        "after": _json(event.after),
        "is_public": event.is_public,
    }


def _json(values: dict[str, Any]) -> str:
    return _ENCODER.encode(values).decode()


class _Row(msgspec.Struct, array_like=True):
    number: int
    at: dt.datetime
    actor: int | None
    office: str
    verb: str
    kind: SubjectKind
    subject: str
    version: int | None
    before: str
    after: str
    is_public: bool

    def event(self) -> AuditEvent:
        return AuditEvent(
            self.number,
            self.at,
            self.actor,
            self.office,
            self.verb,
            self.kind,
            self.subject,
            self.version,
            msgspec.json.decode(self.before),
            msgspec.json.decode(self.after),
            self.is_public,
        )


class _Moment(msgspec.Struct, array_like=True):
    at: dt.datetime


def submissions(tx: Transaction, kind: SubjectKind, subject: str) -> list[AuditEvent]:
    """Return the events by which a filing was submitted, the latest first."""
    rows = tx.rows(
        _Row,
        """
        select number, at, actor_id, office, verb, subject_kind, subject, version, before, after, is_public
        from audit_event
        where subject_kind = :kind and subject = :subject and verb = 'submit'
        order by number desc
        """,
        kind=kind.value,
        subject=subject,
    )
    return [row.event() for row in rows]


def of_subject(
    tx: Transaction, kind: SubjectKind, subject: str, *, after: int = 0, limit: int = 100
) -> list[AuditEvent]:
    """Return an object's events in the order they happened, those after number `after`."""
    rows = tx.rows(
        _Row,
        """
        select number, at, actor_id, office, verb, subject_kind, subject, version, before, after, is_public
        from audit_event
        where subject_kind = :kind and subject = :subject and number > :after
        order by number
        limit :limit
        """,
        kind=kind.value,
        subject=subject,
        after=after,
        limit=limit,
    )
    return [row.event() for row in rows]


def exists(tx: Transaction, number: int) -> bool:
    """Tell whether there is an event of that number: a replica that has it has all that came with it."""
    return tx.value("select 1 from audit_event where number = :number", number=number) is not None


def told_at(tx: Transaction, number: int) -> dt.datetime | None:
    """Return when the event of that number was told, if there is one."""
    row = tx.row(_Moment, "select at from audit_event where number = :number", number=number)
    return row.at if row is not None else None


def newest(tx: Transaction) -> int:
    """Return the number of the last event (0 before the first)."""
    return int(tx.value("select coalesce(max(number), 0) from audit_event"))


def last_published(tx: Transaction) -> int:
    """Return the number of the last change that the public can see (0 before the first).

    Whatever is shown to everybody is a function of the state up to this number.
    """
    return int(tx.value("select coalesce(max(number), 0) from audit_event where is_public = 1"))
