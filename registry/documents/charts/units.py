"""Units side by side: the share or amount of each with what it was computed from, and the deal's target."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import count
from typing import Final

import msgspec

from registry.documents.charts.chart import NARROW, PAPER, WIDE, Chart, Row, grounded, lettered
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
_BESIDE_NAME, _BESIDE_BAR, _BETWEEN = 10, 6, 7
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
    """Each unit in a row: its name beside the bar, or above it where that leaves no room for bars."""

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
        """Where zero is and where the axis ends: it leaves room for what stands behind each bar."""
        names = max(width_of(line, _SIZE, 600) for lines in self._names for line in lines)
        left = 1.0 if self._width == NARROW else names + _BESIDE_NAME
        room = self._width - left
        fitting = [room]
        for bar in self._all:
            if bar.value:
                behind = _BESIDE_BAR + self._room_behind(bar)
                fitting.append((room - behind) * self.most / float(bar.value))
        return left, left + min(fitting)

    def _room_behind(self, bar: Bar) -> float:
        value, parts = self._written(bar), self._parts(bar)
        return width_of(value, _SIZE, 600) + (_BETWEEN + width_of(parts, _SIZE) if parts else 0)

    def rows(self) -> Iterator[Row]:
        """Yield everything that is drawn."""
        top = float(self._top)
        for place, bar, lines in zip(count(), self._all, self._names, strict=False):
            yield from self._row(bar, lines, top, is_total=self._total is not None and place == 0)
            top += self._row_height(lines)
        yield {"part": "zero", "x": 0, "y": self._top, "y2": self._bottom - _GAP / 2}
        if self._target is not None and self._target.value is not None:
            yield from self._named_target(float(self._target.value))
        if self._left_out:
            yield self._note()

    def _row(self, bar: Bar, lines: Sequence[str], top: float, *, is_total: bool) -> Iterator[Row]:
        is_narrow = self._width == NARROW
        height = len(lines) * _LINE
        first = top + (_LINE / 2 if is_narrow else height / 2 - (len(lines) - 1) * _LINE / 2)
        weight = 600 if is_total else 400
        place: Row
        for line, text in enumerate(lines):
            place = {"part": "name", "x": 0, "y": first + line * _LINE}
            if is_narrow:
                yield grounded(lettered(place, text, dx=-1, weight=weight))
            else:
                yield lettered(place, text, align="right", dx=-_BESIDE_NAME, weight=weight)
        middle = top + (len(lines) * _LINE + _BAR[NARROW] / 2 + 1 if is_narrow else height / 2)
        if bar.value is None:
            place = {"part": "none", "x": 0, "y": middle, "is_quiet": 1}
            yield grounded(lettered(place, bar.why_none, dx=8))
            return
        value, said = float(bar.value), self._written(bar)
        yield {
            "part": "bar",
            "x": value,
            "thickness": _BAR[self._width],
            "is_total": int(is_total),
            "y": middle,
        }
        place = {"part": "value", "x": value, "y": middle}
        yield grounded(lettered(place, said, dx=_BESIDE_BAR, weight=600))
        if parts := self._parts(bar):
            behind = _BESIDE_BAR + width_of(said, _SIZE, 600) + _BETWEEN
            place = {"part": "parts", "x": value, "y": middle, "is_quiet": 1}
            yield grounded(lettered(place, parts, dx=behind))

    def _said(self, bar: Bar) -> str:
        return "" if bar.value is None else measured(self._language, bar.value, self._definition.unit)

    def _written(self, bar: Bar) -> str:
        return "" if bar.value is None else figure(self._language, bar.value, self._definition.unit)

    def _parts(self, bar: Bar) -> str:
        """Return what a share was computed from."""
        if bar.numerator is None or bar.denominator is None:
            return ""
        return f"{quantity(self._language, bar.numerator)} / {quantity(self._language, bar.denominator)}"

    def _named_target(self, value: float) -> Iterator[Row]:
        """Yield the target as a line through all bars, its name above, as far as possible in the middle."""
        yield {"part": "target", "x": value, "y": _ROOM_FOR_TARGET - 8, "y2": self._bottom - _GAP / 2}
        zero, end = self.span
        name, at = self._target_name(), zero + (end - zero) * value / self.most
        room = width_of(name, _SIZE)
        place: Row = {"part": "target name", "x": value, "y": 9}
        yield lettered(place, name, dx=min(max(at - room / 2, 0), self._width - room) - at)

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
