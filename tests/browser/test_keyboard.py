"""Pages are used with a keyboard: the content comes first, the focus is always seen, and nothing moves."""

import pytest

from tests.browser.pages import EACH, OPENED, Page
from tests.browser.survey import Survey


@pytest.mark.parametrize(("page", "language"), OPENED)
def test_the_first_stop_leads_to_the_content(survey: Survey, page: Page, language: str) -> None:
    assert survey.of(page, language).skipping == ["#main", "main"]


@pytest.mark.parametrize(("page", "language"), EACH)
def test_the_focus_is_seen_wherever_it_is(survey: Survey, page: Page, language: str) -> None:
    assert survey.of(page, language).unseen == []


@pytest.mark.parametrize(("page", "language"), EACH)
def test_nothing_moves_for_those_who_want_no_motion(survey: Survey, page: Page, language: str) -> None:
    assert survey.of(page, language).moving == []
