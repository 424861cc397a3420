"""Static files: under an address that changes with their edition, so that browsers keep them for good.

The stylesheet names its fonts by relative addresses, which change along.
"""

import mimetypes
from pathlib import Path

from litestar import Router
from litestar.datastructures import CacheControlHeader
from litestar.static_files import create_static_files_router

from registry.web.edition import edition
from registry.web.guards import public

FOLDER = Path(__file__).parent / "static"
_A_YEAR = 365 * 24 * 3600

mimetypes.add_type("font/woff2", ".woff2")  # unknown to some systems


def url(name: str) -> str:
    """Return the address of a file in `static/`: `url("registry.css")`."""
    return f"/static/{edition()}/{name}"


def static_files() -> Router:
    """Return the routes of the static files."""
    return create_static_files_router(
        path=f"/static/{edition()}",
        directories=[FOLDER],
        guards=[public],
        cache_control=CacheControlHeader(public=True, max_age=_A_YEAR, immutable=True),
    )
