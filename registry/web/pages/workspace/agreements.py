"""An agreement as its unit works on it: which parts are ready, and what is to be done next."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import agreements, own_work
from registry.errors import FieldError, InvalidInput
from registry.model.agreement_rules import check_complete
from registry.model.agreements import AgreementStatus
from registry.model.calendar import day_of
from registry.model.own_work import OwnAgreement, last_return
from registry.model.people import Actor
from registry.model.permissions import Verb, may
from registry.model.reviews import Review
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of

PARTS: dict[str, tuple[str, ...]] = {
    "commitments": ("/commitments",),
    "scope": ("/starts_on", "/ends_on", "/scope", "/implementation_plan", "/covers", "/language"),
    "decision": ("/decision",),
    "contacts": ("/contacts",),
}
"""The pages of an agreement that is being written, with the places of the terms that each asks for."""

MENDABLE = frozenset({AgreementStatus.DRAFT, AgreementStatus.RETURNED})


class AgreementTasks(msgspec.Struct, frozen=True):
    """An agreement with what it still lacks, by the part that asks for it.

    `returned` is the ministry's last return, `may_submit` whether the reader is an approver.
    """

    own: OwnAgreement
    gaps: dict[str, tuple[FieldError, ...]]
    returned: Review | None
    may_submit: bool
    form: Form = Form()

    @property
    def is_mendable(self) -> bool:
        """Whether the unit can still change what it says."""
        return self.own.record.agreement.status in MENDABLE

    @property
    def is_complete(self) -> bool:
        """Whether it lacks nothing."""
        return not any(self.gaps.values())


def tasks_of(own: OwnAgreement, actor: Actor, today: dt.date) -> AgreementTasks:
    """Return an agreement with what it still lacks before it can be submitted."""
    agreement = own.record.agreement
    return AgreementTasks(
        own,
        gaps_of(own, today),
        last_return(agreement.latest.reviews) if agreement.status is AgreementStatus.RETURNED else None,
        may(actor, Verb.SUBMIT, own.record.filing),
    )


def gaps_of(own: OwnAgreement, today: dt.date) -> dict[str, tuple[FieldError, ...]]:
    """Return all that keeps the terms from being submitted, by the part where it is mended."""
    found: tuple[FieldError, ...] = ()
    try:
        check_complete(own.record.agreement.latest.terms, own.deal, today)
    except InvalidInput as refusal:
        found = refusal.errors
    return {
        part: tuple(error for error in found if error.pointer.startswith(places))
        for part, places in PARTS.items()
    }


@private_page("/workspace/agreements/{number:str}")
async def show_tasks(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """What is to be done about an agreement."""
    own = await look(request, own_work.own_agreement, number)
    today = day_of(wiring_of(request).now())
    page = tasks_of(own, await actor_of(request), today)
    return await show(request, "pages/workspace/agreement.html", page)


@form("/workspace/agreements/{number:str}/discard")
async def discard(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Give up a draft."""
    sent, now = sent_form(request), wiring_of(request).now()
    await act(request, agreements.discard, number, expected=sent.revision, now=now)
    return done(request, "workspace", Notice.DISCARDED)


HANDLERS = [show_tasks, discard]
