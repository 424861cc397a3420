"""Terminating an agreement for the state, after its unit was heard."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import agreements, reviews
from registry.model.records import AgreementRecord
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.reviews import TerminationIn

_AT = "/reviews/agreements/{number:str}/termination"


class TerminationPage(msgspec.Struct, frozen=True):
    """An agreement in force, and the ministries of the actor's that could terminate it."""

    record: AgreementRecord
    ministries: tuple[str, ...]
    form: Form


@private_page(_AT)
async def show_termination(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The form that terminates an agreement."""
    record = await look(request, reviews.terminable, number)
    filled = Form(revision=record.agreement.revision)
    return await _show(request, number, await opened(request, filled), 200)


@form(_AT)
async def terminate(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Terminate the agreement, with its reason and the hearing."""
    sent, now = sent_form(request), wiring_of(request).now()

    async def save() -> Response[bytes]:
        given = sent.decode(TerminationIn)
        hearing = agreements.Hearing(given.heard_on, given.hearing)
        await act(
            request,
            agreements.terminate,
            number,
            given.reason,
            hearing,
            expected=sent.revision,
            now=now,
            ministry=given.ministry,
        )
        return done(request, "rounds", Notice.TERMINATED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, number, form_, status)

    async def current() -> Form:
        record = await look(request, reviews.terminable, number)
        return Form(fields=sent.fields, revision=record.agreement.revision)

    return await answer_form(request, sent, save, again, current)


async def _show(request: Request[Any, Any, Any], number: str, form_: Form, status: int) -> Response[bytes]:
    record, actor = await look(request, reviews.terminable, number), await actor_of(request)
    own = tuple(code for code in record.ministries if code in actor.ministries)
    page = TerminationPage(record, own, form_)
    return await show(request, "pages/reviews/termination.html", page, status=status)


HANDLERS = [show_termination, terminate]
