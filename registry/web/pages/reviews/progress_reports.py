"""Deciding on a progress report: its values beside those of before, and what to look at twice."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import progress_reports, reviews
from registry.actions.reviews import ReportReview
from registry.errors import WrongState
from registry.locale.phrases import RETURNS_OF_REPORTS, phrases
from registry.model.agreements import MeasureCommitment
from registry.model.progress_reports import MeasureProgress, ReportStatus
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.form_answers import opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import form, private_page, show
from registry.web.pages.public.queries import query_of
from registry.web.pages.report_values import ValueLine, value_lines
from registry.web.pages.reviews.deciding import Deciding, decide, following, reason_of
from registry.web.pages.reviews.queue import QueueQuery
from registry.web.wiring import wiring_of
from registry.wire.review_decisions import DecisionOnFilingIn, Verdict

_AT = "/reviews/progress-reports/{number:str}/{period:int}"


class ReportReviewPage(msgspec.Struct, frozen=True):
    """A report that waits for a decision; `address` is the query of the queue that it came from."""

    review: ReportReview
    deciding: Deciding
    address: str
    name: str
    before_name: str
    lines: tuple[ValueLine, ...]

    @property
    def form(self) -> Form:
        """The form, whose errors the page's title tells of."""
        return self.deciding.form

    @property
    def promised(self) -> tuple[MeasureCommitment, ...]:
        """The measures that the period's terms promise."""
        return self.review.terms.measures if self.review.terms is not None else ()

    def told(self, commitment: int) -> MeasureProgress | None:
        """Return what is told of a measure."""
        measures = self.review.report.latest.content.measures
        return next((one for one in measures if one.commitment == commitment), None)


@private_page(_AT)
async def show_report_review(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """A report to be decided on."""
    review = await look(request, reviews.report_review, number, period)
    if review.report.status is not ReportStatus.SUBMITTED:
        raise WrongState(verb="accept", status=review.report.status.value)
    return await _show(request, review, await opened(request, Form(revision=review.report.revision)))


@form(_AT)
async def decide_on_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Accept the report, or return it."""
    sent, now = sent_form(request), wiring_of(request).now()
    review = await look(request, reviews.report_review, number, period)
    language = review.report.latest.content.language

    async def carry_out(decision: DecisionOnFilingIn) -> Notice:
        reason = reason_of(decision, language, RETURNS_OF_REPORTS)
        if decision.verdict is Verdict.RETURN:
            await act(
                request,
                progress_reports.give_back,
                number,
                period,
                reason,
                expected=sent.revision,
                now=now,
                ministry=decision.ministry,
            )
            return Notice.RETURNED
        await act(
            request,
            progress_reports.accept,
            number,
            period,
            expected=sent.revision,
            now=now,
            ministry=decision.ministry,
            reason=reason,
        )
        return Notice.ACCEPTED

    async def still_waits() -> bool:
        fresh = await look(request, reviews.report_review, number, period)
        return fresh.report.status is ReportStatus.SUBMITTED

    async def again(form_: Form, status: int) -> Response[bytes]:
        fresh = await look(request, reviews.report_review, number, period)
        revision = fresh.report.revision
        return await _show(request, fresh, msgspec.structs.replace(form_, revision=revision), status)

    return await decide(request, sent, (number, period), carry_out, still_waits, again)


async def _show(
    request: Request[Any, Any, Any], review: ReportReview, form_: Form, status: int = 200
) -> Response[bytes]:
    actor, deal, content = await actor_of(request), review.deal, review.report.latest.content
    own = tuple(
        (code, review.ministries[code]) for code in review.record.ministries if code in actor.ministries
    )
    onward = await following(request, review.record.agreement.number, review.report.period)
    options = tuple(phrases(content.language, RETURNS_OF_REPORTS))
    _, address = query_of(request, QueueQuery)
    page = ReportReviewPage(
        review,
        Deciding(form_, content.language, options, own, onward),
        address,
        deal.reporting.named(review.report.period),
        "" if review.before_period is None else deal.reporting.named(review.before_period),
        value_lines(deal, review.report.period, content, review.before),
    )
    return await show(request, "pages/reviews/progress_report.html", page, query=address, status=status)


HANDLERS = [show_report_review, decide_on_report]
