"""Whoever holds a document learns what it is, whatever they hold of it: the file, its hash or its code."""

import datetime as dt
from hashlib import sha256 as hash_of

import pytest

from registry.actions import issued_documents
from registry.errors import NotFound
from registry.model.languages import Language
from registry.store import Store, stored_files
from registry.store import issued_documents as stored
from tests.builders import NOW
from tests.issued import CODE, KIND, PDF, SHA256, SUBJECT, a_document, issue, keep, on_record

LATER = NOW + dt.timedelta(days=1)
SEALED = PDF + b" with a seal"


def test_what_was_issued_is_found_by_its_hash_and_by_its_code(store: Store) -> None:
    issue(store, a_document())
    found = issued_documents.by_hash(store, SHA256)
    assert found.document == on_record(a_document())
    assert (found.document.sha256, found.document.size) == (SHA256, len(PDF))
    assert (found.newer, found.is_kept, found.has_lost_its_seal) == (None, False, False)
    for typed in (SHA256.upper(), "0123-4567-89ab", CODE):
        assert issued_documents.by_mark(store, typed) == found


@pytest.mark.parametrize("typed", ["f" * 64, "ZZZZ-ZZZZ-ZZZZ", "GD-2026-0001", "", "\0"])
def test_what_was_not_issued_is_not_found(store: Store, typed: str) -> None:
    issue(store, a_document())
    with pytest.raises(NotFound):
        issued_documents.by_mark(store, typed)


def test_the_same_bytes_stay_on_record_as_they_were_issued_first(store: Store) -> None:
    issue(store, a_document())
    issue(store, a_document(), now=LATER)
    assert issued_documents.by_hash(store, SHA256).document.issued_at == NOW


def test_of_several_with_one_code_the_last_is_shown(store: Store) -> None:
    first, second = (a_document(pdf, content=PDF) for pdf in (b"1", b"2"))
    issue(store, second, now=LATER)
    issue(store, first)
    assert issued_documents.by_code(store, CODE).document == on_record(second, LATER)


def test_a_sealed_document_is_known_without_its_seal_too(store: Store) -> None:
    issue(store, a_document(SEALED, content=PDF))
    whole = issued_documents.by_hash(store, hash_of(SEALED).hexdigest())
    assert whole.document.is_sealed
    assert not whole.has_lost_its_seal
    bare = issued_documents.by_hash(store, SHA256)
    assert bare.document == whole.document
    assert bare.has_lost_its_seal


def test_a_document_is_the_latest_until_the_thing_has_changed_and_one_is_issued_of_that(
    store: Store,
) -> None:
    issue(store, a_document())
    swedish = a_document(b"in Swedish", language=Language.SV)
    of_other = a_document(b"other", subject="GD-2026-0002/1", data=b"other", data_as_of=LATER)
    issue(store, swedish, of_other, now=LATER)
    assert issued_documents.by_hash(store, SHA256).newer is None
    new = a_document(b"new", language=Language.SV, data=b"new", data_as_of=LATER, code="Z" * 12)
    issue(store, new, now=LATER)
    assert issued_documents.by_hash(store, SHA256).newer == on_record(new, LATER)
    assert issued_documents.by_code(store, "Z" * 12).newer is None


def test_the_file_is_handed_out_while_it_is_kept(store: Store) -> None:
    issue(store, a_document())
    assert issued_documents.file_of(store, SHA256) is None
    keep(store)
    assert issued_documents.file_of(store, SHA256) == PDF
    assert issued_documents.by_hash(store, SHA256).is_kept


def test_whatever_is_kept_is_on_record(store: Store) -> None:
    keep(store)
    assert issued_documents.find(store, SHA256) == on_record(a_document())


def test_a_stored_file_that_was_not_issued_is_nobodys_to_have(store: Store) -> None:
    with store.transaction() as tx:
        sha256 = stored_files.put(tx, store.files, b"evidence", "application/pdf", NOW)
    assert issued_documents.file_of(store, sha256) is None


def test_the_newest_of_a_thing_is_in_whichever_language(store: Store) -> None:
    swedish = a_document(b"in Swedish", language=Language.SV, data=b"new", data_as_of=LATER)
    issue(store, swedish, a_document())
    with store.snapshot() as tx:
        assert stored.newest(tx, KIND, SUBJECT) == on_record(swedish)
        assert stored.newest(tx, KIND, "GD-2026-0002/1") is None
