"""No word of a document is cut off by the edge of its page, or covered by another."""

import pytest

from registry.documents.workers import Renderer
from registry.locale import translate
from registry.model.languages import Language
from tests.builders import a_deal
from tests.documents.awkward.records import everywhere
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject
from tests.documents.layout import pages_of
from tests.documents.summaries import an_order
from tests.model.summaries.crowds import a_deal_summary

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


@each_language
@each_subject
def test_the_page_that_verifies_is_not_told_of_on_a_page_alone(
    drawn: DrawnOnce, subject: Subject, language: Language
) -> None:
    closing = translate(language, "How to read this document").split()
    pages = pages_of(drawn.of(subject, language).pdf)
    (page,) = (page for page in pages if any("/v/" in word.text for word in page.words))
    texts = [word.text for word in page.words]
    (start,) = (at for at in range(len(texts)) if texts[at : at + len(closing)] == closing)
    above = [word.text for word in page.words if word.top < page.words[start].top - 2 and word.top > TOP]
    assert above


TOP = 62.0
"""Points: the upper margin, which has the mark of a demo alone."""


@pytest.mark.parametrize("language", [Language.FI, Language.EN])
def test_the_longest_purpose_begins_under_its_heading(renderer: Renderer, language: Language) -> None:
    deal = a_deal(purpose=everywhere("tarkoitus " * 1000))
    pages = pages_of(renderer.render_now(an_order(a_deal_summary(deal=deal), language)).pdf)
    heading = {Language.FI: "Tarkoitus", Language.EN: "Purpose"}[language]
    (headed,) = (page for page in pages if any(word.text == heading for word in page.words))
    assert sum(word.text == "tarkoitus" for word in headed.words) > 30
