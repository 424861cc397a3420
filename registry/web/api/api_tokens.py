"""API tokens of the person who is signed in."""

from typing import Any

from litestar import Request, Response, delete, get, post
from litestar.params import FromPath

from registry.actions import api_tokens
from registry.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from registry.web.answers import answer, nothing
from registry.web.api.contract import CREATED, DONE, Operation, body_of, contract
from registry.web.changes import act
from registry.web.guards import signed_in
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.wiring import wiring_of
from registry.wire.people import ApiTokenIn, ApiTokenOut, ApiTokensOut, NewApiTokenOut

_TAG = "API tokens"
_LIST = Operation(tag=_TAG, gives=ApiTokensOut, refuses=(NotAllowed,))
_MAKE = Operation(
    tag=_TAG,
    takes=ApiTokenIn,
    gives=NewApiTokenOut,
    status=CREATED,
    refuses=(NotAllowed, InvalidInput),
)
_REVOKE = Operation(tag=_TAG, status=DONE, is_tagged=False, refuses=(NotFound, NotAllowed))


@get("/api-tokens", **contract(_LIST, signed_in))
async def list_api_tokens(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The tokens of the person who is signed in, revoked and expired ones too."""
    tokens = await look(request, api_tokens.list_tokens, (await actor_of(request)).account)
    return answer(request, ApiTokensOut([ApiTokenOut.of(token) for token in tokens]))


@post("/api-tokens", **contract(_MAKE, signed_in))
async def make_api_token(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Make a token; its secret is shown this once. Needs a session: a token makes no others."""
    actor = await actor_of(request)
    content, _ = await body_of(request, ApiTokenIn)
    if actor.account is None:
        raise NotSignedIn
    wanted = api_tokens.NewApiToken(content.name, content.scopes, content.days)
    token, secret = await act(request, api_tokens.create, actor.account, wanted, wiring_of(request).now())
    made = NewApiTokenOut(ApiTokenOut.of(token), secret)
    return answer(request, made, status=CREATED, location="/api/v1/api-tokens")


@delete("/api-tokens/{token:int}", **contract(_REVOKE, signed_in))
async def revoke_api_token(request: Request[Any, Any, Any], token: FromPath[int]) -> Response[None]:
    """Revoke a token: it stops working at once."""
    await act(request, api_tokens.revoke, token, wiring_of(request).now())
    return nothing()


HANDLERS = [list_api_tokens, make_api_token, revoke_api_token]
