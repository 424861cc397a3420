"""E-mail addresses, by which people sign in and are told apart."""

import re
from typing import Final

from registry.errors import FieldError, InvalidInput

LONGEST: Final = 254
"""What a mail server takes at most (RFC 5321, section 4.5.3.1.3, without the angle brackets)."""

_ADDRESS: Final = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
)
"""A browser's own rule for e-mail fields (HTML standard, 4.10.5.1.5), and a domain with a dot."""

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""No database looks for a NUL or for half of a surrogate pair."""


def canonical(text: str, pointer: str = "/email") -> str:
    """Return the one form that is stored and looked for: lower case, nothing around it.

    Raises InvalidInput at `pointer` for what is no address.
    """
    address = folded(text)
    if len(address) > LONGEST or not _ADDRESS.fullmatch(address):
        raise InvalidInput(FieldError(pointer, "bad_email"))
    return address


def folded(text: str) -> str:
    """Return what was typed in the form that addresses are compared in, whether it is one or not."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text.strip().lower())
