"""Words that are longer than any line: they may be parted anywhere, and no reader has to be asked where.

To find out that a word has no place to part at, WeasyPrint sets all that follows it, for each line anew:
a text of ten thousand letters and no space, which the API takes, would take it minutes.
"""

import re
from typing import Final

_LONGEST: Final = 60
"""Letters of a word that is left as it is: longer than all but a few of Finnish, and than most lines."""

_BREAK: Final = "\u200b"

_TEXT: Final = re.compile(rf">[^<]{{{_LONGEST},}}<")
_LONG: Final = re.compile(rf"(?:&[#\w]+;|[^\s<>&{_BREAK}]){{{_LONGEST}}}(?=[^\s<{_BREAK}])")


def parted(html: str) -> str:
    """Return a document whose text may be parted after every sixty letters without a space; its tags stay."""
    return _TEXT.sub(lambda text: _LONG.sub(rf"\g<0>{_BREAK}", text[0]), html)
