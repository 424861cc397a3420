"""Where everything of a path stands: lines, points, and the labels beside them."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from registry.documents.charts.chart import NARROW, PAPER, WIDE, Row, grounded, key, lettered
from registry.documents.charts.crowding import without_crowding
from registry.documents.charts.lettering import lines_of, spread, width_of
from registry.documents.charts.marks import round_marks
from registry.documents.charts.path_parts import Aim, Path, Point
from registry.locale import marked, translate
from registry.locale.formats import quantity
from registry.model.agreements import Baseline
from registry.model.deals import Direction

_HEIGHT: Final = {PAPER: 184, WIDE: 236, NARROW: 236}
"""Pixels: on paper so low that three indicators, their picture and what is due fit on the first page."""

_TOP, _AXIS = 14, 24

_PADDING: Final = 10
"""Pixels that the specification leaves at both ends of the plot."""

_SIZE, _LINE = 12, 15
_NEAR: Final = 2 * _LINE
_BESIDE, _BESIDE_MARK = 2, 8
_ROOM_FOR_NAMES: Final = {PAPER: 190, WIDE: 150, NARROW: 84}
_MOST_LABELLED: Final = {PAPER: 8, WIDE: 6, NARROW: 3}
_STEPS: Final = (1, 2, 3, 5, 10, 20, 50, 100)

_NAMES: Final = {
    "own": marked("Own target {year}"),
    "deal": marked("The deal's target {year}"),
    "both": marked("Own and the deal's target {year}"),
}


class PathLayout:
    """Where everything stands: years from left to right, a year's figure at its end, values from zero up."""

    def __init__(self, path: Path, width: int) -> None:
        self._width, self.height = width, _HEIGHT[width]
        self._plot = self.height - _TOP - _AXIS  # from the highest mark to zero
        self._points, self._aims, self._baseline = path.points, path.aims, path.baseline
        self._known, self._written = path.known, path.written
        self._language, self._definition = path.language, path.definition
        values = [value for _, value in self._known] + [aim.value for aim in self._aims]
        places = [_place(aim.due_on) for aim in self._aims] + [float(point.year) for point in self._points]
        if path.baseline is not None:
            values.append(path.baseline.value)
            places.append(_place(path.baseline.on))
        self.marks = round_marks(float(max(values)), path.definition.unit)
        self._first, self._last = min(places), max(places)
        self.years = self._years()

    def texts(self) -> dict[str, str]:
        """Return what stands at the axes: years, and values with the unit at the topmost."""
        names = {point.year: point.name for point in self._points}
        texts = {f"x{key(year)}": names.get(int(year), key(year)) for year in self.years}
        for mark in self.marks:
            value = Decimal(key(mark))
            is_bare = self._definition.unit != "%" and mark != self.marks[-1]
            texts[f"y{key(mark)}"] = quantity(self._language, value) if is_bare else self._written(value)
        return texts

    def margins(self) -> tuple[float, float, float, float]:
        """Return how much room the labels take around the plot."""
        texts = self.texts()
        marks = max(width_of(texts[f"y{key(mark)}"], _SIZE) for mark in self.marks)
        last = width_of(texts[f"x{key(self.years[-1])}"], _SIZE) / 2 if self.years else 0
        names = (width_of(line, _SIZE, 600) for lines in self._names() for line in lines)
        return _TOP, max(max(names, default=0) + _BESIDE, last), _AXIS, marks + _BESIDE_MARK

    def rows(self) -> Iterator[Row]:
        """Yield everything that is drawn."""
        yield {"part": "edge", "x": self._first, "y": 0}
        yield {"part": "edge", "x": self._last, "y": self.marks[-1]}
        yield from self._ways()
        yield from self._marked()
        yield from self._named()

    def _marked(self) -> list[Row]:
        """Return figures and baseline, with as many labels as there is room for."""
        reported = list(self._reported())
        labelled = [row for row in reported if "label" in row]
        beginning = [self._beginning(self._baseline)] if self._baseline else []
        importance = [*labelled[-1:], *beginning, *labelled[:1], *labelled[-2:0:-1]]
        return without_crowding([*reported, *beginning], importance, self._in_pixels)

    def _in_pixels(self, row: Row) -> tuple[float, float]:
        """Return where a row stands in the plot, to the right and downwards."""
        _, right, _, left = self.margins()
        room = self._width - left - right - 2 * _PADDING
        years = float(row["x"] or 0) - self._first
        across = room * years / (self._last - self._first) if self._last > self._first else room / 2
        return _PADDING + across, self._plot - self._plot * float(row["y"] or 0) / self.marks[-1]

    def _years(self) -> tuple[float, ...]:
        """Return the years that there is room to write below the axis, the last reported one among them."""
        named = sorted(point.year for point in self._points)
        room = max((width_of(point.name, _SIZE) for point in self._points), default=0.0)
        room = max(room, width_of("2026", _SIZE)) + _SIZE
        span = self._last - self._first
        fitting = (self._width - _ROOM_FOR_NAMES[self._width] - 4 * _SIZE) / room
        least = max(span / fitting, min((b - a for a, b in pairwise(named)), default=1))
        step = next((step for step in _STEPS if step >= least), _STEPS[-1])
        anchor = named[-1] if named else int(self._last)
        inside = range(int(self._first), int(self._last) + 1)
        return tuple(float(y) for y in inside if y >= self._first and (y - anchor) % step == 0)

    def _height(self, value: Decimal) -> float:
        """Return how far above zero a value stands, in pixels."""
        return self._plot * float(value) / self.marks[-1]

    def _start(self) -> tuple[float, float] | None:
        if self._baseline is not None:
            return _place(self._baseline.on), float(self._baseline.value)
        return next(((float(point.year), float(value)) for point, value in self._known), None)

    def _ways(self) -> Iterator[Row]:
        """Yield the line to each target, and on from its day to the right edge, where its name stands."""
        start = self._start()
        for way, aim in enumerate(self._aims):
            due, value = _place(aim.due_on), float(aim.value)
            corners = [(due, value), (self._last, value)]
            if start is not None and start[0] < due:
                corners.insert(0, start)
            part = "deal way" if aim.whose == "deal" else "own way"
            for step, (x, y) in enumerate(dict.fromkeys(corners)):
                yield {"part": part, "way": way, "step": step, "x": x, "y": y}
            yield {"part": "aim", "x": due, "y": value}

    def _reported(self) -> Iterator[Row]:
        """Yield the figures; a period without one begins a new stretch of the line, so that a gap stays."""
        all_, last = [point for point, _ in self._known], self._known[-1:]
        labelled = all_ if len(all_) <= _MOST_LABELLED[self._width] else [point for point, _ in last]
        is_above = self._definition.direction is Direction.UP
        stretch = 0
        for point in self._points:
            if point.value is None:
                stretch += 1
                continue
            row: Row = {"part": "reported", "stretch": stretch, "x": point.year, "y": float(point.value)}
            if point in labelled:
                dy = self._beside(point.year, point.value, is_above=is_above)
                row = grounded(self._labelled(row, point, dy, 600 if point is labelled[-1] else 400))
            yield row

    def _beside(self, year: int, value: Decimal, *, is_above: bool) -> int:
        """Return how far from its point a figure is written: on the side where no line to a target runs."""
        height = self._height(value)
        lines = [self._height_of_way(aim, float(year)) for aim in self._aims]
        above = any(0 < line - height < _NEAR for line in lines)
        below = height < _NEAR or any(0 < height - line < _NEAR for line in lines)
        if above != below:
            return 14 if above else -14
        return -14 if is_above or height < _NEAR else 14

    def _height_of_way(self, aim: Aim, year: float) -> float:
        """Return how far above zero the line to a target stands at a year, in pixels."""
        start, due, height = self._start(), _place(aim.due_on), self._height(aim.value)
        if start is None or start[0] >= due or year >= due:
            return height
        first = self._height(Decimal(key(start[1])))
        return first + (height - first) * max(0.0, year - start[0]) / (due - start[0])

    def _labelled(self, row: Row, point: Point, dy: float, weight: int) -> Row:
        """Write a figure above or below its point, and at the edges of the plot no farther than to there."""
        said = "" if point.value is None else self._written(point.value)
        if point.year == self._first:
            return lettered(row, said, dx=-5, dy=dy, weight=weight)
        if point.year == self._last:  # beyond it stand the names of the targets, if there are any
            return lettered(row, said, align="right", dx=5, dy=dy, weight=weight)
        return lettered(row, said, align="center", dy=dy, weight=weight)

    def _beginning(self, baseline: Baseline) -> Row:
        is_up = self._definition.direction is Direction.UP
        is_lowest = all(value >= baseline.value for _, value in self._known)
        has_room_below = is_lowest and self._height(baseline.value) > 2 * _LINE
        text = translate(self._language, marked("Baseline {value}"), value=self._written(baseline.value))
        row: Row = {"part": "baseline", "x": _place(baseline.on), "y": float(baseline.value)}
        # On the side where no line leaves it; with no room below, above where the lines leave.
        return grounded(lettered(row, text, dx=-4, dy=-16 if not is_up else 16 if has_room_below else -28))

    def _names(self) -> list[list[str]]:
        """Return what stands beside the end of each target's line: the value, and below whose it is."""
        room = _ROOM_FOR_NAMES[self._width]
        texts = [translate(self._language, _NAMES[aim.whose], year=aim.due_on.year) for aim in self._aims]
        return [
            [self._written(aim.value), *lines_of(text, room, _SIZE, most=3)]
            for aim, text in zip(self._aims, texts, strict=True)
        ]

    def _named(self) -> Iterator[Row]:
        """Yield the names of the targets, never over each other."""
        names = self._names()
        most = max((len(lines) for lines in names), default=0) * _LINE
        wanted = [self._plot - self._height(aim.value) for aim in self._aims]
        places = spread(wanted, most + 4, 0, self._plot - most + _LINE)
        for aim, at, place, lines in zip(self._aims, wanted, places, names, strict=True):
            for line, text in enumerate(lines):
                row: Row = {"part": "name" if line else "aimed", "x": self._last, "y": float(aim.value)}
                yield lettered(row, text, dx=12, dy=place - at + line * _LINE, weight=400 if line else 600)


def _place(day: dt.date) -> float:
    """Return a day on an axis where a year's number stands at the year's end."""
    days = (dt.date(day.year + 1, 1, 1) - dt.date(day.year, 1, 1)).days
    return round(day.year - 1 + day.timetuple().tm_yday / days, 3)
