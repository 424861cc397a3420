"""Role grants: given and taken away by admins. They count from the account's next request on."""

import datetime as dt
from typing import Any

import msgspec

from registry.actions import account_events
from registry.errors import FieldError, InvalidInput, NotFound
from registry.model.people import Account, Actor, RoleGrant
from registry.model.permissions import require_admin, require_revoke
from registry.store import Store, Transaction, accounts, role_grants


def grant(store: Store, actor: Actor, account: int, role: RoleGrant, now: dt.datetime) -> Account:
    """Give an account a role; one that it holds already stays as it is.

    Raises NotFound, or InvalidInput when the role's scope names nothing there is.
    """
    require_admin(actor)
    with store.transaction() as tx:
        tx.hold("account", account)
        accounts.loaded(tx, account)
        if errors := errors_in(tx, role):
            raise InvalidInput(*errors)
        add_grant(tx, actor, account, role, now)
        return accounts.loaded(tx, account)


def revoke(store: Store, actor: Actor, account: int, role: RoleGrant, now: dt.datetime) -> Account:
    """Take a role away; raises NotFound when the account does not hold it, or OwnRole."""
    require_revoke(actor, account, role)
    with store.transaction() as tx:
        tx.hold("account", account)
        if not role_grants.remove(tx, account, role):
            raise NotFound
        account_events.record(tx, actor, "revoked", account, now, before=_as_recorded(role))
        return accounts.loaded(tx, account)


def errors_in(tx: Transaction, role: RoleGrant, at: str = "") -> list[FieldError]:
    """Return what is wrong with a role to be granted; `at` is the pointer to it."""
    part = role_grants.unknown_scope(tx, role)
    return [] if part is None else [FieldError(f"{at}/{part}", f"unknown_{part}")]


def add_grant(tx: Transaction, actor: Actor, account: int, role: RoleGrant, now: dt.datetime) -> None:
    """Give a role in a transaction under way, with its event; nothing if it is held already."""
    if role_grants.add(tx, account, role):
        account_events.record(tx, actor, "granted", account, now, after=_as_recorded(role))


def _as_recorded(role: RoleGrant) -> dict[str, Any]:
    fields = msgspec.structs.asdict(role)
    return {name: value for name, value in fields.items() if value is not None}
