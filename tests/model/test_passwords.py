import pytest

from registry.errors import FieldError, InvalidInput
from registry.model.passwords import acceptable, normalised

EMAIL = "aino.aalto@example.fi"


def errors_of(password: str) -> tuple[FieldError, ...]:
    with pytest.raises(InvalidInput) as refusal:
        acceptable(password, EMAIL)
    return refusal.value.errors


def test_twelve_characters_of_any_kind_are_enough() -> None:
    assert acceptable("aaaaaaaaaaaa", EMAIL) == "aaaaaaaaaaaa"


def test_eleven_characters_are_too_few() -> None:
    assert errors_of("a" * 11) == (FieldError("/password", "too_short", {"minimum": 12}),)


def test_two_hundred_characters_are_the_most() -> None:
    assert acceptable("a" * 200, EMAIL)
    assert errors_of("a" * 201) == (FieldError("/password", "too_long", {"maximum": 200}),)


def test_length_counts_what_is_left_after_normalising() -> None:
    decomposed = "a\u0308" * 6
    assert errors_of(decomposed) == (FieldError("/password", "too_short", {"minimum": 12}),)


def test_the_own_address_is_no_password_however_it_is_typed() -> None:
    assert errors_of(" Aino.Aalto@example.fi") == (FieldError("/password", "password_is_email"),)


def test_half_a_surrogate_pair_cannot_be_a_password() -> None:
    assert errors_of("a long password \ud800") == (FieldError("/password", "bad_text"),)


def test_the_same_letters_typed_in_another_way_are_the_same_password() -> None:
    assert (
        normalised("sa\u0308hko\u0308")
        == normalised("sähkö")
        == normalised("\N{FULLWIDTH LATIN SMALL LETTER S}ähkö")
    )


@pytest.mark.parametrize("nobodys", ["a" * 201, "\ud800"])
def test_what_nobody_can_have_set_has_no_normalised_form(nobodys: str) -> None:
    assert normalised(nobodys) is None
