"""Idempotency keys: what a creating request answered, for when it is sent again."""

import datetime as dt

import msgspec

from registry.model.own_data import StoredAnswer
from registry.store.transaction import Transaction


class KeptAnswer(msgspec.Struct, array_like=True, frozen=True):
    """What was asked (a fingerprint of it) and the JSON of what came of it."""

    fingerprint: str
    answer: str


def find(tx: Transaction, account: int, key: str, since: dt.datetime) -> KeptAnswer | None:
    """Return what an account's key stands for, if it was saved after `since`."""
    return tx.row(
        KeptAnswer,
        """
        select fingerprint, answer from idempotency_key
        where account_id = :account and key = :key and created_at > :since
        """,
        account=account,
        key=key,
        since=since,
    )


def save(
    tx: Transaction, account: int, key: str, fingerprint: str, answer: str, created_at: dt.datetime
) -> None:
    """Keep an answer under a key that is free."""
    tx.execute(
        """
        insert into idempotency_key (account_id, key, fingerprint, answer, created_at)
        values (:account, :key, :fingerprint, :answer, :created_at)
        """,
        account=account,
        key=key,
        fingerprint=fingerprint,
        answer=answer,
        created_at=created_at,
    )


def purge_older_than(tx: Transaction, at: dt.datetime) -> None:
    """Forget answers that nobody will ask for again, and free their keys."""
    tx.execute("delete from idempotency_key where created_at <= :at", at=at)


def of_account(tx: Transaction, account: int) -> list[StoredAnswer]:
    """Return the answers that are kept for an account, the latest first."""
    return tx.rows(
        StoredAnswer,
        """
        select created_at, answer from idempotency_key
        where account_id = :account
        order by created_at desc, key
        """,
        account=account,
    )
