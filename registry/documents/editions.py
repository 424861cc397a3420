"""The edition of everything that decides what a document looks like, byte by byte.

The edition of the whole software would not do: every release would draw each document anew, and put
another hash of the same content on record.
"""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

from registry import templates

_PACKAGE: Final = Path(templates.__file__).parent
_SOURCES: Final = (
    _PACKAGE / "documents",
    _PACKAGE / "model",
    _PACKAGE / "locale",
    _PACKAGE / "reference" / "regions.geojson",
    _PACKAGE / "web" / "static" / "vendor" / "source-sans-3",
    templates.FOLDER / "documents",
    templates.FOLDER / "charts",
)
_LIBRARIES: Final = (
    "babel",
    "fonttools",
    "jinja2",
    "pydyf",
    "pyphen",
    "segno",
    "tinycss2",
    "tinyhtml5",
    "vl-convert-python",
    "weasyprint",
)
_DIGEST_BYTES: Final = 6


@cache
def document_edition() -> str:
    """Return a digest of the sources and libraries that draw documents."""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\0".encode())
    for source in _SOURCES:
        files = sorted(path for path in source.rglob("*") if _is_source(path)) or [source]
        for file in files:
            digest.update(file.relative_to(source).as_posix().encode() + b"\0")
            digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
