"""What the registry has issued: put on record when it is, and told to whoever holds a copy.

Documents show what is public and nothing else, so their record is for everybody.
"""

import datetime as dt

import msgspec

from registry.errors import NotFound
from registry.model.documents import DrawnDocument
from registry.model.issued_documents import IssuedDocument, code_in, sha256_in
from registry.model.languages import Translated
from registry.store import Store, Transaction, agreements, deals, issued_documents, organisations


class Verified(msgspec.Struct, frozen=True):
    """A document that the registry has issued, as of now.

    `newer` tells of the same thing as it was later; None where the document is the latest. `is_kept` says
    whether the file can still be had. Of a document that `has_lost_its_seal`, somebody holds the bytes
    as they were before it was sealed: the same content, without the proof in the file itself.
    """

    document: IssuedDocument
    newer: IssuedDocument | None
    is_kept: bool
    has_lost_its_seal: bool = False


class Names(msgspec.Struct, frozen=True):
    """What a document tells of is called: by the names of its unit and its deal, as far as it has them.

    `version_in_force` is that of the agreement, which may be a later one than the document's.
    """

    organisation: Translated | None = None
    deal: Translated | None = None
    version_in_force: int | None = None


def record(tx: Transaction, drawn: DrawnDocument, now: dt.datetime) -> None:
    """Put a document on record, in the transaction that keeps it: nobody has it before.

    The same bytes may be issued again: the time of the first stays on record.
    """
    issued_documents.record(tx, IssuedDocument.of(drawn, now))


def put_on_record(store: Store, document: DrawnDocument, *, now: dt.datetime) -> None:
    """Do the same for a document that cannot be kept."""
    with store.transaction() as tx:
        record(tx, document, now)


def find(store: Store, sha256: str) -> IssuedDocument | None:
    """Return the document with just these bytes, if any."""
    with store.snapshot() as tx:
        return issued_documents.find(tx, sha256)


def by_hash(store: Store, sha256: str) -> Verified:
    """Return the document with the bytes of this SHA-256, sealed or before it was; raises NotFound."""
    with store.snapshot() as tx:
        document = issued_documents.find(tx, sha256)
        if document is not None:
            return _verified(tx, document)
        document = issued_documents.of_content(tx, sha256)
        if document is not None:
            return msgspec.structs.replace(_verified(tx, document), has_lost_its_seal=True)
    raise NotFound


def by_code(store: Store, code: str) -> Verified:
    """Return the document with this code (12 signs); raises NotFound.

    That says what the registry has issued under the code, and nothing of the paper it was read off.
    """
    with store.snapshot() as tx:
        document = issued_documents.of_code(tx, code)
        if document is None:
            raise NotFound
        return _verified(tx, document)


def by_mark(store: Store, text: str) -> Verified:
    """Return the document that a text names by its hash or its code, as people type them; raises NotFound."""
    if sha256 := sha256_in(text):
        return by_hash(store, sha256)
    if code := code_in(text):
        return by_code(store, code)
    raise NotFound


def names(store: Store, document: IssuedDocument) -> Names:
    """Return the names that belong to a document, as they are today."""
    with store.snapshot() as tx:
        # A subject is the number of an agreement, the name of a deal, a business ID, or a year.
        if (record := agreements.by_number(tx, document.thing)) is not None:
            approved = record.agreement.approved
            version = None if approved is None else approved.version
            return Names(record.organisation_name, record.deal_name, version)
        if (deal := deals.by_slug(tx, document.thing)) is not None:
            return Names(deal=deal.name)
        if (organisation := organisations.by_business_id(tx, document.thing)) is not None:
            return Names(organisation.name)
        return Names()


def file_of(store: Store, sha256: str) -> bytes | None:
    """Return the bytes of an issued document while they are kept; None once they are not, or damaged."""
    with store.snapshot() as tx:
        file = issued_documents.file_of(tx, sha256)
    return None if file is None else file.sound_content(store.files)


def _verified(tx: Transaction, document: IssuedDocument) -> Verified:
    return Verified(document, _newer(tx, document), issued_documents.is_kept(tx, document.sha256))


def _newer(tx: Transaction, document: IssuedDocument) -> IssuedDocument | None:
    newest = issued_documents.newest(tx, document.kind, document.subject)
    return newest if newest is not None and document.is_older_than(newest) else None
