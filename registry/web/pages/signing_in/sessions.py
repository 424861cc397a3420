"""Signing in and out."""

from typing import Any

import msgspec
from litestar import Request, Response, post

from registry.actions import demo_state, sessions
from registry.errors import NotSignedIn, TooManyAttempts, WrongCredentials
from registry.locale import marked, refusals, translate
from registry.model.sessions import device_of
from registry.web.changes import write
from registry.web.cookies import ended_session_cookie, notice_cookie, session_cookie
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.tokens import is_own
from registry.web.guards import form_of_anybody, guarded_by
from registry.web.headers import header
from registry.web.identity import actor_of, session_of
from registry.web.languages import language_of
from registry.web.looks import look_up
from registry.web.own_addresses import own_page
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, lead_to
from registry.web.pages.routes import page
from registry.web.pages.signing_in.anonymous import show_to_anybody
from registry.web.pages.signing_in.interruptions import KeptForm, SignInPage, resume
from registry.web.wiring import wiring_of

_TEMPLATE = "pages/signing_in/sign_in.html"
_MOST_BYTES = 3_000_000  # a form that was typed before signing in goes along
_SEND_AGAIN = marked("Please send the form once more: this browser had not kept its cookie.")
_FILL_IN = marked("Give your e-mail address and your password.")


@page("/sign-in")
async def show_sign_in(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form for signing in; whoever is signed in already goes on at once."""
    onward = own_page(request.query_params.get("next", "")) or ""
    if await _is_signed_in(request):
        return _onward(request, onward)
    return await _show(request, SignInPage(onward=onward))


@post(
    "/sign-in",
    include_in_schema=False,
    request_max_body_size=_MOST_BYTES,
    status_code=303,
    **guarded_by(form_of_anybody),
)
async def sign_in(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Sign in and go on, or say what is wrong."""
    wiring, sent, language = wiring_of(request), sent_form(request), language_of(request)
    email, password = sent.text("email").strip(), sent.text("password")
    if not is_own(request, sent.token):
        return await _refused(request, sent, translate(language, _SEND_AGAIN), 422)
    if not email or not password:
        return await _refused(request, sent, translate(language, _FILL_IN), 422)
    address = request.client.host if request.client else ""
    try:
        key, _ = await write(
            request,
            sessions.sign_in,
            email,
            password,
            address,
            wiring.now(),
            device=device_of(header(request, b"user-agent") or ""),
        )
    except WrongCredentials as error:
        said = f"{refusals.title(language, error.code)}. {refusals.detail(language, error)}"
        return await _refused(request, sent, said, 422)
    except TooManyAttempts as error:
        said = f"{refusals.title(language, error.code)}. {refusals.detail(language, error)}"
        headers = {"retry-after": str(error.params["seconds"])}
        return await _refused(request, sent, said, 429, headers)
    # The pages that follow have forms with the token of the new session.
    request.cookies[session_cookie(wiring.settings, "").key] = key
    kept = KeptForm.read(sent.own["_kept"]) if sent.own.get("_kept") else None
    answer = (
        resume(request, kept)
        if kept is not None
        else _onward(request, own_page(sent.own.get("_next", "")) or "")
    )
    answer.cookies.append(session_cookie(wiring.settings, key))
    return answer


@form("/sign-out")
async def sign_out(request: Request[Any, Any, Any]) -> Response[bytes]:
    """End the session, here and in every copy of its cookie."""
    settings = wiring_of(request).settings
    await write(request, sessions.sign_out, session_of(request) or "")
    answer = done(request, "sign-in", Notice.SIGNED_OUT)
    answer.cookies.append(ended_session_cookie(settings))
    return answer


HANDLERS = [show_sign_in, sign_in, sign_out]


async def _is_signed_in(request: Request[Any, Any, Any]) -> bool:
    try:
        return (await actor_of(request)).account is not None
    except NotSignedIn:
        return False


def _onward(request: Request[Any, Any, Any], address: str) -> Response[bytes]:
    """Lead on to the page that was asked for, or else to the person's own start page."""
    answer = lead_to(request, "workspace")
    if address:
        answer.headers["location"] = address
    answer.cookies.append(notice_cookie(wiring_of(request).settings, Notice.SIGNED_IN.value))
    return answer


async def _show(
    request: Request[Any, Any, Any],
    content: SignInPage,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response[bytes]:
    """Show the form; a demo names the accounts that everybody may use."""
    people = tuple((one.email, one.name) for one in await look_up(request, demo_state.demo_people))
    content = msgspec.structs.replace(content, demo_people=people)
    return show_to_anybody(request, _TEMPLATE, content, status=status, headers=headers, is_demo=bool(people))


async def _refused(
    request: Request[Any, Any, Any],
    sent: SentForm,
    said: str,
    status: int,
    headers: dict[str, str] | None = None,
) -> Response[bytes]:
    """Show the form again: with everything but the password."""
    kept = KeptForm.read(sent.own["_kept"]) if sent.own.get("_kept") else None
    content = SignInPage(
        email=sent.text("email"),
        refusal=said,
        onward=own_page(sent.own.get("_next", "")) or "",
        kept=kept,
        is_interrupted=kept is not None,
    )
    return await _show(request, content, status, headers)
