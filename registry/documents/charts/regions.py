"""The regions on the map, shaded in a few steps that are said in words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from registry.documents.charts.chart import NARROW, WIDE, Chart, Row, lettered
from registry.documents.charts.lettering import lines_of
from registry.documents.charts.middles import middles
from registry.locale import marked, translate
from registry.model.languages import Language

_MAP: Final = (290, 508)
"""How wide and high the map is, in pixels."""

_SHADES: Final = 3
"""Levels of those regions that have anything; more of them the eye does not tell apart."""

_SIZE, _LINE, _GAP = 12, 15, 7
_SWATCH, _BESIDE = 16, 8
_BESIDE_MAP: Final = 28


class Shade(msgspec.Struct, frozen=True):
    """A step from the lightest (0) to the darkest (3), in words; -1 is white, for what has no place on it."""

    level: int
    word: str


class Place(msgspec.Struct, frozen=True):
    """A region with the level of its shade, and the few letters that stand on it, such as a number.

    `told` says all of it in words.
    """

    code: str
    name: str
    level: int
    mark: str
    told: str


def regions(
    subject: str, places: Sequence[Place], shades: Sequence[Shade], *, width: int = WIDE
) -> Chart | None:
    """Return a map of the regions by a `subject`, that is a sentence without its full stop.

    The shades are shown in the order in which they come: beside the map, or below it where there is
    no room. Returns None where there is no region to show.
    """
    if not places:
        return None
    map_width, map_height = _MAP
    is_narrow = width == NARROW
    left = (width - map_width) // 2 if is_narrow else 0
    x, y = (-left, map_height + 2 * _GAP) if is_narrow else (map_width + _BESIDE_MAP, 2 * _LINE)
    room = width - (0 if is_narrow else map_width + _BESIDE_MAP) - _SWATCH - _BESIDE
    key, bottom = _key(shades, x, y, room)
    below = max(bottom - map_height, 0) if is_narrow else 0
    return Chart(
        name="regions",
        width=width,
        height=map_height + below,
        title=subject,
        alt=f"{subject}. " + "; ".join(f"{place.name}: {place.told}" for place in places) + ".",
        values=(*_marks(places), *key),
        margins=(0, width - map_width - left, below, left),
    )


def agreements_by_region(
    counts: Sequence[tuple[str, str, int]], language: Language, *, width: int = WIDE
) -> Chart | None:
    """Return a map of how many units have agreed, from each region's code, its name and the number."""
    steps = _steps(number for _, _, number in counts)
    shades = [Shade(0, translate(language, marked("No unit")))]
    shades += (Shade(level, _range(language, low, high)) for level, (low, high) in steps.items())
    places = [
        Place(code, name, _level(number, steps), str(number), str(number)) for code, name, number in counts
    ]
    subject = translate(language, marked("Procuring units with an agreement in force, by region"))
    return regions(subject, places, shades[::-1], width=width)


def _steps(numbers: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return up to three steps, from their levels, that about as many regions with any units are on.

    Steps of equal height would leave all but one region on the lowest where that one has most of the units.
    """
    found = sorted(number for number in numbers if number)
    thirds = (len(found) * third // _SHADES for third in range(1, _SHADES + 1))
    edges = sorted({found[count - 1] for count in thirds if count})
    return {
        _SHADES - len(edges) + place: (low + 1, high)
        for place, (low, high) in enumerate(pairwise([0, *edges]), start=1)
    }


def _level(number: int, steps: dict[int, tuple[int, int]]) -> int:
    return next((level for level, (low, high) in steps.items() if low <= number <= high), 0)


def _range(language: Language, low: int, high: int) -> str:
    if low == high == 1:
        return translate(language, marked("1 unit"))
    return translate(language, marked("{number} units"), number=str(low) if low == high else f"{low}–{high}")


def _marks(places: Sequence[Place]) -> Iterator[Row]:
    for place in places:
        yield {
            "part": "mark",
            "region": place.code,
            "shade": place.level,
            "longitude": middles()[place.code][0],
            "latitude": middles()[place.code][1],
            "label": place.mark,
        }


def _key(shades: Sequence[Shade], x: float, y: float, room: float) -> tuple[list[Row], int]:
    """Return the shades with their words from a place downwards, and where they end."""
    rows: list[Row] = []
    for shade in shades:
        rows.append(
            {"part": "swatch", "shade": shade.level, "x": x, "x2": x + _SWATCH, "y": y, "y2": y + _SWATCH}
        )
        lines = lines_of(shade.word, room, _SIZE, most=3)
        for line, text in enumerate(lines):
            place: Row = {"part": "word", "x": x + _SWATCH + _BESIDE, "y": y + _SWATCH / 2 + line * _LINE}
            rows.append(lettered(place, text))
        y += max(_SWATCH, len(lines) * _LINE) + _GAP
    return rows, round(y)
