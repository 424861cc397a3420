"""Pictures for pages bring their letters along, and the colours of both schemes."""

import base64
import io
import re

import pytest
from fontTools.ttLib import TTFont

from registry.documents.charts import Chart
from registry.documents.charts.board import theme
from registry.documents.charts.for_pages import for_page
from tests.documents.charts.pictures import a_bar, a_standing, board, lettering, some_units
from tests.documents.charts.test_board import each_chart

MOST_BYTES = 50_000


def letters_of(svg: str) -> dict[str, set[str]]:
    """Return the letters that a picture brings along, by their weight."""
    faces = re.findall(r'font-weight:(\d+);src:url\("data:font/woff2;base64,([^"]+)"\)', svg)
    return {
        weight: {chr(code) for code in TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap()}
        for weight, data in faces
    }


@each_chart
def test_a_picture_brings_the_letters_that_it_needs_and_no_others(chart: Chart) -> None:
    drawn = board().draw(chart)
    brought = letters_of(for_page(drawn).decode())
    needed = {letter for one in lettering(drawn) for letter in one.text}
    assert set().union(*brought.values()) == needed


def test_signs_of_markup_are_letters_like_any_others() -> None:
    drawn = board().draw(some_units(a_bar("A & B <č>"), target=a_standing()))
    assert {"&", "<", "č"} <= letters_of(for_page(drawn).decode())["400"]


@each_chart
def test_every_colour_has_a_rule_for_the_dark(chart: Chart) -> None:
    drawn = board().draw(chart)
    dark = (
        for_page(drawn).decode().partition("@media (prefers-color-scheme:dark){")[2].partition("</style>")[0]
    )
    for name, colour in set(re.findall(r'(fill|stroke)="(#[0-9a-f]{6})"', drawn)):
        assert f'[{name}="{colour}"]{{{name}:{theme().dark[colour]}}}' in dark


@each_chart
def test_a_picture_is_the_same_bytes_each_time(chart: Chart) -> None:
    assert for_page(board().draw(chart)) == for_page(board().draw(chart))


@pytest.mark.parametrize("count", [1, 300])
def test_a_picture_is_small(count: int) -> None:
    bars = [a_bar(f"Hankintayksikkö {size}", 1, size) for size in range(1, count + 1)]
    assert len(for_page(board().draw(some_units(*bars, target=a_standing())))) < MOST_BYTES
