"""People: accounts, the roles that they hold, and the actor that a request speaks for."""

import datetime as dt
from enum import StrEnum

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model.languages import Language, Translated


class Role(StrEnum):
    """What a person may do; each role but `admin` is held within a scope."""

    EDITOR = "unit_editor"
    APPROVER = "unit_approver"
    OFFICER = "ministry_officer"
    ADVISER = "adviser"
    ADMIN = "admin"


class TokenScope(StrEnum):
    """What an API token is good for, at most what its owner may do."""

    READ = "read"
    DRAFT = "draft"
    SUBMIT = "submit"
    REVIEW = "review"
    ADMINISTER = "administer"


class RoleGrant(msgspec.Struct, frozen=True):
    """A role with its scope: a business ID, a ministry's code or a region's, none for `admin`."""

    role: Role
    organisation: str | None = None
    ministry: str | None = None
    region: str | None = None

    def __post_init__(self) -> None:
        given = {
            name
            for name, value in (
                ("organisation", self.organisation),
                ("ministry", self.ministry),
                ("region", self.region),
            )
            if value is not None
        }
        if given != SCOPE_OF[self.role]:
            wanted = next(iter(SCOPE_OF[self.role]), "role")
            raise InvalidInput(FieldError(f"/{wanted}", "wrong_role_scope", {"role": self.role.value}))


SCOPE_OF: dict[Role, set[str]] = {
    Role.EDITOR: {"organisation"},
    Role.APPROVER: {"organisation"},
    Role.OFFICER: {"ministry"},
    Role.ADVISER: {"region"},
    Role.ADMIN: set(),
}


class NamedGrant(msgspec.Struct, frozen=True):
    """A grant as people read it: `scope` is the name of the organisation, ministry or region, if any."""

    grant: RoleGrant
    scope: Translated | None


class Account(msgspec.Struct, frozen=True):
    """A person in the registry: how to reach and address them, and what they may do.

    How they prove who they are (a password today) is an identity and is kept apart from this.
    """

    id: int
    email: str
    name: str
    language: Language
    is_demo: bool
    created_at: dt.datetime
    grants: tuple[RoleGrant, ...] = ()


class Actor(msgspec.Struct, frozen=True):
    """Whom a request speaks for, with every scope already looked up.

    `account` is None for the public and for the system. `edits` are the organisations the actor
    may draft for (also those that the own organisation acts for), `approves` those it submits
    for, `belongs_to` those whose filings it may therefore never review. `scopes` is None in a
    session; a token narrows it.
    """

    account: int | None = None
    edits: frozenset[str] = frozenset()
    approves: frozenset[str] = frozenset()
    belongs_to: frozenset[str] = frozenset()
    ministries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    is_admin: bool = False
    is_system: bool = False
    scopes: frozenset[TokenScope] | None = None

    @property
    def units(self) -> frozenset[str]:
        """Organisations whose private filings the actor may read."""
        return self.edits | self.approves


PUBLIC = Actor()
"""Whoever has no account, or does not use it."""

SYSTEM = Actor(is_system=True, is_admin=True)
"""The registry itself: its own rounds, and the operator at the command line."""
