"""A person's own account on the wire: what they change of it, and all that is held on them."""

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model.languages import Language
from registry.model.people import RoleGrant
from registry.wire.people import ApiTokenOut, Secret
from registry.wire.texts import Line, Moment


class OwnAccountIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the person is called, and in which language the registry writes to them."""

    name: Line
    language: Language


class PasswordChangeIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another password, with the present one."""

    old_password: Secret
    password: Secret
    password_again: Secret

    def checked(self) -> "PasswordChangeIn":
        """Return it if the new password was written twice in the same way; else raises InvalidInput."""
        if self.password != self.password_again:
            raise InvalidInput(FieldError("/password_again", "passwords_differ"))
        return self


class SessionOfPersonOut(msgspec.Struct, frozen=True):
    """A session: the device that it began on, and its time."""

    device: str
    started_at: Moment
    expires_at: Moment


class CommentOfPersonOut(msgspec.Struct, frozen=True):
    """A comment that the person has made on a draft."""

    agreement: str
    at: Moment
    language: Language
    text: str


class DeedOut(msgspec.Struct, frozen=True):
    """What the audit trail says that the person has done."""

    at: Moment
    verb: str
    kind: str
    subject: str


class OwnDataOut(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the registry holds on a person (GDPR, articles 15 and 20)."""

    email: str
    name: str
    language: Language
    created_at: Moment
    roles: tuple[RoleGrant, ...]
    has_password: bool
    sessions: list[SessionOfPersonOut]
    api_tokens: list[ApiTokenOut]
    unsaved_forms: tuple[str, ...]
    comments: list[CommentOfPersonOut]
    deeds: list[DeedOut]
    as_of: Moment
