"""What a screen reader is told of a document beside its words: languages, and what heads a cell."""

from collections.abc import Iterator
from typing import Any

import pytest

from registry.documents.workers import Renderer
from registry.model.languages import Language
from tests.builders import an_accepted_report, an_active_agreement, some_content, some_terms
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject
from tests.documents.summaries import a_summary, an_order, tags_of


@pytest.mark.parametrize(("spoken", "expected"), [(Language.SV, {"fi"}), (Language.EN, {"fi"})])
def test_what_a_unit_wrote_is_tagged_with_the_language_it_was_written_in(
    renderer: Renderer, spoken: Language, expected: set[str]
) -> None:
    summary = a_summary(
        an_active_agreement(some_terms(scope="Kaikki työmaat", language=Language.FI)),
        reports=(an_accepted_report(some_content(language=Language.FI, summary="Hyvin meni")),),
    )
    tags = list(tags_of(renderer.render_now(an_order(summary, spoken)).pdf))
    assert {tag["/Lang"] for tag in tags if "/Lang" in tag} == expected
    assert "/Div" in {tag["/S"] for tag in tags if "/Lang" in tag}


@pytest.mark.parametrize("subject", SUBJECTS, ids=str)
def test_each_cell_of_a_table_is_headed_by_its_row_and_its_column(drawn: DrawnOnce, subject: Subject) -> None:
    for table in (tag for tag in tags_of(drawn.of(subject, Language.FI).pdf) if tag["/S"] == "/Table"):
        heads = {tag["/ID"]: tag["/A"]["/Scope"] for tag in _in(table, "/TH")}
        assert heads
        has_columns = any(_in(table, "/THead"))
        for cell in (cell for body in _in(table, "/TBody") for cell in _in(body, "/TD")):
            scopes = {heads[head] for head in cell["/A"]["/Headers"]}
            assert scopes >= {"/Row", "/Column"} if has_columns else scopes


def _in(tag: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    return (one for one in tags_of(tag) if one["/S"] == kind)
