import pytest

from registry.errors import FieldError, InvalidInput
from registry.model import emails


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (" Aino.Aalto@Example.FI ", "aino.aalto@example.fi"),
        ("o'hara+deal@mail.example.fi", "o'hara+deal@mail.example.fi"),
    ],
)
def test_an_address_is_kept_in_lower_case_with_nothing_around_it(typed: str, stored: str) -> None:
    assert emails.canonical(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "aino",
        "aino@",
        "@example.fi",
        "aino@example",
        "aino@@example.fi",
        "aino aalto@example.fi",
        "aino@example..fi",
        "aino@-example.fi",
        "aino@example.fi\nBcc: eino@example.fi",
        "äinö@example.fi",
        f"{'a' * 250}@example.fi",
        "aino@example.fi\x00",
    ],
)
def test_what_is_no_address_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        emails.canonical(typed)
    assert refusal.value.errors == (FieldError("/email", "bad_email"),)


def test_what_no_database_can_look_for_is_replaced_in_what_was_typed() -> None:
    assert emails.folded(" A\x00\ud800 ") == "a\ufffd\ufffd"
