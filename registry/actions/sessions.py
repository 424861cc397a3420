"""Signing in and out, and who a session speaks for.

Neither is written to the audit trail: it changes nothing in the registry, and when people work
is their own business.
"""

import datetime as dt
from typing import Final

from registry.actions import attempts, keys, passwords
from registry.errors import NotSignedIn, WrongCredentials
from registry.model import emails
from registry.model.passwords import normalised
from registry.model.people import Account, Actor, TokenScope
from registry.model.permissions import require_scope
from registry.store import Store, accounts, identities, sessions

SESSION_LASTS: Final = dt.timedelta(hours=12)
"""From signing in, however much it is used."""


def sign_in(
    store: Store, email: str, password: str, address: str, now: dt.datetime, *, device: str = ""
) -> tuple[str, Account]:
    """Open a session; return its key, which is not kept, and the account.

    `address` is the client's, as far as it is known for sure, `device` a few words. Raises
    TooManyAttempts, or WrongCredentials: the same, after the same time, for a wrong password, an
    unknown account and one that has no password yet.
    """
    attempt = attempts.begin(store, email, address, now)
    form = normalised(password)
    with store.snapshot() as tx:
        identity = identities.password_of_email(tx, emails.folded(email))
    is_right = passwords.matches(None if identity is None else identity.secret_hash, form)
    if not is_right or identity is None or form is None:
        raise WrongCredentials
    is_outdated = passwords.is_outdated(identity.secret_hash)
    secret_hash = passwords.hash_of(form) if is_outdated else identity.secret_hash
    key = keys.new_key()
    with store.transaction() as tx:
        account = accounts.by_id(tx, identity.account)
        if account is None or identities.password_of_email(tx, account.email) != identity:
            raise WrongCredentials  # the password was changed while this one was being compared
        attempts.forgive(tx, attempt)
        if is_outdated:
            identities.rehash_password(tx, identity, secret_hash)
        sessions.purge_expired(tx, now)
        sessions.add(tx, account.id, keys.hash_of(key), now, now + SESSION_LASTS, device)
        return key, account


def sign_out(store: Store, key: str) -> None:
    """End the session of that key, if it has not ended already."""
    with store.transaction() as tx:
        sessions.remove(tx, keys.hash_of(key))


def actor_of(store: Store, key: str, now: dt.datetime) -> Actor | None:
    """Return whom a session speaks for, with the roles of this moment; None when it has ended."""
    with store.snapshot() as tx:
        account = sessions.account_of(tx, keys.hash_of(key), now)
        return None if account is None else accounts.actor_of(tx, account)


def who_am_i(store: Store, actor: Actor) -> Account:
    """Return the actor's own account; raises NotSignedIn when there is none."""
    if actor.account is None:
        raise NotSignedIn
    require_scope(actor, TokenScope.READ)
    with store.snapshot() as tx:
        account = accounts.by_id(tx, actor.account)
    if account is None:
        raise NotSignedIn
    return account
