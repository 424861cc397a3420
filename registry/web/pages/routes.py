"""Routes of public pages: for everybody, for reading, and no part of the API's description."""

from litestar import HttpMethod, route

from registry.web.guards import guarded_by, public


def page(path: str) -> route:
    """Return the decorator of a page at a path behind the language."""
    methods = [HttpMethod.GET, HttpMethod.HEAD]
    return route(path, http_method=methods, include_in_schema=False, **guarded_by(public))
