"""Measures by completion: one bar, its parts as long as there are measures of each status."""

import pytest

from registry.documents.charts.chart import NARROW, PAPER, WIDE
from registry.documents.charts.measures import measures
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.summaries.tallies import MeasureTally
from tests.documents.charts.pictures import EN, beyond_edges, board, lettering, on_one_another, rows, words_in

DONE, UNDER_WAY, NOT_STARTED, DROPPED = (
    MeasureStatus.DONE,
    MeasureStatus.UNDER_WAY,
    MeasureStatus.NOT_STARTED,
    MeasureStatus.DROPPED,
)
THREE = ((DONE, 5), (UNDER_WAY, 3), (NOT_STARTED, 2))
ALL = ((DONE, 1), (UNDER_WAY, 14), (NOT_STARTED, 2), (DROPPED, 1), (None, 2))


def lines(tally: MeasureTally) -> set[int]:
    return {round(one.y / 20) for one in lettering(board().draw(measures(tally, EN)))}


def test_each_part_is_as_long_as_its_share_of_all_measures() -> None:
    bars = rows(measures(THREE, EN, width=WIDE), "bar")
    assert [(row["x"], row["x2"]) for row in bars] == [(1, 288), (288, 460.2), (460.2, 575)]


def test_all_measures_together_are_as_long_as_the_text_of_a_document_is_wide() -> None:
    for tally in (THREE, ALL, [(DONE, 2)]):
        bars = [row for row in rows(measures(tally, EN), "bar") if row["y"] == 1]
        assert (bars[0]["x"], bars[-1]["x2"]) == (1, PAPER - 1)


def test_the_words_stand_below_their_parts_where_there_is_room() -> None:
    assert sorted(words_in(measures(THREE, EN))) == ["2", "3", "5", "Done", "Not started", "Under way"]
    assert len(lines(THREE)) == 1


def test_else_they_stand_in_a_key_each_behind_a_piece_of_its_part() -> None:
    assert len(lines(ALL)) == 1
    assert len(rows(measures(ALL, EN), "bar")) == 2 * 5


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
def test_the_words_never_stand_over_each_other(language: Language, width: int) -> None:
    for tally in (THREE, ALL):
        assert on_one_another(measures(tally, language, width=width)) == []


def test_the_text_alternative_tells_all_numbers() -> None:
    chart = measures(ALL, EN)
    assert chart is not None
    assert chart.alt == (
        "Measures by completion, 20 in all: done 1, under way 14, not started 2, dropped 1,"
        " not yet reported 2."
    )


def test_without_measures_there_is_no_picture() -> None:
    assert measures([], EN) is None
    assert measures([(DONE, 0)], EN) is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize(
    "tally", [THREE, ALL, [(None, 4)], [(DONE, 99), (DROPPED, 1)], [(DONE, 1), (None, 1)]]
)
def test_no_text_reaches_beyond_the_edges(language: Language, width: int, tally: MeasureTally) -> None:
    assert beyond_edges(measures(tally, language, width=width)) == []
