"""Codes: the names by which addresses and programs know a deal, an indicator or a measure area."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count
from typing import Final

LONGEST: Final = 80
_ROOM_FOR_NUMBER: Final = 5
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_BEFORE_FIRST_LETTER: Final = re.compile(r"^[^a-z]+")


def code_from(text: str, otherwise: str, taken: Collection[str] = ()) -> str:
    """Return a code made of a name, such as `plastics-in-construction`; one that is taken gets a number.

    A name without any letter of the Latin alphabet has the code `otherwise`.
    """
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    short = _BEFORE_FIRST_LETTER.sub("", _OTHER.sub("-", letters))[: LONGEST - _ROOM_FOR_NUMBER]
    code = short.strip("-") or otherwise
    if code not in taken:
        return code
    return next(numbered for number in count(2) if (numbered := f"{code}-{number}") not in taken)
