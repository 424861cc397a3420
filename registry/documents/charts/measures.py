"""Measures by completion: one bar, with a part as long as there are measures of each status."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from registry.documents.charts.chart import PAPER, Chart, Row, lettered
from registry.documents.charts.lettering import width_of
from registry.locale import marked, translate
from registry.locale.words import word
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.summaries.tallies import MeasureTally

_TOP, _BAR = 1, 26
_NUMBER, _WORD = 15, 12
_LINE, _BETWEEN, _SWATCH, _BESIDE = 20, 18, 11, 17
_TONES: Final = {
    MeasureStatus.DONE: 2,
    MeasureStatus.UNDER_WAY: 1,
    MeasureStatus.NOT_STARTED: 0,
    MeasureStatus.DROPPED: -1,
    None: -2,
}
"""From full colour to none; below zero the edge is dashed."""


class _Part(msgspec.Struct, frozen=True):
    """A part of the bar from one pixel to another, and what is said of it."""

    status: MeasureStatus | None
    number: int
    word: str
    start: float
    end: float

    @property
    def room(self) -> float:
        """How wide the label is."""
        return self.indent + width_of(self.word, _WORD)

    @property
    def indent(self) -> float:
        """How far the number reaches, with the space behind it."""
        return width_of(f"{self.number} ", _NUMBER, 600)


def measures(tally: MeasureTally, language: Language, *, width: int = PAPER) -> Chart | None:
    """Return a bar of all measures by their status; None where there are no measures."""
    total = sum(number for _, number in tally)
    if not total:
        return None
    parts = tuple(_parts(tally, language, width, total))
    places = _places(parts, width)
    rows = [row for part in parts for row in _bar(part)]
    lines = 0
    if places is None:
        for part, (line, x) in zip(parts, _key(parts, width), strict=True):
            rows += _explained(part, x, _first_line() + line * _LINE)
            lines = line
    else:
        rows += [row for part, x in zip(parts, places, strict=True) for row in _label(part, x, _first_line())]
    return Chart(
        name="measures",
        width=width,
        height=_TOP + _BAR + 4 + (lines + 1) * _LINE,
        title=translate(language, marked("Measures by completion")),
        alt=translate(
            language,
            marked("Measures by completion, {total} in all: {told}."),
            total=total,
            told=", ".join(f"{part.word.lower()} {part.number}" for part in parts),
        ),
        values=tuple(rows),
    )


def _parts(tally: MeasureTally, language: Language, width: int, total: int) -> Iterator[_Part]:
    length, counted = width - 2, 0
    for status, number in tally:
        if number:
            start, end = counted / total, (counted + number) / total
            said = word(language, status) if status else translate(language, marked("Not yet reported"))
            yield _Part(status, number, said, 1 + round(start * length, 1), 1 + round(end * length, 1))
        counted += number


def _places(parts: Sequence[_Part], width: int) -> list[float] | None:
    """Return where each label begins below its own part; None where not all of them find room there."""
    places: list[float] = []
    edge = 0.0
    for part in parts:
        places.append(max(part.start, edge))
        edge = places[-1] + part.room + _BETWEEN
    edge = float(width)
    for index in reversed(range(len(parts))):
        places[index] = min(places[index], edge - parts[index].room)
        edge = places[index] - _BETWEEN
    is_fitting = all(part.start - 1 <= x < part.end - _SWATCH for part, x in zip(parts, places, strict=True))
    return places if is_fitting or len(parts) == 1 else None


def _first_line() -> float:
    return _TOP + _BAR + 4 + _LINE / 2


def _bar(part: _Part) -> Iterator[Row]:
    yield _rectangle(part, part.start, part.end, _TOP, _TOP + _BAR)


def _rectangle(part: _Part, left: float, right: float, top: float, bottom: float) -> Row:
    return {"part": "bar", "tone": _TONES[part.status], "x": left, "x2": right, "y": top, "y2": bottom}


def _label(part: _Part, x: float, y: float) -> Iterator[Row]:
    yield lettered({"part": "number", "x": x, "y": y}, str(part.number), weight=600)
    yield lettered({"part": "word", "x": x, "y": y}, part.word, dx=part.indent, dy=1)


def _explained(part: _Part, x: float, y: float) -> Iterator[Row]:
    """Yield a label behind a piece of its part of the bar."""
    yield _rectangle(part, x, x + _SWATCH, y - _SWATCH / 2, y + _SWATCH / 2)
    yield from _label(part, x + _BESIDE, y)


def _key(parts: Sequence[_Part], width: int) -> Iterator[tuple[int, float]]:
    """Yield on which line, counted from zero, and how far to the right each label stands in the key."""
    line, x = 0, 1.0
    for part in parts:
        room = _BESIDE + part.room
        if x + room > width:
            line, x = line + 1, 1.0
        yield line, x
        x += room + _BETWEEN
