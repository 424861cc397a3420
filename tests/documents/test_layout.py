"""No word of a document is cut off by the edge of its page, or covered by another."""

import pytest

from registry.model.languages import Language
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject
from tests.documents.layout import pages_of

each_subject = pytest.mark.parametrize("subject", SUBJECTS, ids=str)
each_language = pytest.mark.parametrize("language", list(Language))


@each_language
@each_subject
def test_every_word_stands_on_its_page_and_apart_from_the_others(
    drawn: DrawnOnce, subject: Subject, language: Language
) -> None:
    pages = pages_of(drawn.of(subject, language).pdf)
    assert [word for page in pages for word in page.beyond_the_edges()] == []
    assert [pair for page in pages for pair in page.on_one_another()] == []


@each_language
@each_subject
def test_no_page_is_left_all_but_empty(drawn: DrawnOnce, subject: Subject, language: Language) -> None:
    """What runs along each page has fewer words than this; a table's last row does not stand alone."""
    pages = pages_of(drawn.of(subject, language).pdf)
    assert [number for number, page in enumerate(pages, 1) if len(page.words) < LEAST_WORDS] == []


LEAST_WORDS = 14


@each_language
def test_a_table_that_goes_on_has_its_headings_on_each_page(drawn: DrawnOnce, language: Language) -> None:
    (subject,) = (one for one in SUBJECTS if str(one) == "agreement_summary-sixty-commitments")
    heading = {Language.FI: "Toimenpide", Language.SV: "Åtgärd", Language.EN: "Measure"}[language]
    pages = pages_of(drawn.of(subject, language).pdf)
    with_measures = [
        page for page in pages if any(word.text.startswith("päästövaati") for word in page.words)
    ]
    assert len(with_measures) > 3
    assert all(any(word.text == heading for word in page.words) for page in with_measures)
