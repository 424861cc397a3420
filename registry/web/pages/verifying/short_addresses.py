"""The short address that stands on every document, as text and in its QR code."""

from typing import Any
from urllib.parse import quote

from litestar import HttpMethod, Request, Response, route
from litestar.params import FromPath

from registry.web.guards import guarded_by, public
from registry.web.languages import DEFAULT, preferred
from registry.web.pages.verifying.results import canonical


@route(
    "/v/{code:str}",
    http_method=[HttpMethod.GET, HttpMethod.HEAD],
    include_in_schema=False,
    **guarded_by(public),
)
async def follow_short_address(request: Request[Any, Any, Any], code: FromPath[str]) -> Response[bytes]:
    """Lead to what is known of a document, in the language that its reader prefers."""
    mark = canonical(code) or quote(code, safe="")
    language = preferred(request, DEFAULT)
    headers = {"location": f"/{language.value}/verify/{mark}", "vary": "Accept-Language"}
    return Response(b"", status_code=303, headers=headers, media_type="text/html")


HANDLERS = [follow_short_address]
