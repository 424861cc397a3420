"""Many documents as one thing: a folder, or a zip file that is the same whenever it is made."""

import datetime as dt
import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from registry.cli.refusals import Refused
from registry.documents.orders import Order
from registry.model.documents import DocumentKind

FOLDERS: Final = {
    DocumentKind.AGREEMENT_SUMMARY: "agreement-summaries",
    DocumentKind.PROGRESS_REPORT: "progress-reports",
    DocumentKind.DEAL_SUMMARY: "deal-summaries",
    DocumentKind.PORTFOLIO: "portfolios",
    DocumentKind.NATIONAL_SUMMARY: "national-summaries",
}
HASHES: Final = "SHA256SUMS"
"""Where the SHA-256 of every file stands, as `sha256sum --check` reads it."""

_FILE_MODE: Final = 0o644 << 16
_UNIX: Final = 3


class _Place(Protocol):
    """Where files are put."""

    def put(self, name: str, content: bytes, moment: dt.datetime) -> None:
        """Put a file there, dated by a moment if it has a date of its own."""


class DocumentSet:
    """The documents that were put into it so far, with their hashes."""

    def __init__(self, place: _Place) -> None:
        self._place = place
        self._hashes: list[str] = []
        self._latest = dt.datetime.min.replace(tzinfo=dt.UTC)
        self.size = 0

    def __len__(self) -> int:
        return len(self._hashes)

    def add(self, order: Order, pdf: bytes) -> None:
        """Put a document in its place: `progress-reports/GD-2026-0001-2026-fi.pdf`."""
        name = f"{FOLDERS[order.kind]}/{order.name}-{order.language}.pdf"
        moment = order.summary.issued_at
        self._place.put(name, pdf, moment)
        self._hashes.append(f"{hashlib.sha256(pdf).hexdigest()}  {name}\n")
        self._latest = max(self._latest, moment)
        self.size += len(pdf)

    def finish(self) -> None:
        """Put the hashes of all beside them."""
        self._place.put(HASHES, "".join(self._hashes).encode(), self._latest)


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path
        path.mkdir(parents=True, exist_ok=True)
        # Of a set that is broken off there are no hashes, also not those of the set that was there before.
        (path / HASHES).unlink(missing_ok=True)

    def put(self, name: str, content: bytes, moment: dt.datetime) -> None:  # noqa: ARG002 (files have their own)
        target = self._path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as file:
            file.write(content)


class _Archive:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def put(self, name: str, content: bytes, moment: dt.datetime) -> None:
        # Not packed: PDFs are already, and what packing makes of bytes differs from one zlib to another.
        entry = zipfile.ZipInfo(name, moment.astimezone(dt.UTC).timetuple()[:6])
        entry.create_system, entry.external_attr = _UNIX, _FILE_MODE
        self._archive.writestr(entry, content)


@contextmanager
def document_set(target: Path) -> Iterator[DocumentSet]:
    """Fill a folder, or a zip file if the name ends so. A zip file is there whole or not at all.

    Raises Refused where it cannot be written.
    """
    with _refusing(target):
        if target.suffix.lower() == ".zip":
            with whole_file(target) as file, zipfile.ZipFile(file, "w") as archive:
                documents = DocumentSet(_Archive(archive))
                yield documents
                documents.finish()
        else:
            documents = DocumentSet(_Folder(target))
            yield documents
            documents.finish()


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """Write a file that is there whole or not at all; raises Refused where it cannot be written."""
    with _refusing(target):
        if target.exists() and not target.is_file():  # a device or a pipe takes what comes; a folder refuses
            with target.open("wb") as file:
                yield file
            return
        part = target.with_name(f"{target.name}.part")
        try:
            with part.open("wb") as file:
                yield file
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _refusing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}") from error
