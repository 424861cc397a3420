"""Token uses: whom the token that came with a request speaks for."""

import datetime as dt
from contextlib import suppress

import msgspec

from registry.actions import keys
from registry.errors import StoreBusy, StoreNotReady
from registry.model.api_tokens import PREFIX
from registry.model.people import Actor
from registry.store import Store, accounts, api_tokens


class TokenUse(msgspec.Struct, frozen=True):
    """A token that came with a request, and whether that is to be noted (`note_use`)."""

    token: int
    actor: Actor
    is_first_today: bool


def presented(store: Store, secret: str, now: dt.datetime) -> TokenUse | None:
    """Return whom a token speaks for, or None for one that does not work. Only reads."""
    if not secret.startswith(PREFIX):
        return None
    with store.snapshot() as tx:
        token = api_tokens.by_secret(tx, keys.hash_of(secret), now)
        if token is None:
            return None
        actor = accounts.actor_of(tx, token.account, frozenset(token.scopes))
        return TokenUse(token.id, actor, is_first_today=token.last_used_on != _day(now))


def note_use(store: Store, token: int, now: dt.datetime) -> None:
    """Note the day of a token's last use: to be called for the first use of a day."""
    with store.transaction() as tx:
        api_tokens.set_last_used(tx, token, _day(now))


def actor_of(store: Store, secret: str, now: dt.datetime) -> Actor | None:
    """Return whom a token speaks for, noting its first use of the day; None for one that does not work."""
    use = presented(store, secret, now)
    if use is None:
        return None
    if use.is_first_today:
        with suppress(StoreBusy, StoreNotReady):  # a note is no reason to refuse a request
            note_use(store, use.token, now)
    return use.actor


def _day(now: dt.datetime) -> dt.date:
    return now.astimezone(dt.UTC).date()
