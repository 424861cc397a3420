"""Whatever is written can be set: in bundled fonts, or with a sign that stands for what they do not have."""

import sys
import unicodedata

import pytest

from registry.documents.document_files import FOLDERS
from registry.documents.drawing import fonts_for_letters
from registry.documents.letters import BOX, Letters

LETTERS = Letters(fonts_for_letters())


@pytest.mark.parametrize(
    "text",
    [
        "Åäö ŠšŽž čđŋŧ Łódź Đặng",
        "Ελλάδα Київ Ѓѓ",
        "עברית العربية ١٢٣",
        "🌱 🏗 👩\u200d🌾 🇫🇮 ♻ ✅ 1\u20e3",
        "½ ≤ ≥ → ∑ µ CO₂ m² € ‰ ﬁ a\u0301 q\u030c a\u200bb\u00adc",
        "1\u00a0234,5\u202f% – \u2212 \u2011",
    ],
)
def test_our_letters_those_of_neighbours_and_pictures_stay_as_they_are(text: str) -> None:
    assert text.translate(LETTERS) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汉字", BOX * 2),
        ("हिन्दी", BOX * 3),
        ("a\u0007b\ue000c\ufffed", f"a{BOX}b{BOX}c{BOX}d"),
        ("a\u202eb\u2066c\ufeffd", "abcd"),
        ("a\u2028b\u3000c", "a\nb c"),
    ],
)
def test_what_no_font_has_is_a_box_and_marks_that_turn_text_around_are_left_out(
    text: str, expected: str
) -> None:
    assert text.translate(LETTERS) == expected


def test_nothing_that_is_no_letter_is_left_of_any_sign_there_is() -> None:
    left = set("".join(map(chr, range(sys.maxunicode + 1))).translate(LETTERS))
    without_shape = {sign for sign in left if unicodedata.category(sign).startswith("C")}
    assert without_shape == set("\t\n\r\u00ad\u200b\u200c\u200d\u2060")
    assert BOX in left


def test_a_box_can_be_set_in_every_weight() -> None:
    for path in FOLDERS["scripts"].glob("*.woff2"):
        assert BOX.translate(Letters([path])) == BOX
        assert Letters([path])[ord(BOX)] == ord(BOX)
