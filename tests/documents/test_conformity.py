"""Every document meets PDF/A-3a and PDF/UA-1 whatever is in it, and has its data inside."""

import json
import re

import pytest
from jsonschema_rs import Draft202012Validator

from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.web.api.schemas import schema_of
from tests.documents.conformity import faults_of
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject

SCHEMAS = {
    DocumentKind.AGREEMENT_SUMMARY: "agreement-summary",
    DocumentKind.PROGRESS_REPORT: "progress-report-summary",
    DocumentKind.DEAL_SUMMARY: "deal-summary",
    DocumentKind.PORTFOLIO: "portfolio",
    DocumentKind.NATIONAL_SUMMARY: "national-summary",
}
CODE = r"\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}\b"
each_subject = pytest.mark.parametrize("subject", SUBJECTS, ids=str)
each_language = pytest.mark.parametrize("language", list(Language))


@each_language
@each_subject
def test_it_meets_both_standards(drawn: DrawnOnce, subject: Subject, language: Language) -> None:
    assert faults_of(drawn.of(subject, language).pdf) == []


@each_language
@each_subject
def test_it_is_in_its_language_and_has_a_title_bookmarks_and_page_numbers(
    drawn: DrawnOnce, subject: Subject, language: Language
) -> None:
    reader = drawn.of(subject, language).reader
    assert reader.root_object["/Lang"] == language.value
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  # a PDF boolean
    assert reader.metadata.title
    assert len(reader.outline) >= 1
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"{number} / {count}" in page.extract_text()
    # Whoever has one page alone can look up what it is of.
    assert len({code for page in reader.pages for code in re.findall(CODE, page.extract_text())}) == 1
    assert all(re.search(CODE, page.extract_text()) for page in reader.pages)


@each_subject
def test_the_data_lie_inside_as_the_api_gives_them_and_fit_their_schema(
    drawn: DrawnOnce, subject: Subject
) -> None:
    for language in Language:
        document = drawn.of(subject, language)
        (name,) = document.reader.attachments
        assert name.endswith(".json")
        assert document.reader.attachments[name] == [document.data]
    Draft202012Validator(schema_of(SCHEMAS[subject.kind]), validate_formats=True).validate(
        json.loads(document.data)
    )
