"""Invitations: who holds the link sets the account's password, once."""

import datetime as dt
from typing import Final

from registry.actions import account_events, keys, passwords
from registry.actions.attempts import subject_of_email
from registry.errors import LinkExpired
from registry.model.passwords import acceptable
from registry.model.people import Account, Actor
from registry.model.permissions import require_admin
from registry.store import (
    Store,
    Transaction,
    accounts,
    failed_sign_ins,
    identities,
    invitations,
    sessions,
)

LASTS: Final = dt.timedelta(days=7)


def invite(store: Store, actor: Actor, account: int, now: dt.datetime) -> str:
    """Return the secret of a link that sets the account's password once, within a week.

    The link given before it ends; the present password goes on until a new one is set.
    """
    require_admin(actor)
    secret = keys.new_key()
    with store.transaction() as tx:
        accounts.loaded(tx, account)
        invitations.put(tx, account, keys.hash_of(secret), now, now + LASTS)
        account_events.record(tx, actor, "invited", account, now)
    return secret


def find(store: Store, secret: str, now: dt.datetime) -> Account:
    """Return whom a link invites; raises LinkExpired when it was used, replaced, or is too old."""
    with store.snapshot() as tx:
        return _invited(tx, secret, now)


def redeem(store: Store, secret: str, password: str, now: dt.datetime) -> Account:
    """Set the password of the account that a link invites, and end the link.

    Every session of the account ends too: whoever knew the old password is out. Raises
    LinkExpired, or InvalidInput at `/password`, which leaves the link as it was.
    """
    form = acceptable(password, find(store, secret, now).email)
    secret_hash = passwords.hash_of(form)
    with store.transaction() as tx:
        tx.hold("invitation", keys.hash_of(secret))
        account = _invited(tx, secret, now)
        identities.set_password(tx, account.id, secret_hash, now)
        invitations.remove(tx, account.id)
        sessions.remove_all_of(tx, account.id)
        failed_sign_ins.clear(tx, subject_of_email(account.email))
        account_events.record(tx, Actor(account=account.id), "password_set", account.id, now)
        return account


def _invited(tx: Transaction, secret: str, now: dt.datetime) -> Account:
    invitation = invitations.by_link(tx, keys.hash_of(secret))
    if invitation is None or invitation.expires_at <= now:
        raise LinkExpired
    return accounts.loaded(tx, invitation.account)
