"""Letters that a document can show: those of the fonts that it brings along.

PDF/A allows no text without a glyph (ISO 19005-3, 6.2.11.8), and which fonts a machine has besides must
not decide what a record looks like. What no font of ours has is shown as an empty box; the data inside
the document have it as it was written.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

BOX: Final = "\u25a1"

_IGNORED: Final = frozenset(
    {
        *range(0x202A, 0x202F),  # changes of direction that reach beyond the text they are in
        *range(0x2066, 0x206A),
        *range(0xFE00, 0xFE10),  # variants of a character, of which no font here has any
        *range(0xE0000, 0xE0080),
        0x061C,
        0x200E,
        0x200F,
        0xFEFF,
    }
)
_KEPT: Final = frozenset({*b"\t\n\r", 0xAD, 0x200B, 0x200C, 0x200D, 0x2060})
"""Space, breaks and joints: they have no shape of their own, or none that matters."""


class Letters(dict[int, int | str | None]):
    """A table for `str.translate`: what can be shown stays, what cannot becomes a box."""

    def __init__(self, fonts: Iterable[Path]) -> None:
        super().__init__()
        self._shown: set[int] = set()
        for font in fonts:
            with TTFont(font, lazy=True) as opened:
                self._shown.update(opened.getBestCmap())

    def __missing__(self, letter: int) -> int | str | None:
        self[letter] = letter if letter in _KEPT else None if letter in _IGNORED else self._shape(letter)
        return self[letter]

    def _shape(self, letter: int) -> int | str | None:
        """Return how a letter is shown; PDF/A would ask what one means that stands for none (category C…)."""
        category = unicodedata.category(chr(letter))
        if letter in self._shown and not category.startswith("C"):
            return letter
        if category.startswith("Z"):
            return " " if category == "Zs" else "\n"
        return None if category.startswith("M") else BOX  # marks go with their letter, which is a box already
