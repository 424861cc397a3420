"""The edition of the software: what a browser may keep of one is of no use with another."""

import hashlib
from functools import cache
from pathlib import Path

from registry.templates import FOLDER

_PACKAGE = Path(__file__).parent
_DIGEST_BYTES = 6


@cache
def edition() -> str:
    """Return a digest of the code, templates, catalogues and static files.

    A version number would not do: an installation from a checkout changes without it.
    """
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for root in (_PACKAGE, FOLDER):
        for file in sorted(path for path in root.rglob("*") if _is_source(path)):
            digest.update(file.relative_to(root).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
