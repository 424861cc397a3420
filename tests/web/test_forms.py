"""Forms as they are shown: rows, errors at their places, and two people's texts side by side."""

import pytest

from registry.errors import FieldError, InvalidInput
from registry.model.languages import Language
from registry.web.forms.rows import with_row, without_row
from registry.web.forms.shown import Form, Message
from registry.web.forms.tokens import token_of

FIELDS = {
    "commitments/1/kind": ("target",),
    "commitments/1/number": ("1",),
    "commitments/10/kind": ("measure",),
    "commitments/10/number": ("2",),
    "other/3/kind": ("x",),
}


def test_a_row_is_added_behind_the_last_one_whatever_their_numbers_are() -> None:
    assert with_row(FIELDS, "commitments", {"kind": "measure"}) == FIELDS | {
        "commitments/11/kind": ("measure",)
    }
    assert with_row({}, "commitments", {"kind": "measure"}) == {"commitments/0/kind": ("measure",)}


def test_leaving_a_row_out_touches_none_whose_number_begins_alike() -> None:
    left = without_row(FIELDS, "commitments", "1")
    assert {name for name in FIELDS if name not in left} == {"commitments/1/kind", "commitments/1/number"}


@pytest.mark.parametrize("row", ["", "x", "0", "1/kind", "10/"])
def test_leaving_out_a_row_that_is_not_there_changes_nothing(row: str) -> None:
    assert without_row(FIELDS, "commitments", row) == FIELDS


def test_rows_are_in_the_order_of_their_numbers_and_nothing_else_is_one() -> None:
    names = ["a/10/x", "a/9/x", "a/x/y", "a/²/y", "a/-1/x", "a", "ab/1/x", "a/00012/x"]
    assert Form(fields=dict.fromkeys(names, ("",))).rows("a") == ("9", "10")


def test_an_error_is_shown_at_its_field_or_at_what_that_is_a_part_of() -> None:
    refusal = InvalidInput(
        FieldError("/decision/body", "required"),
        FieldError("/commitments/7/x/y", "required"),
        FieldError("", "changed_meanwhile"),
    )
    form = Form().refused(Language.EN, refusal)
    form.label("decision/body", "Body")
    form.label("commitments", "Promises <b>all</b>")
    assert [message.name for message in form.messages] == ["decision/body", "commitments/7/x/y", ""]
    assert form.place_of("decision/body") == Message("decision/body", "Body")
    assert form.place_of("commitments/7/x/y") == Message("commitments", "Promises all")
    assert form.place_of("nowhere") is None
    assert form.error("decision/body")
    assert not form.error("decision")
    assert [message.name for message in form.errors_below("decision")] == ["decision/body"]


def beside(typed: dict[str, str], saved: dict[str, str]) -> Form:
    """Return a form as it is shown after somebody else has saved."""
    mine, theirs = ({name: (text,) for name, text in fields.items()} for fields in (typed, saved))
    return Form(fields=mine, revision=1).beside(Form(fields=theirs, revision=2))


def test_beside_a_form_stands_what_differs_and_it_goes_on_from_what_is_saved() -> None:
    form = beside({"a": "mine", "b": "same", "c": "typed"}, {"a": "theirs", "b": "same"})
    assert form.theirs == {"a": "theirs", "c": ""}
    assert (form.revision, form.text("a"), form.is_changed_meanwhile) == (2, "mine", True)


def test_what_browsers_do_to_texts_is_no_difference() -> None:
    assert beside({"a": "one\r\ntwo "}, {"a": "one\ntwo"}).theirs == {}
    ticked = Form(fields={"box": ("false", "true")}).beside(Form(fields={"box": ("true",)}))
    unticked = Form(fields={"box": ("false",)}).beside(Form(fields={"box": ("true",)}))
    lists = Form(fields={"covers": ("x", "", "")}).beside(Form(fields={"covers": ("x",)}))
    assert (ticked.theirs, unticked.theirs, lists.theirs) == ({}, {"box": "true"}, {})


def a_list(*rows: tuple[str, str]) -> dict[str, str]:
    """Return the fields of promises, each with its number and its text."""
    fields = {}
    for row, (number, text) in enumerate(rows):
        fields |= {f"commitments/{row}/number": number, f"commitments/{row}/description": text}
    return {name: text for name, text in fields.items() if text}


def test_rows_are_compared_by_what_they_are_about() -> None:
    form = beside(a_list(("1", "a"), ("2", "mine")), a_list(("2", "theirs"), ("3", "new")))
    assert form.theirs["commitments/1/description"] == "theirs"
    assert form.theirs["commitments/0/description"] == ""
    assert form.text("commitments/2/description") == "new"
    assert form.rows("commitments") == ("0", "1", "2")


def test_a_row_that_was_just_added_is_nobody_elses() -> None:
    form = beside(a_list(("1", "a"), ("", "mine")), a_list(("1", "a"), ("2", "theirs")))
    assert [form.text(f"commitments/{row}/description") for row in form.rows("commitments")] == [
        "a",
        "mine",
        "theirs",
    ]


def test_each_secret_has_a_token_of_its_own_that_does_not_tell_it() -> None:
    tokens = {token_of(secret) for secret in ("a", "b", "a ", "")}
    assert len(tokens) == 4
    assert token_of("a") == token_of("a")
    assert "secret" not in token_of("secret")
