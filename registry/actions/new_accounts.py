"""What an account is made from."""

from typing import Final

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model import emails
from registry.model.languages import Language
from registry.model.people import RoleGrant

LONGEST_NAME: Final = 200


class NewAccount(msgspec.Struct, frozen=True):
    """A person to be added: how to reach and address them, and the roles they begin with."""

    email: str
    name: str
    language: Language
    grants: tuple[RoleGrant, ...] = ()
    is_demo: bool = False

    def checked(self) -> "NewAccount":
        """Return it with e-mail and name in the form that is stored; raises InvalidInput with all errors."""
        errors: list[FieldError] = []
        email, name = self.email, " ".join(self.name.split())
        try:
            email = emails.canonical(email)
        except InvalidInput as refusal:
            errors.extend(refusal.errors)
        if not name:
            errors.append(FieldError("/name", "required"))
        elif len(name) > LONGEST_NAME:
            errors.append(FieldError("/name", "too_long", {"maximum": LONGEST_NAME}))
        elif not name.isprintable():
            errors.append(FieldError("/name", "bad_text"))
        if errors:
            raise InvalidInput(*errors)
        return msgspec.structs.replace(self, email=email, name=name)
