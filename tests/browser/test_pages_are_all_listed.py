"""No page of the application is forgotten: each of its addresses is in `PAGES`."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.browser.pages import PAGES

NO_PAGES: Final = {"profile/data.json": "JSON to be kept"}
"""Addresses behind the language that answer with something else than a page: what they answer with."""

_PARAMETER: Final = re.compile(r"\{[^}]+\}")


@cache
def addresses() -> list[str]:
    """Return the address of every GET route behind a language, as it is written at its handler."""
    app = assemble(Wiring(Settings(), Store(Path("unopened.db")), Renderer(1)))
    return sorted(
        route.path.removeprefix("/fi").removeprefix("/")
        for route in app.routes
        if isinstance(route, HTTPRoute)
        and (route.path == "/fi" or route.path.startswith("/fi/"))
        and any(isinstance(h, HTTPRouteHandler) and "GET" in h.http_methods for h in route.route_handlers)
    )


def is_at(path: str, address: str) -> bool:
    """Tell whether a page of the list has an address of the application."""
    parts, wanted = path.partition("?")[0].split("/"), address.split("/")
    return len(parts) == len(wanted) and all(
        bool(_PARAMETER.fullmatch(want)) or part == want for part, want in zip(parts, wanted, strict=True)
    )


@pytest.mark.parametrize("address", addresses())
def test_a_page_is_listed(address: str) -> None:
    fixed = [other for other in addresses() if other != address and not _PARAMETER.search(other)]
    listed = [page for page in PAGES if is_at(page.path, address) and page.path not in fixed]
    assert bool(listed) is (address not in NO_PAGES), f"{address or 'the front page'} is not in PAGES"
