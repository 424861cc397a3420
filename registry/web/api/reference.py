"""The API's own description: the OpenAPI document, and a page to browse it that needs no internet."""

from typing import Any

from litestar import Request, Response, get

from registry.web.answers import answer
from registry.web.api.openapi import document
from registry.web.guards import public
from registry.web.static_files import url
from registry.web.wiring import wiring_of

_PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference – Green deal registry</title>
<link rel="stylesheet" href="{url("vendor/swagger-ui-dist/swagger-ui.css")}">
</head>
<body>
<main id="reference">
<noscript><p>This page needs JavaScript. The same is in <a href="/schema/openapi.json">openapi.json</a>.</p>
</noscript>
</main>
<script src="{url("vendor/swagger-ui-dist/swagger-ui-bundle.js")}"></script>
<script src="{url("api-reference.js")}"></script>
</body>
</html>
"""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Swagger UI sets styles on its elements; nothing of ours does, so this stands for this page alone."""


@get("/schema/openapi.json", guards=[public])
async def show_openapi(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The OpenAPI 3.1 document of this API."""
    return answer(request, document(request.app, wiring_of(request).settings.public_url))


@get("/schema", guards=[public])
async def show_reference() -> Response[str]:
    """The page to browse it."""
    return Response(
        _PAGE,
        media_type="text/html",
        headers={"content-security-policy": _POLICY, "cache-control": "no-cache"},
    )


HANDLERS = [show_openapi, show_reference]
