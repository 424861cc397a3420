"""What a check found wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from registry.errors import FieldError, InvalidInput


def errors_of(check: Callable[[], object]) -> list[FieldError]:
    """Return every error that the check refused with; none when it passed."""
    try:
        check()
    except InvalidInput as refused:
        return list(refused.errors)
    return []


@contextmanager
def refused(pointer: str, code: str) -> Iterator[None]:
    """Hold a block to being refused for just this."""
    with pytest.raises(InvalidInput) as refusal:
        yield
    assert [(error.pointer, error.code) for error in refusal.value.errors] == [(pointer, code)]
