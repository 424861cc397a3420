"""A chart: what a specification is filled in with, and what it says to those who do not see it."""

import hashlib
from collections.abc import Mapping
from typing import Final

import msgspec

from registry.documents.charts.lettering import width_of

PAPER: Final = 680
"""Pixels: a chart in a document. It is as wide as the text, 170 mm, which sets its letters in 8.5 pt."""

WIDE: Final = 576
"""Pixels: a chart on a page with room beside its margins."""

NARROW: Final = 320
"""Pixels: a chart on a phone, with letters of the same size."""

_DIGEST_BYTES: Final = 16
_SIZE: Final = 12

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

    @property
    def digest(self) -> str:
        """What tells one chart from another, in a few letters."""
        return hashlib.blake2b(msgspec.msgpack.encode(self), digest_size=_DIGEST_BYTES).hexdigest()


def lettered(
    place: Row, text: str, *, align: str = "left", dx: float = 0, dy: float = 0, weight: int = 400
) -> Row:
    """Return a row as a text that stands so many pixels from the row's place."""
    return place | {"label": text, "align": align, "dx": round(dx, 1), "dy": round(dy, 1), "weight": weight}


def grounded(row: Row) -> Row:
    """Return a text (12 pixels) with a ground of its own, so that lines do not run through it.

    An outline would have to be a second text, which readers of documents would hear and copy twice.
    """
    width = width_of(str(row["label"]), _SIZE, int(row["weight"] or 0)) + 2
    before = {"left": width / 2 - 1, "right": 1 - width / 2, "center": 0}[str(row["align"])]
    return row | {"ground": round(width, 1), "ground_dx": round(float(row["dx"] or 0) + before, 1)}


def key(number: float) -> str:
    """Return a number as Vega writes it, to look up its text by."""
    return str(int(number)) if number == int(number) else str(number)
