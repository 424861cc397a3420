"""Static files: under an address that changes with their edition, browsers keep them for good.

Pages use `url`. The stylesheet names its fonts by relative addresses, which change along. At
`/static/` itself the same files are there for an hour.
"""

import mimetypes
from pathlib import Path

from litestar import Router
from litestar.datastructures import CacheControlHeader
from litestar.static_files import create_static_files_router

from registry.edition import edition
from registry.web.guards import public

FOLDER = Path(__file__).parent / "static"
_AN_HOUR = 3600
_A_YEAR = 365 * 24 * _AN_HOUR

mimetypes.add_type("font/woff2", ".woff2")  # unknown to some systems


def url(name: str) -> str:
    """Return the address of a file in `static/`: `url("registry.css")`."""
    return f"/static/{edition()}/{name}"


def _files(path: str, name: str, cache_control: CacheControlHeader) -> Router:
    return create_static_files_router(
        path, directories=[FOLDER], name=name, guards=[public], cache_control=cache_control
    )


ROUTER = Router(
    "/static",
    route_handlers=[
        _files("/", "static", CacheControlHeader(public=True, max_age=_AN_HOUR)),
        _files(f"/{edition()}", "edition", CacheControlHeader(public=True, max_age=_A_YEAR, immutable=True)),
    ],
)
