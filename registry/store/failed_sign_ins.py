"""Failed sign-ins: counted per subject (an account or an address, as a hash) to slow guessing down."""

import datetime as dt

import msgspec

from registry.store.transaction import Transaction


class _Failure(msgspec.Struct, array_like=True):
    at: dt.datetime


def add(tx: Transaction, subject: str, at: dt.datetime) -> int:
    """Remember a failure; return its number."""
    number: int = tx.value(
        "insert into failed_sign_in (subject, at) values (:subject, :at) returning id", subject=subject, at=at
    )
    return number


def times_between(
    tx: Transaction, subject: str, since: dt.datetime, until: dt.datetime, limit: int
) -> list[dt.datetime]:
    """Return when a subject failed after `since`, up to `until`: the last `limit` times, the latest first."""
    failures = tx.rows(
        _Failure,
        """
        select at from failed_sign_in
        where subject = :subject and at > :since and at <= :until
        order by at desc
        limit :limit
        """,
        subject=subject,
        since=since,
        until=until,
        limit=limit,
    )
    return [failure.at for failure in failures]


def remove(tx: Transaction, number: int) -> None:
    """Forget one failure that turned out to be none."""
    tx.execute("delete from failed_sign_in where id = :id", id=number)


def clear(tx: Transaction, subject: str) -> None:
    """Forget a subject's failures."""
    tx.execute("delete from failed_sign_in where subject = :subject", subject=subject)


def purge_older_than(tx: Transaction, at: dt.datetime) -> None:
    """Forget what is too old to count."""
    tx.execute("delete from failed_sign_in where at <= :at", at=at)
