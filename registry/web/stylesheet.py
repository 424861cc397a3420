"""The one stylesheet of all pages: the components of others in a layer below, then our own rules.

It is put together from the files when the service starts, so that a page asks for one file and the
sources stay small. Fonts are named relative to the address that it is served from.
"""

from functools import cache
from pathlib import Path
from typing import Final

from registry.web.compressing import Compressed, compressed

_STATIC: Final = Path(__file__).parent / "static"
_COMPONENTS: Final = _STATIC / "vendor" / "hds-core"
_FIRST: Final = ("fonts", "theme", "base", "layout")
_LAST: Final = "print"


@cache
def stylesheet() -> Compressed:
    """Return the stylesheet, in plain and compressed bytes."""
    base = _COMPONENTS / "base.min.css"
    components = [base, *(file for file in sorted(_COMPONENTS.glob("*.min.css")) if file != base)]
    theirs = "\n".join(file.read_text() for file in components)
    ours = "\n".join(file.read_text() for file in _own_files())
    return compressed(f"@layer components {{\n{theirs}\n}}\n{ours}".encode())


def _own_files() -> list[Path]:
    files = {file.stem: file for file in sorted((_STATIC / "styles").glob("*.css"))}
    between = [name for name in files if name not in _FIRST and name != _LAST]
    return [files[name] for name in (*_FIRST, *between, _LAST)]
