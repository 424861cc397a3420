"""Sessions: who is signed in, by the hash of the key that the browser holds."""

import datetime as dt

import msgspec

from registry.model.sessions import Session
from registry.store.transaction import Transaction

_NUMBER_LETTERS = 16
"""Of a key's hash: enough to tell a person's sessions apart."""


class _Row(msgspec.Struct, array_like=True):
    key_hash: str
    device: str
    created_at: dt.datetime
    expires_at: dt.datetime


def add(
    tx: Transaction,
    account: int,
    key_hash: str,
    created_at: dt.datetime,
    expires_at: dt.datetime,
    device: str = "",
) -> None:
    """Open a session."""
    tx.execute(
        """
        insert into session (key_hash, account_id, created_at, expires_at, device)
        values (:key_hash, :account, :created_at, :expires_at, :device)
        """,
        device=device,
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


def number_of(key_hash: str) -> str:
    """Return what tells a session from the person's others."""
    return key_hash[:_NUMBER_LETTERS]


def of_account(tx: Transaction, account: int, now: dt.datetime) -> list[Session]:
    """Return the sessions of an account that have not ended, the latest first."""
    rows = tx.rows(
        _Row,
        """
        select key_hash, device, created_at, expires_at
        from session
        where account_id = :account and expires_at > :now
        order by created_at desc, key_hash
        """,
        account=account,
        now=now,
    )
    return [Session(number_of(row.key_hash), row.device, row.created_at, row.expires_at) for row in rows]


def remove_of(tx: Transaction, account: int, number: str) -> None:
    """End one session of an account."""
    hashes = tx.values("select key_hash from session where account_id = :account", account=account)
    for key_hash in hashes:
        if number_of(key_hash) == number:
            remove(tx, key_hash)


def remove_others_of(tx: Transaction, account: int, key_hash: str) -> None:
    """End every session of an account but one."""
    tx.execute(
        "delete from session where account_id = :account and key_hash <> :key_hash",
        account=account,
        key_hash=key_hash,
    )


def remove(tx: Transaction, key_hash: str) -> None:
    """End a session."""
    tx.execute("delete from session where key_hash = :key_hash", key_hash=key_hash)


def remove_all_of(tx: Transaction, account: int) -> None:
    """End every session of an account."""
    tx.execute("delete from session where account_id = :account", account=account)


def purge_expired(tx: Transaction, now: dt.datetime) -> None:
    """Forget sessions that have ended by themselves."""
    tx.execute("delete from session where expires_at <= :now", now=now)
