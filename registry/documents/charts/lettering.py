"""How much room words take, before they are set.

Charts are laid out where no font is at hand, by the widths of its letters. Letters that the font has
not are taken to be broad.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from registry.documents.charts.letter_widths import letter_widths
from registry.locale.formats import measured, quantity
from registry.model.languages import Language

ELLIPSIS: Final = "…"
HYPHEN: Final = "-"
_THOUSAND: Final = 1000
_UNKNOWN: Final = 900
_ROOM_FOR_UNIT: Final = 72


def width_of(text: str, size: float, weight: int = 400) -> float:
    """Return how many pixels a line of text takes at a size."""
    widths = letter_widths()[str(weight)]
    return size * sum(widths.get(letter, _UNKNOWN) for letter in text) / _THOUSAND


def figure(language: Language, value: Decimal, unit: str) -> str:
    """Return a figure as it stands in a picture: without its unit, where that is more than a short word.

    The text alternative and the table beside the picture have it.
    """
    has_room = width_of(unit, 12) <= _ROOM_FOR_UNIT
    return measured(language, value, unit) if has_room else quantity(language, value)


def lines_of(text: str, room: float, size: float, most: int = 2) -> list[str]:
    """Return a text in lines that fit a room; what `most` lines do not hold is cut, with an ellipsis."""
    lines = list(_wrapped(text.split(), room, size))
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], _cut(rest, room, size, ELLIPSIS)]
    return lines or [""]


def _wrapped(words: list[str], room: float, size: float) -> Iterator[str]:
    """Yield lines; a word that is longer than a line is parted, and begins where the line has room."""
    line = ""
    for word in words:
        joined = f"{line} {word}" if line else word
        if width_of(joined, size) <= room:
            line = joined
            continue
        if line:
            yield line
        rest = word
        while width_of(rest, size) > room:
            part = _cut(rest, room, size, HYPHEN)
            yield part
            rest = rest[len(part) - 1 :]
        line = rest
    if line:
        yield line


def _cut(text: str, room: float, size: float, end: str) -> str:
    """Return as much of a text's beginning as fits with an end, at least one letter."""
    length = len(text)
    while length > 1 and width_of(text[:length].rstrip() + end, size) > room:
        length -= 1
    return text[:length].rstrip() + end


def spread(places: Iterable[float], least: float, top: float, bottom: float) -> list[float]:
    """Return places moved as little as it takes to stand `least` apart, between top and bottom.

    They come in any order and are returned in it. Where there is no room for all, they stand as
    far apart as there is.
    """
    wanted = list(places)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    if len(wanted) > 1:
        least = min(least, (bottom - top) / (len(wanted) - 1))
    moved = list(wanted)
    edge = top
    for index in order:
        moved[index] = max(wanted[index], edge)
        edge = moved[index] + least
    edge = bottom
    for index in reversed(order):
        moved[index] = min(moved[index], edge)
        edge = moved[index] - least
    return moved
