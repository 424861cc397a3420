"""Before an agreement is sent: everything in it to be looked at once more; and after that, the receipt."""

from typing import Any, Final

from litestar import Request, Response
from litestar.params import FromPath
from msgspec.structs import replace

from registry.actions import agreements, own_work
from registry.errors import InvalidInput, Stale
from registry.locale import marked, translate
from registry.model.calendar import day_of
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form, Message, messages_of
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, lead_to, private_page, show
from registry.web.pages.workspace.agreements import MENDABLE, tasks_of
from registry.web.wiring import wiring_of

_AT = "/workspace/agreements/{number:str}"
_REFUSED, _STALE = 422, 412
LOOK_AGAIN: Final = marked(
    "Somebody else has changed this since you opened it. It was not sent: look at what it says now."
)


@private_page(f"{_AT}/check")
async def show_check(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """All of the agreement, to be looked at before it is sent."""
    return await _show(request, number, (), 200)


@form(f"{_AT}/check")
async def send(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Submit the agreement to the ministries, or hand it over to the unit's approvers."""
    sent, now = sent_form(request), wiring_of(request).now()
    submits = sent.button == "submit"
    action = agreements.submit if submits else agreements.hand_over
    try:
        await act(request, action, number, expected=sent.revision, now=now)
    except InvalidInput as refusal:
        return await _show(request, number, messages_of(language_of(request), refusal), _REFUSED)
    except Stale:
        changed = Message("", translate(language_of(request), LOOK_AGAIN))
        return await _show(request, number, (changed,), _STALE)
    if submits:
        return lead_to(request, f"workspace/agreements/{number}/receipt")
    return done(request, "workspace", Notice.HANDED_OVER)


@private_page(f"{_AT}/receipt")
async def show_receipt(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """That the agreement was submitted, when, and what happens now."""
    own = await look(request, own_work.own_agreement, number)
    if own.record.agreement.status in MENDABLE:
        return lead_to(request, f"workspace/agreements/{number}")
    page = tasks_of(own, await actor_of(request), day_of(wiring_of(request).now()))
    return await show(request, "pages/workspace/agreement_receipt.html", page)


HANDLERS = [show_check, send, show_receipt]


async def _show(
    request: Request[Any, Any, Any],
    number: str,
    messages: tuple[Message, ...],
    status: int,
) -> Response[bytes]:
    own = await look(request, own_work.own_agreement, number)
    if own.record.agreement.status not in MENDABLE:
        return lead_to(request, f"workspace/agreements/{number}/receipt")
    tasks = tasks_of(own, await actor_of(request), day_of(wiring_of(request).now()))
    shown = Form(revision=own.record.agreement.revision, messages=messages)
    return await show(
        request, "pages/workspace/agreement_check.html", replace(tasks, form=shown), status=status
    )
