"""Charts for tests, and what can be read in one that was drawn."""

import datetime as dt
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from registry.documents.charts.board import ChartBoard
from registry.documents.charts.chart import PAPER, Chart
from registry.documents.charts.lettering import width_of
from registry.documents.charts.target_path import Aim, Point, target_path
from registry.documents.charts.units import Bar, units
from registry.model.agreements import Baseline
from registry.model.deal_figures import Standing
from registry.model.deals import IndicatorVersion
from registry.model.figures import TargetStatus
from registry.model.languages import Language
from tests.builders import a_definition

EN, FI, SV = Language.EN, Language.FI, Language.SV
LONG_NAME = "Elinkeino-, liikenne- ja ympäristökeskusten sekä työ- ja elinkeinotoimistojen kehittämiskeskus"
LONG_WORD = "Kolmivaihekilowattituntimittarinlukijanhankintarengaskuntayhtymä"

GRID, PAPER_WHITE = "#d5dcd8", "#ffffff"
_CORNER = re.compile(r"[ML](-?[\d.]+),(-?[\d.]+)")
_SVG = "{http://www.w3.org/2000/svg}"


@cache
def board() -> ChartBoard:
    """Return a board for all tests that only draw on it."""
    return ChartBoard()


class Stroke(NamedTuple):
    """A straight line of a picture, so many pixels broad to either side."""

    x: float
    y: float
    x2: float
    y2: float
    half: float


class Lettering(NamedTuple):
    """A text of a picture: from `left` to `right`, its line `y` pixels from the top."""

    text: str
    left: float
    right: float
    y: float


def lettering(svg: str) -> list[Lettering]:
    """Return all texts of a picture with where they stand."""
    return list(_texts(ET.fromstring(svg), 0, 0))  # noqa: S314  # drawn by our own code


def _texts(node: ET.Element, x: float, y: float) -> Iterator[Lettering]:
    x, y = _moved(node, x, y)
    if node.tag == f"{_SVG}text" and node.text:
        size = float(node.get("font-size", "").removesuffix("px"))
        width = width_of(node.text, size, 600 if node.get("font-weight") == "600" else 400)
        before = {"start": 0.0, "middle": width / 2, "end": width}[node.get("text-anchor", "start")]
        yield Lettering(node.text, x - before, x - before + width, y)
    for child in node:
        yield from _texts(child, x, y)


def _moved(node: ET.Element, x: float, y: float) -> tuple[float, float]:
    for move in node.get("transform", "").split():
        across, _, down = move.removeprefix("translate(").removesuffix(")").partition(",")
        x, y = x + float(across), y + float(down or 0)
    return x, y


def beyond_edges(chart: Chart | None) -> list[Lettering]:
    """Return the texts of a chart that reach beyond its edges by more than a pixel."""
    assert chart is not None
    return [
        one
        for one in lettering(board().draw(chart))
        if one.left < -1 or one.right > chart.width + 1 or not 4 <= one.y <= chart.height
    ]


def on_one_another(chart: Chart | None) -> list[tuple[Lettering, Lettering]]:
    """Return the texts of a chart that stand over each other."""
    assert chart is not None
    return [
        (one, other)
        for one, other in combinations(lettering(board().draw(chart)), 2)
        if abs(one.y - other.y) < 10 and one.left < other.right - 1 and other.left < one.right - 1
    ]


def crossed(chart: Chart | None) -> list[tuple[str, Stroke]]:
    """Return the texts of a chart that one of its lines runs through; those of the grid lie behind them."""
    assert chart is not None
    svg = board().draw(chart)
    strokes = list(_strokes(ET.fromstring(svg), 0, 0))  # noqa: S314  # drawn by our own code
    return [(one.text, stroke) for one in lettering(svg) for stroke in strokes if _meets(one, stroke)]


def _strokes(node: ET.Element, x: float, y: float) -> Iterator[Stroke]:
    x, y = _moved(node, x, y)
    width = float(node.get("stroke-width", 0)) / 2
    if node.get("stroke") not in {None, GRID, PAPER_WHITE} and node.get("opacity") is None:
        if node.tag == f"{_SVG}line":
            yield Stroke(x, y, x + float(node.get("x2", 0)), y + float(node.get("y2", 0)), width)
        for (x1, y1), (x2, y2) in pairwise(_CORNER.findall(node.get("d", ""))):
            yield Stroke(x + float(x1), y + float(y1), x + float(x2), y + float(y2), width)
    for child in node:
        yield from _strokes(child, x, y)


def _meets(text: Lettering, stroke: Stroke) -> bool:
    """Tell whether a line comes to where letters are: look at it pixel by pixel."""
    steps = math.ceil(math.dist((stroke.x, stroke.y), (stroke.x2, stroke.y2))) + 1
    return any(
        text.left < stroke.x + (stroke.x2 - stroke.x) * step / steps < text.right
        and text.y - 8 - stroke.half < stroke.y + (stroke.y2 - stroke.y) * step / steps < text.y + stroke.half
        for step in range(steps + 1)
    )


def words_in(chart: Chart | None) -> list[str]:
    """Return the texts of a chart as they come."""
    assert chart is not None
    return [one.text for one in lettering(board().draw(chart))]


def rows(chart: Chart | None, part: str) -> list[dict[str, object]]:
    """Return the records of one part of a chart."""
    assert chart is not None
    return [row for row in chart.values if row["part"] == part]


def end_of(year: int) -> dt.date:
    """Return the last day of a year."""
    return dt.date(year, 12, 31)


A_BASELINE = Baseline(Decimal(12), end_of(2022))


def an_aim(value: object = 50, whose: str = "own", due: int = 2030) -> Aim:
    """Return a target of 50 % at the end of 2030, or what is given."""
    return Aim(end_of(due), Decimal(str(value)), whose)


def a_path(
    *values: object,
    definition: IndicatorVersion | None = None,
    aims: tuple[Aim, ...] = (an_aim(),),
    baseline: Baseline | None = A_BASELINE,
    language: Language = EN,
    width: int = PAPER,
) -> Chart | None:
    """Return the path of a share from 2023 on; None is a year without a value."""
    points = [
        Point(year, str(year), None if value is None else Decimal(str(value)))
        for year, value in enumerate(values, 2023)
    ]
    return target_path(definition or a_definition(), points, aims, language, baseline=baseline, width=width)


def a_bar(name: str = "Helsinki", numerator: object = 10, denominator: object = 40) -> Bar:
    """Return a unit's share, rounded to a decimal."""
    above, below = Decimal(str(numerator)), Decimal(str(denominator))
    return Bar(name, round(100 * above / below, 1), above, below)


def a_standing(value: object = 60) -> Standing:
    """Return the deal's target for the end of 2030; None is to be set."""
    return Standing(end_of(2030), None if value is None else Decimal(str(value)), TargetStatus.BEHIND)


def some_units(*bars: Bar, language: Language = EN, **changes: object) -> Chart | None:
    """Return the shares of units side by side."""
    return units(a_definition(), bars, language, **changes)
