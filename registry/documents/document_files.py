"""The only files that a document may load: those that ship with the registry, and its own pictures.

A document names the first as `bundled:<folder>/<name>`, with a folder of `FOLDERS`, the others as
`picture:<name>`. Every other address is refused before anything is opened: no network, no file of
the machine, no `data:`.
"""

import re
from pathlib import Path
from typing import Final

from weasyprint.urls import URLFetcher, URLFetcherResponse

from registry import templates

_PACKAGE: Final = Path(templates.__file__).parent

FOLDERS: Final = {
    "fonts": _PACKAGE / "web" / "static" / "vendor" / "source-sans-3",
    "scripts": _PACKAGE / "documents" / "vendor" / "source-sans",
    "arabic": _PACKAGE / "documents" / "vendor" / "ibm-plex-sans-arabic",
    "hebrew": _PACKAGE / "documents" / "vendor" / "noto-sans-hebrew",
    "emoji": _PACKAGE / "documents" / "vendor" / "noto-emoji",
    "documents": templates.FOLDER / "documents",
    "shapes": templates.FOLDER / "documents" / "shapes",
}
TYPES: Final = {".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}

_PICTURE: Final = "picture:"
_ADDRESS: Final = re.compile(
    r"bundled:(?P<folder>[a-z]+)/(?P<name>[A-Za-z0-9][A-Za-z0-9_-]*(?:\.ttf)?(?P<suffix>\.[a-z0-9]+))"
)


class Refused(ValueError):
    """The address is neither one of a bundled file nor one of a picture of the document."""


class DocumentFiles(URLFetcher):  # type: ignore[misc]  # weasyprint carries no types
    """WeasyPrint's way to files; a refusal leaves a gap in the document and never stops it.

    `pictures` are those of the document that is being drawn, SVG by name.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pictures: dict[str, bytes] = {}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """Return a file; raises Refused for any other address."""
        body, media_type = self._picture(url) if url.startswith(_PICTURE) else self._bundled(url)
        return URLFetcherResponse(url, body, {"Content-Type": media_type})

    def _picture(self, url: str) -> tuple[bytes, str]:
        picture = self.pictures.get(url.removeprefix(_PICTURE))
        if picture is None:
            raise Refused
        return picture, TYPES[".svg"]

    def _bundled(self, url: str) -> tuple[bytes, str]:
        address = _ADDRESS.fullmatch(url)
        if address is None or address["folder"] not in FOLDERS or address["suffix"] not in TYPES:
            raise Refused
        return (FOLDERS[address["folder"]] / address["name"]).read_bytes(), TYPES[address["suffix"]]
