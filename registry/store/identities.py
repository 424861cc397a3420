"""Identities: how a person proves which account is theirs. Today by a password.

An identity is a provider and what the provider knows the person as. A password's subject is the
account's own number, which makes it one per account and leaves it valid when the e-mail changes.
"""

import datetime as dt

import msgspec

from registry.store.transaction import Transaction


class PasswordIdentity(msgspec.Struct, array_like=True, frozen=True):
    """An account's password, as the Argon2 hash of it."""

    account: int
    secret_hash: str


class _Setting(msgspec.Struct, array_like=True):
    at: dt.datetime


def password_of_email(tx: Transaction, email: str) -> PasswordIdentity | None:
    """Return the password of the account with that e-mail; None if there is no such account or password."""
    return tx.row(
        PasswordIdentity,
        """
        select identity.account_id, identity.secret_hash
        from account
        join identity on identity.account_id = account.id and identity.provider = 'password'
        where account.email = :email
        """,
        email=email,
    )


def password_of_account(tx: Transaction, account: int) -> PasswordIdentity | None:
    """Return the password of an account; None if it has none."""
    return tx.row(
        PasswordIdentity,
        """
        select account_id, secret_hash
        from identity
        where account_id = :account and provider = 'password'
        """,
        account=account,
    )


def has_password(tx: Transaction, account: int) -> bool:
    """Tell whether an account has a password, and its owner can sign in."""
    return bool(
        tx.value(
            """
            select exists (select 1 from identity where account_id = :account and provider = 'password')
            """,
            account=account,
        )
    )


def password_set_at(tx: Transaction, account: int) -> dt.datetime | None:
    """Return when the password of an account was set; None if it has none."""
    found = tx.row(
        _Setting,
        "select changed_at from identity where account_id = :account and provider = 'password'",
        account=account,
    )
    return None if found is None else found.at


def set_password(tx: Transaction, account: int, secret_hash: str, changed_at: dt.datetime) -> None:
    """Give an account its password, in place of the one before."""
    tx.execute(
        """
        insert into identity (provider, subject, account_id, secret_hash, changed_at)
        values ('password', cast(:account as text), :account, :secret_hash, :changed_at)
        on conflict (provider, subject) do update set secret_hash = excluded.secret_hash,
            changed_at = excluded.changed_at
        """,
        account=account,
        secret_hash=secret_hash,
        changed_at=changed_at,
    )


def rehash_password(tx: Transaction, identity: PasswordIdentity, secret_hash: str) -> None:
    """Store another hash of the same password, unless the password has changed since."""
    tx.execute(
        """
        update identity
        set secret_hash = :secret_hash
        where provider = 'password' and account_id = :account and secret_hash = :before
        """,
        account=identity.account,
        before=identity.secret_hash,
        secret_hash=secret_hash,
    )
