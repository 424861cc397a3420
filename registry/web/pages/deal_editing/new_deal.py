"""Beginning a deal: what it is called, whom it is for, how long it lasts. The rest follows part by part."""

from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import deals, places
from registry.errors import AlreadyExists, FieldError, InvalidInput, NotAllowed
from registry.model.organisations import Ministry
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look_up
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.deal_parts import NewDealIn

_PATH = "/workspace/deals/new"


class NewDealPage(msgspec.Struct, frozen=True):
    """The form that begins a deal; `own` are the ministries that the reader can lead it for."""

    form: Form
    ministries: tuple[Ministry, ...]
    own: tuple[Ministry, ...]


@private_page(_PATH)
async def show_new(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form that begins a deal."""
    usual = {
        "kind": ("procurement",),
        "lead": tuple(sorted((await actor_of(request)).ministries)[:1]),
        "reporting/interval_years": ("1",),
        "reporting/due_month": ("3",),
        "reporting/due_day": ("31",),
    }
    return await _show(request, await opened(request, Form(fields=usual)), 200)


@form(_PATH)
async def begin(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Begin the deal and go on to its parts."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        new = sent.decode(NewDealIn)
        try:
            deal = await act(request, deals.prepare, new.deal(), now=wiring_of(request).now())
        except AlreadyExists as error:
            raise InvalidInput(
                FieldError("/slug", "is_taken", {"existing": error.params["existing"]})
            ) from error
        return done(request, f"workspace/deals/{deal.slug}", Notice.DEAL_BEGUN)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, form_, status)

    return await answer_form(request, sent, save, again)


async def _show(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    actor = await actor_of(request)
    if not actor.ministries:
        raise NotAllowed
    all_: list[Ministry] = await look_up(request, places.all_ministries)
    own = tuple(ministry for ministry in all_ if ministry.code in actor.ministries)
    page = NewDealPage(form_, tuple(all_), own)
    return await show(request, "pages/deal_editing/new_deal.html", page, status=status)


HANDLERS = [show_new, begin]
