"""What the forms of an agreement's parts share: shown, saved, and merged with what others have saved."""

from collections.abc import Callable
from typing import Any, Final

import msgspec
from litestar import Request, Response

from registry.actions import agreements, own_work
from registry.actions.agreements import AgreementDraft
from registry.errors import WrongState
from registry.locale import marked, translate
from registry.model.own_work import OwnAgreement
from registry.web.changes import act
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, show
from registry.web.pages.workspace.agreements import MENDABLE, PARTS
from registry.web.wiring import wiring_of

_NAMES: Final = {
    "commitments": marked("What you promise"),
    "scope": marked("Scope and plan"),
    "decision": marked("Decision"),
    "contacts": marked("Contact persons"),
}


class AgreementPart(msgspec.Struct, frozen=True):
    """One part of an agreement, in a form."""

    own: OwnAgreement
    form: Form


class PartOfAgreement(msgspec.Struct, frozen=True):
    """A part that a form asks for.

    `shown` makes of an agreement the Struct that fills the form; `read` makes of what was sent the
    function that puts it into a draft.
    """

    template: str
    shown: Callable[[OwnAgreement], msgspec.Struct]
    read: Callable[[SentForm], Callable[[AgreementDraft], AgreementDraft]]

    async def open(self, request: Request[Any, Any, Any], number: str) -> Response[bytes]:
        """Answer with the form, filled with what is saved, or with what was typed and not saved."""
        own = await look(request, own_work.own_agreement, number)
        if own.record.agreement.status not in MENDABLE:
            raise WrongState(verb="revise", status=own.record.agreement.status.value)
        return await self.show(request, own, await opened(request, self.filled(request, own)))

    async def save(
        self, request: Request[Any, Any, Any], number: str, sent: SentForm, onward: str = ""
    ) -> Response[bytes]:
        """Save what was sent and lead on to the agreement's tasks, or to `onward` below them."""

        async def save() -> Response[bytes]:
            part, now = self.read(sent), wiring_of(request).now()
            await act(request, agreements.revise_part, number, part, expected=sent.revision, now=now)
            return done(request, f"workspace/agreements/{number}{onward}", Notice.SAVED)

        async def again(form: Form, status: int) -> Response[bytes]:
            own = await look(request, own_work.own_agreement, number)
            return await self.show(request, own, form, status)

        async def current() -> Form:
            return self.filled(request, await look(request, own_work.own_agreement, number))

        return await answer_form(request, sent, save, again, current)

    def filled(self, request: Request[Any, Any, Any], own: OwnAgreement) -> Form:
        """Return the form, filled with what is saved."""
        return Form.of(language_of(request), self.shown(own), own.record.agreement.revision)

    async def show(
        self, request: Request[Any, Any, Any], own: OwnAgreement, form: Form, status: int = 200
    ) -> Response[bytes]:
        """Answer with the form's page."""
        form = msgspec.structs.replace(form, elsewhere=_parts_of(request, own))
        return await show(request, self.template, AgreementPart(own, form), status=status)


def _parts_of(request: Request[Any, Any, Any], own: OwnAgreement) -> dict[str, tuple[str, str]]:
    """Return the pages of the agreement's parts by what they ask for: parts can contradict each other."""
    at = f"workspace/agreements/{own.record.agreement.number}"
    return {
        place.removeprefix("/"): (f"{at}/{part}", translate(language_of(request), _NAMES[part]))
        for part, places in PARTS.items()
        for place in places
    }
