"""Drawing charts: a specification of `templates/charts/` filled in, to SVG, by Vega.

Imported by the worker process alone. Each specification is compiled once and kept; nothing that
Vega draws may load anything, and the same chart makes the same bytes.
"""

import math
import re
from functools import cache
from html import escape
from typing import Any, Final

import msgspec
import vl_convert

from registry import reference, templates
from registry.documents.charts.chart import Chart, Row

_SPECIFICATIONS: Final = templates.FOLDER / "charts"
_FAMILIES: Final = (
    "Registry Sans",
    "Registry Sans More",
    "Registry Arabic",
    "Registry Hebrew",
    "Registry Signs",
)
"""Those of `templates/documents/document.css`, and no font of the machine's."""

FONTS: Final = ", ".join(f"'{family}'" for family in _FAMILIES)
_FONT: Final = "sans-serif"
_LONG_NUMBER: Final = re.compile(r"(\d\.\d\d)\d+")
_NO_CHARACTER: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LETTERING: Final = re.compile(r">text(\d+)</text>")


class ChartBoard:
    """Specifications and theme, ready to draw one chart after the other."""

    def __init__(self) -> None:
        self._compiled: dict[str, dict[str, Any]] = {}

    def draw(self, chart: Chart) -> str:
        """Return the SVG, as wide and high as the chart says, on no ground of its own."""
        words: list[str] = []
        top, right, bottom, left = map(math.ceil, chart.margins)  # whole pixels make whole pictures
        specification = self._specification(chart.name) | {
            "width": chart.width - left - right,
            "height": chart.height - top - bottom,
            "padding": {"top": top, "right": right, "bottom": bottom, "left": left},
        }
        filled = {
            "chart": [_without_words(row, "label", words) for row in chart.values],
            "outlines": reference.region_outlines(),
            "texts": {name: _put_aside(text, words) for name, text in chart.texts.items()},
            "numbers": chart.numbers,
        }
        specification["data"] = [_filled(one, "values", filled) for one in specification["data"]]
        specification["signals"] = [_filled(one, "value", filled) for one in specification["signals"]]
        svg: str = vl_convert.vega_to_svg(msgspec.json.encode(specification).decode(), allowed_base_urls=[])
        return _finished(svg, words)

    def _specification(self, name: str) -> dict[str, Any]:
        if name not in self._compiled:
            written = msgspec.json.decode((_SPECIFICATIONS / f"{name}.json").read_bytes())
            self._compiled[name] = vl_convert.vegalite_to_vega(written, config=theme().config)
        return self._compiled[name]


def _filled(part: dict[str, Any], key: str, filled: dict[str, Any]) -> dict[str, Any]:
    return part | {key: filled[part["name"]]} if part["name"] in filled else part


def _put_aside(text: str, words: list[str]) -> str:
    """Return what stands for a text while Vega draws.

    It takes a millisecond to measure a text, for nothing: how much room each needs is known before.
    """
    words.append(text)
    return f"text{len(words) - 1}"


def _without_words(row: Row, name: str, words: list[str]) -> Row:
    text = row.get(name)
    return row | {name: _put_aside(text, words)} if isinstance(text, str) else row


def _finished(svg: str, words: list[str]) -> str:
    """Write the texts, name the font once, and leave out decimals that nobody sees."""
    svg = svg.replace(f' font-family="{_FONT}"', "").replace('class="marks"', f'font-family="{FONTS}"', 1)
    svg = _LONG_NUMBER.sub(r"\1", svg)
    return _LETTERING.sub(lambda found: f">{_written(words[int(found[1])])}</text>", svg)


def _written(text: str) -> str:
    """Return a text as it stands in XML 1.0, which has no place for some characters, not even written out."""
    return escape(_NO_CHARACTER.sub("\ufffd", text), quote=False)


class Theme(msgspec.Struct, frozen=True):
    """What all charts share: the configuration of Vega-Lite, and the colours of screens.

    `light` has those that are other than on paper, `dark` the counterpart of each in the dark.
    """

    config: dict[str, Any]
    light: dict[str, str]
    dark: dict[str, str]


@cache
def theme() -> Theme:
    """Return `templates/charts/theme.json`."""
    return msgspec.json.decode((_SPECIFICATIONS / "theme.json").read_bytes(), type=Theme)
