"""Routes of public pages: for everybody, for reading, and no part of the API's description."""

from litestar import HttpMethod, route

from registry.web.guards import public


def page(path: str) -> route:
    """Return the decorator of a page at a path behind the language."""
    return route(
        path, http_method=[HttpMethod.GET, HttpMethod.HEAD], guards=[public], include_in_schema=False
    )
