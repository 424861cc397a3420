"""What is shown first of a figure."""

from decimal import Decimal
from fractions import Fraction

import pytest

from registry.model.deal_figures import Standing
from registry.model.deals import IndicatorKind
from registry.model.figures import MISSING, Figure, FigureKind, TargetStatus
from registry.model.headlines import due_next, shown
from tests.builders import day


def a_share_of(numerator: int, denominator: int) -> Figure:
    return Figure(
        FigureKind.VALUE, 100 * Fraction(numerator, denominator), Decimal(numerator), Decimal(denominator)
    )


@pytest.mark.parametrize(
    ("figure", "marks", "expected"),
    [
        (a_share_of(1, 3), [], "33.3"),
        (a_share_of(1, 2), [Decimal(50)], "50"),
        (a_share_of(4996, 10000), [Decimal(50)], "49.96"),
        (a_share_of(49996, 100000), [Decimal(50)], "49.996"),
        (a_share_of(49996, 100000), [None], "50"),
        (a_share_of(1, 10000), [], "0.01"),
        (a_share_of(0, 10), [], "0"),
    ],
)
def test_a_share_is_rounded_but_never_onto_a_mark_that_it_is_not_at(
    figure: Figure, marks: list[Decimal | None], expected: str
) -> None:
    assert shown(figure, IndicatorKind.SHARE, marks) == Decimal(expected)


def test_an_amount_is_shown_as_it_was_reported() -> None:
    amount = Figure(FigureKind.VALUE, Fraction("12.345"), Decimal("12.345"))
    assert shown(amount, IndicatorKind.AMOUNT, []) == Decimal("12.345")


@pytest.mark.parametrize("kind", list(IndicatorKind))
def test_where_there_is_no_figure_nothing_is_shown(kind: IndicatorKind) -> None:
    assert shown(MISSING, kind, []) is None


def test_the_target_due_next_comes_first_and_the_last_one_once_all_are_past() -> None:
    early, late = (Standing(day(due), None, TargetStatus.NOT_SET) for due in ("2025-12-31", "2030-12-31"))
    assert due_next([late, early], day("2024-12-31")) is early
    assert due_next([late, early], day("2025-12-31")) is early
    assert due_next([late, early], day("2026-12-31")) is late
    assert due_next([late, early], day("2031-12-31")) is late
    assert due_next([], day("2024-12-31")) is None
