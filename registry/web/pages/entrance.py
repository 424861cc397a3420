"""The entrance: the address without a language leads to the reader's own."""

from typing import Any

from litestar import HttpMethod, Request, Response, route

from registry.web.guards import public
from registry.web.languages import DEFAULT, preferred


@route("/", http_method=[HttpMethod.GET, HttpMethod.HEAD], guards=[public], include_in_schema=False)
async def enter(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Lead to the front page in the language that the browser asks for."""
    language = preferred(request, DEFAULT)
    headers = {"location": f"/{language.value}/", "vary": "Accept-Language"}
    return Response(b"", status_code=302, headers=headers, media_type="text/html")
