"""Where labels stand: each beside its point, in the first spot where it is over nothing else."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from registry.documents.charts.lettering import width_of

_SIZE: Final = 12
_HALF_LINE: Final = 6.5
_POINT: Final = 4.0
_AIR: Final = 1.5
"""Pixels around a label that no line comes into: the label's ground reaches one pixel beyond it."""

Line = tuple[tuple[float, float], tuple[float, float]]
"""A straight line from one place to another."""


class Spot(NamedTuple):
    """Where a text begins, has its middle, or ends, in pixels to the right of its point and downwards."""

    align: str
    dx: float
    dy: float


class Box(NamedTuple):
    """A part of the picture, in pixels to the right and downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether the two have anything in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_inside(self, other: "Box") -> bool:
        """Tell whether no part of this one is beyond the other."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def is_crossed(self, line: Line) -> bool:
        """Tell whether a part of a line lies inside: what is left of it, clipped at each edge."""
        (x, y), (x2, y2) = line
        enters, leaves = 0.0, 1.0
        for move, before in (
            (x - x2, x - self.left),
            (x2 - x, self.right - x),
            (y - y2, y - self.top),
            (y2 - y, self.bottom - y),
        ):
            if move == 0:
                if before < 0:
                    return False
            elif move < 0:
                enters = max(enters, before / move)
            else:
                leaves = min(leaves, before / move)
        return enters < leaves


class Surroundings:
    """What labels must not stand over. Each label that has found its spot is in the way of the next."""

    def __init__(
        self,
        room: Box,
        lines: Iterable[Line],
        points: Iterable[tuple[float, float]],
        texts: Iterable[Box] = (),
    ) -> None:
        self._room, self._lines = room, list(lines)
        self._taken = [Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT) for x, y in points]
        self._taken += texts

    def spot_for(
        self,
        text: str,
        weight: int,
        at: tuple[float, float],
        spots: Sequence[Spot],
        *,
        is_needed: bool = False,
    ) -> Spot | None:
        """Take the first spot where a text beside its point stands free; None where there is none.

        A text that is needed takes the one where it is over least.
        """
        boxes = [box_of(text, weight, at, spot) for spot in spots]
        in_the_way = [self._in_the_way_of(box) for box in boxes]
        least = min(range(len(spots)), key=in_the_way.__getitem__)
        if any(in_the_way[least]) and not is_needed:
            return None
        self._taken.append(boxes[least])
        return spots[least]

    def _in_the_way_of(self, box: Box) -> tuple[bool, int, int]:
        """Return whether a box is beyond the room, over how many things, and how many lines cross it."""
        wide = Box(box.left - _AIR, box.top - _AIR, box.right + _AIR, box.bottom + _AIR)
        return (
            not box.is_inside(self._room),
            sum(box.meets(taken) for taken in self._taken),
            sum(wide.is_crossed(line) for line in self._lines),
        )


def box_of(text: str, weight: int, at: tuple[float, float], spot: Spot) -> Box:
    """Return where a text is that stands in a spot beside a point."""
    width = width_of(text, _SIZE, weight)
    left = at[0] + spot.dx - {"left": 0.0, "center": width / 2, "right": width}[spot.align]
    middle = at[1] + spot.dy
    return Box(left, middle - _HALF_LINE, left + width, middle + _HALF_LINE)
