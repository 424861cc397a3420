"""Where the words of a document stand on its pages, as Poppler finds them."""

import html
import re
import subprocess
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

MARGIN: Final = 36.0
"""Half an inch: printers leave as much blank, in points."""


class Word(msgspec.Struct, frozen=True):
    """A word on a page (from 1); its box in points from the top left corner."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Word") -> bool:
        """Tell whether two words stand on one another, by more than letters lean over."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        least = min(self.bottom - self.top, other.bottom - other.top)
        return width > _LEANING and height > least / 2


_LEANING: Final = 1.0


class Page(msgspec.Struct, frozen=True):
    """A page: its size in points, and its words."""

    width: float
    height: float
    words: tuple[Word, ...]

    def beyond_the_edges(self) -> list[str]:
        """Return the words that a printer would cut off."""
        right, bottom = self.width - MARGIN, self.height - MARGIN
        return [
            f"page {word.page}: {word.text}"
            for word in self.words
            if word.left < MARGIN or word.top < MARGIN or word.right > right or word.bottom > bottom
        ]

    def on_one_another(self) -> list[str]:
        """Return the pairs of words of which one makes the other hard to read."""
        return [f"page {one.page}: {one.text} / {other.text}" for one, other in _overlapping(self.words)]


def _overlapping(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield neighbours from left to right, among those of about one height, that overlap."""
    for place, one in enumerate(ordered := sorted(words, key=lambda word: word.left)):
        for other in ordered[place + 1 :]:
            if other.left > one.right:
                break
            if one.covers(other):
                yield one, other


def pages_of(pdf: bytes) -> list[Page]:
    """Return the pages of a document; raises CalledProcessError for what is none."""
    command = ["pdftotext", "-bbox", "-", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=120)
    _, *pages = found.stdout.decode("utf-8", "replace").split("<page ")
    return [_page(number, page) for number, page in enumerate(pages, 1)]


def _page(number: int, told: str) -> Page:
    """Read what is told of a page; it holds signs that XML does not allow."""
    head, _, rest = told.partition(">")
    width, height = map(float, _NUMBER.findall(head))
    words = (
        Word(number, html.unescape(text), *map(float, _NUMBER.findall(box)))
        for box, text in _WORD.findall(rest)
    )
    return Page(width, height, tuple(words))


_NUMBER: Final = re.compile(r'="(-?[0-9.]+)"')
_WORD: Final = re.compile(r"<word ([^>]*)>(.*?)</word>", re.DOTALL)
