"""Histories: how a filing came to be, one audit event for each step, as if it had been used for years.

A history makes the moves of the lifecycles and writes the same events as `actions` does, in
memory; `recording` puts many of them into the store with their events in the order of time.
"""

import datetime as dt
from typing import Any

import msgspec

from registry.model.audit_events import SubjectKind
from registry.model.people import Actor


class Event(msgspec.Struct):
    """An audit event to be; see `audit_events.record`."""

    at: dt.datetime
    actor: Actor
    office: str
    verb: str
    version: int | None = None
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    is_public: bool = False


class History:
    """The events of one object, oldest first."""

    __slots__ = ("events",)

    kind: SubjectKind

    def __init__(self) -> None:
        self.events: list[Event] = []

    @property
    def subject(self) -> str:
        """The object's key in the audit trail."""
        raise NotImplementedError


class OrganisationHistory(History):
    """An organisation that was registered and never changed since."""

    __slots__ = ("business_id",)

    kind = SubjectKind.ORGANISATION

    def __init__(self, business_id: str, event: Event) -> None:
        self.business_id = business_id
        self.events = [event]

    @property
    def subject(self) -> str:
        """The business ID."""
        return self.business_id
