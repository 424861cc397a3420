"""Documents that were issued: what is on record of each, and the short code that stands on it."""

import datetime as dt
import re
from hashlib import sha256 as hash_of
from typing import Final, Self
from unicodedata import category, normalize

import msgspec

from registry.model.documents import DocumentKind, DrawnDocument
from registry.model.languages import Language

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD: Final = str.maketrans("ILO", "110", "\N{MINUS SIGN}")
"""Crockford's base 32 has no I, L or O, so that what is read off paper is taken as it was meant."""

_BETWEEN: Final = frozenset({"Cc", "Cf", "Pd", "Zl", "Zp", "Zs"})
"""Hyphens and spaces of all kinds, also such as nobody sees."""

_LENGTH: Final = 12
_GROUP: Final = 4
_BITS_OF_SIGN: Final = 5
_CODE: Final = re.compile(rf"[{_SIGNS}]{{{_LENGTH}}}")
_SHA256: Final = re.compile(r"(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])")


class IssuedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """What is on record of a PDF that was handed out.

    `sha256` is that of its bytes, `content_sha256` of the bytes before they were sealed (the same where
    they were not), `data_sha256` of the JSON that lies in it. `data_as_of` is the time of the last public
    change that it tells of, `issued_at` that of its first making, `edition` that of the software that made
    it, `size` in bytes. Several may have one `code` (12 signs, without hyphens): it stands for what the
    document tells in which language, and a seal is another each time.
    """

    sha256: str
    code: str
    kind: DocumentKind
    subject: str
    language: Language
    data_as_of: dt.datetime
    issued_at: dt.datetime
    data_sha256: str
    content_sha256: str
    edition: str
    is_sealed: bool
    size: int

    @classmethod
    def of(cls, drawn: DrawnDocument, issued_at: dt.datetime) -> Self:
        """Return what is to be put on record of a document that was drawn."""
        return cls(
            sha256=hash_of(drawn.pdf).hexdigest(),
            code=drawn.code,
            kind=drawn.kind,
            subject=drawn.subject,
            language=drawn.language,
            data_as_of=drawn.data_as_of,
            issued_at=issued_at,
            data_sha256=drawn.data_sha256,
            content_sha256=drawn.content_sha256,
            edition=drawn.edition,
            is_sealed=drawn.is_sealed,
            size=len(drawn.pdf),
        )

    @property
    def thing(self) -> str:
        """What the document tells of: a register number, a deal's slug, a business ID or a year."""
        return self.subject.partition("/")[0]

    @property
    def part(self) -> str:
        """Which version or period of it; an empty text where there is one alone."""
        return self.subject.partition("/")[2]

    def is_older_than(self, other: "IssuedDocument") -> bool:
        """Tell whether the other tells of the same thing as it was later.

        A document in another language, and one that was drawn anew from the same data, do not.
        """
        return self.data_sha256 != other.data_sha256 and (self.data_as_of, self.issued_at) < (
            other.data_as_of,
            other.issued_at,
        )


def code_of(digest: bytes) -> str:
    """Return the code for a digest of at least 60 bits: its last 60, in 12 signs of Crockford's base 32."""
    number = int.from_bytes(digest, "big")
    places = reversed(range(_LENGTH))
    return "".join(_SIGNS[number >> _BITS_OF_SIGN * place & 0b11111] for place in places)


def spaced(code: str) -> str:
    """Return a code as it stands on paper: `XXXX-XXXX-XXXX`."""
    return "-".join(code[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def code_in(text: str) -> str | None:
    """Return the code that somebody has typed or copied, without hyphens; None if it cannot be one.

    It may be the last part of an address, such as stands on each document.
    """
    last = re.split(r"[?#]", text.strip())[0].rstrip("/").rpartition("/")[2]
    signs = (sign for sign in normalize("NFKC", last) if category(sign) not in _BETWEEN)
    code = "".join(signs).upper().translate(_MISREAD)
    return code if _CODE.fullmatch(code) else None


def sha256_in(text: str) -> str | None:
    """Return the SHA-256 that somebody has typed or copied, in small letters; None if it cannot be one.

    It may stand among other words, as programs print it: `<hash>  summary.pdf`. Of several none is meant.
    """
    told = text.lower()
    joined = re.sub(r"[\s:]", "", told).removeprefix("sha256").removeprefix("-")
    found = {*_SHA256.findall(told)} or {*_SHA256.findall(joined)}
    return found.pop() if len(found) == 1 else None
