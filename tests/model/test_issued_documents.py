"""The code on a document is read as it was meant, and what is newer is told apart from what is only new."""

import datetime as dt

import pytest

from registry.model.documents import DrawnDocument
from registry.model.issued_documents import code_in, sha256_in, spaced
from tests.builders import NOW
from tests.issued import CODE, SHA256, a_document, on_record

LATER = NOW + dt.timedelta(days=1)


def test_a_code_is_read_as_it_is_printed() -> None:
    assert spaced(CODE) == "0123-4567-89AB"
    assert code_in(spaced(CODE)) == CODE


@pytest.mark.parametrize(
    "typed",
    [
        "0123456789AB",
        " 0123 4567 89ab ",
        "oi23-4567-89aB",
        "OL234567 89AB",
        "0123\u201145678\u20139AB",
        "0123\u20144567\u221289AB",
        "0123\u00ad4567\u00a089AB\t\n",
        "\uff10\uff11\uff12\uff13-4567-89AB\u200b",
        "https://deals.example.fi/v/0123-4567-89AB",
        "deals.example.fi/fi/verify/0123-4567-89ab/?from=mail#top",
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert code_in(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", "/", "0123-4567-89A", "0123-4567-89ABC", "0123-4567-89AU", "0123.4567.89AB", SHA256]
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert code_in(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        SHA256,
        SHA256.upper(),
        f"  {SHA256}\n",
        f"sha256:{SHA256}",
        f"{SHA256[:32]} {SHA256[32:]}",
        f"SHA-256 {SHA256}",
        f"{SHA256}  GD-2026-0001-1-fi.pdf\n",
        f"SHA256 (GD-2026-0001-1-fi.pdf) = {SHA256}",
        f"https://deals.example.fi/documents/{SHA256}.pdf",
    ],
)
def test_a_hash_is_read_as_programs_print_it(typed: str) -> None:
    assert sha256_in(typed) == SHA256


@pytest.mark.parametrize(
    "typed", ["", SHA256[1:], f"{SHA256}0", f"g{SHA256[1:]}", f"{SHA256} {'f' * 64}", CODE]
)
def test_what_cannot_be_a_hash_is_none(typed: str) -> None:
    assert sha256_in(typed) is None


@pytest.mark.parametrize(
    ("other", "is_newer"),
    [
        (a_document(b"later", data=b"changed", data_as_of=LATER), True),
        (a_document(b"later", data=b"in a new form"), True),
        (a_document(b"drawn anew"), False),
        (a_document(b"of before", data=b"of before", data_as_of=NOW - dt.timedelta(days=1)), False),
    ],
    ids=["changed", "told in a new form", "drawn anew", "of before"],
)
def test_what_is_newer_tells_of_something_else_and_is_of_later(
    other: DrawnDocument, *, is_newer: bool
) -> None:
    assert on_record(a_document()).is_older_than(on_record(other, LATER)) is is_newer
