"""Invitations: links that set a password once. An account has one at a time."""

import datetime as dt

import msgspec

from registry.store.transaction import Transaction


class Invitation(msgspec.Struct, array_like=True, frozen=True):
    """Whose password a link sets, and until when."""

    account: int
    expires_at: dt.datetime


def put(
    tx: Transaction, account: int, link_hash: str, created_at: dt.datetime, expires_at: dt.datetime
) -> None:
    """Invite an account; a link that it was given before no longer works."""
    tx.execute(
        """
        insert into invitation (link_hash, account_id, created_at, expires_at)
        values (:link_hash, :account, :created_at, :expires_at)
        on conflict (account_id) do update set link_hash = excluded.link_hash,
            created_at = excluded.created_at, expires_at = excluded.expires_at
        """,
        account=account,
        link_hash=link_hash,
        created_at=created_at,
        expires_at=expires_at,
    )


def by_link(tx: Transaction, link_hash: str) -> Invitation | None:
    """Return the invitation behind a link, expired or not."""
    return tx.row(
        Invitation,
        "select account_id, expires_at from invitation where link_hash = :link_hash",
        link_hash=link_hash,
    )


def expiry_of(tx: Transaction, account: int) -> dt.datetime | None:
    """Return when the link ends that an account has; None where there is none."""
    found = tx.row(
        Invitation,
        "select account_id, expires_at from invitation where account_id = :account",
        account=account,
    )
    return None if found is None else found.expires_at


def remove(tx: Transaction, account: int) -> None:
    """Take an account's invitation away: it was used."""
    tx.execute("delete from invitation where account_id = :account", account=account)
