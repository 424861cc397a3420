"""axe-core finds no violation on any page, in any language, in either colour scheme."""

import pytest

from tests.browser.pages import EACH, Page
from tests.browser.survey import Survey


@pytest.mark.parametrize(("page", "language"), EACH)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(survey: Survey, page: Page, language: str, scheme: str) -> None:
    assert survey.of(page, language).violations[scheme] == []
