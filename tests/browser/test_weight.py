"""Pages are light: little goes over the wire, and nothing has to be waited for but the page and its style."""

import pytest

from tests.browser.pages import OPENED, Page
from tests.browser.survey import Survey

MOST_BYTES = 100_000


@pytest.mark.parametrize(("page", "language"), OPENED)
def test_a_page_takes_less_than_100_kb_without_its_fonts(survey: Survey, page: Page, language: str) -> None:
    transfers = survey.of(page, language).transfers
    weighed = {t.url: t.size for t in transfers if t.kind != "font"}
    assert sum(weighed.values()) < MOST_BYTES, weighed


@pytest.mark.parametrize(("page", "language"), OPENED)
def test_a_page_is_whole_once_it_and_its_stylesheet_are_there(
    survey: Survey, page: Page, language: str
) -> None:
    found = survey.of(page, language)
    assert [url.rpartition("/")[2] for url in found.blocking] == ["registry.css"]
    kinds = [t.kind for t in found.transfers]
    assert kinds.count("document") == 1
    assert set(kinds) <= {"document", "stylesheet", "font", "script", "image", "other"}
