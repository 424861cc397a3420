"""What changed between two states of an object, for its audit event."""

from typing import Any

import msgspec


def differences(before: msgspec.Struct, after: msgspec.Struct) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields that differ, as they were and as they are, in plain JSON values."""
    names = [name for name in before.__struct_fields__ if getattr(before, name) != getattr(after, name)]
    return _plain(before, names), _plain(after, names)


def _plain(struct: msgspec.Struct, names: list[str]) -> dict[str, Any]:
    return {name: msgspec.to_builtins(getattr(struct, name), str_keys=True) for name in names}
