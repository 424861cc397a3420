"""An organisation's portfolio as its reader gets it: a first page over all, and a page for each agreement."""

import io
from decimal import Decimal

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from registry.documents.workers import Renderer
from registry.model.agreements import AgreementStatus, Ending
from registry.model.languages import Language
from registry.model.places import Region
from registry.model.summaries import AgreementSummary, PortfolioSummary
from registry.model.summaries.portfolio import compose
from registry.wire.encoding import encode
from registry.wire.summaries import summary_out
from tests.builders import (
    UUSIMAA,
    a_deal,
    a_measure_commitment,
    a_target_commitment,
    an_active_agreement,
    an_organisation,
    day,
    some_terms,
    words,
)
from tests.documents.conformity import faults_of
from tests.documents.summaries import a_report_for, a_summary, an_order, text_of

each_language = pytest.mark.parametrize("language", list(Language))


def an_agreement(running: int, *, measures: int = 1, targets: int = 1, **changes: object) -> AgreementSummary:
    """Return an agreement's summary with two accepted reports and so many promises."""
    promised = (
        *(a_target_commitment(number=n, value=Decimal(30 + n)) for n in range(1, targets + 1)),
        *(a_measure_commitment(number=100 + n) for n in range(measures)),
    )
    agreement = an_active_agreement(
        some_terms(commitments=promised), number=f"GD-2026-{running:04}", **changes
    )
    deal = a_deal(name=words(f"Clean sites {running}"))
    return a_summary(agreement, deal, reports=(a_report_for(2026, 8, 40), a_report_for(2027, 12, 40)))


def a_portfolio(*agreements: AgreementSummary) -> PortfolioSummary:
    """Return Helsinki's portfolio."""
    return compose(an_organisation(), Region(UUSIMAA, words("Uusimaa")), (), agreements)


def test_the_first_page_tells_where_every_agreement_stands(renderer: Renderer) -> None:
    ended = an_agreement(3, status=AgreementStatus.WITHDRAWN, ending=Ending(day("2028-01-01"), "We merge."))
    summary = a_portfolio(an_agreement(1), an_agreement(2, measures=3), ended)
    pdf = renderer.render_now(an_order(summary, Language.EN)).pdf
    first = " ".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    expected = [
        "Agreement portfolio Helsinki",
        "0201256-6 Municipality Uusimaa 2 of 3 published",
        "Clean sites 1 GD-2026-0001 In force",
        "30% 2027 Fossil-free sites",
        "Clean sites 3 GD-2026-0003 Withdrawn",
        "31 Dec 2027 Emission limits stand in every tender.",
    ]
    assert [words for words in expected if words not in first] == []


@each_language
def test_each_agreement_has_one_page_of_its_own(renderer: Renderer, language: Language) -> None:
    ordinary = [an_agreement(n, measures=n, targets=n) for n in range(1, 6)]
    pdf = renderer.render_now(an_order(a_portfolio(*ordinary), language)).pdf
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) == 7
    for number, page in enumerate(pages[1:-1], 1):
        assert f"GD-2026-{number:04}, " in page


@each_language
def test_the_file_is_a_record_in_its_language(renderer: Renderer, language: Language) -> None:
    summary = a_portfolio(an_agreement(1), an_agreement(2))
    pdf = renderer.render_now(an_order(summary, language)).pdf
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.root_object["/Lang"] == language.value
    assert reader.metadata is not None
    assert reader.metadata.creation_date == summary.issued_at
    assert reader.attachments == {"0201256-6.json": [encode(summary_out(summary))]}
    assert faults_of(pdf) == []


def test_bookmarks_lead_to_each_agreement(renderer: Renderer) -> None:
    pdf = renderer.render_now(an_order(a_portfolio(an_agreement(1), an_agreement(2)), Language.EN)).pdf
    reader = PdfReader(io.BytesIO(pdf))
    flat = [one for level in reader.outline for one in (level if isinstance(level, list) else [level])]
    pages = {one.title: reader.get_destination_page_number(one) for one in flat if not isinstance(one, list)}
    assert [pages["Clean sites 1"], pages["Clean sites 2"]] == [1, 2]


def test_what_does_not_fit_on_a_page_is_counted_and_its_place_named(renderer: Renderer) -> None:
    text = text_of(renderer.render_now(an_order(a_portfolio(an_agreement(1, measures=60)), Language.EN)).pdf)
    assert "60 measures promised" in text
    assert "57 more measures are in the summary of agreement GD-2026-0001." in text


def test_an_agreement_that_nothing_was_reported_on_has_its_page(renderer: Renderer) -> None:
    bare = replace(an_agreement(1), indicators=(), targets=(), measures=(), reports=(), due=())
    pdf = renderer.render_now(an_order(a_portfolio(bare), Language.EN)).pdf
    assert "Nothing is due any more" in text_of(pdf)
    assert faults_of(pdf) == []
