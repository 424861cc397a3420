"""How much room words take and how they are brought into it, and the marks on an axis."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import templates
from registry.documents.charts.letter_widths import letter_widths, measured_widths
from registry.documents.charts.lettering import lines_of, spread, width_of
from registry.documents.charts.marks import round_marks
from tests.documents.charts.pictures import LONG_NAME, LONG_WORD

FONTS = Path(templates.__file__).parent / "web" / "static" / "vendor" / "source-sans-3"


def test_the_widths_are_those_of_the_font() -> None:
    assert letter_widths() == measured_widths(FONTS), "run python -m registry.documents.charts.letter_widths"


def test_a_bold_text_takes_more_room() -> None:
    assert width_of("Helsinki", 12, 600) > width_of("Helsinki", 12) > 40


def test_a_text_that_fits_stays_one_line() -> None:
    assert lines_of("Helsinki", 100, 12) == ["Helsinki"]


def test_a_long_name_is_parted_between_words() -> None:
    name = "Helsingin seudun liikenne -kuntayhtymä"
    assert lines_of(name, 140, 12) == ["Helsingin seudun liikenne", "-kuntayhtymä"]


def test_what_does_not_fit_in_the_last_line_ends_in_an_ellipsis() -> None:
    lines = lines_of(LONG_NAME, 190, 12)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_word_longer_than_a_line_is_parted_with_a_hyphen() -> None:
    lines = lines_of(LONG_WORD, 150, 12, most=9)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == LONG_WORD


@given(st.text(max_size=200), st.integers(30, 400), st.integers(1, 3))
def test_no_line_is_longer_than_its_room(text: str, room: int, most: int) -> None:
    lines = lines_of(text, room, 12, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 12) <= room for line in lines)


def test_places_that_are_far_enough_apart_stay() -> None:
    assert spread([10, 50, 30], 15, 0, 100) == [10, 50, 30]


def test_places_that_are_too_near_move_apart_and_stay_inside() -> None:
    assert spread([98, 99, 100], 15, 0, 100) == [70, 85, 100]
    assert spread([0, 0, 0], 60, 0, 100) == [0, 50, 100]


@pytest.mark.parametrize(
    ("top", "unit", "marks"),
    [
        (41, "%", (0, 10, 20, 30, 40, 50)),
        (60, "%", (0, 20, 40, 60)),
        (97.4, "%", (0, 20, 40, 60, 80, 100)),
        (0.3, "kg", (0, 0.1, 0.2, 0.3)),
        (1204500, "kg", (0, 250000, 500000, 750000, 1000000, 1250000)),
        (0, "kg", (0, 1)),
    ],
)
def test_marks_on_an_axis_are_round(top: float, unit: str, marks: tuple[float, ...]) -> None:
    assert round_marks(top, unit) == marks


@given(st.floats(0.001, 1e12))
def test_marks_reach_from_zero_to_the_top_in_a_few_steps(top: float) -> None:
    marks = round_marks(top, "kg")
    assert marks[0] == 0
    assert marks[-1] >= top * 0.999999
    assert 2 <= len(marks) <= 6
