"""Drawn documents are kept up to a limit; what was issued stays on record all the same."""

import datetime as dt
from hashlib import sha256 as hash_of

from registry.actions import issued_documents, unused_files
from registry.store import Store, kept_documents
from tests.builders import NOW
from tests.issued import a_document, keep


def test_the_oldest_documents_beyond_the_limit_go_and_stay_on_record(store: Store) -> None:
    sizes = [600_000, 500_000, 300_000]
    files = [bytes([number]) * size for number, size in enumerate(sizes)]
    for number, pdf in enumerate(files):
        document = a_document(pdf, subject=f"GD-2026-000{number}/1")
        keep(store, document, now=NOW + dt.timedelta(hours=number))
    assert _forget_beyond(store, 1_400_000) == 0
    assert _forget_beyond(store, 1_399_999) == 1
    assert _kept(store) == ["GD-2026-0001/1", "GD-2026-0002/1"]
    oldest = hash_of(files[0]).hexdigest()
    assert issued_documents.file_of(store, oldest) == files[0], "somebody may be about to have it"
    unused_files.forget_unused_files(store, now=NOW + dt.timedelta(days=2))
    assert issued_documents.file_of(store, oldest) is None
    assert issued_documents.by_hash(store, oldest).document.subject == "GD-2026-0000/1"
    assert issued_documents.file_of(store, hash_of(files[2]).hexdigest()) == files[2]
    assert _forget_beyond(store, 0) == 2


def _forget_beyond(store: Store, size: int) -> int:
    with store.transaction() as tx:
        return kept_documents.forget_beyond(tx, size)


def _kept(store: Store) -> list[str]:
    with store.snapshot() as tx:
        return tx.values("select subject from kept_document order by subject")
