"""The three languages, and text that exists in all of them."""

from enum import StrEnum

import msgspec


class Language(StrEnum):
    """Finnish and Swedish (the national languages, Language Act 423/2003) and English."""

    FI = "fi"
    SV = "sv"
    EN = "en"


class Translated(msgspec.Struct, frozen=True):
    """One text in all three languages: names of deals, indicators, organisations and places.

    What a unit writes itself is no `Translated`: it stays in the language it was written in,
    and carries that language beside it.
    """

    fi: str
    sv: str
    en: str

    def get(self, language: Language) -> str:
        """Return the text in `language`."""
        return str(getattr(self, language.value))
