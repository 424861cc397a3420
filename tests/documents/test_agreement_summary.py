"""The agreement summary as its reader gets it: a PDF in one of three languages."""

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from registry.documents.charts import charts_of
from registry.documents.workers import Renderer
from registry.model.agreements import AgreementStatus, Ending
from registry.model.deals import MeasureStatus
from registry.model.languages import Language, Translated
from registry.model.progress_reports import MeasureProgress
from registry.model.summaries.agreement import compose
from tests.builders import (
    KILOGRAMS,
    SITES,
    a_measure_commitment,
    a_share,
    a_target_commitment,
    an_accepted_report,
    an_active_agreement,
    an_amount,
    an_organisation,
    day,
    some_content,
    some_terms,
)
from tests.documents.summaries import (
    a_dossier,
    a_report_for,
    a_summary,
    an_order,
    text_alternatives,
    text_of,
)

HOSTILE = (
    "<script>alert(1)</script><img src='file:///etc/passwd'><link rel=attachment href='file:///etc/passwd'>"
    "</div><style>@import 'http://127.0.0.1:9/x.css'; body { display: none }</style>{{ 7 * 191 }}"
)
each_language = pytest.mark.parametrize("language", list(Language))


def history() -> tuple[object, ...]:
    first = some_content(values=(a_share("1240.5", 98200), an_amount("1234.5")))
    second = some_content(
        values=(a_share(42000, 98200),),
        measures=(MeasureProgress(2, MeasureStatus.DONE, "Tehty jo keväällä."),),
    )
    return an_accepted_report(first), an_accepted_report(second, period=2027)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            Language.EN,
            [
                "Agreement summary",
                "Helsinki",
                "Ministry of the Environment",
                "In force",
                "1 January 2026 – 31 December 2030",
                "42.8%",
                "1,240.5",
                "1,234.5",
                "50% 31 Dec 2030 On track",
                "1 measure promised",
                "1 Done",
                "Self-declared",
                "version 1",
            ],
        ),
        (
            Language.FI,
            [
                "Sopimuksen yhteenveto",
                "Helsinki (fi)",
                "Ministry of the Environment (fi)",
                "Voimassa",
                "1. tammikuuta 2026 – 31. joulukuuta 2030",
                "42,8 %",
                "1 240,5",
                "1 234,5",
                "50 % 31.12.2030 Aikataulussa",
                "1 luvattu toimenpide",
                "1 Tehty",
                "Oma ilmoitus",
                "versio 1",
            ],
        ),
        (
            Language.SV,
            [
                "Sammandrag av avtalet",
                "Helsinki (sv)",
                "Ministry of the Environment (sv)",
                "I kraft",
                "1 januari 2026 – 31 december 2030",
                "42,8 %",
                "1 240,5",
                "1 234,5",
                "50 % 31 dec. 2030 Enligt planen",
                "1 utlovad åtgärd",
                "1 Genomförd",
                "Egen uppgift",
                "version 1",
            ],
        ),
    ],
)
def test_it_says_who_what_and_where_it_stands(
    renderer: Renderer, language: Language, expected: list[str]
) -> None:
    text = text_of(renderer.render_now(an_order(a_summary(reports=history()), language)).pdf)  # type: ignore[arg-type]
    own = ["GD-2026-0001", "0201256-6", "City board", "HEL 2026-000001", "All building sites of the city."]
    promised = [
        "Limits come into tenders step by step.",
        "Emission limits stand in every tender.",
        "Procurement office",
    ]
    reported = ["Tehty jo keväällä.", "Half of the sites are fossil-free."]
    assert [words for words in (*own, *promised, *reported, *expected) if words not in text] == []


@each_language
def test_the_file_says_what_it_is_in_its_language(renderer: Renderer, language: Language) -> None:
    reader = PdfReader(io.BytesIO(renderer.render_now(an_order(a_summary(), language)).pdf))
    assert reader.root_object["/Lang"] == language.value
    assert reader.metadata is not None
    assert "GD-2026-0001" in str(reader.metadata.title)
    assert reader.metadata.creation_date == a_summary().issued_at
    assert reader.root_object["/MarkInfo"]["/Marked"] == True  # noqa: E712  # a PDF boolean


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        (Language.EN, "The figures are invented (demo)"),
        (Language.FI, "Luvut ovat keksittyjä (esittely)"),
        (Language.SV, "Siffrorna är påhittade (demo)"),
    ],
)
def test_invented_figures_are_called_so_on_every_page(
    renderer: Renderer, language: Language, notice: str
) -> None:
    scope = "All sites.\n" * 150
    summary = a_summary(an_active_agreement(some_terms(scope=scope)), holds_invented_figures=True)
    pages = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf)).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        text = page.extract_text()
        assert notice in text
        assert "GD-2026-0001" in text
        assert f"{number} / {len(pages)}" in text


def test_real_figures_carry_no_such_notice(renderer: Renderer) -> None:
    assert "invented" not in text_of(renderer.render_now(an_order(a_summary(), Language.EN)).pdf)


def test_the_same_record_always_makes_the_same_bytes(renderer: Renderer) -> None:
    first = renderer.render_now(an_order(a_summary(), Language.FI)).pdf
    renderer.render_now(an_order(a_summary(reports=()), Language.SV))
    with Renderer(workers=1) as another:
        assert another.render_now(an_order(a_summary(), Language.FI)).pdf == first


@each_language
def test_what_a_unit_writes_is_text_and_nothing_else(renderer: Renderer, language: Language) -> None:
    terms = some_terms(
        scope=HOSTILE,
        implementation_plan=HOSTILE,
        commitments=(a_target_commitment(), a_measure_commitment(description=HOSTILE, responsible=HOSTILE)),
    )
    content = some_content(
        summary=HOSTILE,
        values=(a_share(1, 2, note=HOSTILE),),
        measures=(MeasureProgress(2, MeasureStatus.DONE, HOSTILE),),
    )
    name = Translated(HOSTILE, HOSTILE, HOSTILE)
    pdf = renderer.render_now(
        an_order(
            a_summary(
                an_active_agreement(terms, ending=Ending(day("2027-01-01"), HOSTILE)),
                organisation=an_organisation(name=name),
                reports=(an_accepted_report(content),),
            ),
            language,
        )
    ).pdf
    reader = PdfReader(io.BytesIO(pdf))
    text = text_of(pdf)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7 * 191 }}" in text
    assert "1337" not in text
    assert "root:" not in text
    assert list(reader.attachments) == ["GD-2026-0001-1.json"]


@pytest.mark.parametrize(("language", "has_values"), [(Language.FI, True), (Language.EN, False)])
def test_long_names_and_sixty_commitments_fit(
    renderer: Renderer, language: Language, *, has_values: bool
) -> None:
    long = "Ympäristönsuojeluvaatimustenmukaisuusarviointimenettely" * 4
    commitments = [
        a_measure_commitment(number=number, description=long * 2, responsible=long[:200])
        if number % 2
        else a_target_commitment(
            number=number,
            indicator=(SITES, KILOGRAMS)[number % 4 // 2],
            value=Decimal(number) if number % 8 else None,
        )
        for number in range(1, 61)
    ]
    agreement = an_active_agreement(
        some_terms(commitments=tuple(commitments)), status=AgreementStatus.ON_HOLD
    )
    name = Translated(long[:200], long[:200], long[:200])
    reports = (a_report_for(2026, 1, 3), a_report_for(2028, 1, 2)) if has_values else ()
    summary = a_summary(agreement, organisation=an_organisation(name=name), reports=reports)
    reader = PdfReader(io.BytesIO(renderer.render_now(an_order(summary, language)).pdf))
    assert len(reader.pages) > 5


def test_letters_of_all_our_languages_and_neighbours_come_out_as_written(renderer: Renderer) -> None:
    scope = "Åäö ŠšŽž (Sámi: čđŋŧ) Łódź Ελλάδα Київ"
    pdf = renderer.render_now(
        an_order(a_summary(an_active_agreement(some_terms(scope=scope))), Language.FI)
    ).pdf
    assert scope in text_of(pdf)


def test_each_picture_tells_what_it_shows_and_the_first_page_has_one(renderer: Renderer) -> None:
    summary = a_summary(reports=history())
    pdf = renderer.render_now(an_order(summary, Language.EN)).pdf
    charts = charts_of(summary, Language.EN)
    assert set(charts) == {"path", f"path-{KILOGRAMS}", "measures"}
    told = text_alternatives(pdf)
    assert told[0] == charts["path"].alt
    assert sorted(told[1:-1]) == sorted(chart.alt for name, chart in charts.items() if name != "path")


def test_measures_are_the_picture_where_no_figure_is_promised(renderer: Renderer) -> None:
    agreement = an_active_agreement(some_terms(commitments=(a_measure_commitment(),)))
    summary = a_summary(agreement, reports=())
    pdf = renderer.render_now(an_order(summary, Language.EN)).pdf
    assert text_alternatives(pdf)[:-1] == [charts_of(summary, Language.EN)["measures"].alt]


def test_the_document_of_an_earlier_version_says_that_it_was_replaced(renderer: Renderer) -> None:
    agreement = an_active_agreement(
        some_terms(scope="Small sites."), some_terms(scope="All sites.", starts_on=day("2028-01-01"))
    )
    first = compose(a_dossier(agreement), version=agreement.versions[0])
    present = compose(a_dossier(agreement))
    assert (first.subject, present.subject) == ("GD-2026-0001/1", "GD-2026-0001/2")
    said = text_of(renderer.render_now(an_order(first, Language.EN)).pdf)
    assert "Version 1, replaced by a later one on 31 December 2027" in said
    assert "Small sites." in said
    assert "All sites." not in said
    assert "replaced" not in text_of(renderer.render_now(an_order(present, Language.EN)).pdf)
