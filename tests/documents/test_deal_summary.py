"""The summary of a deal as its reader gets it: a PDF in one of three languages."""

import io
import json
from decimal import Decimal
from pathlib import Path

import jsonschema_rs
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from registry.documents.workers import Renderer
from registry.model.deals import MeasureStatus, StateMeasure
from registry.model.languages import Language
from registry.model.summaries.taking_part import PromisedMeasure
from registry.wire.encoding import encode
from registry.wire.summaries import data_of, summary_out
from tests.builders import (
    KILOGRAMS,
    PERIOD,
    SITES,
    a_deal,
    a_definition,
    a_missing_value,
    a_share,
    a_target,
    a_target_commitment,
    a_yes,
    an_amount,
    an_amount_definition,
    an_indicator,
    day,
    words,
)
from tests.documents.summaries import an_order, text_of
from tests.documents.test_agreement_summary import HOSTILE
from tests.model.summaries.crowds import Unit, a_deal_summary

each_language = pytest.mark.parametrize("language", list(Language))
MANY = 300


def some_units() -> tuple[Unit, ...]:
    own = (a_target_commitment(),)
    return (
        Unit("Espoo", {PERIOD: (a_share(10, 20), an_amount("1234.5"), a_yes())}, targets=own),
        Unit("Vantaa", {PERIOD: (a_share(10, 180),)}, targets=own),
        Unit("Turku", {PERIOD: (a_missing_value(),)}),
        Unit("Helsinki", targets=own),
    )


def test_it_says_what_all_came_to_who_stands_where_and_who_did_not_report(renderer: Renderer) -> None:
    measures = (
        PromisedMeasure("GD-Espoo", "tendering", MeasureStatus.DONE),
        PromisedMeasure("GD-Espoo", None, None),
    )
    done = StateMeasure(words("The ministry advises units."), MeasureStatus.DONE, "Kaikkia on neuvottu.")
    deal = a_deal(state_measures=(done,))
    summary = a_deal_summary(*some_units(), deal=deal, measures=measures)
    text = text_of(renderer.render_now(an_order(summary, Language.EN)).pdf)
    expected = [
        "Deal summary Clean sites 2026 · 3 of 4 units reported",
        "10% Fossil-free sites 20 / 200 50% 31 Dec 2030",
        "2 of 4 units reported",
        "2 measures promised 1 Done 1 Not yet reported",
        "Due next",
        "31 Mar 2028 The units' progress reports for 2027",
        "Sites without emissions.",
        "Espoo 50.0 10 / 20 Reached 50% · 31 Dec 2030",
        "Vantaa 5.6 10 / 180 Behind 50% · 31 Dec 2030",
        "Turku Not measured",
        "The units' own areas",
        "The ministry advises units. Done Kaikkia on neuvottu.",
        "1 unit with an agreement in force has no accepted report for 2026.",
        "Helsinki GD-Helsinki 1 Jan 2026 – 31 Dec 2030",
        "Espoo Espoo GD-Espoo 1 Jan 2026 – 31 Dec 2030 4 May 2027",
    ]
    assert [words for words in expected if words not in text] == []


@each_language
def test_the_first_page_stands_alone_with_many_indicators_and_a_long_name(
    renderer: Renderer, language: Language
) -> None:
    deal = a_deal(
        name=words("Fewer harmful substances in early childhood education procurement and elsewhere")
    )
    some = a_deal_summary(*some_units(), deal=deal)
    summary = replace(some, indicators=(*some.indicators, *some.indicators))
    pages = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf)).pages
    assert "clean-sites/2026" in pages[0].extract_text()
    assert "GD-Espoo" not in pages[0].extract_text()
    assert deal.purpose.get(language) in pages[1].extract_text()


@each_language
def test_a_deal_without_units_indicators_or_measures_is_drawn_too(
    renderer: Renderer, language: Language
) -> None:
    deal = a_deal(indicators=(), targets=(), measure_areas=(), state_measures=())
    for summary in (a_deal_summary(deal=deal), a_deal_summary(), a_deal_summary(Unit("A"), deal=deal)):
        assert len(PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf)).pages) > 1


def test_a_target_still_to_be_set_gets_no_judgement(renderer: Renderer) -> None:
    deal = a_deal(targets=(a_target(value=None), a_target(value=Decimal(5), due_on=day("2028-12-31"))))
    text = text_of(renderer.render_now(an_order(a_deal_summary(*some_units(), deal=deal), Language.EN)).pdf)
    assert "To be set 31 Dec 2030 Target not yet set" in text


def test_three_hundred_units_are_all_in_it_and_every_page_of_their_table_has_its_heading(
    renderer: Renderer,
) -> None:
    units = [
        Unit(f"Kunta {number:03}", {PERIOD: (a_share(number, MANY),)} if number % 7 else None)
        for number in range(MANY)
    ]
    summary = a_deal_summary(*units, deal=a_deal(indicators=(an_indicator(),)))
    pages = [
        page.extract_text()
        for page in PdfReader(io.BytesIO(renderer.render_now(an_order(summary, Language.EN)).pdf)).pages
    ]
    text = "\n".join(pages)
    assert all(text.count(unit.organisation.name.en) >= 2 for unit in units)
    side_by_side = [page for page in pages if page.count("Self-declared") > 1]
    assert len(side_by_side) > 5
    assert all("Computed from" in page for page in side_by_side)


@each_language
def test_what_people_write_is_text_and_nothing_else(renderer: Renderer, language: Language) -> None:
    deal = a_deal(
        name=words(HOSTILE),
        state_measures=(StateMeasure(words(HOSTILE), MeasureStatus.DONE, HOSTILE, Language.SV),),
    )
    units = (Unit(HOSTILE[:90]), Unit("A" * 200, {PERIOD: (a_share(1, 2),)}))
    pdf = renderer.render_now(an_order(a_deal_summary(*units, deal=deal), language)).pdf
    text = text_of(pdf)
    assert "<script>alert(1)</script>" in text
    assert "1337" not in text
    assert "root:" not in text
    assert list(PdfReader(io.BytesIO(pdf)).attachments) == ["clean-sites-2026.json"]


def test_its_data_lie_inside_as_the_api_gives_them(renderer: Renderer) -> None:
    summary = a_deal_summary(*some_units())
    reader = PdfReader(io.BytesIO(renderer.render_now(an_order(summary)).pdf))
    assert reader.attachments["clean-sites-2026.json"] == [encode(summary_out(summary))]


def test_the_same_record_always_makes_the_same_bytes(renderer: Renderer) -> None:
    first = renderer.render_now(an_order(a_deal_summary(*some_units()))).pdf
    renderer.render_now(an_order(a_deal_summary(), Language.SV))
    with Renderer(workers=1) as another:
        assert another.render_now(an_order(a_deal_summary(*some_units()))).pdf == first


def test_sums_of_the_biggest_quantities_keep_the_published_schema() -> None:
    big = Decimal("999999999999.999")
    units = [Unit(name, {PERIOD: (a_share(big, "0.001"), an_amount(big))}) for name in ("A", "B")]
    per_hour = a_definition(unit="kg/h")
    deal = a_deal(indicators=(an_indicator(SITES, per_hour), an_indicator(KILOGRAMS, an_amount_definition())))
    data = json.loads(data_of(a_deal_summary(*units, deal=deal)))
    schema = json.loads((Path(__file__).parents[2] / "schemas" / "v1" / "deal-summary.json").read_bytes())
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert [str(error) for error in validator.iter_errors(data)] == []
    assert data["indicators"][1]["now"]["numerator"] == float(2 * big)
