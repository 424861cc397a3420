"""Finnish words are parted as Finns part them: by syllables, and compounds between their words."""

import pyphen  # type: ignore[import-untyped]
import pytest

from registry.documents.drawing import DrawingBoard

PARTED = [
    "han-kin-ta-yksik-kö",
    "ra-ken-nus-a-la",
    "laa-tu-kri-tee-ri",
    "pääs-tö-vä-hen-nys-stra-te-gia",
    "muo-vin-kier-rä-tys-as-te",
    "kun-ta-yh-ty-mä",
    "toi-meen-pa-no-suun-ni-tel-ma",
    "ko-ko-nais-o-suus",
    "edis-ty-mis-raport-ti",
    "raa-ka-ai-ne",
    "kou-lu-tus-aineis-to",
    "esitte-ly-aineis-toa",
    "ym-pä-ris-tö-palve-lut",
    "käyt-tö-tunnit",
    "työ-maa-kulje-tuk-set",
    "var-hais-kasva-tuk-sen",
]
"""A second word keeps its first syllable: "hankintayk-sikkö" is right by the rules, and hard to read."""


@pytest.fixture(scope="module")
def finnish() -> pyphen.Pyphen:
    DrawingBoard()
    return pyphen.Pyphen(lang="fi")


@pytest.mark.parametrize("word", PARTED)
def test_a_word_is_parted_between_its_syllables_and_its_words(finnish: pyphen.Pyphen, word: str) -> None:
    assert finnish.inserted(word.replace("-", "")) == word
