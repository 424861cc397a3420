"""Sessions: who is signed in, by the hash of the key that the browser holds."""

import datetime as dt

from registry.store.transaction import Transaction


def add(
    tx: Transaction, account: int, key_hash: str, created_at: dt.datetime, expires_at: dt.datetime
) -> None:
    """Open a session."""
    tx.execute(
        """
        insert into session (key_hash, account_id, created_at, expires_at)
        values (:key_hash, :account, :created_at, :expires_at)
        """,
        account=account,
        key_hash=key_hash,
        created_at=created_at,
        expires_at=expires_at,
    )


def account_of(tx: Transaction, key_hash: str, now: dt.datetime) -> int | None:
    """Return whose session it is, or None when there is none or it has ended."""
    account: int | None = tx.value(
        "select account_id from session where key_hash = :key_hash and expires_at > :now",
        key_hash=key_hash,
        now=now,
    )
    return account


def remove(tx: Transaction, key_hash: str) -> None:
    """End a session."""
    tx.execute("delete from session where key_hash = :key_hash", key_hash=key_hash)


def remove_all_of(tx: Transaction, account: int) -> None:
    """End every session of an account."""
    tx.execute("delete from session where account_id = :account", account=account)


def purge_expired(tx: Transaction, now: dt.datetime) -> None:
    """Forget sessions that have ended by themselves."""
    tx.execute("delete from session where expires_at <= :now", now=now)
