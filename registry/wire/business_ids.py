"""Reading business IDs out of what was sent, every wrong one named."""

from collections.abc import Mapping

from registry.errors import FieldError, InvalidInput
from registry.model.business_ids import canonical


def canonical_by_pointer(given: Mapping[str, str]) -> dict[str, str]:
    """Return the canonical form of each business ID, by the pointer that it came with.

    Raises InvalidInput with an error for each that is none.
    """
    found: dict[str, str] = {}
    errors: list[FieldError] = []
    for pointer, text in given.items():
        try:
            found[pointer] = canonical(text, pointer)
        except InvalidInput as refusal:
            errors.extend(refusal.errors)
    if errors:
        raise InvalidInput(*errors)
    return found


def indexed(name: str, texts: tuple[str, ...]) -> dict[str, str]:
    """Return texts of a list by their pointers, such as `/covers/0`."""
    return {f"/{name}/{index}": text for index, text in enumerate(texts)}
