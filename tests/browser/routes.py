"""The addresses of the application behind a language, as they are written at their handlers."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring

_PARAMETER: Final = re.compile(r"\{[^}]+\}")


@cache
def addresses(method: str) -> list[str]:
    """Return the addresses that answer to a method, with their parameters: `deals/{slug:str}`."""
    app = assemble(Wiring(Settings(), Store(Path("unopened.db")), Renderer(1)))
    return sorted(
        route.path.removeprefix("/fi").removeprefix("/")
        for route in app.routes
        if isinstance(route, HTTPRoute)
        and (route.path == "/fi" or route.path.startswith("/fi/"))
        and any(isinstance(h, HTTPRouteHandler) and method in h.http_methods for h in route.route_handlers)
    )


def address_of(path: str, method: str) -> str | None:
    """Return the address that a path with places in braces (`deals/{deal}`) leads to, if any.

    Of several, it is the one that has most of the path in its own words: `people/new` before `people/{id}`.
    """
    parts = path.partition("?")[0].split("/")

    def literal(address: str) -> int | None:
        wanted = address.split("/")
        if len(wanted) != len(parts):
            return None
        if not all(
            part == want or _PARAMETER.fullmatch(want) for part, want in zip(parts, wanted, strict=True)
        ):
            return None
        return sum(part == want for part, want in zip(parts, wanted, strict=True))

    fitting = {address: n for address in addresses(method) if (n := literal(address)) is not None}
    return max(fitting, key=fitting.__getitem__, default=None)
