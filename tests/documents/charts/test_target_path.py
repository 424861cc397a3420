"""The path of a target: zero-based, gaps where nothing was reported, each line with its name."""

from decimal import Decimal
from itertools import pairwise

import pytest

from registry.documents.charts.chart import NARROW, PAPER, WIDE
from registry.documents.charts.target_path import Aim
from registry.model.agreements import Baseline
from registry.model.deals import Direction
from registry.model.languages import Language
from tests.builders import a_definition, a_yes_no_definition, an_amount_definition
from tests.documents.charts.pictures import (
    A_BASELINE,
    FI,
    a_path,
    an_aim,
    beyond_edges,
    board,
    crossed,
    end_of,
    lettering,
    on_one_another,
    rows,
)


def places(chart: object, part: str) -> list[tuple[object, object]]:
    return [(row["x"], row["y"]) for row in rows(chart, part)]


def test_a_year_without_a_value_is_a_gap_and_never_a_zero() -> None:
    reported = rows(a_path(14, 21.5, None, 41), "reported")
    assert [(row["x"], row["y"], row["stretch"]) for row in reported] == [
        (2023, 14, 0),
        (2024, 21.5, 0),
        (2026, 41, 1),
    ]


def test_values_stand_on_an_axis_from_zero() -> None:
    chart = a_path(41)
    assert chart is not None
    assert chart.numbers["marks"] == (0, 10, 20, 30, 40, 50)
    assert chart.texts["y0"] == "0%"


def test_the_line_to_a_target_begins_at_the_baseline() -> None:
    assert places(a_path(41), "own way") == [(2022, 12), (2030, 50)]


def test_without_a_baseline_it_begins_at_the_first_known_figure() -> None:
    assert places(a_path(None, 20, 30, baseline=None), "own way") == [(2024, 20), (2030, 50)]


def test_each_target_has_a_line_of_its_own_that_goes_on_to_its_name() -> None:
    chart = a_path(41, aims=(an_aim(30, due=2025), an_aim(60, "deal")))
    assert places(chart, "own way") == [(2022, 12), (2025, 30), (2030, 30)]
    assert places(chart, "deal way") == [(2022, 12), (2030, 60)]
    assert [row["label"] for row in rows(chart, "name")] == ["Own target 2025", "The deal's target 2030"]


def test_targets_of_nearly_the_same_value_do_not_stand_over_each_other() -> None:
    chart = a_path(41, aims=(an_aim(50), an_aim("50.5", "deal")))
    names = [str(row["label"]) for row in (*rows(chart, "name"), *rows(chart, "aimed"))]
    right = sorted(one.y for one in lettering(board().draw(chart)) if one.text in names and one.left > 300)
    assert len(right) == 4
    assert min(below - above for above, below in pairwise(right)) >= 14


def test_the_text_alternative_tells_all_figures_and_the_gaps() -> None:
    chart = a_path(14, 21.5, None, 41, aims=(an_aim(), an_aim(60, "deal")))
    assert chart is not None
    assert chart.alt.replace("\u00a0", " ").endswith(
        ". The baseline was 12% on 31 Dec 2022. Reported values: 2023: 14%, 2024: 21.5%, 2026: 41%."
        " Without a value: 2025. The unit's own target is 50% by 31 Dec 2030."
        " The deal's target is 60% by 31 Dec 2030."
    )


def test_a_promise_that_nothing_was_reported_of_shows_where_it_leads() -> None:
    chart = a_path()
    assert chart is not None
    assert "No value has been reported yet." in chart.alt
    assert rows(chart, "reported") == []


def test_there_is_no_path_of_an_answer_nor_to_a_target_from_nowhere() -> None:
    assert a_path(1, definition=a_yes_no_definition()) is None
    assert a_path(baseline=None) is None
    assert a_path(aims=()) is None
    assert a_path(None, None, aims=(), baseline=None) is None


@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize("values", [("11.6", "13", "15"), ("24.7", "26.9", "20.6"), (3, 2, 1), (12, 12, 12)])
def test_figures_near_each_other_do_not_stand_over_each_other(width: int, values: tuple[object, ...]) -> None:
    for language in Language:
        chart = a_path(
            *values, aims=(an_aim(due=2035), an_aim(60, "deal", 2040)), language=language, width=width
        )
        assert on_one_another(chart) == []
        assert "label" in rows(chart, "reported")[-1]


EACH_WAY = [
    (("15.8", "19.3", "17.7"), (an_aim(20, "both", 2025), an_aim(50, "both"))),
    (("54.5", "65.6", 75), (an_aim(100, "both", 2025),)),
    ((10, 60, 5, 70, 20, 55), (an_aim(),)),
    ((1, 2, 95), (an_aim(100, due=2025), an_aim(60, "deal", 2040))),
    ((20, 30, 50), (an_aim(50, "both", 2025),)),
    ((5, 8, 12, 15, 14, 18, 22, 25, 31, 35), (an_aim(40, due=2034), an_aim(60, "deal", 2037))),
    ((15, 22, 31), tuple(an_aim(10 * place, due=2022 + place) for place in range(2, 9))),
    ((0, 0, 0), (an_aim(0),)),
    ((140, 100, 40), (an_aim(0), an_aim(20, "deal"))),
]


@pytest.mark.parametrize("width", [PAPER, NARROW])
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("baseline", [None, A_BASELINE], ids=["first value", "baseline"])
@pytest.mark.parametrize(("values", "aims"), EACH_WAY)
def test_no_line_runs_through_a_text(
    values: tuple[object, ...],
    aims: tuple[Aim, ...],
    baseline: Baseline | None,
    direction: Direction,
    width: int,
) -> None:
    definition = a_definition(direction=direction)
    chart = a_path(*values, definition=definition, aims=aims, baseline=baseline, language=FI, width=width)
    assert crossed(chart) == []
    assert on_one_another(chart) == []


def test_of_many_targets_as_many_are_named_as_there_are_lines_for_the_last_in_time() -> None:
    for width in (PAPER, WIDE, NARROW):
        chart = a_path(41, aims=tuple(an_aim(place, due=2023 + place) for place in range(1, 61)), width=width)
        assert on_one_another(chart) == []
        assert beyond_edges(chart) == []
        named = [str(row["label"]) for row in rows(chart, "name")]
        assert 9 <= len(named) <= 14
        assert "2083" in named[-1]


def test_the_last_value_keeps_its_label_where_there_are_too_many() -> None:
    labels = [row.get("label") for row in rows(a_path(*range(1, 10)), "reported")]
    assert labels == [None] * 8 + ["9%"]


@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("most", ["0.5", "100", "999999999999"])
def test_no_text_reaches_beyond_the_edges(
    width: int, language: Language, direction: Direction, most: str
) -> None:
    top = Decimal(most)
    amount = an_amount_definition(direction=direction, unit="kpl")
    chart = a_path(
        top,
        top / 2,
        None,
        top / 4,
        definition=a_definition(direction=direction) if most == "100" else amount,
        aims=(an_aim(top / 4, due=2026), an_aim(top, "deal", 2035), an_aim(0, "both", 2036)),
        baseline=Baseline(top / 8, end_of(2020)),
        language=language,
        width=width,
    )
    assert beyond_edges(chart) == []
    alone = a_path(top / 4, top, definition=amount, aims=(), baseline=None, language=language, width=width)
    assert beyond_edges(alone) == []
