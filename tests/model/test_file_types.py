"""What a file is, is told by what is in it."""

import zipfile
from io import BytesIO

import pytest

from registry.model.file_types import MOST_BYTES, FileType, type_of
from tests.files import (
    JPEG,
    OLD_WORD,
    PAGE,
    PDF,
    PNG,
    PROGRAM,
    WEBP,
    an_archive,
    an_office_file,
    an_open_document,
)
from tests.model.refusals import refused

KINDS = {
    FileType.PDF: PDF,
    FileType.PNG: PNG,
    FileType.JPEG: JPEG,
    FileType.WEBP: WEBP,
    FileType.DOCX: an_office_file("word"),
    FileType.XLSX: an_office_file("xl"),
    FileType.PPTX: an_office_file("ppt"),
    FileType.ODT: an_open_document("text"),
    FileType.ODS: an_open_document("spreadsheet"),
    FileType.ODP: an_open_document("presentation"),
}


def test_every_kind_that_can_be_evidence_is_known_by_its_content() -> None:
    assert {type_: type_of(content) for type_, content in KINDS.items()} == {kind: kind for kind in FileType}


@pytest.mark.parametrize(
    "content",
    [
        PAGE,
        PROGRAM,
        OLD_WORD,
        b"\n" + PDF,
        b"GIF89a" + bytes(20),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        an_archive({"letter.txt": "Hello"}),
        an_archive({"word/main.xml": "<x/>"}),
        an_archive({"mimetype": "application/epub+zip", "content.xml": "<x/>"}),
    ],
    ids=[
        "page",
        "program",
        "old Word",
        "PDF behind a line",
        "GIF",
        "SVG",
        "archive",
        "half a document",
        "book",
    ],
)
def test_nothing_else_is_let_in(content: bytes) -> None:
    with refused("/file", "file_type_unknown"):
        type_of(content)


@pytest.mark.parametrize(
    "content",
    [
        an_office_file("word", **{"word/vbaProject.bin": "macro"}),
        an_office_file("word", **{"word/VBAPROJECT.BIN": "macro"}),
        an_office_file("xl", "ms-excel.sheet.macroEnabled"),
        an_office_file("xl", **{"xl/macrosheets/sheet1.xml": "<x/>"}),
        an_office_file("ppt", **{"ppt/activeX/activeX1.bin": "control"}),
        an_open_document("text", **{"Basic/Standard/Module1.xml": "<x/>"}),
        an_open_document("spreadsheet", **{"Scripts/python/run.py": "pass"}),
    ],
)
def test_macros_are_found_under_any_name(content: bytes) -> None:
    with refused("/file", "file_has_macros"):
        type_of(content)


def test_an_empty_file_is_no_evidence() -> None:
    with refused("/file", "file_empty"):
        type_of(b"")


def test_a_file_has_twenty_megabytes_at_the_most() -> None:
    assert type_of(PDF.ljust(MOST_BYTES)) is FileType.PDF
    with refused("/file", "file_too_big"):
        type_of(PDF.ljust(MOST_BYTES + 1))


def test_a_broken_document_is_told_from_one_of_another_kind() -> None:
    document = an_office_file("word")
    for broken in (document[:-30], document[:60] + bytes(20), document.replace(b"PK\x01\x02", b"PK\x01\x03")):
        with refused("/file", "file_broken"):
            type_of(broken)


def test_a_document_that_needs_a_password_is_broken_to_us() -> None:
    locked = bytearray(an_open_document("text"))
    with zipfile.ZipFile(BytesIO(bytes(locked))) as archive:
        assert archive.infolist()[0].filename == "mimetype"
    locked[6] |= 1  # the flag "encrypted", at the file and in the list
    at = locked.rfind(b"PK\x01\x02", 0, locked.rfind(b"PK\x01\x02"))
    locked[at + 8] |= 1
    with refused("/file", "file_broken"):
        type_of(bytes(locked))


def test_an_archive_of_very_many_files_is_not_even_listed() -> None:
    many = an_archive({f"{number:0200}": "" for number in range(5_000)})
    assert len(many) < MOST_BYTES
    with refused("/file", "file_broken"):
        type_of(many)


def test_a_picture_has_either_ending_that_pictures_have() -> None:
    assert FileType.JPEG.suffixes == (".jpg", ".jpeg")
    assert FileType.DOCX.suffixes == (".docx",)
