"""Comments on a draft, between a unit and those whose advice it asked for."""

import datetime as dt

from registry.model.languages import Language
from registry.model.own_data import OwnComment
from registry.model.records import Comment
from registry.store.transaction import Transaction


def add(
    tx: Transaction, agreement_id: int, account: int | None, at: dt.datetime, language: Language, text: str
) -> None:
    """Add a comment."""
    tx.execute(
        """
        insert into comment (agreement_id, account_id, at, language, text)
        values (:agreement, :account, :at, :language, :text)
        """,
        agreement=agreement_id,
        account=account,
        at=at,
        language=language,
        text=text,
    )


def of_agreement(tx: Transaction, agreement_id: int) -> list[Comment]:
    """Return an agreement's comments in the order they were made."""
    return tx.rows(
        Comment,
        """
        select comment.id, comment.account_id, account.name, comment.at, comment.language, comment.text
        from comment
        join account on account.id = comment.account_id
        where comment.agreement_id = :agreement
        order by comment.id
        """,
        agreement=agreement_id,
    )


def by_account(tx: Transaction, account: int) -> list[OwnComment]:
    """Return what somebody has commented, in the order of the comments."""
    return tx.rows(
        OwnComment,
        """
        select agreement.number, comment.at, comment.language, comment.text
        from comment
        join agreement on agreement.id = comment.agreement_id
        where comment.account_id = :account
        order by comment.id
        """,
        account=account,
    )
