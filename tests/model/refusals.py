"""What a check found wrong."""

from collections.abc import Callable

from registry.errors import FieldError, InvalidInput


def errors_of(check: Callable[[], object]) -> list[FieldError]:
    """Return every error that the check refused with; none when it passed."""
    try:
        check()
    except InvalidInput as refused:
        return list(refused.errors)
    return []
