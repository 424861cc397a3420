"""Where everything of a path stands: lines, points, and the labels beside them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from registry.documents.charts.chart import NARROW, PAPER, WIDE, Row, grounded, key, lettered
from registry.documents.charts.label_spots import Box, Line, Spot, Surroundings, box_of
from registry.documents.charts.lettering import spread, width_of
from registry.documents.charts.marks import round_marks
from registry.documents.charts.path_names import LINE, names_of
from registry.documents.charts.path_parts import Path
from registry.locale import marked, translate
from registry.locale.formats import quantity
from registry.model.agreements import Baseline
from registry.model.deals import Direction

_HEIGHT: Final = {PAPER: 184, WIDE: 236, NARROW: 236}
"""Pixels: on paper so low that three indicators, their picture and what is due fit on the first page."""

_TOP, _AXIS = 20, 24
_PADDING: Final = 10
"""Pixels that the specification leaves at both ends of the plot."""

_SIZE: Final = 12
_BESIDE, _BESIDE_MARK, _BESIDE_LINE = 2, 8, 12
_MOST_LABELLED: Final = {PAPER: 8, WIDE: 6, NARROW: 5}
_STEPS: Final = (1, 2, 3, 5, 10, 20, 50, 100)


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
        self._names = names_of(path, width, self._plot)
        self._room_for_names = max((name.width + _BESIDE_LINE for name in self._names), default=0.0)
        self.years = self._years()

    @cached_property
    def texts(self) -> dict[str, str]:
        """What stands at the axes: years, and values with the unit at the topmost."""
        names = {point.year: point.name for point in self._points}
        texts = {f"x{key(year)}": names.get(int(year), key(year)) for year in self.years}
        for mark in self.marks:
            value = Decimal(key(mark))
            is_bare = self._definition.unit != "%" and mark != self.marks[-1]
            texts[f"y{key(mark)}"] = quantity(self._language, value) if is_bare else self._written(value)
        return texts

    @cached_property
    def margins(self) -> tuple[float, float, float, float]:
        """How much room the labels take around the plot."""
        marks = max(width_of(self.texts[f"y{key(mark)}"], _SIZE) for mark in self.marks)
        last = width_of(self.texts[f"x{key(self.years[-1])}"], _SIZE) / 2 if self.years else 0
        return _TOP, max(self._room_for_names - _PADDING + _BESIDE, last), _AXIS, marks + _BESIDE_MARK

    def rows(self) -> Iterator[Row]:
        """Yield everything that is drawn."""
        ways, reported, named = list(self._ways()), list(self._reported()), list(self._named())
        yield {"part": "edge", "x": self._first, "y": 0}
        yield {"part": "edge", "x": self._last, "y": self.marks[-1]}
        yield from ways
        yield from self._labelled(reported, ways, named)
        yield from named

    def _labelled(self, reported: list[Row], ways: list[Row], named: list[Row]) -> list[Row]:
        """Return figures and baseline with as many labels as there is room for, the last figure's always."""
        rows, last = reported.copy(), len(reported) - 1
        labels = {place: self._written(value) for place, (_, value) in enumerate(self._known)}
        order = [0, *range(last - 1, 0, -1)] if 0 < last < _MOST_LABELLED[self._width] else []
        if self._baseline is not None:
            rows.append(self._beginning(self._baseline))
            labels[last + 1] = self._name_of(self._baseline)
            order.insert(0, last + 1)
        surroundings = self._surroundings([*ways, *rows], named)
        for place in [last, *order] if reported else order:
            is_last, at = place == last, self._in_pixels(rows[place])
            weight = 600 if is_last else 400
            spots = self._spots(is_figure=place <= last, is_last=is_last)
            found = surroundings.spot_for(labels[place], weight, at, spots, is_needed=is_last)
            if found is not None:
                row = lettered(rows[place], labels[place], **found._asdict(), weight=weight)
                rows[place] = grounded(row)
        return rows

    def _spots(self, *, is_figure: bool, is_last: bool) -> list[Spot]:
        """Return where beside its point a label may stand, the best spot first: on the side of progress.

        A baseline is long, and begins at its point, on the other side. The last figure must have a spot, and
        may stand farther away.
        """
        side = -1 if (self._definition.direction is Direction.UP) is is_figure else 1
        aligned = [("center", 0), ("right", 4), ("left", -4)] if is_figure else [("left", -4)]
        spots = [Spot(align, dx, side * dy) for dy in (13, -13) for align, dx in aligned]
        spots += [Spot("left", 9, 0), Spot("right", -9, 0)]
        spots += [
            Spot(align, 2 * dx, side * dy) for dy in (9, -9) for align, dx in (("left", 4), ("right", -4))
        ]
        far = (20, -20, 27, -27, 34, -34) if is_last else (20, -20)
        return spots + [Spot(align, dx, side * dy) for dy in far for align, dx in aligned]

    def _surroundings(self, rows: Sequence[Row], named: Sequence[Row]) -> Surroundings:
        """Return what labels must not stand over: lines, points, names of targets, marks on the axis."""
        top, _, _, left = self.margins
        marks = [
            box_of(
                self.texts[f"y{key(mark)}"],
                400,
                (0, self._plot * (1 - mark / self.marks[-1])),
                Spot("right", -6, 0),
            )
            for mark in self.marks
        ]
        names = [
            box_of(
                str(row["label"]),
                int(row["weight"] or 0),
                self._in_pixels(row),
                Spot("left", float(row["dx"] or 0), float(row["dy"] or 0)),
            )
            for row in named
        ]
        room = Box(-_PADDING / 2, -top, self._width - left, self._plot - 1)
        points = [self._in_pixels(row) for row in rows if not str(row["part"]).endswith("way")]
        return Surroundings(room, self._lines(rows), points, [*marks, *names])

    def _lines(self, rows: Sequence[Row]) -> Iterator[Line]:
        """Yield the straight lines from each of some rows to the next that belongs to the same line."""
        for _, line in groupby(rows, lambda row: (row["part"], row.get("way"), row.get("stretch"))):
            for row, following in pairwise(line):
                if row["part"] not in {"aim", "baseline"}:
                    yield self._in_pixels(row), self._in_pixels(following)

    def _in_pixels(self, row: Row) -> tuple[float, float]:
        """Return where a row stands in the plot, to the right and downwards."""
        _, right, _, left = self.margins
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
        fitting = (self._width - self._room_for_names - 4 * _SIZE) / room
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
        stretch = 0
        for point in self._points:
            if point.value is None:
                stretch += 1
            else:
                yield {"part": "reported", "stretch": stretch, "x": point.year, "y": float(point.value)}

    def _beginning(self, baseline: Baseline) -> Row:
        return {"part": "baseline", "x": _place(baseline.on), "y": float(baseline.value)}

    def _name_of(self, baseline: Baseline) -> str:
        return translate(self._language, marked("Baseline {value}"), value=self._written(baseline.value))

    def _named(self) -> Iterator[Row]:
        """Yield the names of the targets, never over each other."""
        most = max((name.height for name in self._names), default=0.0)
        wanted = [self._plot - self._height(name.aim.value) for name in self._names]
        gap = 4 if most > LINE else 0
        places = spread(wanted, most + gap, 0, self._plot - most + LINE)
        for name, at, place in zip(self._names, wanted, places, strict=True):
            row: Row = {"x": self._last, "y": float(name.aim.value)}
            for piece in name.pieces:
                row["part"] = "name" if piece.dx or piece.line else "aimed"
                dx, dy = _BESIDE_LINE + piece.dx, place - at + piece.line * LINE
                yield lettered(row, piece.text, dx=dx, dy=dy, weight=piece.weight)


def _place(day: dt.date) -> float:
    """Return a day on an axis where a year's number stands at the year's end."""
    days = (dt.date(day.year + 1, 1, 1) - dt.date(day.year, 1, 1)).days
    return round(day.year - 1 + day.timetuple().tm_yday / days, 3)
