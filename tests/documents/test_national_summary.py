"""The yearly national summary as its reader gets it: a PDF in one of three languages."""

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from registry.documents.workers import Renderer
from registry.model.deals import StateMeasure
from registry.model.languages import Language
from registry.model.periods import ReportingRound
from registry.wire.encoding import encode
from registry.wire.summaries import summary_out
from tests.builders import (
    KILOGRAMS,
    PERIOD,
    VARSINAIS_SUOMI,
    a_deal,
    a_share,
    a_target,
    a_target_commitment,
    an_amount,
    day,
    words,
)
from tests.documents.summaries import an_order, text_of
from tests.documents.test_agreement_summary import HOSTILE
from tests.model.summaries.crowds import Unit
from tests.model.summaries.test_national import a_national_summary, in_year

each_language = pytest.mark.parametrize("language", list(Language))
NEXT = PERIOD + 1


def some_units() -> tuple[Unit, ...]:
    own = (a_target_commitment(),)
    return (
        Unit(
            "Espoo",
            {PERIOD: (a_share(1, 4), an_amount(9)), NEXT: (a_share(3, 4), an_amount("7.5"))},
            targets=own,
        ),
        Unit("Turku", targets=own, region=VARSINAIS_SUOMI, term=("2027-01-01", "2030-12-31")),
        Unit("Vantaa", ended_on=day("2027-05-05")),
    )


def test_it_says_where_the_country_is_and_what_has_changed(renderer: Renderer) -> None:
    deal = a_deal(targets=(a_target(), a_target(indicator=KILOGRAMS, value=Decimal(5))))
    units = some_units()
    circular = a_deal(slug="circular", name=words("Circular"), reporting=ReportingRound(2030, 3))
    summary = a_national_summary(*units, deals=(in_year(*units, deal=deal), in_year(deal=circular)))
    text = text_of(renderer.render_now(an_order(summary, Language.EN)).pdf)
    expected = [
        "Yearly national summary Green deals 2027",
        "2026: 2",
        "of 3 expected",
        "of 1 that can be judged",
        "75% +50 points",
        "Nothing to report yet",
        "What has changed since 2026",
        "Joined in the year Turku",
        "Term ended in the year Vantaa (before its time)",
        "Fossil-free sites 3 / 4 25% 75% +50 percentage points",
        "−1.5 kg",
        "Varsinais-Suomi 1 1 0 of 1 – 1",
    ]
    assert [words for words in expected if words not in text] == []


@each_language
def test_it_is_drawn_in_each_language_with_its_data_inside(renderer: Renderer, language: Language) -> None:
    summary = a_national_summary(*some_units())
    reader = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf))
    assert reader.root_object["/Lang"] == language.value
    assert reader.attachments["2027.json"] == [encode(summary_out(summary))]
    assert "Vantaa" not in reader.pages[0].extract_text()


@each_language
def test_what_people_write_is_text_and_nothing_else(renderer: Renderer, language: Language) -> None:
    deal = a_deal(name=words(HOSTILE), state_measures=(StateMeasure(words(HOSTILE)),))
    unit = Unit("A" * 200, term=("2027-01-01", "2030-12-31"))
    summary = a_national_summary(unit, deals=(in_year(unit, deal=deal),))
    text = text_of(renderer.render_now(an_order(summary, language)).pdf)
    assert "<script>alert(1)</script>" in text
    assert "1337" not in text


def test_the_same_record_always_makes_the_same_bytes(renderer: Renderer) -> None:
    first = renderer.render_now(an_order(a_national_summary(*some_units()))).pdf
    with Renderer(workers=1) as another:
        assert another.render_now(an_order(a_national_summary(*some_units()))).pdf == first
