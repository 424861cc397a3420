"""What changed between two states of a filing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from registry.model.agreements import Terms
from registry.model.comparisons import Change, ChangedField, changes_of_content, changes_of_terms, compared
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import MeasureProgress, ReportContent
from tests.builders import (
    ESPOO,
    SITES,
    a_decision_reference,
    a_measure_commitment,
    a_share,
    a_target_commitment,
    an_amount,
    day,
    some_content,
    some_terms,
)

TERMS: Terms = some_terms()
CONTENT: ReportContent = some_content()


def changed(**changes: object) -> list[Change]:
    """Return what changes the default terms get."""
    return list(changes_of_terms(TERMS, replace(TERMS, **changes)))


def test_where_nothing_changed_there_is_nothing() -> None:
    assert changes_of_terms(TERMS, some_terms()) == ()
    assert changes_of_content(CONTENT, some_content()) == ()


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("language", Language.SV),
        ("starts_on", day("2026-02-01")),
        ("ends_on", None),
        ("scope", "Other sites."),
        ("implementation_plan", ""),
        ("decision", a_decision_reference(body="Council")),
        ("covers", (ESPOO,)),
    ],
)
def test_each_field_of_the_terms_is_told_with_what_it_was_and_is(name: str, after: object) -> None:
    [change] = changed(**{name: after})
    assert (change.field, change.before, change.after) == (ChangedField(name), getattr(TERMS, name), after)


def test_a_promise_is_followed_by_its_number_wherever_it_stands() -> None:
    target, measure = TERMS.commitments
    assert changed(commitments=(measure, target)) == []


def test_promises_that_came_went_or_changed_are_told_each_by_its_number() -> None:
    lower = a_target_commitment(value=Decimal(40))
    new = a_measure_commitment(number=3, description="Train everybody.")
    found = changed(commitments=(lower, new))
    assert [(one.field, one.key, one.before is None, one.after is None) for one in found] == [
        (ChangedField.TARGET, "1", False, False),
        (ChangedField.MEASURE, "2", False, True),
        (ChangedField.MEASURE, "3", True, False),
    ]


def test_values_are_followed_by_their_indicators_and_measures_by_their_numbers() -> None:
    after = some_content(
        summary=CONTENT.summary,
        values=(an_amount(5), a_share(11, 20)),
        measures=(MeasureProgress(2, MeasureStatus.DONE), MeasureProgress(4, MeasureStatus.UNDER_WAY)),
    )
    found = changes_of_content(CONTENT, after)
    assert [(one.field, one.key) for one in found] == [
        (ChangedField.VALUE, SITES),
        (ChangedField.VALUE, "plastic"),
        (ChangedField.MEASURE_PROGRESS, "2"),
        (ChangedField.MEASURE_PROGRESS, "4"),
    ]
    assert (found[0].before, found[0].after) == (a_share(10, 20), a_share(11, 20))
    assert found[1].before is None


def test_a_value_that_is_left_out_is_told() -> None:
    [change] = changes_of_content(CONTENT, replace(CONTENT, values=()))
    assert (change.field, change.after) == (ChangedField.VALUE, None)


def test_of_a_text_the_words_are_marked_that_went_and_that_came() -> None:
    [change] = changed(scope="All large building sites of the region.")
    old = [piece.text.strip() for piece in change.pieces if not piece.is_new]
    new = [piece.text.strip() for piece in change.pieces if not piece.is_old]
    assert old == ["city."]
    assert new == ["large", "region."]


texts = st.lists(st.sampled_from(["a", "b", "cc", " ", "\n", "  ", "å", "\r\n"]), max_size=30).map("".join)


@given(texts | st.text(max_size=50), texts | st.text(max_size=50))
def test_the_pieces_make_up_both_texts_again(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert "".join(piece.text for piece in pieces if piece.is_old) == before
    assert "".join(piece.text for piece in pieces if piece.is_new) == after
    assert all(piece.text and (piece.is_old or piece.is_new) for piece in pieces)


def test_texts_that_are_too_long_to_be_compared_stand_side_by_side() -> None:
    [change] = changed(scope="word " * 5000)
    assert change.pieces == ()
    assert change.after == "word " * 5000
