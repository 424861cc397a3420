"""The HTML of every page in every language is valid."""

from collections.abc import Iterator

import pytest

from tests.browser.pages import EACH, Page
from tests.browser.survey import Survey
from tests.browser.validator import Validator


@pytest.fixture(scope="module")
def validator() -> Iterator[Validator]:
    """A validator for all pages."""
    validator = Validator()
    yield validator
    validator.close()


@pytest.mark.parametrize(("page", "language"), EACH)
def test_the_html_is_valid(survey: Survey, validator: Validator, page: Page, language: str) -> None:
    assert validator.faults(survey.of(page, language).source) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<p><ul><li>a</li></ul></p>", "close-order"),
        ('<a href="/"><button type="button">a</button></a>', "element-permitted-content"),
        ('<input type="nothing" aria-label="a">', "attribute-allowed-values"),
        ('<b id="a">a</b><b id="a">b</b>', "no-dup-id"),
    ],
)
def test_what_is_not_valid_is_found(validator: Validator, body: str, rule: str) -> None:
    around = '<!DOCTYPE html>\n<html lang="en"><head><title>a</title></head><body>{}</body></html>'
    [fault] = validator.faults(around.format(body))
    assert rule in fault
    assert validator.faults(around.format("<p>a</p>")) == []
