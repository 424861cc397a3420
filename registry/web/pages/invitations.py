"""The link in an invitation: whoever holds it sets the account's password, once.

Nobody needs to be signed in, so there is nothing that another site could make a browser misuse:
the secret in the address is all that counts, and no other site knows it.
"""

from typing import Any

import msgspec
from litestar import Request, Response, post
from litestar.params import FromPath

from registry.actions import demo_state, invitations
from registry.errors import InvalidInput, LinkExpired
from registry.locale import translate
from registry.locale.refusals import field_detail
from registry.model.languages import Language
from registry.model.passwords import SHORTEST, acceptable
from registry.model.people import Account
from registry.web.guards import public
from registry.web.pages.frame import Frame, render
from registry.web.pages.languages import language_of
from registry.web.pages.published import HTML
from registry.web.pages.routes import page
from registry.web.wiring import Wiring, wiring_of

_PATH = "/invitation/{secret:str}"
_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex"}
_MAX_BODY = 10_000
GONE, UNPROCESSABLE = 410, 422


class InvitationPage(msgspec.Struct, frozen=True):
    """The form, or (without `email`) that the link no longer works; errors by the field they are at."""

    email: str | None
    errors: dict[str, str] = {}
    shortest: int = SHORTEST


@page(_PATH)
async def show_invitation(request: Request[Any, Any, Any], secret: FromPath[str]) -> Response[bytes]:
    """The form that sets a password."""
    wiring = wiring_of(request)
    try:
        account = await wiring.store.read(invitations.find, secret, wiring.now())
    except LinkExpired:
        return await _answer(request, secret, InvitationPage(None), GONE)
    return await _answer(request, secret, InvitationPage(account.email))


@post(_PATH, guards=[public], include_in_schema=False, request_max_body_size=_MAX_BODY, status_code=303)
async def redeem_invitation(request: Request[Any, Any, Any], secret: FromPath[str]) -> Response[bytes]:
    """Set the password, or show again what to mend."""
    wiring = wiring_of(request)
    form = await request.form()
    password, again = (str(form.get(name, "")) for name in ("password", "password_again"))
    try:
        account = await wiring.store.read(invitations.find, secret, wiring.now())
        if errors := _errors(account, password, again, language_of(request)):
            return await _answer(request, secret, InvitationPage(account.email, errors), UNPROCESSABLE)
        await wiring.store.write(invitations.redeem, secret, password, wiring.now())
    except LinkExpired:
        return await _answer(request, secret, InvitationPage(None), GONE)
    location = f"/{language_of(request).value}/password-set"
    return Response(b"", status_code=303, headers=_HEADERS | {"location": location}, media_type=HTML)


@page("/password-set")
async def confirm_password(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The confirmation, which tells nothing about anybody."""
    return await _respond(request, "pages/invitations/password_set.html", "password-set", None)


HANDLERS = [show_invitation, redeem_invitation, confirm_password]


def _errors(account: Account, password: str, again: str, language: Language) -> dict[str, str]:
    """Return all that is wrong with what was typed, by field, in sentences."""
    errors = {}
    try:
        acceptable(password, account.email)
    except InvalidInput as refusal:
        errors["password"] = field_detail(language, refusal.errors[0])
    if password != again:
        errors["password_again"] = translate(language, "Write the same password in both fields.")
    return errors


async def _answer(
    request: Request[Any, Any, Any], secret: str, content: InvitationPage, status: int = 200
) -> Response[bytes]:
    return await _respond(
        request, "pages/invitations/invitation.html", f"invitation/{secret}", content, status
    )


async def _respond(
    request: Request[Any, Any, Any], template: str, path: str, content: object, status: int = 200
) -> Response[bytes]:
    wiring: Wiring = wiring_of(request)
    frame = Frame(
        language=language_of(request),
        path=path,
        site=wiring.settings.public_url,
        is_demo=await wiring.store.read(demo_state.is_demo),
        is_lasting=False,
    )
    return Response(render(template, frame, content), status_code=status, headers=_HEADERS, media_type=HTML)
