"""Issued documents on the wire: what is on record of a PDF that the registry has handed out."""

from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.documents import DocumentKind
from registry.model.issued_documents import IssuedDocument, spaced
from registry.model.languages import Language
from registry.wire.texts import Moment

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="A SHA-256 in hexadecimal digits")]


class IssuedDocumentOut(msgspec.Struct, frozen=True, kw_only=True):
    """A document that the registry has issued, by the hash of its bytes.

    `subject` names what it tells of, with its version or period; `data_as_of` is when the last change took
    place that it tells of, `issued_at` when it was first made. `data_sha256` is the hash of the JSON that
    lies in it, `content_sha256` that of its bytes before they were sealed. It `is_latest` until something
    newer has been issued of the same thing: then `newer` is the hash of that. `file` is the address of the
    PDF while it is kept, `current` where the present document is. If it `has_lost_its_seal`, the hash asked
    for is that of its bytes before they were sealed.
    """

    sha256: Sha256
    code: Annotated[str, Meta(pattern=r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$")]
    kind: DocumentKind
    subject: str
    language: Language
    data_as_of: Moment
    issued_at: Moment
    data_sha256: Sha256
    content_sha256: Sha256
    edition: str
    is_sealed: bool
    has_lost_its_seal: bool
    size: Annotated[int, Meta(ge=1, description="In bytes")]
    is_latest: bool
    newer: Sha256 | None
    file: str | None
    current: str

    @classmethod
    def of(
        cls,
        document: IssuedDocument,
        *,
        newer: IssuedDocument | None,
        has_lost_its_seal: bool,
        file: str | None,
        current: str,
    ) -> "IssuedDocumentOut":
        """Show a document; `file` and `current` are addresses."""
        return cls(
            **msgspec.structs.asdict(document) | {"code": spaced(document.code)},
            has_lost_its_seal=has_lost_its_seal,
            is_latest=newer is None,
            newer=None if newer is None else newer.sha256,
            file=file,
            current=current,
        )
