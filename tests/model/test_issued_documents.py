"""The code on a document: short enough to be typed off paper, and read as it was meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.model.issued_documents import IssuedDocument, code_in, code_of, sha256_in, shown
from tests.builders import NOW
from tests.issued import CODE, SHA256, a_document

LATER = NOW + dt.timedelta(days=1)


@given(st.binary(min_size=8, max_size=64))
def test_every_digest_has_a_code_that_is_read_as_it_is_shown(digest: bytes) -> None:
    code = code_of(digest)
    assert len(shown(code)) == len("XXXX-XXXX-XXXX")
    assert code_in(shown(code)) == code_in(code) == code


def test_a_code_is_the_first_sixty_bits() -> None:
    assert code_of(b"\0" * 8) == "0" * 12
    assert code_of(b"\xff" * 8) == "Z" * 12
    assert code_of(b"\xf8" + b"\0" * 7) == "Z" + "0" * 11
    assert code_of(b"\0" * 7 + b"\x1f") == "0" * 11 + "1", "four bits are left over"


@pytest.mark.parametrize(
    "typed",
    ["0123-4567-89AB", " 0123 4567 89ab ", "oi23-4567-89aB", "OL234567 89AB", "0123\u201145678\u20139AB"],
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert code_in(typed) == CODE


@pytest.mark.parametrize("typed", ["", "0123-4567-89A", "0123-4567-89ABC", "0123-4567-89AU", SHA256])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert code_in(typed) is None


@pytest.mark.parametrize(
    "typed", [SHA256, SHA256.upper(), f"  {SHA256}\n", f"sha256:{SHA256}", f"{SHA256[:32]} {SHA256[32:]}"]
)
def test_a_hash_is_read_as_programs_print_it(typed: str) -> None:
    assert sha256_in(typed) == SHA256


@pytest.mark.parametrize("typed", ["", SHA256[1:], f"{SHA256}0", f"g{SHA256[1:]}", CODE])
def test_what_cannot_be_a_hash_is_none(typed: str) -> None:
    assert sha256_in(typed) is None


def test_a_document_is_sealed_if_its_bytes_are_others_than_its_contents() -> None:
    plain, sealed = a_document(b"plain"), a_document(b"plain and a seal", content=b"plain")
    assert (plain.is_sealed, sealed.is_sealed) == (False, True)
    assert plain.content_sha256 == sealed.content_sha256 == plain.sha256
    assert sealed.size == len(b"plain and a seal")


@pytest.mark.parametrize(
    ("other", "is_newer"),
    [
        (a_document(b"later", data=b"changed", data_as_of=LATER, issued_at=LATER), True),
        (a_document(b"later", data=b"in a new form", issued_at=LATER), True),
        (a_document(b"drawn anew", issued_at=LATER), False),
        (a_document(b"of before", data=b"of before", data_as_of=NOW - dt.timedelta(days=1)), False),
    ],
    ids=["changed", "told in a new form", "drawn anew", "of before"],
)
def test_what_is_newer_tells_of_something_else_and_is_of_later(
    other: IssuedDocument, *, is_newer: bool
) -> None:
    assert a_document().is_older_than(other) is is_newer
