"""The answer to a question for an audit trail, whichever object it is of."""

from collections.abc import Callable
from typing import Any

from litestar import Request, Response

from registry.model.audit_events import AuditEvent
from registry.web.answers import answer
from registry.web.api.contract import query_of
from registry.web.looks import look
from registry.wire.audit_events import AuditEventOut, AuditTrailOut, TrailQuery


async def trail_answer(
    request: Request[Any, Any, Any], trail: Callable[..., list[AuditEvent]], *subject: Any
) -> Response[bytes]:
    """Answer with the part of an object's trail that was asked for, and where more of it is."""
    query = query_of(request, TrailQuery)
    one_more = query.limit + 1  # which tells whether this is the end
    events = await look(request, trail, *subject, after=query.after, limit=one_more)
    shown = events[: query.limit]
    following = None
    if len(events) > query.limit:
        following = f"{request.url.path}?limit={query.limit}&after={shown[-1].number}"
    return answer(request, AuditTrailOut([AuditEventOut.of(event) for event in shown], following))
