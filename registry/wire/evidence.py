"""Evidence of progress reports on the wire."""

from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.evidence import Evidence, EvidenceFile
from registry.wire.texts import Line, Moment

WebAddress = Annotated[
    str, Meta(max_length=2_000, description="A web page", examples=["https://example.org/report"])
]


class DescriptionIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a piece of evidence shows, and whether it is published once the report is accepted."""

    title: Line
    is_public: bool = False


class LinkIn(DescriptionIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A link to be attached."""

    link: WebAddress


class NewEvidenceIn(DescriptionIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A piece to be attached, as a page asks for it: a link, or a file that is sent beside it."""

    link: WebAddress | None = None


class EvidenceFileOut(msgspec.Struct, frozen=True):
    """A file: its name, made safe, and its size in bytes."""

    name: str
    media_type: str
    size: int
    sha256: str

    @classmethod
    def of(cls, file: EvidenceFile) -> "EvidenceFileOut":
        """Show a file."""
        return cls(file.name, file.media_type, file.size, file.sha256)


class EvidenceOut(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence: a file, which is at `file` below its address, or a link."""

    number: int
    title: str
    is_public: bool
    added_at: Moment
    file: EvidenceFileOut | None
    link: str | None

    @classmethod
    def of(cls, piece: Evidence) -> "EvidenceOut":
        """Show a piece."""
        return cls(
            number=piece.number,
            title=piece.title,
            is_public=piece.is_public,
            added_at=piece.added_at,
            file=None if piece.file is None else EvidenceFileOut.of(piece.file),
            link=piece.link,
        )


class EvidenceListOut(msgspec.Struct, frozen=True):
    """The evidence of a report that its reader may see; there is never a second page."""

    items: list[EvidenceOut]
