"""The answer to a question for an audit trail, whichever object it is of."""

from typing import Any

from litestar import Request, Response

from registry.model.audit_events import AuditEvent
from registry.web.answers import answer
from registry.wire.audit_events import AuditEventOut, AuditTrailOut, TrailQuery


def trail_answer(
    request: Request[Any, Any, Any], query: TrailQuery, events: list[AuditEvent]
) -> Response[bytes]:
    """Answer with a part of a trail, and where the next part is if this one is full."""
    following = None
    if len(events) == query.limit:
        following = f"{request.url.path}?limit={query.limit}&after={events[-1].number}"
    return answer(request, AuditTrailOut([AuditEventOut.of(event) for event in events], following))
