"""Beginning an agreement: which unit, under which deal; the deal's targets are its first promises."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import agreements, own_work
from registry.actions.agreements import AgreementDraft
from registry.errors import AlreadyExists, FieldError, InvalidInput
from registry.model.agreements import TargetCommitment, Terms
from registry.model.calendar import day_of
from registry.model.deals import Deal
from registry.model.languages import Language
from registry.model.organisations import Organisation
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.agreement_parts import NewAgreementIn

_PATH = "/workspace/agreements/new"


class NewAgreementPage(msgspec.Struct, frozen=True):
    """The choice of a deal and of a unit; `taken` are pairs that have an agreement already."""

    form: Form
    units: tuple[Organisation, ...]
    deals: tuple[Deal, ...]
    taken: frozenset[tuple[str, str]]

    @property
    def is_possible(self) -> bool:
        """Whether there is any deal that one of the units could still join."""
        return len(self.taken) < len(self.units) * len(self.deals)


@private_page(_PATH)
async def show_new(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form that begins an agreement; a link from a deal's page chooses the deal."""
    wanted = {
        "deal": (request.query_params.get("deal", ""),),
        "language": (language_of(request).value,),
    }
    return await _show(request, await opened(request, Form(fields=wanted)), 200)


@form(_PATH)
async def begin(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Begin the agreement with what the deal aims at, and go on to its tasks."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        new = sent.decode(NewAgreementIn)
        _, deals, _ = await look(request, own_work.joinable)
        deal = next((deal for deal in deals if deal.slug == new.deal), None)
        if deal is None:
            raise InvalidInput(FieldError("/deal", "unknown_deal"))
        now = wiring_of(request).now()
        draft = AgreementDraft(first_terms(deal, new.language, day_of(now)))
        try:
            record = await act(request, agreements.draft, new.deal, new.organisation, draft, now=now)
        except AlreadyExists as error:
            existing = error.params["existing"]
            raise InvalidInput(FieldError("/deal", "agreed_already", {"existing": existing})) from error
        return done(request, f"workspace/agreements/{record.agreement.number}", Notice.AGREEMENT_BEGUN)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, form_, status)

    return await answer_form(request, sent, save, again)


def first_terms(deal: Deal, language: Language, today: dt.date) -> Terms:
    """Return the terms to begin with: the deal's own targets that are still ahead, until the deal ends."""
    targets = sorted(deal.targets, key=lambda target: (target.due_on, target.indicator))
    return Terms(
        language=language,
        ends_on=deal.valid_until,
        commitments=tuple(
            TargetCommitment(0, target.indicator, target.due_on, target.value)
            for target in targets
            if today <= target.due_on <= deal.valid_until
        ),
    )


async def _show(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    units, deals, taken = await look(request, own_work.joinable)
    fields = form_.fields
    if len(units) == 1 and not form_.text("organisation"):
        form_ = msgspec.structs.replace(form_, fields={**fields, "organisation": (next(iter(units)),)})
    page = NewAgreementPage(form_, tuple(units.values()), tuple(deals), frozenset(taken))
    return await show(request, "pages/workspace/new_agreement.html", page, status=status)


HANDLERS = [show_new, begin]
