"""Which language a page is in: the one that its address begins with."""

from typing import Any

from litestar import Request

from registry.model.languages import Language
from registry.web.languages import preferred

DEFAULT = Language.FI


def language_of(request: Request[Any, Any, Any]) -> Language:
    """Return the language of a page; outside the pages, the one that the reader prefers."""
    return language_in(request) or preferred(request, DEFAULT)


def language_in(request: Request[Any, Any, Any]) -> Language | None:
    """Return the language that the address begins with, if any."""
    first = request.url.path.split("/")[1]
    return Language(first) if first in set(Language) else None
