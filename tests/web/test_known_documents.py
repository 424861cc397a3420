"""Which document an address leads to holds for one state of the public record."""

from registry.actions.public_record import PublishedState
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.web.known_documents import KnownDocument, KnownDocuments

FIRST = PublishedState(number=1, is_demo=False)
SECOND = PublishedState(number=2, is_demo=False)


def a_document(code: str) -> KnownDocument:
    """Return a document with a code."""
    return KnownDocument(DocumentKind.NATIONAL_SUMMARY, "2026", Language.FI, code, "2026")


def test_what_is_found_out_holds_until_something_is_published() -> None:
    known = KnownDocuments()
    known.learn(FIRST, "this", a_document("A"))
    assert known.get(FIRST, "this") == a_document("A")
    assert known.get(FIRST, "that") is None
    assert known.get(SECOND, "this") is None
    known.learn(SECOND, "that", a_document("B"))
    assert known.get(SECOND, "this") is None
    assert known.get(SECOND, "that") == a_document("B")


def test_a_replica_that_lags_behind_neither_tells_nor_takes_away() -> None:
    known = KnownDocuments()
    known.learn(SECOND, "this", a_document("B"))
    known.learn(FIRST, "this", a_document("A"))
    assert known.get(FIRST, "this") is None
    assert known.get(SECOND, "this") == a_document("B")


def test_a_registry_that_became_a_demo_shows_other_documents() -> None:
    known = KnownDocuments()
    known.learn(FIRST, "this", a_document("A"))
    assert known.get(PublishedState(number=1, is_demo=True), "this") is None


def test_what_nobody_asked_for_the_longest_is_forgotten_first() -> None:
    known = KnownDocuments(most=2)
    for name in ("this", "that"):
        known.learn(FIRST, name, a_document(name))
    assert known.get(FIRST, "this") is not None
    known.learn(FIRST, "another", a_document("another"))
    assert known.get(FIRST, "that") is None
    assert known.get(FIRST, "this") is not None
