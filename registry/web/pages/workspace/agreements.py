"""An agreement as its unit works on it: which parts are ready, and what is to be done next."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import agreements, own_work
from registry.errors import FieldError, InvalidInput
from registry.model.agreement_rules import check_complete
from registry.model.agreements import IN_FORCE, AgreementStatus
from registry.model.calendar import day_of
from registry.model.languages import Language
from registry.model.own_work import OwnAgreement, last_return
from registry.model.people import Actor
from registry.model.permissions import Verb, may
from registry.model.progress_reports import ReportStatus
from registry.model.report_rules import periods_of
from registry.model.reviews import Review
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.reviews import WithdrawalIn

PARTS: dict[str, tuple[str, ...]] = {
    "commitments": ("/commitments",),
    "scope": ("/starts_on", "/ends_on", "/scope", "/implementation_plan", "/covers", "/language"),
    "decision": ("/decision",),
    "contacts": ("/contacts",),
}
"""The pages of an agreement that is being written, with the places of the terms that each asks for."""

MENDABLE = frozenset({AgreementStatus.DRAFT, AgreementStatus.RETURNED})


class PeriodLine(msgspec.Struct, frozen=True):
    """A period that an agreement is reported for: when it is due, and how far its report has come."""

    period: int
    name: str
    due_on: dt.date
    status: ReportStatus | None
    is_late: bool


class AgreementTasks(msgspec.Struct, frozen=True):
    """An agreement with what it still lacks, by the part that asks for it.

    `returned` is the ministry's last return, `may_submit` whether the reader is an approver. The
    `periods` that have begun are there once the agreement is in force, newest first.
    """

    own: OwnAgreement
    gaps: dict[str, tuple[FieldError, ...]]
    returned: Review | None
    may_submit: bool
    periods: tuple[PeriodLine, ...] = ()
    form: Form = Form()

    def ministry_names(self, language: Language) -> str:
        """Return the names of the ministries that decide."""
        names = self.own.ministries
        return ", ".join(names[code].get(language) for code in self.own.record.ministries)

    @property
    def is_in_force(self) -> bool:
        """Whether the unit is bound by it now."""
        return self.own.record.agreement.status in IN_FORCE

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
        tuple(_periods_of(own, today))[::-1],
    )


def _periods_of(own: OwnAgreement, today: dt.date) -> Iterator[PeriodLine]:
    round_ = own.deal.reporting
    for period in periods_of(own.record.agreement, own.deal):
        if round_.starts_on(period) <= today:
            report, due_on = own.report(period), round_.due_on(period)
            status = report.status if report is not None else None
            is_late = due_on < today and status not in {ReportStatus.SUBMITTED, ReportStatus.ACCEPTED}
            yield PeriodLine(period, own.deal.reporting.named(period), due_on, status, is_late)


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


@private_page("/workspace/agreements/{number:str}/withdrawal")
async def show_withdrawal(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The form that withdraws the unit from an agreement in force."""
    own = await look(request, own_work.own_agreement, number, Verb.WITHDRAW)
    filled = Form(revision=own.record.agreement.revision)
    return await _show_withdrawal(request, number, await opened(request, filled), 200)


@form("/workspace/agreements/{number:str}/withdrawal")
async def withdraw(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Withdraw the unit from the agreement, with a public reason."""
    sent, now = sent_form(request), wiring_of(request).now()

    async def save() -> Response[bytes]:
        reason = sent.decode(WithdrawalIn).reason
        await act(request, agreements.withdraw, number, reason, expected=sent.revision, now=now)
        return done(request, f"workspace/agreements/{number}", Notice.WITHDRAWN)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show_withdrawal(request, number, form_, status)

    async def current() -> Form:
        own = await look(request, own_work.own_agreement, number)
        return Form(fields=sent.fields, revision=own.record.agreement.revision)

    return await answer_form(request, sent, save, again, current)


async def _show_withdrawal(
    request: Request[Any, Any, Any], number: str, form_: Form, status: int
) -> Response[bytes]:
    own = await look(request, own_work.own_agreement, number, Verb.WITHDRAW)
    tasks = tasks_of(own, await actor_of(request), day_of(wiring_of(request).now()))
    page = msgspec.structs.replace(tasks, form=form_)
    return await show(request, "pages/workspace/withdrawal.html", page, status=status)


HANDLERS = [show_tasks, discard, show_withdrawal, withdraw]
