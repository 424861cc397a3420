"""The person's sessions, each to be ended from here."""

from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import own_account
from registry.model.sessions import Session
from registry.web.changes import write
from registry.web.forms.sent import sent_form
from registry.web.identity import actor_of, session_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of


class SessionsPage(msgspec.Struct, frozen=True):
    """The sessions, the latest first; `current` is the number of the one that asks."""

    sessions: tuple[Session, ...]
    current: str


@private_page("/profile/sessions")
async def show_sessions(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The person's sessions."""
    key, now = session_of(request) or "", wiring_of(request).now()
    found, current = await look(request, own_account.own_sessions, key, now=now)
    return await show(request, "pages/profile/sessions.html", SessionsPage(tuple(found), current))


@form("/profile/sessions")
async def end_sessions(request: Request[Any, Any, Any]) -> Response[bytes]:
    """End one session, or all others."""
    sent, actor = sent_form(request), await actor_of(request)
    if sent.button == "others":
        await write(request, own_account.end_other_sessions, actor, session_of(request) or "")
        return done(request, "profile/sessions", Notice.OTHER_SESSIONS_ENDED)
    await write(request, own_account.end_session, actor, sent.button)
    return done(request, "profile/sessions", Notice.SESSION_ENDED)


HANDLERS = [show_sessions, end_sessions]
