"""Accounts as admins fill them in."""

from typing import Annotated

import msgspec
from msgspec import Meta

from registry.errors import FieldError, InvalidInput
from registry.model.business_ids import canonical
from registry.model.languages import Language
from registry.model.people import SCOPE_OF, Role, RoleGrant
from registry.wire.texts import BusinessId, Line, MinistryCode, RegionCode


class AccountIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How somebody is reached and addressed."""

    email: Annotated[str, Meta(min_length=1, max_length=254)]
    name: Line
    language: Language


class RoleGrantIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A role with its scope. The form asks for every kind of scope; those of other roles are passed over."""

    role: Role
    organisation: BusinessId | None = None
    ministry: MinistryCode | None = None
    region: RegionCode | None = None

    def grant(self) -> RoleGrant:
        """Return the model's grant; raises InvalidInput for a scope that is missing, or no business ID."""
        scope: dict[str, str] = {}
        for name in SCOPE_OF[self.role]:
            given = getattr(self, name)
            if given is None:
                raise InvalidInput(FieldError(f"/{name}", "required"))
            scope[name] = canonical(given, "/organisation") if name == "organisation" else given
        return RoleGrant(self.role, **scope)
