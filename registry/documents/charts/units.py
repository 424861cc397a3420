"""Units side by side: the share or amount of each with what it was computed from, and the deal's target."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import count, pairwise
from typing import Final

import msgspec

from registry.documents.charts.chart import NARROW, PAPER, WIDE, Chart, Row, lettered
from registry.documents.charts.lettering import figure, lines_of, width_of
from registry.locale import marked, translate
from registry.locale.formats import day, measured, quantity
from registry.model.deal_figures import Standing
from registry.model.deals import IndicatorKind, IndicatorVersion
from registry.model.languages import Language

MOST: Final = 40
"""More bars than these nobody compares, and no page holds."""

_SIZE, _LINE = 12, 15
_ROOM_FOR_NAMES: Final = {PAPER: 220, WIDE: 190, NARROW: 300}
_MOST_TOLD: Final = 8
"""A text alternative that names more is no longer listened to; the table beside the picture has them all."""

_ROOM_FOR_ONE_LINE: Final = 240
_MOST_OF_A_PAGE: Final = 940
"""Pixels: a picture that would be higher gives each name one line, or else paper could not hold it."""

_ROOM_FOR_TARGET: Final = 26
_GAP, _SMALL_GAP = 7, 5
_BESIDE_NAME, _BESIDE_BAR, _BETWEEN = 10, 10, 12
_LEAST_ROOM: Final = 100
"""Pixels for the longest bar: what leaves less is left to the table beside the picture."""

_AIR: Final = 3
_BAR: Final = {PAPER: 13, WIDE: 13, NARROW: 11}


class Bar(msgspec.Struct, frozen=True):
    """One unit, or all of them, with its figure; without one, `why_none` says in words why."""

    name: str
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    why_none: str = ""

    @property
    def size(self) -> Decimal:
        """What the unit is weighed by among the others: what its share is a part of, else its amount."""
        return self.denominator or self.numerator or Decimal(0)


def units(
    definition: IndicatorVersion,
    bars: Sequence[Bar],
    language: Language,
    *,
    total: Bar | None = None,
    target: Standing | None = None,
    width: int = PAPER,
) -> Chart | None:
    """Return one indicator's figures unit by unit, in the order in which they come, below the `total`.

    Of more than `MOST` units the largest are shown, by what their shares are a part of, and it is
    said so. Returns None for answers of yes or no, and where no unit has a figure.
    """
    if definition.kind is IndicatorKind.YES_NO or all(bar.value is None for bar in bars):
        return None
    largest = sorted(bars, key=lambda bar: bar.size, reverse=True)[:MOST]
    shown = [bar for bar in bars if bar in largest][:MOST]
    if target is not None and target.value is None:
        target = None
    drawing = _Bars(definition, shown, total, target, language, width, left_out=len(bars) - len(shown))
    zero, end = drawing.span
    return Chart(
        name="units",
        width=width,
        height=drawing.height,
        title=definition.name.get(language),
        alt=" ".join(drawing.sentences()),
        values=tuple(drawing.rows()),
        margins=(0, width - end, 0, zero),
        numbers={"domain": (0.0, drawing.most)},
    )


class _Bars:
    """Each unit in a row: its name beside the bar, or above it where that leaves no room for bars.

    Values and what they were computed from stand in columns behind the longest bar, where no line runs.
    """

    def __init__(
        self,
        definition: IndicatorVersion,
        bars: Sequence[Bar],
        total: Bar | None,
        target: Standing | None,
        language: Language,
        width: int,
        left_out: int,
    ) -> None:
        self._definition, self._language, self._width = definition, language, width
        self._bars, self._total, self._target, self._left_out = bars, total, target, left_out
        self._all = [*([total] if total else []), *bars]
        values = [bar.value for bar in self._all if bar.value is not None]
        self.most = float(max([*values, *([target.value] if target and target.value else [])])) or 1.0
        self._gap = _GAP
        self._names = [lines_of(bar.name, _ROOM_FOR_NAMES[width], _SIZE) for bar in self._all]
        if width != NARROW and sum(map(self._row_height, self._names)) > _MOST_OF_A_PAGE:
            self._gap = _SMALL_GAP
            self._names = [lines_of(bar.name, _ROOM_FOR_ONE_LINE, _SIZE, most=1) for bar in self._all]
        self._top = _ROOM_FOR_TARGET if target else 0
        self._bottom = self._top + sum(self._row_height(lines) for lines in self._names)
        self.height = round(self._bottom + (_LINE + _GAP if left_out else 0))

    def _row_height(self, lines: Sequence[str]) -> float:
        if self._width == NARROW:
            return len(lines) * _LINE + _BAR[NARROW] + _GAP + 4
        return len(lines) * _LINE + self._gap

    @property
    def span(self) -> tuple[float, float]:
        """Where zero is and where the axis ends: behind it are the columns of values and of their parts."""
        return self._zero, self._width - self._columns[1]

    @cached_property
    def _zero(self) -> float:
        names = max(width_of(line, _SIZE, 600) for lines in self._names for line in lines)
        return 1.0 if self._width == NARROW else names + _BESIDE_NAME

    @cached_property
    def _columns(self) -> tuple[float, float]:
        """How far from the right edge the values end, and the bars."""
        parts = max(width_of(self._parts(bar), _SIZE) for bar in self._all)
        values = max(width_of(self._written(bar), _SIZE, 600) for bar in self._all) + _BESIDE_BAR
        behind = parts + _BETWEEN if parts else 0.0
        if self._width - self._zero - values - behind < _LEAST_ROOM:
            behind = 0.0
        return behind, behind + values

    def rows(self) -> Iterator[Row]:
        """Yield everything that is drawn."""
        top, lettering = float(self._top), list[Row]()
        for place, bar, lines in zip(count(), self._all, self._names, strict=False):
            is_total = self._total is not None and place == 0
            middle = self._middle(lines, top)
            lettering += self._named(lines, top, 600 if is_total else 400)
            lettering += self._figures(bar, middle)
            if bar.value is not None:
                yield {
                    "part": "bar",
                    "x": float(bar.value),
                    "thickness": _BAR[self._width],
                    "is_total": int(is_total),
                    "y": middle,
                }
            top += self._row_height(lines)
        yield from lettering
        for y, y2 in self._pieces(self._zero, self._top, lettering):
            yield {"part": "zero", "x": 0, "y": y, "y2": y2}
        if self._target is not None and self._target.value is not None:
            yield from self._named_target(float(self._target.value), lettering)
        if self._left_out:
            yield self._note()

    def _middle(self, lines: Sequence[str], top: float) -> float:
        """Return how far down a row's bar is."""
        below = len(lines) * _LINE
        return top + (below + _BAR[NARROW] / 2 + 1 if self._width == NARROW else below / 2)

    def _named(self, lines: Sequence[str], top: float, weight: int) -> Iterator[Row]:
        for line, text in enumerate(lines):
            place: Row = {"part": "name", "x": 0, "y": top + _LINE / 2 + line * _LINE}
            if self._width == NARROW:
                yield lettered(place, text, dx=-1, weight=weight)
            else:
                yield lettered(place, text, align="right", dx=-_BESIDE_NAME, weight=weight)

    def _figures(self, bar: Bar, y: float) -> Iterator[Row]:
        """Yield a unit's value and what it was computed from, or why there is none."""
        if bar.value is None:
            yield lettered({"part": "none", "x": 0, "y": y, "is_quiet": 1}, bar.why_none, dx=8)
            return
        behind, bars = self._columns
        place: Row = {"part": "value", "x": self.most, "y": y}
        yield lettered(place, self._written(bar), align="right", dx=bars - behind, weight=600)
        if behind and (parts := self._parts(bar)):
            place = {"part": "parts", "x": self.most, "y": y, "is_quiet": 1}
            yield lettered(place, parts, align="right", dx=bars)

    def _said(self, bar: Bar) -> str:
        return "" if bar.value is None else measured(self._language, bar.value, self._definition.unit)

    def _written(self, bar: Bar) -> str:
        return "" if bar.value is None else figure(self._language, bar.value, self._definition.unit)

    def _parts(self, bar: Bar) -> str:
        """Return what a share was computed from."""
        if bar.numerator is None or bar.denominator is None:
            return ""
        return f"{quantity(self._language, bar.numerator)} / {quantity(self._language, bar.denominator)}"

    def _named_target(self, value: float, lettering: Sequence[Row]) -> Iterator[Row]:
        """Yield the target as a line through all bars, its name above, as far as possible in the middle."""
        zero, end = self.span
        name, at = self._target_name(), zero + (end - zero) * value / self.most
        for y, y2 in self._pieces(at, _ROOM_FOR_TARGET - 8, lettering):
            yield {"part": "target", "x": value, "y": y, "y2": y2}
        room = width_of(name, _SIZE)
        place: Row = {"part": "target name", "x": value, "y": 9}
        yield lettered(place, name, dx=min(max(at - room / 2, 0), self._width - room) - at)

    def _pieces(self, at: float, top: float, lettering: Sequence[Row]) -> Iterator[tuple[float, float]]:
        """Yield from where to where a line runs down, so many pixels from the left: through no text."""
        stops = [(0.0, float(top))]
        for row in lettering:
            if row["part"] in {"name", "none"}:
                left = self._zero + float(row["dx"] or 0)
                right = left + width_of(str(row["label"]), _SIZE, int(row["weight"] or 0))
                y = float(row["y"] or 0)
                if row["align"] == "left" and left - _AIR < at < right + _AIR:
                    stops.append((y - _LINE / 2, y + _LINE / 2))
        stops.append((self._bottom - _GAP / 2, float(self._bottom)))
        yield from ((above, below) for (_, above), (below, _) in pairwise(stops) if below - above > _AIR)

    def _target_name(self) -> str:
        if self._target is None or self._target.value is None:
            return ""
        value = figure(self._language, self._target.value, self._definition.unit)
        year = self._target.due_on.year
        return translate(
            self._language, marked("The deal's target {value} by {year}"), value=value, year=year
        )

    def _note(self) -> Row:
        place: Row = {"part": "note", "x": 0, "y": self._bottom + _LINE / 2, "is_quiet": 1}
        return lettered(place, self._largest())

    def _largest(self) -> str:
        return translate(
            self._language,
            marked("The {shown} largest of {units} units"),
            shown=len(self._bars),
            units=len(self._bars) + self._left_out,
        )

    def sentences(self) -> Iterator[str]:
        """Yield what the picture shows, with all its figures."""
        yield self._definition.name.get(self._language) + "."
        if self._left_out:
            yield self._largest() + "."
        if self._target is not None and self._target.value is not None:
            value = measured(self._language, self._target.value, self._definition.unit)
            text = marked("The deal's target is {value} by {day}.")
            yield translate(self._language, text, value=value, day=day(self._language, self._target.due_on))
        if len(self._all) <= _MOST_TOLD:
            yield "; ".join(self._told(bar) for bar in self._all) + "."
            return
        if self._total is not None:
            yield self._told(self._total) + "."
        known = [bar for bar in self._bars if bar.value is not None]
        text = marked("From {first} to {last}: {number} units with a figure; the table has each of them.")
        first, last = self._told(known[0]), self._told(known[-1])
        yield translate(self._language, text, first=first, last=last, number=len(known))

    def _told(self, bar: Bar) -> str:
        if bar.value is None:
            return f"{bar.name}: {bar.why_none.lower()}"
        return f"{bar.name} {self._said(bar)}" + (f" ({self._parts(bar)})" if self._parts(bar) else "")
