"""Deeds: what the audit trail tells people about themselves."""

from registry.model.audit_events import SubjectKind
from registry.model.own_data import Deed
from registry.store.transaction import Transaction


def of_account(tx: Transaction, account: int, limit: int) -> list[Deed]:
    """Return what an account has done, the latest `limit` first."""
    return tx.rows(
        Deed,
        """
        select at, office, verb, subject_kind, subject
        from audit_event
        where actor_id = :account
        order by number desc
        limit :limit
        """,
        account=account,
        limit=limit,
    )


def count_of_account(tx: Transaction, account: int) -> int:
    """Return how many events an account has caused."""
    count: int = tx.value("select count(*) from audit_event where actor_id = :account", account=account)
    return count


def on_account(tx: Transaction, account: int) -> list[Deed]:
    """Return what others and its owner have done to an account, the latest first."""
    return tx.rows(
        Deed,
        """
        select at, office, verb, subject_kind, subject
        from audit_event
        where subject_kind = :kind and subject = :subject
        order by number desc
        """,
        kind=SubjectKind.ACCOUNT.value,
        subject=str(account),
    )
