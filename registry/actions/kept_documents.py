"""Documents that were drawn are kept, so that any server can serve them without drawing them again."""

import datetime as dt
from typing import Final

from registry.actions import issued_documents
from registry.model.documents import DocumentKind, DrawnDocument, fingerprint_of
from registry.model.languages import Language
from registry.store import Store, Transaction, kept_documents, stored_files

PDF = "application/pdf"
_MEGABYTE: Final = 1_000_000


def find(
    store: Store, kind: DocumentKind, subject: str, language: Language, code: str, *, is_sealed: bool
) -> bytes | None:
    """Return the PDF that was drawn from just this, and sealed or not as it has to be.

    None if none is kept, or the one that is, is damaged. Who may see the document is asked where its
    content is read, which the code is made from.
    """
    fingerprint = fingerprint_of(code, is_sealed=is_sealed)
    with store.snapshot() as tx:
        file = kept_documents.find(tx, kind, subject, language, fingerprint)
    return None if file is None else file.sound_content(store.files)


def keep(store: Store, document: DrawnDocument, *, now: dt.datetime) -> None:
    """Keep a document in place of the one before it, and put it on record as issued."""
    with store.transaction() as tx:
        put(tx, store, document, now)


def put(tx: Transaction, store: Store, document: DrawnDocument, now: dt.datetime) -> None:
    """Do the same in a transaction that does more."""
    sha256 = stored_files.put(tx, store.files, document.pdf, PDF, now)
    kept_documents.put(
        tx, document.kind, document.subject, document.language, document.fingerprint, sha256, now
    )
    issued_documents.record(tx, document, now)


def forget_beyond(store: Store, megabytes: int) -> int:
    """Keep no more than so many megabytes (of a million bytes); the oldest go first. Return how many went."""
    with store.transaction() as tx:
        return kept_documents.forget_beyond(tx, megabytes * _MEGABYTE)
