"""Files as people have them: the smallest that are what they say, and some that are not."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

PDF: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
JPEG: Final = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01"
WEBP: Final = b"RIFF\x1a\x00\x00\x00WEBPVP8L"
OLD_WORD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PAGE: Final = b"<!doctype html><script>alert(1)</script>"
PROGRAM: Final = b"MZ\x90\x00" + bytes(60)

_TYPES: Final = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
_MAIN: Final = '<Override PartName="/main.xml" ContentType="application/vnd.{}.main+xml"/>'


def an_archive(parts: Mapping[str, str], *, stored_first: bool = False) -> bytes:
    """Return an archive with these files in it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, (name, content) in enumerate(parts.items()):
            archive.writestr(
                name, content, zipfile.ZIP_STORED if stored_first and index == 0 else zipfile.ZIP_DEFLATED
            )
    return made.getvalue()


def an_office_file(folder: str, kind: str = "plain", **more: str) -> bytes:
    """Return a document of Word (`word`), Excel (`xl`) or PowerPoint (`ppt`)."""
    types = _TYPES.format(_MAIN.format(kind))
    return an_archive({"[Content_Types].xml": types, f"{folder}/main.xml": "<x/>"} | more)


def an_open_document(kind: str, **more: str) -> bytes:
    """Return a `text`, a `spreadsheet` or a `presentation` of OpenDocument."""
    declared = f"application/vnd.oasis.opendocument.{kind}"
    return an_archive({"mimetype": declared, "content.xml": "<x/>"} | more, stored_first=True)
