"""Accounts: the people in the registry, found by number or by e-mail."""

import datetime as dt

import msgspec

from registry.errors import NotFound
from registry.model.languages import Language
from registry.model.listings import Page
from registry.model.people import Account, RoleGrant
from registry.store import dialect, role_grants
from registry.store.pages import page_of
from registry.store.role_grants import actor_of
from registry.store.transaction import Transaction

__all__ = [
    "actor_of",
    "add",
    "all_accounts",
    "by_email",
    "by_id",
    "has_demo_accounts",
    "loaded",
    "matching",
    "update",
]

_SELECT = "select id, email, name, language, is_demo, created_at from account"


class _Row(msgspec.Struct, array_like=True):
    id: int
    email: str
    name: str
    language: Language
    is_demo: bool
    created_at: dt.datetime

    def account(self, grants: tuple[RoleGrant, ...]) -> Account:
        return Account(self.id, self.email, self.name, self.language, self.is_demo, self.created_at, grants)


def by_id(tx: Transaction, account: int) -> Account | None:
    """Return the account of that number with its grants."""
    return _with_grants(tx, tx.row(_Row, _SELECT + " where id = :id", id=account))


def loaded(tx: Transaction, account: int) -> Account:
    """Return the account of that number; raises NotFound."""
    found = by_id(tx, account)
    if found is None:
        raise NotFound
    return found


def by_email(tx: Transaction, email: str) -> Account | None:
    """Return the account of that e-mail (in canonical form) with its grants."""
    return _with_grants(tx, tx.row(_Row, _SELECT + " where email = :email", email=email))


def _with_grants(tx: Transaction, row: _Row | None) -> Account | None:
    return None if row is None else row.account(role_grants.of_account(tx, row.id))


def all_accounts(tx: Transaction) -> list[Account]:
    """Return every account with its grants, by e-mail."""
    grants = role_grants.by_account(tx)
    return [row.account(grants.get(row.id, ())) for row in tx.rows(_Row, _SELECT + " order by email")]


def matching(tx: Transaction, text: str, after: str, limit: int) -> Page[Account]:
    """Return a page of accounts by e-mail, those behind `after` whose name or e-mail contains a text.

    A registry has few people beside what it registers: they are read through.
    """
    sought = dialect.folded(text)
    rows = tx.rows(_Row, _SELECT + " where email > :after order by email", after=after)
    found = [row for row in rows if sought in dialect.folded(f"{row.name} {row.email}")][: limit + 1]
    grants = role_grants.by_account(tx)
    return page_of([row.account(grants.get(row.id, ())) for row in found], limit, lambda last: (last.email,))


def has_demo_accounts(tx: Transaction) -> bool:
    """Tell whether any account has the public password of the demo: then all of it is a demo."""
    return bool(tx.value("select exists (select 1 from account where is_demo = 1)"))


def add(
    tx: Transaction,
    *,
    email: str,
    name: str,
    language: Language,
    created_at: dt.datetime,
    is_demo: bool = False,
) -> int:
    """Add an account without grants; return its number. The e-mail is in canonical form and free."""
    number: int = tx.value(
        """
        insert into account (email, name, language, is_demo, created_at)
        values (:email, :name, :language, :is_demo, :created_at)
        returning id
        """,
        email=email,
        name=name,
        language=language.value,
        is_demo=is_demo,
        created_at=created_at,
    )
    return number


def update(tx: Transaction, account: Account) -> None:
    """Bring an account's e-mail (in canonical form, and free), name and language up to date."""
    tx.change(
        "update account set email = :email, name = :name, language = :language where id = :id",
        id=account.id,
        email=account.email,
        name=account.name,
        language=account.language,
    )
