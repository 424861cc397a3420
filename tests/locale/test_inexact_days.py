"""A date is as exact as its source."""

import pytest

from registry.locale.formats import inexact_day
from registry.model.languages import Language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2020", Language.FI, "2020"),
        ("2020-11", Language.FI, "marraskuu 2020"),
        ("2020-11", Language.SV, "november 2020"),
        ("2020-11-26", Language.FI, "26. marraskuuta 2020"),
        ("2020-11-26", Language.EN, "26 November 2020"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(text: str, language: Language, expected: str) -> None:
    assert inexact_day(language, text) == expected
