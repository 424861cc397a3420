"""Accounts: added and listed by admins."""

import datetime as dt
from collections.abc import Iterable, Mapping

import msgspec

from registry.actions import account_events
from registry.actions.new_accounts import NewAccount
from registry.actions.role_grants import add_grant, errors_in
from registry.errors import AlreadyExists, FieldError, InvalidInput, NotFound
from registry.model import emails
from registry.model.languages import Language, Translated
from registry.model.listings import Page
from registry.model.people import Account, Actor, RoleGrant
from registry.model.permissions import is_own_admin_role, require_admin
from registry.store import (
    Store,
    Transaction,
    accounts,
    identities,
    invitations,
    ministries,
    organisations,
    places,
)

__all__ = [
    "KeptAccount",
    "NewAccount",
    "add_account",
    "find_account",
    "kept_account",
    "list_accounts",
    "matching",
    "revise_account",
]


Scopes = Mapping[str, Translated]
"""What roles are held for, by business ID, by a ministry's code or by a region's."""


class KeptAccount(msgspec.Struct, frozen=True):
    """An account as admins keep it.

    `has_password` tells whether its owner can sign in, `invited_until` when the link ends that
    they were given last, if it has not been used. `scopes` has the names of what its roles are
    held for, `revocable` those roles that the actor can take away.
    """

    account: Account
    has_password: bool
    invited_until: dt.datetime | None
    scopes: Scopes
    revocable: tuple[RoleGrant, ...]


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


def matching(store: Store, actor: Actor, text: str, after: str, limit: int) -> tuple[Page[Account], Scopes]:
    """Return a page of accounts by e-mail, those behind `after` whose name or e-mail contains a text."""
    require_admin(actor)
    with store.snapshot() as tx:
        page = accounts.matching(tx, text, after, limit)
        return page, _scopes(tx, page.items)


def kept_account(store: Store, actor: Actor, account: int) -> KeptAccount:
    """Return the account of a number as admins keep it; raises NotFound."""
    require_admin(actor)
    with store.snapshot() as tx:
        found = accounts.loaded(tx, account)
        return KeptAccount(
            found,
            identities.has_password(tx, account),
            invitations.expiry_of(tx, account),
            _scopes(tx, [found]),
            tuple(grant for grant in found.grants if not is_own_admin_role(actor, account, grant)),
        )


def _scopes(tx: Transaction, of: Iterable[Account]) -> Scopes:
    units = {grant.organisation for account in of for grant in account.grants if grant.organisation}
    found = organisations.by_business_ids(tx, units)
    return {
        **{region.code: region.name for region in places.regions(tx)},
        **{ministry.code: ministry.name for ministry in ministries.all_ministries(tx)},
        **{unit.business_id: unit.name for unit in found.values()},
    }


def revise_account(
    store: Store, actor: Actor, account: int, email: str, name: str, language: Language, *, now: dt.datetime
) -> Account:
    """Put anew how somebody is reached and addressed; they sign in by the new e-mail from now on.

    Raises NotFound, InvalidInput, or AlreadyExists when the e-mail is somebody else's.
    """
    require_admin(actor)
    checked = NewAccount(email, name, language).checked()
    with store.transaction() as tx:
        tx.hold("account", account)
        tx.hold("e-mail", checked.email)
        before = accounts.loaded(tx, account)
        holder = accounts.by_email(tx, checked.email)
        if holder is not None and holder.id != account:
            raise AlreadyExists(existing=checked.email)
        after = msgspec.structs.replace(before, email=checked.email, name=checked.name, language=language)
        if after != before:
            accounts.update(tx, after)
            changed = [part for part in ("email", "name", "language") if _differ(before, after, part)]
            account_events.record(tx, actor, "revised", account, now, after={"changed": changed})
        return after


def _differ(before: Account, after: Account, part: str) -> bool:
    return bool(getattr(before, part) != getattr(after, part))
