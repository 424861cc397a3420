"""Fonts are unpacked when a document needs them, and nobody can see from a document when that was."""

from registry.documents.workers import Renderer
from registry.model.languages import Language
from tests.documents.summaries import a_summary, an_order

PLAIN = an_order(a_summary(), Language.EN)
RARE = [
    an_order(a_summary(scope=scope), Language.EN)
    for scope in ("CO₂ ≤ 5", "Ελλάδα, العربية", "עברית 🌱", "🌱 CO₂ עברית العربية")
]


def test_a_document_is_the_same_whichever_fonts_others_needed_before_it() -> None:
    with Renderer(workers=1) as one:
        before = one.render_now(PLAIN).pdf
        rare = [one.render_now(order).pdf for order in RARE]
        assert one.render_now(PLAIN).pdf == before
    with Renderer(workers=1) as other:
        assert [other.render_now(order).pdf for order in reversed(RARE)] == list(reversed(rare))
        assert other.render_now(PLAIN).pdf == before
