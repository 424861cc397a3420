"""Static files: under an address that changes with their edition, browsers keep them for good.

Pages use `url`. The stylesheet is put together of many files; it names its fonts by relative
addresses, which change along. At `/static/` itself the same files are there for an hour.
"""

import mimetypes
from pathlib import Path

from litestar import Request, Response, Router, get
from litestar.datastructures import CacheControlHeader
from litestar.static_files import create_static_files_router

from registry.edition import edition
from registry.web.guards import public
from registry.web.stylesheet import stylesheet

FOLDER = Path(__file__).parent / "static"
_AN_HOUR = 3600
_A_YEAR = 365 * 24 * _AN_HOUR

mimetypes.add_type("font/woff2", ".woff2")  # unknown to some systems


def url(name: str) -> str:
    """Return the address of a file in `static/`: `url("registry.css")`."""
    return f"/static/{edition()}/{name}"


@get(["/registry.css", f"/{edition()}/registry.css"], guards=[public], include_in_schema=False)
async def show_stylesheet(request: Request) -> Response[bytes]:  # type: ignore[type-arg]
    """The stylesheet of all pages."""
    body, headers = stylesheet().body_for(request)
    is_of_edition = request.url.path.endswith(f"{edition()}/registry.css")
    age = f"max-age={_A_YEAR}, immutable" if is_of_edition else f"max-age={_AN_HOUR}"
    return Response(body, headers=headers | {"cache-control": f"public, {age}"}, media_type="text/css")


def _files(path: str, name: str, cache_control: CacheControlHeader) -> Router:
    return create_static_files_router(
        path, directories=[FOLDER], name=name, guards=[public], cache_control=cache_control
    )


ROUTER = Router(
    "/static",
    route_handlers=[
        show_stylesheet,
        _files("/", "static", CacheControlHeader(public=True, max_age=_AN_HOUR)),
        _files(f"/{edition()}", "edition", CacheControlHeader(public=True, max_age=_A_YEAR, immutable=True)),
    ],
)
