"""Every code that a reader may meet has its words in every language."""

from enum import StrEnum

import pytest

from registry.locale.words import WORDS, word
from registry.model.languages import Language


@pytest.mark.parametrize("codes", WORDS, ids=lambda codes: codes.__name__)
def test_no_code_is_without_a_word(codes: type[StrEnum]) -> None:
    for language in Language:
        words = [word(language, code) for code in codes]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_no_word_was_left_in_english(language: Language) -> None:
    codes = [code for codes in WORDS for code in codes]
    assert [code for code in codes if word(language, code) == word(Language.EN, code)] == []
