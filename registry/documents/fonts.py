"""The fonts of documents, each unpacked when the first document needs it.

Hardly any document has Arabic or pictures (emoji) in it, and their fonts take a worker a second to unpack:
more than all else that it does before its first document.
"""

import io
from collections.abc import Mapping
from typing import Any, Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

USUAL: Final = "Registry Sans"
"""The family that every document needs."""

Face = Mapping[str, Any]
"""What `@font-face` says, as WeasyPrint reads it."""


class Fonts(FontConfiguration):  # type: ignore[misc]  # weasyprint carries no types
    """What style sheets say of fonts; families but the usual one wait until a text needs them.

    A text that does without a family is set in the same way before it is unpacked and after.
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters: dict[str, frozenset[str]] = {}
        self._waiting: dict[str, list[tuple[Face, URLFetcher]]] = {}
        self._met: set[str] = set()

    def add_font_face(self, rule_descriptors: Face, url_fetcher: URLFetcher) -> None:
        """Take note of a face; WeasyPrint calls this for each that a style sheet has."""
        family = rule_descriptors["font_family"]
        if family not in self._letters:
            self._letters[family] = _letters_of(rule_descriptors, url_fetcher)
        if family == USUAL:
            super().add_font_face(rule_descriptors, url_fetcher)
        else:
            self._waiting.setdefault(family, []).append((rule_descriptors, url_fetcher))

    def get_ready_for(self, text: str) -> None:
        """Unpack what a text needs: of each letter the first family in style sheets that has it."""
        new = set(text) - self._met
        self._met |= new
        for family, letters in self._letters.items():
            if not new.isdisjoint(letters):
                for face, fetcher in self._waiting.pop(family, ()):
                    super().add_font_face(face, fetcher)
            new -= letters


def _letters_of(face: Face, fetcher: URLFetcher) -> frozenset[str]:
    _, address = face["src"][0]
    with TTFont(io.BytesIO(fetcher.fetch(address).read()), lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))
