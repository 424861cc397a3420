"""Accounts: added and listed by admins."""

import datetime as dt

from registry.actions import account_events
from registry.actions.new_accounts import NewAccount
from registry.actions.role_grants import add_grant, errors_in
from registry.errors import AlreadyExists, FieldError, InvalidInput, NotFound
from registry.model import emails
from registry.model.people import Account, Actor
from registry.model.permissions import require_admin
from registry.store import Store, accounts

__all__ = ["NewAccount", "add_account", "find_account", "list_accounts"]


def add_account(store: Store, actor: Actor, new: NewAccount, now: dt.datetime) -> Account:
    """Add an account with its first roles. Nobody can sign in to it before they were invited.

    Raises InvalidInput, or AlreadyExists when the e-mail is taken (`existing` is the e-mail).
    """
    require_admin(actor)
    new = new.checked()
    with store.transaction() as tx:
        tx.hold("e-mail", new.email)
        if accounts.by_email(tx, new.email) is not None:
            raise AlreadyExists(existing=new.email)
        errors: list[FieldError] = []
        for at, grant in enumerate(new.grants):
            errors += errors_in(tx, grant, f"/grants/{at}")
        if errors:
            raise InvalidInput(*errors)
        number = accounts.add(
            tx,
            email=new.email,
            name=new.name,
            language=new.language,
            created_at=now,
            is_demo=new.is_demo,
        )
        account_events.record(tx, actor, "added", number, now)
        for grant in new.grants:
            add_grant(tx, actor, number, grant, now)
        return accounts.loaded(tx, number)


def list_accounts(store: Store, actor: Actor) -> list[Account]:
    """Return every account by e-mail."""
    require_admin(actor)
    with store.snapshot() as tx:
        return accounts.all_accounts(tx)


def find_account(store: Store, actor: Actor, email: str) -> Account:
    """Return the account of an e-mail, however it is typed; raises NotFound."""
    require_admin(actor)
    with store.snapshot() as tx:
        account = accounts.by_email(tx, emails.folded(email))
    if account is None:
        raise NotFound
    return account
