"""A first page stands alone: what was promised, where it stands, one picture, and what is due next."""

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from registry.documents.workers import Renderer
from registry.model.languages import Language
from registry.model.summaries import Summary
from tests.builders import (
    KILOGRAMS,
    STRATEGY,
    a_measure_commitment,
    a_share,
    a_target_commitment,
    a_yes,
    an_active_agreement,
    an_amount,
    some_content,
    some_terms,
)
from tests.documents.summaries import a_summary, an_order
from tests.model.summaries.test_report import accepted, told

AGREEMENT = an_active_agreement(
    some_terms(
        commitments=(
            a_target_commitment(),
            a_target_commitment(number=3, indicator=KILOGRAMS, value=Decimal("12345.6")),
            a_target_commitment(number=4, indicator=STRATEGY, value=Decimal(1), baseline=None),
            *(a_measure_commitment(number=number) for number in range(5, 12)),
        )
    )
)
REPORT = accepted(2027, some_content(values=(a_share(5, 20), an_amount("20000.5"), a_yes())))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "summary",
    [a_summary(AGREEMENT, reports=(REPORT,)), told(REPORT, period=2027, agreement=AGREEMENT)],
    ids=["agreement", "report"],
)
def test_the_record_begins_on_the_second_page(
    renderer: Renderer, summary: Summary, language: Language
) -> None:
    pages = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf)).pages
    first, second = (" ".join(page.extract_text().split()) for page in pages[:2])
    assert "25" in first
    assert "2030" in first
    assert ("0201256-6" in first, "0201256-6" in second) == (False, True)
