"""What the forms of a deal's parts share: shown, saved, and merged with what others have saved."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import deals
from registry.actions.deals import KeptDeal
from registry.errors import NotAllowed
from registry.model.deals import Deal, DealStatus
from registry.model.lifecycles import DEAL
from registry.web.changes import act
from registry.web.forms.places import placed
from registry.web.forms.rows import with_row, without_row
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, show
from registry.web.wiring import wiring_of

Change = Callable[[Deal], Deal]


class DealPart(msgspec.Struct, frozen=True):
    """One part of a deal, in a form; `saved` is the same form as it is saved now.

    `about` says which of the deal's indicators the form is for, where it is for one.
    """

    kept: KeptDeal
    form: Form
    saved: Form
    about: str = ""

    @property
    def deal(self) -> Deal:
        """The deal."""
        return self.kept.deal

    @property
    def is_preparing(self) -> bool:
        """Whether all of it can still change."""
        return self.kept.deal.status is DealStatus.PREPARING

    def saved_row(self, rows: str, row: str, *names: str) -> str | None:
        """Return the row of a list as it is saved that is the same by these fields; None for a new one."""
        wanted = [self.form.text(f"{rows}/{row}/{name}") for name in names]
        return next(
            (
                known
                for known in self.saved.rows(rows)
                if [self.saved.text(f"{rows}/{known}/{name}") for name in names] == wanted
            ),
            None,
        )


class PartOfDeal(msgspec.Struct, frozen=True):
    """A part that a form asks for, for officers of the lead ministry.

    `shown` makes of a deal the Struct that fills the form; `read` makes of what was sent the
    function that puts it into the deal. `rows` is the list whose rows are added and left out, and
    `first` a field of each. A saved form leads on to `onward` below the deal. `places` are where
    errors of the whole deal lie in the form, for `placed`.
    """

    template: str
    shown: Callable[[Deal], msgspec.Struct]
    read: Callable[[SentForm], Change]
    rows: str = ""
    first: str = ""
    onward: str = ""
    about: str = ""
    places: Callable[[Deal], Mapping[str, str]] = lambda _: {}

    async def open(self, request: Request[Any, Any, Any], slug: str) -> Response[bytes]:
        """Answer with the form, filled with what is saved, or with what was typed and not saved."""
        kept = await led(request, slug)
        return await self.show(request, kept, await opened(request, self.filled(request, kept)))

    async def save(self, request: Request[Any, Any, Any], slug: str, sent: SentForm) -> Response[bytes]:
        """Save what was sent and lead on; or show the form with a row more or less, which saves nothing."""
        kept = await led(request, slug)
        verb, _, row = sent.button.partition(":")
        if self.rows and verb in {"add", "remove"}:
            fields = (
                with_row(sent.fields, self.rows, {self.first: ""})
                if verb == "add"
                else without_row(sent.fields, self.rows, row)
            )
            return await self.show(request, kept, Form(fields=fields, revision=sent.revision))

        async def save() -> Response[bytes]:
            part, now = self.read(sent), wiring_of(request).now()
            with placed(self.places(kept.deal)):
                await act(request, deals.revise_part, slug, part, expected=sent.revision, now=now)
            return done(request, f"workspace/deals/{slug}{self.onward}", Notice.SAVED)

        async def again(form: Form, status: int) -> Response[bytes]:
            return await self.show(request, await led(request, slug), form, status)

        async def current() -> Form:
            return self.filled(request, await led(request, slug))

        return await answer_form(request, sent, save, again, current)

    def filled(self, request: Request[Any, Any, Any], kept: KeptDeal) -> Form:
        """Return the form, filled with what is saved."""
        return Form.of(language_of(request), self.shown(kept.deal), kept.deal.revision)

    async def show(
        self, request: Request[Any, Any, Any], kept: KeptDeal, form: Form, status: int = 200
    ) -> Response[bytes]:
        """Answer with the form's page."""
        page = DealPart(kept, form, self.filled(request, kept), self.about)
        return await show(request, self.template, page, status=status)


async def led(request: Request[Any, Any, Any], slug: str) -> KeptDeal:
    """Return a deal whose content the actor may put anew.

    Raises NotFound, NotSignedIn, NotAllowed or, once it has merged, WrongState.
    """
    kept: KeptDeal = await look(request, deals.kept_deal, slug)
    if not kept.is_led:
        raise NotAllowed
    DEAL.after(kept.deal.status, "revise")
    return kept
