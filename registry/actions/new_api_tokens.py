"""What an API token is made from."""

from typing import Final

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model.api_tokens import MOST_DAYS, USUAL_DAYS
from registry.model.people import TokenScope

LONGEST_NAME: Final = 100


class NewApiToken(msgspec.Struct, frozen=True):
    """A token to be made: what it is called, what it is good for, and for how many days."""

    name: str
    scopes: tuple[TokenScope, ...]
    days: int = USUAL_DAYS

    def checked(self) -> "NewApiToken":
        """Return it with name and scopes as they are stored; raises InvalidInput with all errors."""
        name = " ".join(self.name.split())
        scopes = tuple(scope for scope in TokenScope if scope in self.scopes)
        errors: list[FieldError] = []
        if not name:
            errors.append(FieldError("/name", "required"))
        elif len(name) > LONGEST_NAME:
            errors.append(FieldError("/name", "too_long", {"maximum": LONGEST_NAME}))
        elif not name.isprintable():
            errors.append(FieldError("/name", "bad_text"))
        if not scopes:
            errors.append(FieldError("/scopes", "too_few", {"minimum": 1}))
        if self.days < 1:
            errors.append(FieldError("/days", "too_small", {"minimum": 1}))
        elif self.days > MOST_DAYS:
            errors.append(FieldError("/days", "too_big", {"maximum": MOST_DAYS}))
        if errors:
            raise InvalidInput(*errors)
        return msgspec.structs.replace(self, name=name, scopes=scopes)
