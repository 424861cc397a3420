"""The account: name, language, password."""

from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import own_account, sessions
from registry.errors import InvalidInput
from registry.model.passwords import SHORTEST
from registry.model.people import Account
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import session_of
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import answer_form, done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.own_account import OwnAccountIn, PasswordChangeIn

_REFUSED = 422


class AccountPage(msgspec.Struct, frozen=True):
    """The account of whoever reads the page."""

    account: Account
    form: Form


class PasswordPage(msgspec.Struct, frozen=True):
    """The form for another password; what was typed into it is never shown again."""

    account: Account
    form: Form
    shortest: int = SHORTEST


@private_page("/profile")
async def show_profile(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The account, as a form."""
    account = await look(request, sessions.who_am_i)
    filled = Form.of(language_of(request), OwnAccountIn(account.name, account.language))
    return await _show(request, filled, 200)


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


async def _show(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    account = await look(request, sessions.who_am_i)
    page = AccountPage(account, form_)
    return await show(request, "pages/profile/account.html", page, status=status)


@private_page("/profile/password")
async def show_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form for another password."""
    return await _show_password(request, Form(), 200)


@form("/profile/password")
async def save_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Set another password."""
    sent, language = sent_form(request), language_of(request)
    try:
        given = sent.decode(PasswordChangeIn).checked()
        await act(
            request,
            own_account.change_password,
            given.old_password,
            given.password,
            session_of(request) or "",
            now=wiring_of(request).now(),
        )
    except InvalidInput as refusal:
        return await _show_password(request, Form().refused(language, refusal), _REFUSED)
    return done(request, "profile", Notice.PASSWORD_CHANGED)


async def _show_password(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    page = PasswordPage(await look(request, sessions.who_am_i), form_)
    return await show(request, "pages/profile/password.html", page, status=status)


HANDLERS = [show_profile, save_profile, show_password, save_password]
