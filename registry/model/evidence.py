"""Evidence: the files and links that back what a progress report says."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import msgspec

from registry.errors import FieldError, InvalidInput, NotFound

MOST: Final = 50
"""Pieces of evidence of one report."""


class EvidenceFile(msgspec.Struct, frozen=True):
    """A file, by the SHA-256 of its bytes; `name` is safe to be saved under, `size` in bytes."""

    sha256: str
    name: str
    media_type: str
    size: int


class Evidence(msgspec.Struct, frozen=True):
    """One piece of evidence of a version of a report: a file, or a link to a page elsewhere.

    `number` tells it from the others of its report. It is published with the report, once that is
    accepted, if the unit has said that it `is_public`. `added_by` is an account's number.
    """

    number: int
    title: str
    is_public: bool
    added_at: dt.datetime
    added_by: int | None
    file: EvidenceFile | None = None
    link: str | None = None

    def noted(self) -> dict[str, object]:
        """Return what the audit trail says of it: neither title nor name, which might tell of a person."""
        what = {"link": True} if self.file is None else {"sha256": self.file.sha256, "size": self.file.size}
        return {"number": self.number, "is_public": self.is_public, **what}


def with_one_more(all_: Sequence[Evidence], new: Evidence) -> tuple[Evidence, ...]:
    """Return the pieces with a new one behind them, under a number that none of them has.

    Raises InvalidInput when there are too many, or when the same file or link is there already: so
    what is sent twice is attached once.
    """
    at = "/link" if new.file is None else "/file"
    if len(all_) >= MOST:
        raise InvalidInput(FieldError(at, "too_many", {"maximum": MOST}))
    same = next((one for one in all_ if _what(one) == _what(new)), None)
    if same is not None:
        raise InvalidInput(FieldError(at, "attached_already", {"title": same.title}))
    number = max((one.number for one in all_), default=0) + 1
    return (*all_, msgspec.structs.replace(new, number=number))


def _what(one: Evidence) -> str | None:
    return one.link if one.file is None else one.file.sha256


def numbered(all_: Sequence[Evidence], number: int) -> Evidence:
    """Return the piece of this number; raises NotFound."""
    found = next((one for one in all_ if one.number == number), None)
    if found is None:
        raise NotFound
    return found


_LINK: Final = re.compile(
    r"https?://[^\s/?#@\\:]+\.[^\s/?#@\\:]+(:[0-9]{1,5})?([/?#][^\s<>\"\\^`{|}]*)?", re.IGNORECASE
)


def check_link(link: str) -> None:
    """Raise InvalidInput for what is no address of a web page: http or https, a host, no password."""
    is_seen = not any(unicodedata.category(sign).startswith("C") for sign in link)
    if not (is_seen and _LINK.fullmatch(link) and _has_port(link)):
        raise InvalidInput(FieldError("/link", "bad_link"))


def _has_port(link: str) -> bool:
    """Tell whether an address can be taken apart: its port is one, if there is any."""
    try:
        return urlsplit(link).port != 0
    except ValueError:
        return False
