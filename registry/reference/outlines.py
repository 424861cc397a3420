"""The outlines of the 19 regions, for maps."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec


@cache
def region_outlines() -> tuple[dict[str, Any], ...]:
    """Return a GeoJSON feature (RFC 7946) for each region: its `id` is the region's code.

    One polygon each, WGS 84, its ring clockwise, which is how those who draw spheres take it.
    """
    collection = msgspec.json.decode((files(__package__) / "regions.geojson").read_bytes())
    return tuple(collection["features"])
