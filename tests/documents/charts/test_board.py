"""The board that charts are drawn on: same chart, same bytes; nothing is loaded, no text is markup."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import msgspec
import pytest

from registry import templates
from registry.documents.charts.board import FONTS, ChartBoard, theme
from registry.documents.charts.chart import PAPER, Chart
from registry.documents.charts.measures import measures
from registry.documents.charts.regions import agreements_by_region
from registry.model.deals import MeasureStatus
from tests.documents.charts.pictures import EN, a_bar, a_path, a_standing, board, some_units

CHARTS = (
    a_path(14, None, 41),
    some_units(a_bar(), target=a_standing()),
    measures([(MeasureStatus.DONE, 2), (None, 1)], EN),
    agreements_by_region([("01", "Uusimaa", 3)], EN),
)
SPECIFICATIONS = sorted(templates.FOLDER.glob("charts/*.json"))
each_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
each_specification = pytest.mark.parametrize("path", SPECIFICATIONS, ids=lambda path: path.stem)


@each_chart
def test_a_picture_is_as_large_as_its_chart_says(chart: Chart) -> None:
    root = ET.fromstring(board().draw(chart))  # noqa: S314  # drawn by our own code
    assert (float(root.get("width", "")), float(root.get("height", ""))) == (chart.width, chart.height)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


@each_chart
def test_a_chart_makes_the_same_bytes_whatever_was_drawn_before(chart: Chart) -> None:
    used = ChartBoard()
    for other in CHARTS:
        used.draw(other)
    assert used.draw(chart) == ChartBoard().draw(chart)


def test_a_chart_makes_the_same_bytes_in_another_process() -> None:
    program = (
        "import msgspec, sys; from registry.documents.charts.board import ChartBoard;"
        "from registry.documents.charts.chart import Chart; board = ChartBoard();"
        "charts = msgspec.json.decode(sys.stdin.buffer.read(), type=tuple[Chart, ...]);"
        "[print(board.draw(chart)) for chart in charts]"
    )
    drawn = subprocess.run(
        [sys.executable, "-c", program], input=msgspec.json.encode(CHARTS), capture_output=True, check=True
    )
    assert drawn.stdout.decode() == "".join(f"{board().draw(chart)}\n" for chart in CHARTS)


def test_what_people_wrote_is_no_markup() -> None:
    name = "<b>text0</text> & \"'\x07"
    svg = board().draw(some_units(a_bar(name)))
    written = list(ET.fromstring(svg).itertext())  # noqa: S314  # drawn by our own code
    assert name.replace("\x07", "\ufffd") in written


@each_specification
def test_a_specification_names_no_file_and_formats_nothing(path: Path) -> None:
    named = re.findall(r'https?://[^"]*|"url"|"format"|"timeUnit"', path.read_text())
    assert [name for name in named if not name.startswith("https://vega.github.io/schema/")] == []


@each_specification
def test_every_colour_has_its_counterpart_in_the_dark(path: Path) -> None:
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}", path.read_text()))
    screens = {*theme().light.values(), *theme().dark.values()}
    assert colours - theme().dark.keys() - screens == set()


def test_the_colours_are_those_of_the_pages_in_both_schemes() -> None:
    styles = Path(templates.__file__).parent / "web" / "static" / "styles" / "theme.css"
    light, dark = re.findall(r":root \{(.*?)\}", styles.read_text(), re.DOTALL)[:2]
    names = re.findall(r"(--[a-z-]+): (#[0-9a-f]{6})", light)
    counterparts = dict(re.findall(r"(--[a-z-]+): (#[0-9a-f]{6})", dark))
    pages = {colour: counterparts[name] for name, colour in names if name != "--on-spruce"}
    own = {"#ffffff", "#7fb09f", "#c9e0d6"}  # paper in print, and two lighter shades of spruce
    assert {one: other for one, other in theme().dark.items() if one not in own}.items() <= pages.items()


def test_a_document_shows_its_charts_as_wide_as_its_text_the_map_alone_narrower() -> None:
    styles = "".join(path.read_text() for path in sorted(templates.FOLDER.glob("documents/*.css")))
    widths = re.findall(r"([^{}]*)\.picture img \{[^}]*width: (\d+)mm", styles)
    assert [(place.strip(), width) for place, width in widths] == [("", "170"), (".map", "76")]
    points = 12 * (170 / PAPER) * 72 / 25.4
    assert round(points, 1) == 8.5


def test_the_fonts_are_those_of_documents() -> None:
    style = (templates.FOLDER / "documents" / "document.css").read_text()
    stated = re.search(r"font: 400 10pt/14pt (.*?);", style, re.DOTALL)
    assert stated is not None
    assert re.findall(r'"([^"]+)"', stated[1]) == re.findall(r"'([^']+)'", FONTS)


def test_the_parts_of_a_bar_are_told_apart_in_both_schemes() -> None:
    """WCAG 2.2, 1.4.11: what a picture cannot be understood without stands out at least 3 to 1."""
    paper, full, half, none = "#ffffff", "#17594a", "#7fb09f", "#74807b"
    for counterparts in (theme().light, theme().dark):
        ground, deep, pale, edge = (counterparts.get(one, one) for one in (paper, full, half, none))
        # A part is edged in the deep colour if anything was done, else in the edge's.
        assert min(contrast(deep, ground), contrast(deep, pale), contrast(edge, ground)) >= 3


def contrast(one: str, other: str) -> float:
    """Return by how much the lighter of two colours is lighter, as WCAG defines it."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour such as #17594a."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
