"""The pages of the application by the addresses that its handlers state, behind the language."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from litestar import Litestar
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.routes import HTTPRoute

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring

_LANGUAGE = "/en"


@cache
def application() -> Litestar:
    """Return the application, to be looked at and not to be asked anything."""
    return assemble(Wiring(Settings(), Store(Path("unopened.db")), Renderer(1)))


def handlers(method: str) -> dict[str, BaseRouteHandler]:
    """Return what takes a method, by its address behind the language: `workspace/agreements/{number}`."""
    return dict(sorted(_handlers(method)))


def _handlers(method: str) -> Iterator[tuple[str, BaseRouteHandler]]:
    for route in application().routes:
        path = route.path_format
        if not isinstance(route, HTTPRoute) or not (path == _LANGUAGE or path.startswith(f"{_LANGUAGE}/")):
            continue
        for handler in route.route_handlers:
            if isinstance(handler, HTTPRouteHandler) and method in handler.http_methods:
                yield path.removeprefix(_LANGUAGE).removeprefix("/"), handler


def template_of(path: str, method: str = "GET") -> str | None:
    """Return the address that a path belongs to; one without parameters before one with."""
    parts = path.split("/")
    fitting = [template for template in handlers(method) if _fits(template.split("/"), parts)]
    return min(fitting, key=lambda template: template.count("{"), default=None)


def _fits(template: list[str], parts: list[str]) -> bool:
    return len(template) == len(parts) and all(
        wanted.startswith("{") or wanted == part for wanted, part in zip(template, parts, strict=True)
    )
