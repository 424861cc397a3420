"""Units side by side: bars from zero with what they were computed from, the target as a line."""

from decimal import Decimal

import pytest

from registry.documents.charts.chart import NARROW, PAPER, WIDE
from registry.documents.charts.units import MOST, Bar, units
from tests.builders import a_yes_no_definition, an_amount_definition
from tests.documents.charts.pictures import (
    EN,
    LONG_NAME,
    LONG_WORD,
    a_bar,
    a_standing,
    beyond_edges,
    crossed,
    on_one_another,
    rows,
    some_units,
    words_in,
)

A_PAGE = 251 * PAPER / 170
"""Pixels: the height of an A4 page within the margins of our documents."""


def test_each_bar_has_its_value_and_what_it_was_computed_from() -> None:
    chart = some_units(a_bar("Helsinki", 1240, 2480), a_bar("Oulu", 10, 40))
    assert words_in(chart) == ["Helsinki", "50%", "1,240 / 2,480", "Oulu", "25%", "10 / 40"]


def test_bars_are_as_long_as_their_values_from_zero() -> None:
    chart = some_units(a_bar("Helsinki", 30, 40), a_bar("Oulu", 10, 40), target=a_standing(60))
    assert chart is not None
    assert chart.numbers["domain"] == (0, 75)
    assert [row["x"] for row in rows(chart, "bar")] == [75, 25]


def test_the_axis_reaches_as_far_as_a_target_that_nobody_has_reached() -> None:
    chart = some_units(a_bar(), target=a_standing(60))
    assert chart is not None
    assert chart.numbers["domain"] == (0, 60)


def test_a_unit_without_a_figure_says_why_and_has_no_bar() -> None:
    chart = some_units(a_bar(), Bar("Oulu", why_none="No accepted report"))
    assert chart is not None
    assert (len(rows(chart, "bar")), len(rows(chart, "none"))) == (1, 1)
    assert chart.alt.endswith("Helsinki 25% (10 / 40); Oulu: no accepted report.")


def test_of_many_units_the_text_alternative_tells_the_total_and_both_ends() -> None:
    bars = [a_bar(f"Unit {size}", size, 100) for size in range(50, 30, -1)]
    chart = some_units(*bars, Bar("Oulu", why_none="No activity"), total=a_bar("All units", 81, 200))
    assert chart is not None
    assert chart.alt.endswith(
        ". All units 40.5% (81 / 200). From Unit 50 50% (50 / 100) to Unit 31 31% (31 / 100):"
        " 20 units with a figure; the table has each of them."
    )


def test_a_target_is_a_line_with_its_name_and_one_to_be_set_is_none() -> None:
    assert "The deal's target 60% by 2030" in words_in(some_units(a_bar(), target=a_standing(60)))
    assert rows(some_units(a_bar(), target=a_standing(None)), "target") == []


def test_of_three_hundred_units_the_forty_largest_are_shown_and_it_is_said_so() -> None:
    chart = some_units(*(a_bar(f"Unit {size}", 1, size) for size in range(1, 301)))
    assert chart is not None
    assert [row["label"] for row in rows(chart, "name")] == [f"Unit {size}" for size in range(261, 301)]
    assert [row["label"] for row in rows(chart, "note")] == ["The 40 largest of 300 units"]
    assert "The 40 largest of 300 units." in chart.alt


def test_units_of_the_same_size_do_not_crowd_in() -> None:
    assert len(rows(some_units(*[a_bar() for _ in range(100)]), "bar")) == MOST


def test_as_many_units_as_are_shown_fit_on_a_page_of_paper() -> None:
    bars = [a_bar(f"{LONG_NAME} {size}", 1, size) for size in range(1, 301)]
    chart = some_units(*bars, total=a_bar("All units"), target=a_standing())
    assert chart is not None
    assert chart.height <= A_PAGE


def test_there_is_nothing_to_compare_in_answers_nor_where_nobody_has_a_figure() -> None:
    assert units(a_yes_no_definition(), [Bar("Oulu", Decimal(1))], EN) is None
    assert some_units(Bar("Oulu", why_none="No activity")) is None


def test_where_nobody_has_anything_the_bars_have_no_length() -> None:
    chart = units(an_amount_definition(), [Bar("Oulu", Decimal(0), Decimal(0))], EN)
    assert words_in(chart) == ["Oulu", "0\u00a0kg"]


@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize("target", ["0.1", "5", "55", "85", "95", "99", "100", "150"])
def test_no_line_runs_through_a_text(width: int, target: str) -> None:
    bars = [
        a_bar("Unit", 100, 100),
        a_bar(LONG_NAME, 95, 100),
        Bar("Oulu", why_none="No accepted report"),
        a_bar("Ii", 1, 10**9),
        a_bar("Nobody", 0, 5),
    ]
    chart = some_units(*bars, total=a_bar("All units", 85, 100), target=a_standing(target), width=width)
    assert crossed(chart) == []
    assert rows(chart, "target") != []


def test_figures_stand_in_columns_and_where_they_leave_no_room_for_bars_the_values_alone() -> None:
    ends = {row["label"]: row["dx"] for row in rows(some_units(a_bar(), a_bar("Oulu", 1, 2)), "parts")}
    assert len(set(ends.values())) == 1
    huge = a_bar("Helsinki", 10**12 - 1, 10**14 - 1)
    assert len(rows(some_units(huge, width=NARROW), "parts")) == 0
    assert len(rows(some_units(huge, width=PAPER), "parts")) == 1


@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("target", ["0.001", "60", "1000000000"])
def test_no_text_reaches_beyond_the_edges_whatever_units_are_called(
    width: int, count: int, target: str
) -> None:
    names = (LONG_NAME * 2, LONG_WORD, "W" * 200, "Ii", "هيئة الشراء", "🌲" * 60)
    bars = [a_bar(name, size, 10**9) for size in range(1, count + 1) for name in names]
    chart = some_units(*bars, total=a_bar(LONG_NAME), target=a_standing(target), width=width)
    assert beyond_edges(chart) == []
    assert on_one_another(chart) == []
