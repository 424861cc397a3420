"""Places of errors: from where they are in the whole to where they are in a form for a part of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from msgspec.structs import replace

from registry.errors import InvalidInput


@contextmanager
def placed(places: Mapping[str, str]) -> Iterator[None]:
    """Move the errors of a refusal: what lies in one of the `places` lies in its value from now on.

    Places are pointers; the first that fits counts, so that a part of another stands before it.
    """
    try:
        yield
    except InvalidInput as refusal:
        moved = (replace(error, pointer=_moved(error.pointer, places)) for error in refusal.errors)
        raise InvalidInput(*moved) from refusal


def _moved(pointer: str, places: Mapping[str, str]) -> str:
    for place, onward in places.items():
        if pointer == place or pointer.startswith(f"{place}/"):
            return onward + pointer.removeprefix(place)
    return pointer
