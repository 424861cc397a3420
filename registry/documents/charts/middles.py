"""Where on a region there is most room to write: the place that is farthest from its edges.

`python -m registry.documents.charts.middles` writes `middles.json` anew after the outlines have changed.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import msgspec

from registry.reference import region_outlines

FILE: Final = Path(__file__).with_suffix(".json")
_GRID: Final = 24
"""Places looked at from west to east, and as many from south to north."""

_SQUEEZE: Final = math.cos(math.radians(64))
"""A degree of longitude to a degree of latitude, in the middle of Finland."""

Place = tuple[float, float]


@cache
def middles() -> dict[str, Place]:
    """Return the longitude and latitude of each region's middle, by the region's code."""
    return msgspec.json.decode(FILE.read_bytes(), type=dict[str, Place])


def found_middles() -> dict[str, Place]:
    """Return the same as found in the outlines, which takes seconds."""
    return {one["id"]: _middle(one["geometry"]["coordinates"][0]) for one in region_outlines()}


def _middle(ring: Sequence[Sequence[float]]) -> Place:
    edges = list(pairwise([(longitude * _SQUEEZE, latitude) for longitude, latitude in ring]))
    west, east = min(a[0] for a, _ in edges), max(a[0] for a, _ in edges)
    south, north = min(a[1] for a, _ in edges), max(a[1] for a, _ in edges)
    x, y = max(
        (
            (west + (east - west) * column / _GRID, south + (north - south) * row / _GRID)
            for column in range(1, _GRID)
            for row in range(1, _GRID)
        ),
        key=lambda place: _room(place, edges),
    )
    return round(x / _SQUEEZE, 3), round(y, 3)


def _room(place: Place, edges: Sequence[tuple[Place, Place]]) -> float:
    """Return how far a place lies from the nearest edge; outside it is less than nothing."""
    crossed = sum(_is_crossed(place, a, b) for a, b in edges)
    distance = min(_distance(place, a, b) for a, b in edges)
    return distance if crossed % 2 else -distance


def _is_crossed(place: Place, a: Place, b: Place) -> bool:
    """Tell whether a line from the place to the east crosses an edge."""
    x, y = place
    return (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])


def _distance(place: Place, a: Place, b: Place) -> float:
    length = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2
    along = ((place[0] - a[0]) * (b[0] - a[0]) + (place[1] - a[1]) * (b[1] - a[1])) / length if length else 0
    along = min(max(along, 0), 1)
    return math.dist(place, (a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])))


if __name__ == "__main__":
    FILE.write_bytes(msgspec.json.encode(found_middles()) + b"\n")
