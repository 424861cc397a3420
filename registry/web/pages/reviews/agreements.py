"""Deciding on an agreement: what it promises, what changed since it came last, what to look at twice."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import agreements, reviews
from registry.actions.reviews import AgreementReview
from registry.errors import WrongState
from registry.locale.phrases import RETURNS_OF_AGREEMENTS, phrases
from registry.model.agreements import AgreementStatus
from registry.model.languages import Translated
from registry.model.people import Actor
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.form_answers import opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import form, private_page, show
from registry.web.pages.public.queries import query_of
from registry.web.pages.reviews.deciding import Deciding, decide, following, reason_of
from registry.web.pages.reviews.queue import QueueQuery
from registry.web.wiring import wiring_of
from registry.wire.review_decisions import DecisionOnFilingIn, Verdict

_AT = "/reviews/agreements/{number:str}"


class AgreementReviewPage(msgspec.Struct, frozen=True):
    """An agreement that waits for a decision; `address` is the query of the queue that it came from."""

    review: AgreementReview
    deciding: Deciding
    address: str

    @property
    def form(self) -> Form:
        """The form, whose errors the page's title tells of."""
        return self.deciding.form


@private_page(_AT)
async def show_agreement_review(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """An agreement to be decided on."""
    review = await look(request, reviews.agreement_review, number)
    agreement = review.record.agreement
    if agreement.status is not AgreementStatus.SUBMITTED:
        raise WrongState(verb="approve", status=agreement.status.value)
    return await _show(request, review, await opened(request, Form(revision=agreement.revision)))


@form(_AT)
async def decide_on_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Approve the agreement for a ministry, or return it."""
    sent, now = sent_form(request), wiring_of(request).now()
    review = await look(request, reviews.agreement_review, number)
    language = review.record.agreement.latest.terms.language

    async def carry_out(decision: DecisionOnFilingIn) -> Notice:
        reason = reason_of(decision, language, RETURNS_OF_AGREEMENTS)
        if decision.verdict is Verdict.RETURN:
            await act(
                request,
                agreements.give_back,
                number,
                reason,
                expected=sent.revision,
                now=now,
                ministry=decision.ministry,
            )
            return Notice.RETURNED
        await act(
            request,
            agreements.approve,
            number,
            expected=sent.revision,
            now=now,
            ministry=decision.ministry,
            reason=reason,
        )
        return Notice.APPROVED

    async def still_waits() -> bool:
        fresh = await look(request, reviews.agreement_review, number)
        is_submitted = fresh.record.agreement.status is AgreementStatus.SUBMITTED
        return is_submitted and bool(_undecided(fresh, await actor_of(request)))

    async def again(form_: Form, status: int) -> Response[bytes]:
        fresh = await look(request, reviews.agreement_review, number)
        revision = fresh.record.agreement.revision
        return await _show(request, fresh, msgspec.structs.replace(form_, revision=revision), status)

    return await decide(request, sent, (number, None), carry_out, still_waits, again)


async def _show(
    request: Request[Any, Any, Any], review: AgreementReview, form_: Form, status: int = 200
) -> Response[bytes]:
    language = review.record.agreement.latest.terms.language
    deciding = Deciding(
        form_,
        language,
        tuple(phrases(language, RETURNS_OF_AGREEMENTS)),
        _undecided(review, await actor_of(request)),
        await following(request, review.record.agreement.number, None),
    )
    _, address = query_of(request, QueueQuery)
    page = AgreementReviewPage(review, deciding, address)
    return await show(request, "pages/reviews/agreement.html", page, query=address, status=status)


def _undecided(review: AgreementReview, actor: Actor) -> tuple[tuple[str, Translated], ...]:
    """Return the actor's ministries of the deal that have not decided on this submission."""
    latest = review.record.agreement.latest
    decided = {one.ministry for one in latest.reviews if one.submission == latest.submission}
    return tuple(
        (code, review.ministries[code])
        for code in review.record.ministries
        if code in actor.ministries and code not in decided
    )


HANDLERS = [show_agreement_review, decide_on_agreement]
