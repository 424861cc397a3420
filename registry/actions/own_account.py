"""What people do about their own account: name and language, password, sessions.

None of it can be done with an API token: a token does not reach what lets people in.
"""

import datetime as dt

import msgspec

from registry.actions import account_events, attempts, keys, passwords
from registry.actions.named_grants import named
from registry.actions.new_accounts import NewAccount
from registry.errors import FieldError, InvalidInput, NotAllowed, NotSignedIn
from registry.model.languages import Language
from registry.model.passwords import acceptable, normalised
from registry.model.people import Account, Actor, NamedGrant
from registry.model.sessions import Session
from registry.store import Store, accounts, identities, sessions


class PasswordChange(msgspec.Struct, frozen=True):
    """Another password, written twice, and the present one."""

    old: str
    new: str
    again: str

    def errors(self, email: str) -> list[FieldError]:
        """Return what is wrong with the new password of the account of an e-mail."""
        errors: list[FieldError] = []
        try:
            acceptable(self.new, email)
        except InvalidInput as refusal:
            errors.extend(refusal.errors)
        if self.new != self.again:
            errors.append(FieldError("/password_again", "passwords_differ"))
        return errors


class OwnAccount(msgspec.Struct, frozen=True):
    """The account of whoever asks, with their roles as people read them."""

    account: Account
    roles: tuple[NamedGrant, ...]


def show(store: Store, actor: Actor) -> OwnAccount:
    """Return the actor's own account."""
    number = own_account_of(actor)
    with store.snapshot() as tx:
        account = accounts.loaded(tx, number)
        return OwnAccount(account, named(tx, account.grants))


def change(store: Store, actor: Actor, name: str, language: Language, now: dt.datetime) -> Account:
    """Give the actor's account another name and language; raises InvalidInput at `/name`.

    What stays as it was is no event. The trail says which part was changed, never to what.
    """
    number = own_account_of(actor)
    with store.transaction() as tx:
        tx.hold("account", number)
        before = accounts.loaded(tx, number)
        name = NewAccount(before.email, name, language).checked().name
        after = msgspec.structs.replace(before, name=name, language=language)
        if after != before:
            accounts.update(tx, after)
            changed = [part for part in ("name", "language") if getattr(before, part) != getattr(after, part)]
            account_events.record(tx, actor, "revised", number, now, after={"changed": changed})
        return after


def change_password(
    store: Store, actor: Actor, wanted: PasswordChange, key: str, address: str, now: dt.datetime
) -> None:
    """Set another password and end all sessions but the one of `key`.

    Whoever sits at somebody else's session could guess at the password here: guesses count as
    attempts to sign in (from `address`, as far as it is known). Raises TooManyAttempts, or
    InvalidInput with every error: at `/old_password` for one that is not the present one, at
    `/password` and `/password_again`.
    """
    number = own_account_of(actor)
    with store.snapshot() as tx:
        account, identity = accounts.loaded(tx, number), identities.password_of_account(tx, number)
    attempt = attempts.begin(store, account.email, address, now)
    is_right = passwords.matches(None if identity is None else identity.secret_hash, normalised(wanted.old))
    errors = wanted.errors(account.email)
    if not is_right:
        raise InvalidInput(_WRONG_PASSWORD, *errors)
    secret_hash = "" if errors else passwords.hash_of(acceptable(wanted.new, account.email))
    with store.transaction() as tx:
        tx.hold("account", number)
        if identities.password_of_account(tx, number) != identity:
            raise InvalidInput(_WRONG_PASSWORD)  # it was changed while this one was being compared
        attempts.forgive(tx, attempt)
        if secret_hash:
            identities.set_password(tx, number, secret_hash, now)
            sessions.remove_others_of(tx, number, keys.hash_of(key))
            account_events.record(tx, actor, "password_set", number, now)
    if errors:
        raise InvalidInput(*errors)


_WRONG_PASSWORD = FieldError("/old_password", "wrong_password")


def own_sessions(store: Store, actor: Actor, key: str, now: dt.datetime) -> tuple[list[Session], str]:
    """Return the actor's sessions, the latest first, and the number of the one of `key`."""
    number = own_account_of(actor)
    with store.snapshot() as tx:
        return sessions.of_account(tx, number, now), sessions.number_of(keys.hash_of(key))


def end_session(store: Store, actor: Actor, number: str) -> None:
    """End one of the actor's sessions; one that has ended already stays so."""
    account = own_account_of(actor)
    with store.transaction() as tx:
        sessions.remove_of(tx, account, number)


def end_other_sessions(store: Store, actor: Actor, key: str) -> None:
    """End all of the actor's sessions but the one of `key`."""
    account = own_account_of(actor)
    with store.transaction() as tx:
        sessions.remove_others_of(tx, account, keys.hash_of(key))


def own_account_of(actor: Actor) -> int:
    """Return the actor's account; raises NotSignedIn, or NotAllowed for whoever comes with a token."""
    if actor.account is None:
        raise NotSignedIn
    if actor.scopes is not None:
        raise NotAllowed
    return actor.account
