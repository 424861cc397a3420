"""Texts that are hard to set."""

from typing import Final

LONGEST_LINE: Final = 200
"""Letters that a name may have (`registry.wire.texts.Line`)."""

COMPOUND: Final = "Ympäristönsuojeluvaatimustenmukaisuusarviointimenettely"
"""A word as Finnish makes them: it has places to be parted at."""

LONG_WORD: Final = (COMPOUND * 4)[:LONGEST_LINE]
UNBROKEN: Final = "GD" * (LONGEST_LINE // 2)
"""A word that no language knows a place to part at."""

LONG_NAME: Final = (
    "Kaakkois-Suomen ympäristöterveydenhuollon ja jätevedenpuhdistustoiminnan kuntayhtymän "
    "liikelaitoskuntayhtymävaltuuskunnan hankintayhteistyöyksikkö - "
    "Upphandlingssamarbetsenheten i östra Kymmenedalsbyn"
)

MARKUP: Final = (
    "<script>alert(1)</script><img src='file:///etc/passwd'><link rel=attachment href='file:///etc/passwd'>"
    "</td></table></div><style>@import 'http://127.0.0.1:9/x.css'; body { display: none }</style>"
    "&amp;&#0;<!-- {{ 7 * 191 }} {% raw %} ]]> url(file:///etc/hosts) \\0 chart:0"
)
"""What would be markup, style, script, a template or an address, if anything took it for that."""

OTHER_LETTERS: Final = (
    "עברית מימין לשמאל (GD-1) · العربية ١٢٣ من اليمين · Ελλάδα · Київ · Łódź · Đặng · ŠšŽž čđŋŧ · "
    "🌱 🏗️ 👩‍🌾 🇫🇮 ♻️ ✅ 1️⃣ · 汉字 · हिन्दी · ไทย · ½ ≤ → ∑ µ CO₂ m² · \ufb01 · "
    "a\u0301 · \u202eabc\u202c · a\u200bb\u00adc"
)
"""From right to left, pictures, neighbours' letters, far ones, signs, and marks that nobody sees."""

UNPRINTABLE: Final = "a\u0007b\u001bc\ufffed\ue000e\U000f0000f\ufeffg\u2028h"
"""Signs that a text may hold and that stand for no letter at all."""
