"""Opening a deal to units, closing it to new ones, and merging it into another: each after a look at it."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath
from msgspec.structs import replace

from registry.actions import deals
from registry.actions.deals import KeptDeal
from registry.errors import NotAllowed, Stale
from registry.locale import marked, translate
from registry.model.calendar import day_of
from registry.model.deals import DealStatus
from registry.model.lifecycles import DEAL
from registry.web.changes import act
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form, Message
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.deal_editing.deals import tasks_of
from registry.web.pages.form_answers import answer_form
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.deals import MergerIn

_AT = "/workspace/deals/{slug:str}"
_LOOK_AGAIN = marked("Somebody else has changed the deal since you opened this page: look at it again.")


class Move(msgspec.Struct, frozen=True):
    """A verb with its page; `carry_out` reads what was sent and does it."""

    verb: str
    template: str
    notice: Notice
    carry_out: Callable[[Request[Any, Any, Any], str, SentForm], Awaitable[object]]

    async def open(self, request: Request[Any, Any, Any], slug: str) -> Response[bytes]:
        """Show what the verb comes to."""
        return await self._show(request, slug, Form(), 200)

    async def make(self, request: Request[Any, Any, Any], slug: str) -> Response[bytes]:
        """Do it, from the state that was looked at."""
        sent = sent_form(request)

        async def save() -> Response[bytes]:
            await self.carry_out(request, slug, sent)
            return done(request, f"workspace/deals/{slug}", self.notice)

        async def again(form_: Form, status: int) -> Response[bytes]:
            return await self._show(request, slug, form_, status)

        try:
            return await answer_form(request, sent, save, again)
        except Stale:
            said = Message("", translate(language_of(request), _LOOK_AGAIN))
            return await self._show(request, slug, Form(fields=sent.fields, messages=(said,)), 412)

    async def _show(
        self, request: Request[Any, Any, Any], slug: str, form_: Form, status: int
    ) -> Response[bytes]:
        kept: KeptDeal = await look(request, deals.kept_deal, slug)
        if not kept.is_led:
            raise NotAllowed
        DEAL.after(kept.deal.status, self.verb)
        today = day_of(wiring_of(request).now())
        successors = tuple(one for one in kept.successors if one.status_on(today) is DealStatus.OPEN)
        shown = replace(form_, revision=kept.deal.revision)
        page = replace(tasks_of(replace(kept, successors=successors), today), form=shown)
        return await show(request, self.template, page, status=status)


async def _open(request: Request[Any, Any, Any], slug: str, sent: SentForm) -> object:
    now = wiring_of(request).now()
    return await act(request, deals.open_to_units, slug, expected=sent.revision, now=now)


async def _close(request: Request[Any, Any, Any], slug: str, sent: SentForm) -> object:
    return await act(request, deals.close, slug, expected=sent.revision, now=wiring_of(request).now())


async def _merge(request: Request[Any, Any, Any], slug: str, sent: SentForm) -> object:
    into, now = sent.decode(MergerIn).into, wiring_of(request).now()
    return await act(request, deals.merge, slug, into, expected=sent.revision, now=now)


OPENING = Move("open", "pages/deal_editing/opening.html", Notice.DEAL_OPENED, _open)
CLOSING = Move("close", "pages/deal_editing/closing.html", Notice.DEAL_CLOSED, _close)
MERGER = Move("merge", "pages/deal_editing/merger.html", Notice.DEAL_MERGED, _merge)


@private_page(f"{_AT}/opening")
async def show_opening(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """All of the deal, to be looked at before it is opened."""
    return await OPENING.open(request, slug)


@form(f"{_AT}/opening")
async def open_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Open the deal to units."""
    return await OPENING.make(request, slug)


@private_page(f"{_AT}/closing")
async def show_closing(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """What closing the deal comes to."""
    return await CLOSING.open(request, slug)


@form(f"{_AT}/closing")
async def close_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Close the deal to new agreements."""
    return await CLOSING.make(request, slug)


@private_page(f"{_AT}/merger")
async def show_merger(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The form that merges the deal into another."""
    return await MERGER.open(request, slug)


@form(f"{_AT}/merger")
async def merge_deal(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Merge the deal into another."""
    return await MERGER.make(request, slug)


HANDLERS = [show_opening, open_deal, show_closing, close_deal, show_merger, merge_deal]
