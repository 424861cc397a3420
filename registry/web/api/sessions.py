"""Signing in and out, and setting a password through an invitation."""

from typing import Any

from litestar import Request, Response, delete, get, post

from registry.actions import invitations, sessions
from registry.errors import InvalidInput, LinkExpired, TooManyAttempts, WrongCredentials
from registry.model.sessions import device_of
from registry.web.answers import answer, nothing
from registry.web.api.contract import CREATED, DONE, Operation, body_of, contract
from registry.web.changes import write
from registry.web.cookies import SESSION_COOKIE, ended_session_cookie, session_cookie
from registry.web.guards import public, signed_in
from registry.web.headers import header
from registry.web.looks import look
from registry.web.wiring import wiring_of
from registry.wire.people import PasswordIn, SessionIn, SessionOut

_TAG = "Signing in"
_SIGN_IN = Operation(
    tag=_TAG,
    takes=SessionIn,
    gives=SessionOut,
    status=CREATED,
    refuses=(WrongCredentials, TooManyAttempts),
)
_WHO = Operation(tag=_TAG, gives=SessionOut)
_SIGN_OUT = Operation(tag=_TAG, status=DONE, is_tagged=False)
_PASSWORD = Operation(
    tag=_TAG,
    takes=PasswordIn,
    status=DONE,
    is_tagged=False,
    refuses=(LinkExpired, InvalidInput),
)


@post("/session", **contract(_SIGN_IN, public))
async def sign_in(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Sign in with e-mail and password; the session comes as a cookie and lasts twelve hours."""
    wiring = wiring_of(request)
    content, _ = await body_of(request, SessionIn)
    address = request.client.host if request.client else ""
    key, account = await write(
        request,
        sessions.sign_in,
        content.email,
        content.password,
        address,
        wiring.now(),
        device=device_of(header(request, b"user-agent") or ""),
    )
    response = answer(request, SessionOut.of(account), status=CREATED, location="/api/v1/session")
    response.cookies.append(session_cookie(wiring.settings, key))
    return response


@get("/session", **contract(_WHO, signed_in))
async def show_session(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Who is signed in, by session or by token, and what they may do."""
    account = await look(request, sessions.who_am_i)
    return answer(request, SessionOut.of(account))


@delete("/session", **contract(_SIGN_OUT, signed_in))
async def sign_out(request: Request[Any, Any, Any]) -> Response[None]:
    """Sign out: the session ends here and in every copy of its cookie."""
    wiring = wiring_of(request)
    await wiring.store.write(sessions.sign_out, request.cookies.get(SESSION_COOKIE, ""))
    response = nothing()
    response.cookies.append(ended_session_cookie(wiring.settings))
    return response


@post("/passwords", **contract(_PASSWORD, public))
async def set_password(request: Request[Any, Any, Any]) -> Response[None]:
    """Set a password through a one-time invitation link; it ends all sessions of the account."""
    wiring = wiring_of(request)
    content, _ = await body_of(request, PasswordIn)
    await wiring.store.write(invitations.redeem, content.invitation, content.password, wiring.now())
    return nothing()


HANDLERS = [sign_in, show_session, sign_out, set_password]
