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


def is_at(path: str, address: str) -> bool:
    """Tell whether a path with places in braces (`deals/{deal}`) leads to an address, and to no other."""
    parts, wanted = path.partition("?")[0].split("/"), address.split("/")
    return len(parts) == len(wanted) and all(
        _PARAMETER.fullmatch(part) is not None if _PARAMETER.fullmatch(want) else part == want
        for part, want in zip(parts, wanted, strict=True)
    )
