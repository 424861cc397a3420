"""What people type into forms, in their language, becomes the Structs of the wire and back."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from registry.errors import FieldError
from registry.model.languages import Language
from registry.model.progress_reports import EvidenceLevel, MissingReason
from registry.wire.agreement_drafts import (
    BaselineIn,
    ContactPersonIn,
    DecisionReferenceIn,
    MeasureCommitmentIn,
    TargetCommitmentIn,
)
from registry.wire.agreement_parts import CommitmentsIn, ContactsIn, DecisionIn, ScopeIn
from registry.wire.form_fields import fields_of
from registry.wire.forms import FormRefused, decode_form, renamed
from registry.wire.progress_reports import ReportedValueIn
from registry.wire.quantity import Quantity
from registry.wire.report_parts import MeasuresIn, SummaryIn, ValuesIn
from tests.builders import day
from tests.model.refusals import errors_of
from tests.model.strategies import quantities

FI, SV, EN = Language.FI, Language.SV, Language.EN


class Sheet(Struct, forbid_unknown_fields=True):
    """One field of each kind."""

    amount: Quantity | None = None
    count: int | None = None
    on: dt.date | None = None
    is_agreed: bool | None = None
    level: EvidenceLevel | None = None
    text: str = ""
    tags: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


def typed(language: Language = FI, /, **fields: str | tuple[str, ...]) -> Sheet:
    """Read a sheet."""
    sent = {name: (text,) if isinstance(text, str) else text for name, text in fields.items()}
    return decode_form(language, sent, Sheet).content


def refused(type_: type, fields: dict[str, str], language: Language = FI) -> dict[str, str]:
    """Return what is wrong with which field, by code."""
    with pytest.raises(FormRefused) as refusal:
        decode_form(language, {name: (text,) for name, text in fields.items()}, type_)
    return {error.pointer: error.code for error in refusal.value.errors}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        (FI, "12 345,6", "12345.6"),
        (FI, "12\N{NO-BREAK SPACE}345,6", "12345.6"),
        (SV, "12\N{NARROW NO-BREAK SPACE}345,6", "12345.6"),
        (FI, "0,5", "0.5"),
        (SV, "0.5", "0.5"),
        (FI, "1,234", "1.234"),
        (EN, "12.5", "12.5"),
        (EN, "12,5", "12.5"),
        (EN, "1 234", "1234"),
        (EN, "1,234.5", "1234.5"),
        (EN, "1,234,567.25", "1234567.25"),
        (EN, "12345", "12345"),
        (FI, "  7  ", "7"),
        (FI, "0", "0"),
        (FI, "007", "7"),
    ],
)
def test_numbers_are_read_as_people_write_them(language: Language, text: str, number: str) -> None:
    assert typed(language, amount=text).amount == Decimal(number)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        (EN, "1,234", "wrong_type"),
        (EN, "1,234,567", "wrong_type"),
        (FI, "1.234,5", "wrong_type"),
        (FI, "12,", "wrong_type"),
        (FI, ",5", "wrong_type"),
        (FI, "12 kg", "wrong_type"),
        (FI, "n. 5", "wrong_type"),
        (FI, "1e3", "wrong_type"),
        (FI, "NaN", "wrong_type"),
        (FI, "0x10", "wrong_type"),
        (FI, "٣", "wrong_type"),
        (FI, "-1", "too_small"),
        (FI, "−1", "too_small"),
        (FI, "1,2345", "too_many_decimals"),
        (FI, "9" * 30, "too_big"),
        (FI, "9" * 5000, "too_big"),
    ],
)
def test_what_is_no_clear_number_is_refused_and_never_guessed(
    language: Language, text: str, code: str
) -> None:
    assert refused(Sheet, {"amount": text}, language) == {"/amount": code}


@pytest.mark.parametrize(("text", "count"), [("12", 12), ("1 200", 1200), ("−3", -3), ("-3", -3)])
def test_whole_numbers_are_read(text: str, count: int) -> None:
    assert typed(count=text).count == count


@pytest.mark.parametrize("text", ["1,5", "1.0", "yksi"])
def test_whole_numbers_have_no_decimals(text: str) -> None:
    assert refused(Sheet, {"count": text}) == {"/count": "wrong_type"}


@pytest.mark.parametrize("text", ["31.3.2027", "31. 3. 2027", "31.03.2027", "2027-03-31", " 2027-03-31 "])
@pytest.mark.parametrize("language", list(Language))
def test_days_are_read_as_they_are_written_and_as_browsers_send_them(language: Language, text: str) -> None:
    assert typed(language, on=text).on == day("2027-03-31")


@pytest.mark.parametrize("text", ["31.2.2027", "2027-02-31", "3/31/2027", "31.3.27", "tomorrow", "0.0.0000"])
def test_what_is_no_day_is_refused(text: str) -> None:
    assert refused(Sheet, {"on": text}) == {"/on": "bad_date"}


def test_boxes_and_buttons_say_yes_and_no() -> None:
    assert typed(is_agreed="true").is_agreed is True
    assert typed(is_agreed="on").is_agreed is True
    assert typed(is_agreed="false").is_agreed is False
    assert typed(is_agreed="").is_agreed is None
    assert refused(Sheet, {"is_agreed": "maybe"}) == {"/is_agreed": "wrong_type"}


def test_of_a_field_that_comes_twice_the_last_counts_as_with_a_box_behind_its_hidden_no() -> None:
    assert typed(is_agreed=("false", "true")).is_agreed is True
    assert typed(text=("first", "second")).text == "second"


def test_choices_are_read_by_their_codes_and_others_are_refused() -> None:
    assert typed(level="documented").level is EvidenceLevel.DOCUMENTED
    assert refused(Sheet, {"level": "DOCUMENTED"}) == {"/level": "not_a_choice"}


def test_texts_lose_the_spaces_around_them_and_have_one_kind_of_line_break() -> None:
    assert typed(text="  first\r\nsecond\r\n\r\nthird \n").text == "first\nsecond\n\nthird"


def test_a_list_of_boxes_has_one_name_and_empty_ones_are_left_out() -> None:
    assert typed(tags=("a", "", "  ", "b")).tags == ("a", "b")
    assert typed(numbers=("1", "", "2")).numbers == (1, 2)


def test_an_error_in_a_list_of_fields_is_at_the_field_that_was_typed_into() -> None:
    with pytest.raises(FormRefused) as refusal:
        decode_form(FI, {"numbers": ("", "1", "", "two")}, Sheet)
    assert [error.pointer for error in refusal.value.errors] == ["/numbers/3"]


def test_what_was_left_empty_is_absent() -> None:
    assert typed(amount="", count=" ", on="", level="", text="", tags=("",)) == Sheet()
    assert decode_form(FI, {}, Sheet).content == Sheet()


def test_an_object_of_which_nothing_was_filled_in_is_absent() -> None:
    empty = {"decision/body": (" ",), "decision/decided_on": ("",), "decision/record": ("",)}
    assert decode_form(FI, empty, DecisionIn).content == DecisionIn()


def test_of_an_object_that_was_begun_every_missing_field_is_named() -> None:
    assert refused(
        DecisionIn, {"decision/body": "Board", "decision/decided_on": "", "decision/record": ""}
    ) == {
        "/decision/decided_on": "required",
        "/decision/record": "required",
    }


def test_every_error_is_told_at_once() -> None:
    fields = {"amount": "x", "count": "1,5", "on": "x", "level": "x"}
    assert refused(Sheet, fields) == {
        "/amount": "wrong_type",
        "/count": "wrong_type",
        "/on": "bad_date",
        "/level": "not_a_choice",
    }


def test_fields_that_nobody_asked_for_are_refused_but_the_forms_own_are_passed_over() -> None:
    assert typed(_token="x", _do="save") == Sheet()
    assert refused(Sheet, {"other": "x"}) == {"/other": "unknown_field"}


CONTACT = {"name": "Aino", "email": "aino@example.fi"}


def rows_of(*rows: dict[str, str], name: str = "contacts") -> dict[str, str]:
    """Return fields for rows of a list, in each of which stands what is given."""
    return {f"{name}/{at}/{field}": text for at, row in enumerate(rows) for field, text in row.items()}


def test_rows_that_nobody_filled_in_are_left_out() -> None:
    empty = {"name": "", "email": " "}
    fields = rows_of(empty, CONTACT, empty, CONTACT | {"name": "Eino"}, empty)
    decoded = decode_form(FI, {name: (text,) for name, text in fields.items()}, ContactsIn)
    assert [contact.name for contact in decoded.content.contacts] == ["Aino", "Eino"]
    assert decoded.rows["contacts"] == ("1", "3")


def test_an_error_is_at_the_row_that_was_typed_into_whichever_were_left_out() -> None:
    fields = rows_of({"name": ""}, CONTACT, {"name": ""}, {"name": "Eino", "email": "eino"})
    assert refused(ContactsIn, fields) == {"/contacts/3/email": "bad_pattern"}


def test_errors_of_rules_behind_the_form_are_led_back_to_their_rows() -> None:
    errors = [FieldError("/commitments/1/value", "a"), FieldError("/scope", "b"), FieldError("", "c")]
    rows = {"commitments": ("2", "5")}
    assert [error.pointer for error in renamed(errors, rows)] == ["/commitments/5/value", "/scope", ""]
    assert [error.code for error in renamed(errors, rows)] == ["a", "b", "c"]


def test_an_error_beyond_the_rows_stays_where_it_is() -> None:
    errors = [FieldError("/commitments/7", "a"), FieldError("/commitments", "b")]
    assert [error.pointer for error in renamed(errors, {"commitments": ("2",)})] == [
        "/commitments/7",
        "/commitments",
    ]


def test_rows_are_read_by_their_numbers_and_not_in_the_order_they_were_sent() -> None:
    fields = {"contacts/10/name": ("Tenth",), "contacts/9/name": ("Ninth",)}
    fields |= {f"contacts/{row}/email": ("a@example.fi",) for row in (9, 10)}
    contacts = decode_form(FI, fields, ContactsIn).content.contacts
    assert [contact.name for contact in contacts] == ["Ninth", "Tenth"]


def test_a_row_is_read_as_what_its_tag_says() -> None:
    fields = rows_of(
        {"kind": "measure", "description": "Train", "due_on": "31.12.2027", "area": "training"},
        {"kind": "target", "indicator": "sites", "due_on": "31.12.2030", "value": "50,5"},
        name="commitments",
    )
    decoded = decode_form(FI, {name: (text,) for name, text in fields.items()}, CommitmentsIn)
    assert decoded.content.commitments == (
        MeasureCommitmentIn("Train", day("2027-12-31"), area="training"),
        TargetCommitmentIn("sites", day("2030-12-31"), Decimal("50.5")),
    )


def test_a_row_of_which_only_the_tag_was_sent_is_left_out() -> None:
    fields = rows_of({"kind": "measure", "description": ""}, name="commitments")
    assert decode_form(FI, {k: (v,) for k, v in fields.items()}, CommitmentsIn).content == CommitmentsIn()


def test_a_tag_that_is_none_is_refused_at_its_field() -> None:
    fields = rows_of({"kind": "promise", "description": "x", "due_on": "1.1.2027"}, name="commitments")
    assert "/commitments/0/kind" in refused(CommitmentsIn, fields)


@pytest.mark.parametrize(
    "names",
    [
        ["contacts"],
        ["contacts", "contacts/0/name"],
        ["contacts/0/name", "contacts"],
        ["contacts/0", "contacts/0/name"],
        ["contacts/-1/name"],
        ["contacts/x/name"],
        ["contacts/99999999999/name"],
        ["contacts/0/name/first/of/all/that/there/is/and/more"],
        ["/", "//", "///"],
        ["invites_advice/0/x"],
        ["contacts/²/name"],
    ],
)
def test_no_name_of_a_field_is_a_fault(names: list[str]) -> None:
    errors = errors_of(lambda: decode_form(FI, dict.fromkeys(names, ("x",)), ContactsIn))
    assert all(error.pointer.startswith("/") for error in errors)


FORMS: list[type[Struct]] = [
    Sheet,
    CommitmentsIn,
    ScopeIn,
    DecisionIn,
    ContactsIn,
    ValuesIn,
    MeasuresIn,
    SummaryIn,
]
NAMES = st.lists(
    st.sampled_from(
        ["amount", "tags", "commitments", "contacts", "values", "0", "1", "kind", "value", "due_on", "on"]
    )
    | st.text(max_size=3),
    min_size=1,
    max_size=10,
).map("/".join)
TEXTS = st.sampled_from(["", "0", "1,5", "1.1.2027", "target", "fi", "true", "9" * 400]) | st.text(
    max_size=20
)


@given(
    st.dictionaries(NAMES, st.lists(TEXTS, max_size=3).map(tuple), max_size=8),
    st.sampled_from(FORMS),
    st.sampled_from(Language),
)
def test_any_fields_are_read_or_refused_at_a_name(
    fields: dict[str, tuple[str, ...]], type_: type[Struct], language: Language
) -> None:
    errors = errors_of(lambda: decode_form(language, fields, type_))
    assert all(error.pointer == "" or error.pointer.startswith("/") for error in errors)


languages = st.sampled_from(Language)
days = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
codes = st.from_regex(re.compile(r"[a-z][a-z0-9-]{0,20}"), fullmatch=True)
_LETTERS = st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cs"])


def lines(most: int = 40) -> st.SearchStrategy[str]:
    """Texts with something in them and no spaces around it."""
    return st.text(_LETTERS, min_size=1, max_size=most).map(str.strip).filter(bool)


prose = st.just("") | lines()
baselines = st.builds(BaselineIn, value=quantities(), on=days)
targets = st.builds(
    TargetCommitmentIn,
    indicator=codes,
    due_on=days,
    value=st.none() | quantities(),
    baseline=st.none() | baselines,
    number=st.none() | st.integers(1, 999),
)
measures = st.builds(
    MeasureCommitmentIn,
    description=lines(),
    due_on=days,
    responsible=prose,
    area=st.none() | codes,
    own_area=st.none() | lines(),
    number=st.none() | st.integers(1, 999),
)
values = st.builds(
    ReportedValueIn,
    indicator=codes,
    numerator=st.none() | quantities(),
    denominator=st.none() | quantities(),
    answer=st.none() | st.booleans(),
    missing=st.none() | st.sampled_from(MissingReason),
    evidence=st.sampled_from(EvidenceLevel),
    note=prose,
)
CONTENTS: st.SearchStrategy[Any] = st.one_of(
    st.builds(CommitmentsIn, st.lists(targets | measures, max_size=4).map(tuple)),
    st.builds(
        ScopeIn,
        language=languages,
        starts_on=st.none() | days,
        ends_on=st.none() | days,
        scope=prose,
        implementation_plan=prose,
        covers=st.lists(lines(20), max_size=3).map(tuple),
    ),
    st.builds(DecisionIn, st.none() | st.builds(DecisionReferenceIn, lines(), days, lines())),
    st.builds(
        ContactsIn,
        st.lists(st.builds(ContactPersonIn, lines(), st.just("a@example.fi"), prose, prose), max_size=3).map(
            tuple
        ),
        st.booleans(),
    ),
    st.builds(ValuesIn, st.lists(values, max_size=4).map(tuple)),
    st.builds(SummaryIn, languages, prose),
)


@given(CONTENTS, languages)
def test_what_a_form_is_filled_with_is_what_it_comes_to_when_it_is_sent_unchanged(
    content: Struct, language: Language
) -> None:
    assert decode_form(language, fields_of(language, content), type(content)).content == content


@given(CONTENTS, languages)
def test_what_browsers_do_to_line_breaks_changes_nothing(content: Struct, language: Language) -> None:
    sent = {
        name: tuple(text.replace("\n", "\r\n") for text in texts)
        for name, texts in fields_of(language, content).items()
    }
    assert decode_form(language, sent, type(content)).content == content


def test_numbers_and_days_stand_in_fields_as_their_language_types_them() -> None:
    sheet = Sheet(Decimal("12345.6"), 1200, day("2027-03-31"), is_agreed=False)
    assert fields_of(FI, sheet)["amount"] == ("12345,6",)
    assert fields_of(SV, sheet)["amount"] == ("12345,6",)
    assert fields_of(EN, sheet)["amount"] == ("12345.6",)
    assert fields_of(EN, sheet)["count"] == ("1200",)
    assert fields_of(FI, sheet)["on"] == ("2027-03-31",)
    assert fields_of(FI, sheet)["is_agreed"] == ("false",)
    assert fields_of(FI, sheet)["level"] == ("",)


def test_fields_are_named_by_the_places_of_what_is_in_them() -> None:
    target = TargetCommitmentIn(
        "sites", day("2030-12-31"), baseline=BaselineIn(Decimal(1), day("2025-12-31"))
    )
    fields = fields_of(FI, CommitmentsIn((target,)))
    assert fields["commitments/0/kind"] == ("target",)
    assert fields["commitments/0/baseline/on"] == ("2025-12-31",)
