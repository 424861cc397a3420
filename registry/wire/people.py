"""People on the wire: signing in, accounts, invitations and API tokens."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.api_tokens import ApiToken
from registry.model.languages import Language
from registry.model.people import Account, RoleGrant, TokenScope
from registry.wire.texts import Line, Moment

Secret = Annotated[str, Meta(min_length=1, max_length=1000)]


class SessionIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who wants to sign in."""

    email: Annotated[str, Meta(min_length=1, max_length=254)]
    password: Secret


class SessionOut(msgspec.Struct, frozen=True):
    """Who is signed in, and what they may do."""

    account: int
    email: str
    name: str
    language: Language
    is_demo: bool
    grants: tuple[RoleGrant, ...]

    @classmethod
    def of(cls, account: Account) -> "SessionOut":
        """Show the account that a session speaks for."""
        return cls(account.id, account.email, account.name, account.language, account.is_demo, account.grants)


class PasswordIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A password to be set through a one-time invitation link."""

    invitation: Secret
    password: Secret


class ApiTokenIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A token to be made for the person who is signed in."""

    name: Line
    scopes: Annotated[tuple[TokenScope, ...], Meta(min_length=1, max_length=5)]
    days: Annotated[int, Meta(ge=1, le=731)] = 365


class ApiTokenOut(msgspec.Struct, frozen=True):
    """A token, without its secret."""

    id: int
    name: str
    scopes: tuple[TokenScope, ...]
    created_at: Moment
    expires_at: Moment
    last_used_on: dt.date | None
    revoked_at: Moment | None

    @classmethod
    def of(cls, token: ApiToken) -> "ApiTokenOut":
        """Show a token."""
        return cls(
            token.id,
            token.name,
            tuple(token.scopes),
            token.created_at,
            token.expires_at,
            token.last_used_on,
            token.revoked_at,
        )


class NewApiTokenOut(msgspec.Struct, frozen=True):
    """A token with its secret, which is shown this once."""

    token: ApiTokenOut
    secret: str


class ApiTokensOut(msgspec.Struct, frozen=True):
    """All tokens of the person who is signed in; there is never a second page."""

    items: list[ApiTokenOut]
