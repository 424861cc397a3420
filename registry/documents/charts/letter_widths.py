"""The widths of the letters of Source Sans 3: made from the font by running this module.

`python -m registry.documents.charts.letter_widths` writes `letter_widths.json` anew after the font
has changed. Whoever lays out a chart reads that file and not the font.
"""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).with_suffix(".json")
WEIGHTS: Final = (400, 600)

Widths = dict[str, dict[str, int]]


@cache
def letter_widths() -> Widths:
    """Return how wide each letter is, by its weight, in thousandths of its size."""
    return msgspec.json.decode(FILE.read_bytes(), type=Widths)


def measured_widths(folder: Path) -> Widths:
    """Return the same as measured in the font files of a folder."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415  # for this alone

    found: Widths = {}
    for weight in WEIGHTS:
        font = TTFont(folder / f"source-sans-3-latin-{weight}-normal.woff2")
        advances = font["hmtx"]
        found[str(weight)] = {
            chr(code): advances[name][0] for code, name in sorted(font.getBestCmap().items())
        }
    return found


if __name__ == "__main__":
    vendored = Path(__file__).parents[2] / "web" / "static" / "vendor" / "source-sans-3"
    FILE.write_bytes(msgspec.json.encode(measured_widths(vendored)) + b"\n")
