"""Labels that would stand over each other: the more important one stays."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from registry.documents.charts.chart import Row
from registry.documents.charts.lettering import width_of

_SIZE: Final = 12
_HALF_LINE: Final = 6.5
_POINT: Final = 3.0
_OF_LABEL: Final = {"label", "align", "dx", "dy", "weight", "ground", "ground_dx"}


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def without_crowding(
    rows: Sequence[Row], importance: Iterable[Row], place: Callable[[Row], tuple[float, float]]
) -> list[Row]:
    """Return rows without the labels that there is no room for, next to points and other labels.

    The most important label stays in any case. `place` tells where a row's point is, in pixels to the
    right and downwards.
    """
    points = [(row, _around(*place(row))) for row in rows]
    kept: list[tuple[Row, _Box]] = []
    for row in importance:
        box = _around_label(row, *place(row))
        is_over_point = any(box.meets(point) for other, point in points if other is not row)
        if not kept or not (is_over_point or any(box.meets(other) for _, other in kept)):
            kept.append((row, box))
    staying = [row for row, _ in kept]
    return [row if any(row is one for one in staying) else _bare(row) for row in rows]


def _around(x: float, y: float) -> _Box:
    return _Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT)


def _around_label(row: Row, x: float, y: float) -> _Box:
    width = width_of(str(row["label"]), _SIZE, int(row["weight"] or 0))
    left = x + float(row["dx"] or 0) - {"left": 0.0, "center": width / 2, "right": width}[str(row["align"])]
    middle = y + float(row["dy"] or 0)
    return _Box(left, middle - _HALF_LINE, left + width, middle + _HALF_LINE)


def _bare(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in _OF_LABEL}
