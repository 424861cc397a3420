"""Kept documents: for each thing and language the one that was drawn last, and what it was drawn from."""

import datetime as dt

from registry.model.languages import Language
from registry.store.stored_files import StoredFile
from registry.store.transaction import Transaction


def find(tx: Transaction, kind: str, subject: str, language: Language, fingerprint: str) -> StoredFile | None:
    """Return the file of a document if it was drawn from just this."""
    return tx.row(
        StoredFile,
        """
        select stored_file.sha256, stored_file.size, stored_file.content
        from kept_document
        join stored_file on stored_file.sha256 = kept_document.sha256
        where kind = :kind and subject = :subject and language = :language and fingerprint = :fingerprint
        """,
        kind=kind,
        subject=subject,
        language=language,
        fingerprint=fingerprint,
    )


def put(
    tx: Transaction,
    kind: str,
    subject: str,
    language: Language,
    fingerprint: str,
    sha256: str,
    now: dt.datetime,
) -> None:
    """Keep a document in place of the one before it."""
    tx.execute(
        """
        insert into kept_document (kind, subject, language, fingerprint, sha256, at)
        values (:kind, :subject, :language, :fingerprint, :sha256, :now)
        on conflict (kind, subject, language) do update set
            fingerprint = excluded.fingerprint, sha256 = excluded.sha256, at = excluded.at
        """,
        kind=kind,
        subject=subject,
        language=language,
        fingerprint=fingerprint,
        sha256=sha256,
        now=now,
    )


def forget_beyond(tx: Transaction, most_bytes: int) -> int:
    """Let go of the documents that were drawn longest ago, until the rest takes no more; return how many.

    Their files are removed as others are that nothing refers to.
    """
    return tx.execute(
        """
        delete from kept_document
        where (kind, subject, language) in (
            select kind, subject, language
            from (
                select kind, subject, language,
                    sum(size) over (order by at desc, kind, subject, language) as total
                from kept_document
                join stored_file on stored_file.sha256 = kept_document.sha256
            ) as kept
            where total > cast(:most as bigint)
        )
        """,
        most=most_bytes,
    )
