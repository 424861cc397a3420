"""Issued documents: put on record once, and only ever read after that."""

import datetime as dt

import msgspec

from registry.model.documents import DocumentKind
from registry.model.issued_documents import IssuedDocument
from registry.model.languages import Language
from registry.store.stored_files import StoredFile
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    sha256: str
    code: str
    kind: DocumentKind
    subject: str
    language: Language
    data_as_of: dt.datetime
    issued_at: dt.datetime
    data_sha256: str
    content_sha256: str
    edition: str
    is_sealed: bool
    size: int

    def document(self) -> IssuedDocument:
        return IssuedDocument(**msgspec.structs.asdict(self))


def record(tx: Transaction, document: IssuedDocument) -> None:
    """Put a document on record; the same bytes have been since they were first."""
    tx.execute(
        """
        insert into issued_document
            (sha256, code, kind, subject, language, data_as_of, issued_at, data_sha256, content_sha256,
            edition, is_sealed, size)
        values
            (:sha256, :code, :kind, :subject, :language, :data_as_of, :issued_at, :data_sha256,
            :content_sha256, :edition, :is_sealed, :size)
        on conflict (sha256) do nothing
        """,
        **msgspec.structs.asdict(document),
    )


def find(tx: Transaction, sha256: str) -> IssuedDocument | None:
    """Return the document with these bytes."""
    return _document(
        tx.row(
            _Row,
            """
            select sha256, code, kind, subject, language, data_as_of, issued_at, data_sha256,
                content_sha256, edition, is_sealed, size
            from issued_document
            where sha256 = :sha256
            """,
            sha256=sha256,
        )
    )


def of_content(tx: Transaction, content_sha256: str) -> IssuedDocument | None:
    """Return the document that had these bytes before it was sealed; of several, the first."""
    return _document(
        tx.row(
            _Row,
            """
            select sha256, code, kind, subject, language, data_as_of, issued_at, data_sha256,
                content_sha256, edition, is_sealed, size
            from issued_document
            where content_sha256 = :content_sha256
            order by issued_at, sha256
            limit 1
            """,
            content_sha256=content_sha256,
        )
    )


def of_code(tx: Transaction, code: str) -> IssuedDocument | None:
    """Return the document with this code (12 signs); of several, the last that was issued."""
    return _document(
        tx.row(
            _Row,
            """
            select sha256, code, kind, subject, language, data_as_of, issued_at, data_sha256,
                content_sha256, edition, is_sealed, size
            from issued_document
            where code = :code
            order by issued_at desc, sha256
            limit 1
            """,
            code=code,
        )
    )


def newest(tx: Transaction, kind: DocumentKind, subject: str) -> IssuedDocument | None:
    """Return the document of a thing, in whichever language, that tells of its latest state."""
    return _document(
        tx.row(
            _Row,
            """
            select sha256, code, kind, subject, language, data_as_of, issued_at, data_sha256,
                content_sha256, edition, is_sealed, size
            from issued_document
            where kind = :kind and subject = :subject
            order by data_as_of desc, issued_at desc, sha256
            limit 1
            """,
            kind=kind,
            subject=subject,
        )
    )


def file_of(tx: Transaction, sha256: str) -> StoredFile | None:
    """Return the file of an issued document while it is kept; never a file that is anything else."""
    return tx.row(
        StoredFile,
        """
        select stored_file.sha256, stored_file.size, stored_file.content
        from issued_document
        join stored_file on stored_file.sha256 = issued_document.sha256
        where issued_document.sha256 = :sha256
        """,
        sha256=sha256,
    )


def is_kept(tx: Transaction, sha256: str) -> bool:
    """Tell whether the file of a document is there, as far as the database knows."""
    return tx.value("select 1 from stored_file where sha256 = :sha256", sha256=sha256) is not None


def _document(row: _Row | None) -> IssuedDocument | None:
    return None if row is None else row.document()
