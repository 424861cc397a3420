"""Documents to be put on record, and to be kept: their bytes are made up."""

import datetime as dt
from hashlib import sha256 as hash_of

from registry.actions import issued_documents, kept_documents
from registry.model.documents import DocumentKind, DrawnDocument
from registry.model.issued_documents import IssuedDocument
from registry.model.languages import Language
from registry.store import Store
from tests.builders import NOW

CODE = "0123456789AB"
KIND = DocumentKind.AGREEMENT_SUMMARY
SUBJECT = "GD-2026-0001/1"
PDF = b"%PDF-1.7 a summary"
DATA = b'{"number": "GD-2026-0001"}'
SHA256 = hash_of(PDF).hexdigest()


def a_document(
    pdf: bytes = PDF,
    *,
    content: bytes | None = None,
    code: str = CODE,
    kind: DocumentKind = KIND,
    subject: str = SUBJECT,
    language: Language = Language.FI,
    data: bytes = DATA,
    data_as_of: dt.datetime = NOW,
    issued_at: dt.datetime = NOW,
) -> IssuedDocument:
    """Return what is on record of a PDF; `content` is what it was before it was sealed."""
    return IssuedDocument.of(
        pdf,
        content_sha256=None if content is None else hash_of(content).hexdigest(),
        code=code,
        kind=kind,
        subject=subject,
        language=language,
        data=data,
        data_as_of=data_as_of,
        issued_at=issued_at,
        edition="e5a1",
    )


def issue(store: Store, *documents: IssuedDocument) -> None:
    """Put documents on record."""
    with store.transaction() as tx:
        for document in documents:
            issued_documents.record(tx, document)


def keep(store: Store, pdf: bytes = PDF, subject: str = SUBJECT, now: dt.datetime = NOW) -> None:
    """Keep the file of a document."""
    kept_documents.keep(store, DrawnDocument(KIND, subject, Language.FI, "mark", pdf), now=now)
