"""Every page in every language comes whole, and the browser has nothing to say about it."""

import pytest

from tests.browser.pages import EACH, Page
from tests.browser.survey import Survey


@pytest.mark.parametrize(("page", "language"), EACH)
def test_a_page_answers_as_it_should_and_the_browser_complains_of_nothing(
    survey: Survey, page: Page, language: str
) -> None:
    found = survey.of(page, language)
    assert found.status == page.status
    assert found.faults == []
