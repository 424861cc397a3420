"""The search page: one text, looked for in everything that is published."""

import datetime as dt
from typing import Any, Final
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response

from registry.actions import public_record
from registry.actions.public_record import Found
from registry.store import Store
from registry.web.pages.public.published import published
from registry.web.pages.public.queries import SearchQuery, query_of
from registry.web.pages.routes import page

MOST: Final = 10
"""Of each kind; the list of agreements shows all of them."""


class SearchPage(msgspec.Struct, frozen=True):
    """What was looked for (`query`) and found; `listing` is the query of the list of agreements."""

    query: SearchQuery
    found: Found
    listing: str

    @property
    def is_asked(self) -> bool:
        """Whether anything is looked for."""
        return self.query != SearchQuery()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        found = self.found
        return not (found.deals or found.organisations or found.agreements or found.reports)


@page("/search")
async def show_search(request: Request[Any, Any, Any]) -> Response[bytes]:
    """What is found for a text, by its kind."""
    query, address = query_of(request, SearchQuery)
    narrowed = {"text": query.text, "deal": query.deal, "region": query.region}
    listing = urlencode({name: value for name, value in narrowed.items() if value is not None})

    def load(store: Store, _today: dt.date) -> SearchPage:
        return SearchPage(query, public_record.search(store, query.sought(), MOST), listing)

    return await published(request, "pages/public/search.html", "search", load, address)


HANDLERS = [show_search]
