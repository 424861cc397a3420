"""Pages are light: little goes over the wire, and nothing has to be waited for but the page and its style."""

import pytest

from tests.browser.pages import OPENED, Page
from tests.browser.site import PUBLIC
from tests.browser.survey import Survey

MOST_BYTES = 100_000
ONE_FLIGHT = 10 * 1460
"""So many bytes a server sends before it waits for the first word that they have come (RFC 6928)."""
OF_THE_PUBLIC = [given for given in OPENED if given.values[0].reader == PUBLIC]


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


@pytest.mark.parametrize(("page", "language"), OF_THE_PUBLIC)
def test_a_page_for_everybody_is_there_within_one_round_trip(
    survey: Survey, page: Page, language: str
) -> None:
    [document] = [t for t in survey.of(page, language).transfers if t.kind == "document"]
    assert document.size < ONE_FLIGHT
