"""The account: name, language, password."""

from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import own_account
from registry.actions.own_account import OwnAccount, PasswordChange
from registry.errors import InvalidInput
from registry.model.passwords import SHORTEST
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import session_of
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.own_account import OwnAccountIn, PasswordChangeIn

_REFUSED = 422


class AccountPage(msgspec.Struct, frozen=True):
    """The account of whoever reads the page."""

    own: OwnAccount
    form: Form


class PasswordPage(msgspec.Struct, frozen=True):
    """The form for another password; what was typed into it is never shown again.

    The e-mail is there for password managers, which keep passwords by it.
    """

    email: str
    form: Form
    shortest: int = SHORTEST


@private_page("/profile")
async def show_profile(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The account, as a form."""
    return await _show(request, None, 200)


@form("/profile")
async def save_profile(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Save name and language, and go on in that language."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        given, now = sent.decode(OwnAccountIn), wiring_of(request).now()
        await act(request, own_account.change, given.name, given.language, now=now)
        answer = done(request, "profile", Notice.SAVED)
        answer.headers["location"] = f"/{given.language.value}/profile"
        return answer

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, form_, status)

    return await answer_form(request, sent, save, again)


async def _show(request: Request[Any, Any, Any], form_: Form | None, status: int) -> Response[bytes]:
    """Show the form: with what was typed, or else as the account is."""
    own = await look(request, own_account.show)
    if form_ is None:
        saved = OwnAccountIn(own.account.name, own.account.language)
        form_ = await opened(request, Form.of(language_of(request), saved))
    return await show(request, "pages/profile/account.html", AccountPage(own, form_), status=status)


@private_page("/profile/password")
async def show_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form for another password."""
    return await _show_password(request, Form(), 200)


@form("/profile/password")
async def save_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Set another password."""
    sent, language = sent_form(request), language_of(request)
    client = request.client.host if request.client else ""
    try:
        given = sent.decode(PasswordChangeIn)
        wanted = PasswordChange(given.old_password, given.password, given.password_again)
        key, now = session_of(request) or "", wiring_of(request).now()
        await act(request, own_account.change_password, wanted, key, client, now=now)
    except InvalidInput as refusal:
        return await _show_password(request, Form().refused(language, refusal), _REFUSED)
    return done(request, "profile", Notice.PASSWORD_CHANGED)


async def _show_password(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    own = await look(request, own_account.show)
    page = PasswordPage(own.account.email, form_)
    return await show(request, "pages/profile/password.html", page, status=status)


HANDLERS = [show_profile, save_profile, show_password, save_password]
