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
) -> DrawnDocument:
    """Return a PDF as it was drawn; `content` is what it was before it was sealed."""
    return DrawnDocument(
        kind=kind,
        subject=subject,
        language=language,
        code=code,
        data_as_of=data_as_of,
        data_sha256=hash_of(data).hexdigest(),
        edition="e5a1",
        pdf=pdf,
        content_sha256=hash_of(pdf if content is None else content).hexdigest(),
        is_sealed=content is not None,
    )


def issue(store: Store, *documents: DrawnDocument, now: dt.datetime = NOW) -> None:
    """Put documents on record, and keep none of them."""
    with store.transaction() as tx:
        for document in documents:
            issued_documents.record(tx, document, now)


def keep(store: Store, *documents: DrawnDocument, now: dt.datetime = NOW) -> None:
    """Put documents on record and keep them."""
    for document in documents or (a_document(),):
        kept_documents.keep(store, document, now=now)


def on_record(document: DrawnDocument, now: dt.datetime = NOW) -> IssuedDocument:
    """Return what is on record of a document that was issued at a time."""
    return IssuedDocument.of(document, now)
