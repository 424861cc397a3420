"""The regions on the map: shades that are said in words, and the number on each region."""

import pytest

from registry import reference
from registry.documents.charts.chart import NARROW, WIDE, Chart
from registry.documents.charts.middles import found_middles, middles
from registry.documents.charts.regions import Place, Shade, agreements_by_region, regions
from tests.documents.charts.pictures import EN, LONG_NAME, LONG_WORD, beyond_edges, board, rows, words_in

REGIONS = reference.regions()


def a_map(*numbers: int) -> Chart:
    """Return the map with these numbers of units in the first regions; the others have none."""
    padded = [*numbers, *[0] * (len(REGIONS) - len(numbers))]
    counts = [(one.code, one.name.en, number) for one, number in zip(REGIONS, padded, strict=True)]
    chart = agreements_by_region(counts, EN)
    assert chart is not None
    return chart


def shades(chart: Chart) -> list[object]:
    return [row["label"] for row in rows(chart, "word")]


def test_every_region_has_its_number_on_the_map() -> None:
    assert sorted(words_in(a_map(12, 3))[: len(REGIONS)]) == sorted(["12", "3", *["0"] * 17])


def test_the_shades_are_said_in_words_the_darkest_first() -> None:
    assert shades(a_map(12, 5, 4, 1)) == ["5–12 units", "2–4 units", "1 unit", "No unit"]
    assert shades(a_map(2, 1)) == ["2 units", "1 unit", "No unit"]
    assert shades(a_map()) == ["No unit"]


def test_the_darkest_shade_is_that_of_the_most() -> None:
    assert [row["shade"] for row in rows(a_map(12, 5, 4, 1), "mark")][:5] == [3, 3, 2, 1, 0]


def test_one_region_with_most_of_the_units_does_not_take_all_shades() -> None:
    assert shades(a_map(80, 3, *[1] * 7, *[2] * 8)) == ["3–80 units", "2 units", "1 unit", "No unit"]


def test_the_text_alternative_tells_the_number_of_each_region() -> None:
    assert a_map(12, 3).alt.startswith(
        "Procuring units with an agreement in force, by region. Uusimaa: 12; Southwest Finland: 3;"
    )


def test_each_region_has_its_own_outline_in_its_shade() -> None:
    svg = board().draw(a_map(12, 5, 1))
    fills = [svg.count(f'fill="{colour}"') for colour in ("#17594a", "#7fb09f", "#c9e0d6", "#f1f5f2")]
    assert fills == [2, 2, 2, 17]  # a region and a piece of the key each, and sixteen regions without


def test_the_middles_are_those_of_the_outlines() -> None:
    assert middles() == found_middles(), "run python -m registry.documents.charts.middles"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_text_reaches_beyond_the_edges(width: int) -> None:
    words = [Shade(level, word) for level, word in enumerate((LONG_NAME, LONG_WORD, "W" * 99, "x"))]
    places = [Place(one.code, one.name.fi, 3, "10/12", "10") for one in REGIONS]
    assert beyond_edges(regions("Status", places, words, width=width)) == []
