"""A word that is longer than any line may be parted anywhere, and does not hold up the document."""

import pytest

from registry.documents.long_words import parted
from registry.documents.workers import Renderer
from registry.model.languages import Language
from tests.builders import an_active_agreement, some_terms
from tests.documents.summaries import a_summary, an_order, text_of

LONGEST_TEXT = 10_000
"""Letters that a text may have (`registry.wire.texts.Prose`)."""


def test_words_up_to_sixty_letters_stay_whole() -> None:
    html = f"<p>{'ä' * 60} {'b' * 60}</p>"
    assert parted(html) == html


def test_longer_ones_may_be_parted_after_each_sixty() -> None:
    assert parted(f"<p>{'a' * 150}.</p>") == f"<p>{'a' * 60}\u200b{'a' * 60}\u200b{'a' * 30}.</p>"


def test_a_sign_that_is_written_as_a_name_is_one_letter() -> None:
    assert parted(f"<p>{'&lt;' * 61}</p>") == f"<p>{'&lt;' * 60}\u200b&lt;</p>"


def test_tags_and_what_stands_in_them_stay_as_they_are() -> None:
    html = f'<a href="https://example.fi/{"x" * 200}">short</a>'
    assert parted(html) == html


@pytest.mark.parametrize("language", [Language.FI, Language.EN])
def test_the_longest_word_that_can_be_filed_is_drawn_before_the_worker_is_given_up(
    renderer: Renderer, language: Language
) -> None:
    terms = some_terms(scope="GD" * (LONGEST_TEXT // 2), implementation_plan="ympäristö" * 1_000)
    pdf = renderer.render_now(an_order(a_summary(an_active_agreement(terms)), language)).pdf
    assert text_of(pdf).count("GD") > LONGEST_TEXT // 2 - 100  # a line may end between the two
