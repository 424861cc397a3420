"""Names of files that strangers chose, made safe for whoever saves the file under it."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_MOST: Final = 120
"""Letters of a name without its ending: file systems take 255 bytes."""

_UNWANTED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""What is not seen, or turns the direction of what is: `invoice\\u202efdp.exe` reads as `invoiceexe.pdf`."""

_FORBIDDEN: Final = re.compile(r'[<>:"|?*%]')
_SPACES: Final = re.compile(r"\s+")
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""


def safe_name(given: str, suffixes: Sequence[str], without: str = "evidence") -> str:
    """Return a name with no folder, no sign that is hidden or forbidden somewhere, and one of these endings.

    The first of the `suffixes` is put behind a name that has none of them; `without` stands for a name
    of which nothing is left.
    """
    last = re.split(r"[/\\]", given)[-1]
    plain = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign) not in _UNWANTED
    )
    name = _SPACES.sub(" ", _FORBIDDEN.sub("_", plain)).rstrip(" .")
    suffix = next((one for one in suffixes if name.lower().endswith(one)), "")
    stem = name[: len(name) - len(suffix)].strip(" .")[:_MOST].rstrip(" .") or without
    return ("_" if _DEVICE.fullmatch(stem) else "") + stem + (suffix or suffixes[0])
