"""API tokens: made and revoked by their owners, and shown once."""

import datetime as dt

import msgspec

from registry.actions import keys
from registry.actions.account_events import office_of
from registry.actions.new_api_tokens import NewApiToken
from registry.errors import NotAllowed, NotFound
from registry.model.api_tokens import PREFIX, ApiToken
from registry.model.audit_events import SubjectKind
from registry.model.people import Actor
from registry.model.permissions import refuse_public, require_admin
from registry.store import Store, Transaction, accounts, api_tokens, audit_events

__all__ = ["NewApiToken", "create", "list_tokens", "revoke"]


def create(
    store: Store, actor: Actor, owner: int, new: NewApiToken, now: dt.datetime
) -> tuple[ApiToken, str]:
    """Make a token that speaks for `owner`; return it and its secret, which is never shown again.

    Nobody makes tokens for somebody else (but the operator), admins included.
    """
    _require_own_session(actor, owner)
    new = new.checked()
    secret = PREFIX + keys.new_key()
    with store.transaction() as tx:
        accounts.loaded(tx, owner)
        token = api_tokens.add(
            tx,
            account=owner,
            name=new.name,
            secret_hash=keys.hash_of(secret),
            scopes=new.scopes,
            created_at=now,
            expires_at=now + dt.timedelta(days=new.days),
        )
        _record(tx, actor, "created", token, now)
        return token, secret


def list_tokens(store: Store, actor: Actor, owner: int | None = None) -> list[ApiToken]:
    """Return an account's tokens to itself or an admin, everybody's (no `owner`) to an admin.

    Those that were revoked or have expired are in it.
    """
    _require_own_or_admin(actor, owner)
    with store.snapshot() as tx:
        return api_tokens.all_tokens(tx) if owner is None else api_tokens.of_account(tx, owner)


def revoke(store: Store, actor: Actor, token: int, now: dt.datetime) -> ApiToken:
    """End a token for good; one that is revoked already stays as it is.

    Raises NotFound also for tokens that are not the actor's to revoke (an admin's are all).
    """
    refuse_public(actor)
    with store.transaction() as tx:
        tx.hold("API token", token)
        found = api_tokens.by_id(tx, token)
        if found is None or not (actor.is_admin or actor.account == found.account):
            raise NotFound
        _require_own_or_admin(actor, found.account)
        if found.revoked_at is not None:
            return found
        api_tokens.set_revoked(tx, token, now)
        _record(tx, actor, "revoked", found, now)
        return msgspec.structs.replace(found, revoked_at=now)


def _require_own_session(actor: Actor, owner: int | None) -> None:
    """Let a person pass to what is their own, in a session: a token makes no wider tokens."""
    refuse_public(actor)
    if not actor.is_system and (actor.scopes is not None or actor.account != owner):
        raise NotAllowed


def _require_own_or_admin(actor: Actor, owner: int | None) -> None:
    is_own = actor.account is not None and actor.account == owner
    if not is_own or actor.scopes is not None:
        require_admin(actor)


def _record(tx: Transaction, actor: Actor, verb: str, token: ApiToken, now: dt.datetime) -> None:
    audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=office_of(actor, token.account),
        verb=verb,
        kind=SubjectKind.API_TOKEN,
        subject=str(token.id),
        after={"account": token.account, "scopes": list(token.scopes)} if verb == "created" else {},
    )
