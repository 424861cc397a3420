"""API tokens: what a program shows in a person's place."""

import datetime as dt
from typing import Final

import msgspec

from registry.model.people import TokenScope

PREFIX: Final = "gdr_"
"""How every token begins, so that one that leaked is recognised for what it is."""

USUAL_DAYS: Final = 365
MOST_DAYS: Final = 731


class ApiToken(msgspec.Struct, frozen=True):
    """A token as it is listed: everything but the secret, which is shown once and not kept."""

    id: int
    account: int
    name: str
    scopes: tuple[TokenScope, ...]
    created_at: dt.datetime
    expires_at: dt.datetime
    last_used_on: dt.date | None = None
    revoked_at: dt.datetime | None = None
