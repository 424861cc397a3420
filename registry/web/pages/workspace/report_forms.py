"""What the forms of a report's parts share: shown, saved, and merged with what others have saved."""

from collections.abc import Callable
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import own_work, progress_reports
from registry.errors import NotFound, WrongState
from registry.locale.words import word
from registry.model.agreements import MeasureCommitment
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportContent, ReportedValue
from registry.web.changes import act
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, show
from registry.web.pages.report_values import Computed, computed
from registry.web.pages.workspace.reports import MENDABLE, OwnReport, report_of
from registry.web.wiring import wiring_of
from registry.wire.forms import FormRefused, decode_form
from registry.wire.quantity import Quantity


class ReportPart(msgspec.Struct, frozen=True):
    """One part of a report, in a form."""

    of: OwnReport
    form: Form
    language: Language

    def before(self, code: str) -> Computed | None:
        """Return what was last accepted of an indicator, computed."""
        value = self.of.value_before(code)
        return None if value is None else computed(value, self.of.definitions[code])

    def share(self, row: str) -> Computed | None:
        """Return what a row's fields come to as they are typed; None where they are no numbers."""
        at = f"values/{row}"
        code = self.form.text(f"{at}/indicator")
        parts = {name: self.form.fields.get(f"{at}/{name}", ()) for name in ("numerator", "denominator")}
        try:
            typed = decode_form(self.language, parts, _Share).content
        except FormRefused:
            return None
        value = ReportedValue(code, 0, typed.numerator, typed.denominator)
        return computed(value, self.of.definitions[code])

    def measure(self, number: str) -> MeasureCommitment | None:
        """Return the measure of the agreement that a row is about."""
        promised = self.of.terms.measures if self.of.terms is not None else ()
        return next((one for one in promised if str(one.number) == number), None)

    def reasons(self) -> list[tuple[str, str]]:
        """Return the reasons why there may be no figure, in words."""
        return [(one.value, word(self.language, one)) for one in MissingReason]

    def levels(self) -> list[tuple[str, str]]:
        """Return the levels of evidence that a unit may claim, in words."""
        own = (EvidenceLevel.SELF_DECLARED, EvidenceLevel.DOCUMENTED)
        return [(one.value, word(self.language, one)) for one in own]

    def statuses(self) -> list[tuple[str, str]]:
        """Return how far a measure can have come, in words."""
        return [(one.value, word(self.language, one)) for one in MeasureStatus]


class _Share(msgspec.Struct):
    numerator: Quantity | None = None
    denominator: Quantity | None = None


class PartOfReport(msgspec.Struct, frozen=True):
    """A part that a form asks for.

    `shown` makes of a report the Struct that fills the form; `read` makes of what was sent the
    function that puts it into the report's content.
    """

    template: str
    shown: Callable[[OwnReport], msgspec.Struct]
    read: Callable[[SentForm], Callable[[ReportContent], ReportContent]]

    async def open(self, request: Request[Any, Any, Any], number: str, period: int) -> Response[bytes]:
        """Answer with the form, filled with what is saved, or with what was typed and not saved."""
        of = await self._report(request, number, period)
        if of.report is None:
            raise NotFound
        if of.report.status not in MENDABLE:
            raise WrongState(verb="revise", status=of.report.status.value)
        return await self.show(request, of, await opened(request, self._filled(request, of)))

    async def save(
        self, request: Request[Any, Any, Any], number: str, period: int, sent: SentForm
    ) -> Response[bytes]:
        """Save what was sent and lead on to the report's tasks."""

        async def save() -> Response[bytes]:
            part, now = self.read(sent), wiring_of(request).now()
            await act(
                request,
                progress_reports.revise_part,
                number,
                period,
                part,
                expected=sent.revision,
                now=now,
            )
            path = f"workspace/agreements/{number}/progress-reports/{period}"
            return done(request, path, Notice.SAVED)

        async def again(form: Form, status: int) -> Response[bytes]:
            return await self.show(request, await self._report(request, number, period), form, status)

        async def current() -> Form:
            return self._filled(request, await self._report(request, number, period))

        return await answer_form(request, sent, save, again, current)

    async def show(
        self, request: Request[Any, Any, Any], of: OwnReport, form: Form, status: int = 200
    ) -> Response[bytes]:
        """Answer with the form's page."""
        return await show(request, self.template, ReportPart(of, form, language_of(request)), status=status)

    def _filled(self, request: Request[Any, Any, Any], of: OwnReport) -> Form:
        revision = of.report.revision if of.report is not None else None
        return Form.of(language_of(request), self.shown(of), revision)

    async def _report(self, request: Request[Any, Any, Any], number: str, period: int) -> OwnReport:
        return report_of(await look(request, own_work.own_agreement, number), period)
