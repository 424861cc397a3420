"""The person's API tokens: made, shown once, revoked."""

import re
from typing import Any, Final

import msgspec
from litestar import Request, Response

from registry.actions import api_tokens
from registry.actions.api_tokens import NewApiToken
from registry.errors import InvalidInput, NotFound
from registry.model.api_tokens import USUAL_DAYS, ApiToken
from registry.model.people import TokenScope
from registry.model.permissions import scopes_for
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.people import ApiTokenIn

_REFUSED: Final = 422
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,17}")


class TokensPage(msgspec.Struct, frozen=True):
    """The tokens, the form that makes one, and the secret of the one that was just made.

    `scopes` are those that are of use to the person.
    """

    tokens: tuple[ApiToken, ...]
    form: Form
    scopes: tuple[TokenScope, ...]
    secret: str = ""
    days: int = USUAL_DAYS


@private_page("/profile/tokens")
async def show_tokens(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The person's tokens."""
    return await _show(request, Form(fields={"days": (str(USUAL_DAYS),)}))


@form("/profile/tokens")
async def make_token(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Make a token, and show its secret this once."""
    sent, actor = sent_form(request), await actor_of(request)
    shown = Form(fields=sent.fields)
    try:
        given = sent.decode(ApiTokenIn)
        new = NewApiToken(given.name, given.scopes, given.days)
        _, secret = await act(request, api_tokens.create, actor.account, new, now=wiring_of(request).now())
    except InvalidInput as refusal:
        return await _show(request, shown.refused(language_of(request), refusal), status=_REFUSED)
    return await _show(request, Form(fields={"days": (str(USUAL_DAYS),)}), secret=secret)


@form("/profile/tokens/revocation")
async def revoke_token(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Revoke a token."""
    number = sent_form(request).button
    if not _NUMBER.fullmatch(number):
        raise NotFound
    await act(request, api_tokens.revoke, int(number), now=wiring_of(request).now())
    return done(request, "profile/tokens", Notice.TOKEN_REVOKED)


async def _show(
    request: Request[Any, Any, Any], form_: Form, *, secret: str = "", status: int = 200
) -> Response[bytes]:
    actor = await actor_of(request)
    found = await look(request, api_tokens.list_tokens, actor.account)
    page = TokensPage(tuple(found), form_, scopes_for(actor), secret)
    return await show(request, "pages/profile/tokens.html", page, status=status)


HANDLERS = [show_tokens, make_token, revoke_token]
