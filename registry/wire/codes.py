"""The codes of field errors, what each carries, and where an error points.

`CODES` is the whole vocabulary of this room: every code with the names of its parameters. The
sentences belong to `locale`, in every language of the registry. `minimum` and `maximum` are the
last values that would have passed (an exclusive bound of a float is named as it is); as `Parameter`
has no fractions, those come as text. `choices` are wire values joined by ", ".
"""

import re
from typing import Final

CODES: Final[dict[str, tuple[str, ...]]] = {
    "required": (),
    "unknown_field": (),
    "wrong_type": ("expected",),
    "too_short": ("minimum",),
    "too_long": ("maximum",),
    "too_few": ("minimum",),
    "too_many": ("maximum",),
    "too_small": ("minimum",),
    "too_big": ("maximum",),
    "too_many_decimals": ("maximum",),
    "bad_number": (),
    "not_a_choice": ("choices",),
    "bad_date": (),
    "bad_time": (),
    "bad_pattern": (),
    "bad_text": (),
    "given_twice": (),
    "invalid": (),
}

EXPECTED: Final = ("text", "whole_number", "number", "yes_no", "date", "time", "list", "object", "nothing")
"""What `expected` may say; codes too, so that they can be translated."""

UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""NUL, which PostgreSQL cannot keep, and halves of surrogate pairs, which UTF-8 cannot write."""


def below(at: str, name: str | int) -> str:
    """The pointer one step further down, escaped as RFC 6901 has it and safe to send and store."""
    if isinstance(name, int):
        return f"{at}/{name}"
    token = UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", name)
    return f"{at}/{token.replace('~', '~0').replace('/', '~1')}"
