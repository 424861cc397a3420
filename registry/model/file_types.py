"""Which files can be evidence, told by what is in them: neither their name nor their sender is believed.

What is let in is a short list, and each kind is looked at more closely than a library that knows
hundreds of kinds would: an office document is opened, so that macros are found under any name.
"""

import re
import struct
import zipfile
from collections.abc import Collection
from enum import StrEnum
from io import BytesIO
from typing import Final

from registry.errors import FieldError, InvalidInput

AT: Final = "/file"
MOST_BYTES: Final = 20_000_000


class FileType(StrEnum):
    """A kind of file that can be evidence, by its media type."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ODT = "application/vnd.oasis.opendocument.text"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"
    ODP = "application/vnd.oasis.opendocument.presentation"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such a file's name, the usual one first."""
        return (".jpg", ".jpeg") if self is FileType.JPEG else (f".{self.name.lower()}",)


def type_of(content: bytes) -> FileType:
    """Return what kind of file it is.

    Raises InvalidInput for one that is empty, too big, of no kind that can be evidence, broken, or
    that has macros.
    """
    if not content:
        raise InvalidInput(FieldError(AT, "file_empty"))
    if len(content) > MOST_BYTES:
        raise InvalidInput(FieldError(AT, "file_too_big", {"megabytes": MOST_BYTES // 1_000_000}))
    for type_, beginning in _BEGINNINGS.items():
        if beginning.match(content):
            return type_
    if content.startswith(_ZIP):
        return _office_type(content)
    raise InvalidInput(FieldError(AT, "file_type_unknown"))


_BEGINNINGS: Final = {
    FileType.PDF: re.compile(rb"%PDF-[12]\.[0-9]"),
    FileType.PNG: re.compile(rb"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    FileType.JPEG: re.compile(rb"\xff\xd8\xff[\xc0-\xfe]"),
    FileType.WEBP: re.compile(rb"RIFF.{4}WEBPVP8[ LX]", re.DOTALL),
}

_ZIP: Final = b"PK\x03\x04"
_END_OF_ZIP: Final = b"PK\x05\x06"
_END_OF_BIG_ZIP: Final = b"PK\x06\x07"
_END: Final = struct.Struct("<4s4H2LH")
_LOCATOR_BYTES: Final = 20
_MOST_LISTED_BYTES: Final = 1_000_000
"""Of an archive's list of contents: some ten thousand files, which no document comes near."""

_MOST_DECLARED_BYTES: Final = 500_000
_UNREADABLE: Final = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError)


def _office_type(content: bytes) -> FileType:
    if not _is_small_list(content):
        raise InvalidInput(FieldError(AT, "file_broken"))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            type_, has_macros = _looked_into(archive, names)
    except _UNREADABLE as error:
        raise InvalidInput(FieldError(AT, "file_broken")) from error
    if type_ is None:
        raise InvalidInput(FieldError(AT, "file_type_unknown"))
    if has_macros:
        raise InvalidInput(FieldError(AT, "file_has_macros"))
    return type_


def _is_small_list(content: bytes) -> bool:
    """Tell whether an archive's list of contents can be read without asking for much memory."""
    at = content.rfind(_END_OF_ZIP)
    if at < 0 or at + _END.size > len(content):
        return False
    size: int = _END.unpack_from(content, at)[5]
    is_big = content[max(0, at - _LOCATOR_BYTES) : at].startswith(_END_OF_BIG_ZIP)
    return size <= _MOST_LISTED_BYTES and not is_big


def _looked_into(archive: zipfile.ZipFile, names: Collection[str]) -> tuple[FileType | None, bool]:
    """Return which document an archive is, None for none, and whether it has macros in it."""
    declared = _declared(archive)
    if declared in _OPEN_DOCUMENTS:
        return FileType(declared), any(name.startswith(("basic/", "scripts/")) for name in names)
    parts = {name.partition("/")[0] for name in names if "/" in name}
    is_office = "[content_types].xml" in names
    type_ = next((type_ for part, type_ in _OFFICE_PARTS.items() if is_office and part in parts), None)
    has_macros = any(_OFFICE_MACRO.search(name) for name in names)
    return type_, has_macros or "macroenabled" in declared.lower()


def _declared(archive: zipfile.ZipFile) -> str:
    """Return what an archive says that it is: an OpenDocument in `mimetype`, others in a table of types."""
    for name in ("mimetype", "[Content_Types].xml"):
        if name in archive.NameToInfo:
            with archive.open(name) as part:
                return part.read(_MOST_DECLARED_BYTES).decode("utf-8", "replace").strip()
    return ""


_OPEN_DOCUMENTS: Final = frozenset({FileType.ODT.value, FileType.ODS.value, FileType.ODP.value})
_OFFICE_PARTS: Final = {"word": FileType.DOCX, "xl": FileType.XLSX, "ppt": FileType.PPTX}
_OFFICE_MACRO: Final = re.compile(r"vba[a-z]*\.(bin|xml)$|/activex/|/macrosheets/|/dialogsheets/")
