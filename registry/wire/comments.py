"""Comments on drafts, on the wire."""

import msgspec

from registry.model.languages import Language
from registry.model.records import Comment
from registry.wire.texts import Moment, Reason


class CommentIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A comment on a draft."""

    language: Language
    text: Reason


class CommentOut(msgspec.Struct, frozen=True):
    """A comment on a draft; never published."""

    number: int
    author: str
    at: Moment
    language: Language
    text: str

    @classmethod
    def of(cls, comment: Comment) -> "CommentOut":
        """Show a comment."""
        return cls(comment.number, comment.author, comment.at, comment.language, comment.text)


class CommentsOut(msgspec.Struct, frozen=True):
    """All comments on an agreement, oldest first; there is never a second page."""

    items: list[CommentOut]
