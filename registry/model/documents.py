"""Documents that were drawn, as they are kept."""

import datetime as dt
from enum import StrEnum

import msgspec

from registry.model.languages import Language


class DocumentKind(StrEnum):
    """What a document is; with a subject and a language it names one.

    The subjects: an agreement's version (`GD-2026-0001/1`), an agreement's period (`GD-2026-0001/2026`),
    a deal's period (`fossil-free-sites/2026`), an organisation (`0201256-6`), a year (`2026`).
    """

    AGREEMENT_SUMMARY = "agreement_summary"
    PROGRESS_REPORT = "progress_report"
    DEAL_SUMMARY = "deal_summary"
    PORTFOLIO = "portfolio"
    NATIONAL_SUMMARY = "national_summary"


class DrawnDocument(msgspec.Struct, frozen=True):
    """A PDF of a thing, ready to be given out.

    `code` tells what it was drawn from and by which edition of the drawing code: the same code, the
    same bytes, but for a seal. `data_as_of` is the time of the last change in it, `data_sha256` the
    hash of the data that lies inside, `content_sha256` that of the document before it was sealed.
    """

    kind: DocumentKind
    subject: str
    language: Language
    code: str
    data_as_of: dt.datetime
    data_sha256: str
    edition: str
    pdf: bytes
    content_sha256: str
    is_sealed: bool = False

    @property
    def fingerprint(self) -> str:
        """By what it is found again among those that are kept."""
        return fingerprint_of(self.code, is_sealed=self.is_sealed)


def fingerprint_of(code: str, *, is_sealed: bool) -> str:
    """Return what tells documents apart that are kept: where they are to be sealed, no other will do."""
    return f"{code} sealed" if is_sealed else code
