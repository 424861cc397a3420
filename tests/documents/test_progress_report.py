"""The record of a progress report as its reader gets it: a PDF in one of three languages."""

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from registry.documents.workers import Renderer
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import MeasureProgress
from registry.wire.encoding import encode
from registry.wire.summaries import summary_out
from tests.builders import (
    a_file,
    a_link,
    a_missing_value,
    a_share,
    a_target_commitment,
    an_active_agreement,
    an_amount,
    some_content,
    some_terms,
)
from tests.documents.conformity import faults_of
from tests.documents.summaries import an_order, text_of
from tests.documents.test_agreement_summary import HOSTILE
from tests.model.summaries.test_report import accepted, told

each_language = pytest.mark.parametrize("language", list(Language))


def test_it_says_what_was_reported_how_it_stands_and_who_accepted_it(renderer: Renderer) -> None:
    first = accepted(2026, some_content(values=(a_share(2000, 98200),)))
    done = (MeasureProgress(2, MeasureStatus.DONE, "Tehty jo keväällä."),)
    content = some_content(values=(a_share(42000, 98200), an_amount("1234.5")), measures=done)
    second = accepted(2027, content, evidence=(a_link(), a_file(number=2, is_public=True)))
    text = text_of(renderer.render_now(an_order(told(first, second, period=2027), Language.EN)).pdf)
    expected = [
        "Progress report 2027 Helsinki Green deal: Clean sites",
        "1 Apr 2028 1 Jan 2027 – 31 Dec 2027 Ministry of the Environment Version 1",
        "42.8%",
        "42,000 / 98,200",
        "50% 31 Dec 2030 On track",
        "1 measure promised 1 Done",
        "Due next 31 Mar 2029 Progress report for 2028",
        "Was due on 31 March 2028",
        "Half of the sites are fossil-free.",
        "1,234.5",
        "Tehty jo keväällä.",
        "1 The decision https://example.fi/decision",
        "2 A site without emissions työmaa.jpg 20 kB",
        "0f" * 32,
        "Accepted the report",
    ]
    assert [words for words in expected if words not in text] == []


@each_language
def test_the_file_is_a_record_in_its_language(renderer: Renderer, language: Language) -> None:
    summary = told(accepted(2026, evidence=(a_link(), a_file(number=2, is_public=True))))
    pdf = renderer.render_now(an_order(summary, language)).pdf
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.root_object["/Lang"] == language.value
    assert reader.metadata is not None
    assert reader.metadata.creation_date == summary.accepted_at
    assert "GD-2026-0001" in reader.pages[1].extract_text()
    assert reader.attachments == {"GD-2026-0001-2026.json": [encode(summary_out(summary))]}
    assert faults_of(pdf) == []


@each_language
def test_a_report_that_says_nothing_is_a_record_as_well(renderer: Renderer, language: Language) -> None:
    nothing = some_content(values=(a_missing_value(),), measures=(), summary="")
    summary = told(
        accepted(2026, nothing, reviews=()), agreement=an_active_agreement(some_terms(commitments=()))
    )
    pdf = renderer.render_now(an_order(summary, language)).pdf
    assert faults_of(pdf) == []


def test_the_first_page_of_an_ordinary_report_holds_what_a_board_has_to_know(renderer: Renderer) -> None:
    targets = tuple(a_target_commitment(number=n, value=Decimal(40 + n)) for n in range(3, 9))
    agreement = an_active_agreement(some_terms(commitments=(*targets, *some_terms().measures)))
    content = some_content(values=(a_share(10, 20), an_amount(3)))
    summary = told(accepted(2026, content), agreement=agreement)
    for language in Language:
        pages = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf)).pages
        assert [page.extract_text().count("0201256-6") for page in pages[:2]] == [0, 1], (
            "the record begins there"
        )


def test_what_a_unit_writes_is_text_and_nothing_else(renderer: Renderer) -> None:
    content = some_content(
        summary=HOSTILE,
        values=(a_share(1, 2, note=HOSTILE),),
        measures=(MeasureProgress(2, MeasureStatus.DONE, HOSTILE),),
    )
    evidence = (a_link(title=HOSTILE, link="https://example.fi/" + "x" * 1900),)
    summary = told(accepted(2026, content, evidence=evidence))
    pdf = renderer.render_now(an_order(summary)).pdf
    text = text_of(pdf)
    assert "{{ 7 * 191 }}" in text
    assert "1337" not in text
    assert "root:" not in text
    assert list(PdfReader(io.BytesIO(pdf)).attachments) == ["GD-2026-0001-2026.json"]


def test_the_same_record_always_makes_the_same_bytes(renderer: Renderer) -> None:
    first = renderer.render_now(an_order(told()))
    with Renderer(workers=1) as another:
        assert another.render_now(an_order(told())) == first
