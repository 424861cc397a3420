"""What a document was drawn from, in a few letters: one that is known need not be drawn to find that out."""

import hashlib
from typing import Final

import msgspec

from registry.documents.agreement_summaries import AgreementSummary
from registry.edition import edition
from registry.model.languages import Language

_DIGEST_BYTES: Final = 8


def fingerprint(summary: AgreementSummary, language: Language) -> str:
    """Return a digest of all that a summary shows, and of the edition of the software that draws it."""
    told = msgspec.msgpack.encode((summary, language, edition()))
    return hashlib.blake2b(told, digest_size=_DIGEST_BYTES).hexdigest()
