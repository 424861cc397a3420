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
def test_it_is_in_its_language_and_has_a_title_bookmarks_page_numbers_and_its_data_inside(
    drawn: DrawnOnce, subject: Subject, language: Language
) -> None:
    """All in one: to open a document of many pages takes longer than to look at it."""
    document = drawn.of(subject, language)
    reader = document.reader
    assert reader.root_object["/Lang"] == language.value
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  # a PDF boolean
    assert reader.metadata.title
    assert len(reader.outline) >= 1
    texts = [page.extract_text() for page in reader.pages]  # once: of 60 pages it takes seconds
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text
    # Whoever has one page alone can look up what it is of.
    codes = [set(re.findall(CODE, text)) for text in texts]
    assert all(codes)
    assert len(set.union(*codes)) == 1
    ((name, contents),) = reader.attachments.items()
    assert name.endswith(".json")
    assert contents == [document.data]


@each_language
@each_subject
def test_its_data_fit_their_schema(drawn: DrawnOnce, subject: Subject, language: Language) -> None:
    schema = Draft202012Validator(schema_of(SCHEMAS[subject.kind]), validate_formats=True)
    schema.validate(json.loads(drawn.of(subject, language).data))
