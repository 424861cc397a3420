"""The audit trail on the wire."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from registry.model.audit_events import AuditEvent
from registry.wire.texts import Moment


class TrailQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which part of a trail."""

    after: Annotated[int, Meta(ge=0, le=2**53, description="The number of the last event already read")] = 0
    limit: Annotated[int, Meta(ge=1, le=500)] = 100


class AuditEventOut(msgspec.Struct, frozen=True):
    """One change: in which office somebody made it, and what was before and after."""

    number: int
    at: Moment
    office: str
    actor: int | None
    verb: str
    version: int | None
    before: dict[str, Any]
    after: dict[str, Any]

    @classmethod
    def of(cls, event: AuditEvent) -> "AuditEventOut":
        """Show an event."""
        return cls(
            event.number,
            event.at,
            event.office,
            event.actor,
            event.verb,
            event.version,
            event.before,
            event.after,
        )


class AuditTrailOut(msgspec.Struct, frozen=True):
    """Events of one object in the order they happened; `next` is where more are, null at the end."""

    items: list[AuditEventOut]
    next: str | None
