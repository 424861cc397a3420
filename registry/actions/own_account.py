"""What people do about their own account: name and language, password, sessions, and what is held on them."""

import datetime as dt
from typing import Final

import msgspec

from registry.actions import account_events, keys, passwords
from registry.actions.new_accounts import NewAccount
from registry.errors import FieldError, InvalidInput, NotAllowed, NotSignedIn
from registry.model.api_tokens import ApiToken
from registry.model.languages import Language
from registry.model.passwords import acceptable, normalised
from registry.model.people import Account, Actor
from registry.model.sessions import Session
from registry.store import (
    Store,
    Transaction,
    accounts,
    api_tokens,
    audit_events,
    comments,
    identities,
    sessions,
    typed_forms,
)
from registry.store.audit_events import Deed
from registry.store.comments import OwnComment

MOST_DEEDS: Final = 10_000


class OwnData(msgspec.Struct, frozen=True):
    """Everything that the registry holds on a person (GDPR, articles 15 and 20).

    Passwords and keys are held as hashes only, and are not in it. `deeds` are what the audit trail
    says that the account has done, the latest first, `MOST_DEEDS` at most; `typed_forms` are the
    addresses of forms that hold what was typed and not saved.
    """

    account: Account
    has_password: bool
    sessions: tuple[Session, ...]
    api_tokens: tuple[ApiToken, ...]
    typed_forms: tuple[str, ...]
    comments: tuple[OwnComment, ...]
    deeds: tuple[Deed, ...]


def change(store: Store, actor: Actor, name: str, language: Language, now: dt.datetime) -> Account:
    """Give the actor's account another name and language; raises InvalidInput at `/name`."""
    number = _own(actor)
    with store.transaction() as tx:
        before = accounts.loaded(tx, number)
        checked = NewAccount(before.email, name, language).checked()
        accounts.update(tx, msgspec.structs.replace(before, name=checked.name, language=language))
        account_events.record(tx, actor, "changed", number, now)
        return accounts.loaded(tx, number)


def change_password(store: Store, actor: Actor, old: str, new: str, key: str, now: dt.datetime) -> None:
    """Set another password and end all sessions but the one of `key`.

    Raises InvalidInput at `/old_password` for one that is not the present one, or at `/password`.
    """
    number = _own(actor)
    with store.snapshot() as tx:
        account, identity = accounts.loaded(tx, number), identities.password_of_account(tx, number)
    errors: list[FieldError] = []
    if not passwords.matches(None if identity is None else identity.secret_hash, normalised(old)):
        errors.append(FieldError("/old_password", "wrong_password"))
    accepted = ""
    try:
        accepted = acceptable(new, account.email)
    except InvalidInput as refusal:
        errors.extend(refusal.errors)
    if errors:
        raise InvalidInput(*errors)
    secret_hash = passwords.hash_of(accepted)
    with store.transaction() as tx:
        identities.set_password(tx, number, secret_hash, now)
        sessions.remove_others_of(tx, number, keys.hash_of(key))
        account_events.record(tx, actor, "password_set", number, now)


def own_sessions(store: Store, actor: Actor, key: str, now: dt.datetime) -> tuple[list[Session], str]:
    """Return the actor's sessions, the latest first, and the number of the one of `key`."""
    with store.snapshot() as tx:
        return sessions.of_account(tx, _own(actor), now), sessions.number_of(keys.hash_of(key))


def end_session(store: Store, actor: Actor, number: str) -> None:
    """End one of the actor's sessions; one that has ended already stays so."""
    with store.transaction() as tx:
        sessions.remove_of(tx, _own(actor), number)


def end_other_sessions(store: Store, actor: Actor, key: str) -> None:
    """End all of the actor's sessions but the one of `key`."""
    with store.transaction() as tx:
        sessions.remove_others_of(tx, _own(actor), keys.hash_of(key))


def own_data(store: Store, actor: Actor, now: dt.datetime) -> OwnData:
    """Return everything that the registry holds on the actor."""
    with store.snapshot() as tx:
        return _own_data(tx, _own(actor), now)


def _own_data(tx: Transaction, number: int, now: dt.datetime) -> OwnData:
    return OwnData(
        accounts.loaded(tx, number),
        identities.has_password(tx, number),
        tuple(sessions.of_account(tx, number, now)),
        tuple(api_tokens.of_account(tx, number)),
        tuple(typed_forms.addresses_of(tx, number)),
        tuple(comments.by_account(tx, number)),
        tuple(audit_events.by_actor(tx, number, MOST_DEEDS)),
    )


def _own(actor: Actor) -> int:
    """Return the actor's account, in a session: a token does not reach what lets people in."""
    if actor.account is None:
        raise NotSignedIn
    if actor.scopes is not None:
        raise NotAllowed
    return actor.account
