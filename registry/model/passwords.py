"""Passwords: what may be one. How they are kept is `actions.passwords`."""

import unicodedata
from typing import Final

from registry.errors import FieldError, InvalidInput
from registry.model import emails

SHORTEST: Final = 12
LONGEST: Final = 200
"""In characters. Length is all that is asked: rules about kinds of characters make passwords no
better (NIST SP 800-63B, section 3.1.1.2)."""


def normalised(password: str) -> str | None:
    """Return the form that is hashed: NFKC, so that every keyboard's way to type it is the same.

    None for what can be nobody's password: longer than any is, or not writable in UTF-8.
    """
    if len(password) > LONGEST:
        return None
    form = unicodedata.normalize("NFKC", password)
    try:
        form.encode()
    except UnicodeEncodeError:
        return None
    return form


def acceptable(password: str, email: str, pointer: str = "/password") -> str:
    """Return a new password in the form that is hashed.

    Raises InvalidInput at `pointer` when it is too short or too long, or the owner's address.
    """
    form = normalised(password)
    if len(password) > LONGEST:
        raise InvalidInput(FieldError(pointer, "too_long", {"maximum": LONGEST}))
    if form is None:
        raise InvalidInput(FieldError(pointer, "bad_text"))
    if len(form) < SHORTEST:
        raise InvalidInput(FieldError(pointer, "too_short", {"minimum": SHORTEST}))
    if emails.folded(form) == email:
        raise InvalidInput(FieldError(pointer, "password_is_email"))
    return form
