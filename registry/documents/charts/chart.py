"""A chart: what a specification is filled in with, and what it says to those who do not see it."""

from collections.abc import Mapping
from typing import Final

import msgspec

WIDE: Final = 576
"""Pixels (96 to the inch): a chart in a document, or on a page with room beside its margins."""

NARROW: Final = 320
"""Pixels: a chart on a phone, with letters of the same size."""

Row = dict[str, str | float | int | None]
"""One record of a chart's data. `part` says which of the layers draws it."""


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """One picture, as `templates/charts/<name>.json` draws it.

    `title` names what it shows, `alt` tells in a sentence or two what can be seen in it, with the
    figures, and `source` is what stands below it, if anything has to be said. Every text is written
    out in the reader's language before: the specification formats nothing. `texts` are the labels of
    axes by their values, `numbers` the marks on them, `margins` the pixels around the plot, on top
    and then clockwise.
    """

    name: str
    width: int
    height: int
    title: str
    alt: str
    values: tuple[Row, ...]
    margins: tuple[float, float, float, float] = (0, 0, 0, 0)
    texts: Mapping[str, str] = {}
    numbers: Mapping[str, tuple[float, ...]] = {}
    source: str = ""


def lettered(
    place: Row, text: str, *, align: str = "left", dx: float = 0, dy: float = 0, weight: int = 400
) -> Row:
    """Return a row as a text that stands so many pixels from the row's place."""
    return place | {"label": text, "align": align, "dx": round(dx, 1), "dy": round(dy, 1), "weight": weight}


def key(number: float) -> str:
    """Return a number as Vega writes it, to look up its text by."""
    return str(int(number)) if number == int(number) else str(number)
