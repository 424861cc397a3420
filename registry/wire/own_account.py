"""What people change of their own account, as it comes in."""

import msgspec

from registry.model.languages import Language
from registry.wire.people import Secret
from registry.wire.texts import Line


class OwnAccountIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the person is called, and in which language the registry writes to them."""

    name: Line
    language: Language


class PasswordChangeIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another password, with the present one."""

    old_password: Secret
    password: Secret
    password_again: Secret
