"""An order for a document: all that it is drawn from, and the code that is printed on it."""

import hashlib
from functools import cached_property
from typing import Final

import msgspec

from registry.documents.editions import document_edition
from registry.model.documents import DocumentKind, DrawnDocument
from registry.model.issued_documents import code_of, spaced
from registry.model.languages import Language
from registry.model.summaries import Summary

_DIGEST_BYTES: Final = 8


class Order(msgspec.Struct, frozen=True, dict=True, tag="order"):
    """A document to draw: a summary in one language, with its `data` (JSON) to lie inside.

    `site` is where the registry is reached, such as `https://registry.example`: the document names the
    page that verifies it.
    """

    summary: Summary
    language: Language
    data: bytes
    site: str

    @property
    def kind(self) -> DocumentKind:
        """What the document is."""
        return self.summary.kind

    @cached_property
    def code(self) -> str:
        """Twelve letters and digits that tell what a document was drawn from, and by which edition.

        The same code means the same bytes. It is short enough to be typed from paper.
        """
        told = msgspec.msgpack.encode((self.summary, self.language, self.site, document_edition()))
        return code_of(hashlib.blake2b(told + self.data, digest_size=_DIGEST_BYTES).digest())

    @property
    def address(self) -> str:
        """The short address of the page that verifies the document."""
        return f"{self.site}/v/{spaced(self.code)}"

    @property
    def name(self) -> str:
        """What the document's files are called, without what tells their kind: `GD-2026-0001-1`."""
        return self.summary.subject.replace("/", "-")

    def drawn(self, pdf: bytes, content_sha256: str, *, is_sealed: bool) -> DrawnDocument:
        """Return the document that was drawn as it was ordered."""
        return DrawnDocument(
            kind=self.kind,
            subject=self.summary.subject,
            language=self.language,
            code=self.code,
            data_as_of=self.summary.issued_at,
            data_sha256=hashlib.sha256(self.data).hexdigest(),
            edition=document_edition(),
            pdf=pdf,
            content_sha256=content_sha256,
            is_sealed=is_sealed,
        )
