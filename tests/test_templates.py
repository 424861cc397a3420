"""Templates speak the language that they are asked for, and escape what they are given."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from registry import templates
from registry.model.languages import Language

PAGES = sorted(
    path for room in ("layouts", "components", "pages") for path in (templates.FOLDER / room).rglob("*.html")
)

_INLINE = re.compile(
    r"""<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=["'{]|javascript:|\|\s*safe\b|autoescape""",
    re.IGNORECASE,
)


def test_the_folder_is_where_the_templates_are() -> None:
    assert (templates.FOLDER / "documents" / "agreement_summary.html").is_file()


def test_what_is_filled_in_is_escaped() -> None:
    page = templates.environment(Language.EN).from_string(
        "<p>{{ name }}{% trans %}{{ name }}{% endtrans %}</p>"
    )
    assert page.render(name="<b>&") == "<p>&lt;b&gt;&amp;&lt;b&gt;&amp;</p>"


@pytest.mark.parametrize(
    ("language", "expected"), [(Language.FI, "Tavoitteet"), (Language.SV, "Mål"), (Language.EN, "Targets")]
)
def test_messages_are_in_the_language(language: Language, expected: str) -> None:
    assert templates.environment(language).from_string('{{ _("Targets") }}').render() == expected


def test_a_name_that_is_not_given_is_a_fault() -> None:
    with pytest.raises(UndefinedError):
        templates.environment(Language.EN).from_string("{{ nowhere }}").render()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(templates.FOLDER)))
def test_no_page_has_scripts_or_styles_in_it_or_takes_text_for_markup(path: Path) -> None:
    drawn = "drawings[shape]|safe"  # by the template itself, of what stands in it
    assert not _INLINE.findall(path.read_text().replace(drawn, ""))
