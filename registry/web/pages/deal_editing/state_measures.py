"""What the state promised in a deal: its words for the lead ministry, how it went for all of them."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import deals
from registry.actions.deals import KeptDeal
from registry.errors import NotFound
from registry.model.calendar import day_of
from registry.model.deals import StateMeasure
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.deal_editing.deal_forms import PartOfDeal
from registry.web.pages.deal_editing.deals import tasks_of
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.deal_parts import StateMeasuresIn
from registry.wire.deals import StateMeasureProgressIn

_AT = "/workspace/deals/{slug:str}/state-measures"


class _Measures(msgspec.Struct, frozen=True):
    state_measures: tuple[StateMeasure, ...]


WORDING = PartOfDeal(
    "pages/deal_editing/state_measure_texts.html",
    lambda deal: _Measures(deal.state_measures),
    lambda sent: sent.decode(StateMeasuresIn).into,
    rows="state_measures",
    first="text/fi",
    onward="/state-measures",
)


class MeasurePage(msgspec.Struct, frozen=True):
    """One measure of the state (`position` counts from 1), and the form that tells how it went."""

    kept: KeptDeal
    position: int
    measure: StateMeasure
    form: Form


@private_page(_AT)
async def show_measures(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The state's measures and how they went so far."""
    kept = await look(request, deals.kept_deal, slug)
    page = tasks_of(kept, day_of(wiring_of(request).now()))
    return await show(request, "pages/deal_editing/state_measures.html", page)


@private_page(f"{_AT}/texts")
async def show_wording(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """What the state promises, as a form."""
    return await WORDING.open(request, slug)


@form(f"{_AT}/texts")
async def save_wording(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save what the state promises."""
    return await WORDING.save(request, slug, sent_form(request))


@private_page(f"{_AT}/{{position:int}}")
async def show_progress(
    request: Request[Any, Any, Any], slug: FromPath[str], position: FromPath[int]
) -> Response[bytes]:
    """How one measure went, as a form."""
    kept: KeptDeal = await look(request, deals.kept_deal, slug)
    filled = _filled(request, kept, position)
    return await _show(request, kept, position, await opened(request, filled), 200)


@form(f"{_AT}/{{position:int}}")
async def save_progress(
    request: Request[Any, Any, Any], slug: FromPath[str], position: FromPath[int]
) -> Response[bytes]:
    """Save how one measure went."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        told, now = sent.decode(StateMeasureProgressIn), wiring_of(request).now()
        content = (told.status, told.note, told.note_language)
        action = deals.keep_state_measure
        await act(request, action, slug, position, *content, expected=sent.revision, now=now)
        return done(request, f"workspace/deals/{slug}/state-measures", Notice.SAVED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, await look(request, deals.kept_deal, slug), position, form_, status)

    async def current() -> Form:
        return _filled(request, await look(request, deals.kept_deal, slug), position)

    return await answer_form(request, sent, save, again, current)


def _measure(kept: KeptDeal, position: int) -> StateMeasure:
    if not 1 <= position <= len(kept.deal.state_measures):
        raise NotFound
    return kept.deal.state_measures[position - 1]


def _filled(request: Request[Any, Any, Any], kept: KeptDeal, position: int) -> Form:
    measure = _measure(kept, position)
    language = measure.note_language if measure.note else language_of(request)
    told = StateMeasureProgressIn(measure.status, measure.note, language)
    return Form.of(language_of(request), told, kept.deal.revision)


async def _show(
    request: Request[Any, Any, Any], kept: KeptDeal, position: int, form_: Form, status: int
) -> Response[bytes]:
    page = MeasurePage(kept, position, _measure(kept, position), form_)
    return await show(request, "pages/deal_editing/state_measure.html", page, status=status)


HANDLERS = [show_measures, show_wording, save_wording, show_progress, save_progress]
