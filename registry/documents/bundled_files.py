"""The only files that a document may load: those that ship with the registry.

A document names them as `bundled:<folder>/<name>`, with a folder of `FOLDERS`. Every other
address is refused before anything is opened: no network, no file of the machine, no `data:`.
"""

import re
from pathlib import Path
from typing import Final

from weasyprint.urls import URLFetcher, URLFetcherResponse

from registry import templates

FOLDERS: Final = {
    "fonts": Path(templates.__file__).parent / "web" / "static" / "vendor" / "source-sans-3",
    "documents": templates.FOLDER / "documents",
    "shapes": templates.FOLDER / "documents" / "shapes",
}
TYPES: Final = {".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}

_ADDRESS = re.compile(r"bundled:(?P<folder>[a-z]+)/(?P<name>[a-z0-9][a-z0-9_-]*(?P<suffix>\.[a-z0-9]+))")


class Refused(ValueError):
    """The address is not one of a bundled file."""


class BundledFiles(URLFetcher):  # type: ignore[misc]  # weasyprint carries no types
    """WeasyPrint's way to files; a refusal leaves a gap in the document and never stops it."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """Return a bundled file; raises Refused for any other address."""
        address = _ADDRESS.fullmatch(url)
        if address is None or address["folder"] not in FOLDERS or address["suffix"] not in TYPES:
            raise Refused
        body = (FOLDERS[address["folder"]] / address["name"]).read_bytes()
        return URLFetcherResponse(url, body, {"Content-Type": TYPES[address["suffix"]]})
