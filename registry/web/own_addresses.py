"""Which addresses a browser may be led to by what it brings along: pages of the registry alone.

An address that leads elsewhere (an open redirect, CWE-601) would lend the registry's name to it.
"""

import re
from typing import Final

_PAGE: Final = re.compile(r"/(?:fi|sv|en)/[A-Za-z0-9._~!$'()*+,;=:@%/&?-]*")
_MOST: Final = 2000


def own_page(address: str) -> str | None:
    """Return an address if it is that of a page of ours (a path with its language first), else None."""
    is_page = len(address) <= _MOST and _PAGE.fullmatch(address) is not None and "//" not in address
    return address if is_page else None
