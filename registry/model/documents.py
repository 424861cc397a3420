"""Documents that were drawn, as they are kept."""

from enum import StrEnum

import msgspec

from registry.model.languages import Language


class DocumentKind(StrEnum):
    """What a document is about; with a subject and a language it names one."""

    AGREEMENT_SUMMARY = "agreement_summary"


class DrawnDocument(msgspec.Struct, frozen=True):
    """A PDF of a thing; its fingerprint tells what it was drawn from, and by which edition of the code."""

    kind: DocumentKind
    subject: str
    language: Language
    fingerprint: str
    pdf: bytes
