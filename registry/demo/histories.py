"""Histories: how an object came to be, one audit event for each step, as if it had been used for years.

A history makes the moves of the lifecycles and tells the same events as `actions` does, in
memory; `recording` puts many of them into the store with their events in the order of time.
"""

import datetime as dt
from typing import Any

import msgspec

from registry.model.audit_events import SubjectKind
from registry.model.offices import SYSTEM_OFFICE
from registry.model.organisations import Organisation
from registry.model.people import SYSTEM, Actor
from registry.store.audit_events import NewEvent

_NOTHING: dict[str, Any] = {}


class History:
    """The events of one object, oldest first; `subject` is its key in the audit trail."""

    __slots__ = ("events", "kind", "subject")

    def __init__(self, kind: SubjectKind, subject: str) -> None:
        self.kind = kind
        self.subject = subject
        self.events: list[NewEvent] = []

    def tell(
        self,
        at: dt.datetime,
        actor: Actor,
        office: str,
        verb: str,
        *,
        version: int | None = None,
        before: dict[str, Any] = _NOTHING,
        after: dict[str, Any] = _NOTHING,
        is_public: bool = False,
    ) -> None:
        """Add what happened next."""
        self.events.append(
            NewEvent(at, actor, office, verb, self.kind, self.subject, version, before, after, is_public)
        )


class OrganisationHistory(History):
    """An organisation that was registered and has never changed since."""

    __slots__ = ("organisation",)

    def __init__(self, organisation: Organisation, at: dt.datetime) -> None:
        super().__init__(SubjectKind.ORGANISATION, organisation.business_id)
        self.organisation = organisation
        told = msgspec.to_builtins(organisation)
        self.tell(at, SYSTEM, SYSTEM_OFFICE, "register", after=told, is_public=True)
