"""The link in an invitation: whoever holds it sets the account's password, once."""

from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.params import FromPath

from registry.actions import demo_state, invitations
from registry.errors import InvalidInput, LinkExpired
from registry.locale import marked, translate
from registry.model.languages import Language
from registry.model.passwords import SHORTEST, acceptable
from registry.model.people import Account
from registry.web.changes import write
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form, Message, messages_of
from registry.web.forms.tokens import is_own
from registry.web.guards import form_of_anybody, guarded_by
from registry.web.languages import language_of
from registry.web.looks import look_up
from registry.web.pages.private import lead_to
from registry.web.pages.routes import page
from registry.web.pages.signing_in.anonymous import show_to_anybody
from registry.web.wiring import wiring_of

_PATH = "/invitation/{secret:str}"
_NO_REFERRER = {"referrer-policy": "no-referrer"}
_MAX_BODY = 10_000
GONE, UNPROCESSABLE = 410, 422
_SEND_AGAIN = marked("Please send the form once more: this browser had not kept its cookie.")
_NOT_THE_SAME = marked("Write the same password in both fields.")


class InvitationPage(msgspec.Struct, frozen=True):
    """The form, or (without `email`) that the link no longer works."""

    email: str | None
    form: Form
    shortest: int = SHORTEST


@page(_PATH)
async def show_invitation(request: Request[Any, Any, Any], secret: FromPath[str]) -> Response[bytes]:
    """The form that sets a password."""
    wiring = wiring_of(request)
    try:
        account = await wiring.store.read(invitations.find, secret, wiring.now())
    except LinkExpired:
        return await _show(request, InvitationPage(None, Form()), GONE)
    return await _show(request, InvitationPage(account.email, Form()))


@post(
    _PATH,
    include_in_schema=False,
    request_max_body_size=_MAX_BODY,
    status_code=303,
    **guarded_by(form_of_anybody),
)
async def redeem_invitation(request: Request[Any, Any, Any], secret: FromPath[str]) -> Response[bytes]:
    """Set the password, or show again what to mend."""
    wiring, sent = wiring_of(request), sent_form(request)
    try:
        account = await wiring.store.read(invitations.find, secret, wiring.now())
        if wrong := _wrong(account, sent, language_of(request), is_own=is_own(request, sent.token)):
            return await _show(request, InvitationPage(account.email, Form(messages=wrong)), UNPROCESSABLE)
        await write(request, invitations.redeem, secret, sent.text("password"), wiring.now())
    except LinkExpired:
        return await _show(request, InvitationPage(None, Form()), GONE)
    response = lead_to(request, "password-set")
    response.headers.update(_NO_REFERRER)
    return response


@page("/password-set")
async def confirm_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The confirmation, which tells nothing about anybody."""
    is_demo = await look_up(request, demo_state.is_demo)
    return show_to_anybody(
        request, "pages/signing_in/password_set.html", None, headers=_NO_REFERRER, is_demo=is_demo
    )


HANDLERS = [show_invitation, redeem_invitation, confirm_password]


def _wrong(account: Account, sent: SentForm, language: Language, *, is_own: bool) -> tuple[Message, ...]:
    """Return all that is wrong with what was typed."""
    wrong: list[Message] = []
    if not is_own:
        wrong.append(Message("", translate(language, _SEND_AGAIN)))
    password = sent.text("password")
    try:
        acceptable(password, account.email)
    except InvalidInput as refusal:
        wrong.extend(messages_of(language, refusal))
    if password != sent.text("password_again"):
        wrong.append(Message("password_again", translate(language, _NOT_THE_SAME)))
    return tuple(wrong)


async def _show(
    request: Request[Any, Any, Any], content: InvitationPage, status: int = 200
) -> Response[bytes]:
    return show_to_anybody(
        request,
        "pages/signing_in/invitation.html",
        content,
        status=status,
        headers=_NO_REFERRER,
        is_demo=await look_up(request, demo_state.is_demo),
    )
