"""Who asks: the session of a cookie, the token of a header, or the public."""

from contextlib import suppress

from litestar.connection import ASGIConnection

from registry.actions import sessions, token_uses
from registry.errors import ForeignOrigin, NotSignedIn, OutcomeUnknown, StoreAway, StoreBusy, StoreNotReady
from registry.model.people import PUBLIC, Actor
from registry.web.cookies import SESSION_COOKIE
from registry.web.headers import header
from registry.web.wiring import wiring_of

_ACTOR = "registry.actor"
_BEARER = "bearer "
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_SITES = frozenset({"same-origin", "none"})


async def actor_of(connection: ASGIConnection) -> Actor:  # type: ignore[type-arg]
    """Return whom a request speaks for; it is looked up once a request, where sessions are kept.

    Raises NotSignedIn for a token or session that does not (or no longer) work: whoever came
    with one should learn that it failed, not be taken for the public. Raises ForeignOrigin when
    a browser sends the cookie along with a change that another site asked for.
    """
    known: Actor | None = connection.scope.get(_ACTOR)  # type: ignore[assignment]
    if known is None:
        secret = token_of(connection)
        known = (
            await _actor_of_session(connection)
            if secret is None
            else await _actor_of_token(connection, secret)
        )
        connection.scope[_ACTOR] = known  # type: ignore[literal-required]
    return known


def token_of(connection: ASGIConnection) -> str | None:  # type: ignore[type-arg]
    """Return the token that came with a request, whether it works or not; raises NotSignedIn for others."""
    authorization = header(connection, b"authorization")
    if authorization is None:
        return None
    if not authorization.lower().startswith(_BEARER):
        raise NotSignedIn
    return authorization[len(_BEARER) :].strip()


async def _actor_of_token(connection: ASGIConnection, secret: str) -> Actor:  # type: ignore[type-arg]
    wiring = wiring_of(connection)
    use = await wiring.store.read(token_uses.presented, secret, wiring.now())
    if use is None:
        raise NotSignedIn
    if use.is_first_today:
        # A note is no reason to refuse a request.
        with suppress(StoreAway, StoreBusy, StoreNotReady, OutcomeUnknown):
            await wiring.store.write(token_uses.note_use, use.token, wiring.now())
    return use.actor


async def _actor_of_session(connection: ASGIConnection) -> Actor:  # type: ignore[type-arg]
    key = session_of(connection)
    if key is None:
        return PUBLIC
    refuse_foreign(connection)
    wiring = wiring_of(connection)
    actor = await wiring.store.read(sessions.actor_of, key, wiring.now())
    if actor is None:
        raise NotSignedIn
    return actor


def session_of(connection: ASGIConnection) -> str | None:  # type: ignore[type-arg]
    """Return the key of the session that came with a request, whether it has ended or not."""
    # To look for a cookie takes longer than to see that there is none.
    return None if header(connection, b"cookie") is None else connection.cookies.get(SESSION_COOKIE)


def refuse_foreign(connection: ASGIConnection) -> None:  # type: ignore[type-arg]
    """Raise ForeignOrigin unless a change comes from a page of the registry itself.

    Browsers say where a request comes from (`Sec-Fetch-Site`, W3C Fetch Metadata, or `Origin`);
    what says neither is no browser and cannot be made to send another person's cookie.
    """
    if connection.scope.get("method", "GET") in _SAFE_METHODS:
        return
    site = header(connection, b"sec-fetch-site")
    if site is not None:
        if site not in _OWN_SITES:
            raise ForeignOrigin
        return
    origin = header(connection, b"origin")
    if origin is not None and origin.partition("://")[2] != header(connection, b"host"):
        raise ForeignOrigin
