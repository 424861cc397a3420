"""No page of the application is forgotten: each of its addresses is in `PAGES`."""

from typing import Final

import pytest

from tests.browser.pages import PAGES
from tests.browser.routes import address_of, addresses

NO_PAGES: Final = {"profile/data.json": "JSON to be kept"}
"""Addresses behind the language that answer with something else than a page: what they answer with."""


@pytest.mark.parametrize("address", addresses("GET"))
def test_a_page_is_listed(address: str) -> None:
    listed = address in {address_of(page.path, "GET") for page in PAGES}
    assert listed is (address not in NO_PAGES), f"{address or 'the front page'} is not in PAGES"
