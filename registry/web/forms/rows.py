"""Rows of a form's lists: one more, or one less, without anything else being touched."""

from collections.abc import Mapping

from registry.wire.form_fields import Fields, is_row


def with_row(fields: Fields, name: str, first: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the fields with a row more in the list `name`, which holds what is in `first`."""
    row = max((int(number) for number in _rows(fields, name)), default=-1) + 1
    added = {f"{name}/{row}/{field}": (text,) for field, text in first.items()}
    return {**{field: tuple(texts) for field, texts in fields.items()}, **added}


def without_row(fields: Fields, name: str, row: str) -> dict[str, tuple[str, ...]]:
    """Return the fields without a row of the list `name`; the others keep their numbers."""
    inside = f"{name}/{row}/"
    return {field: tuple(texts) for field, texts in fields.items() if not field.startswith(inside)}


def _rows(fields: Fields, name: str) -> set[str]:
    inside = f"{name}/"
    numbers = {field[len(inside) :].partition("/")[0] for field in fields if field.startswith(inside)}
    return set(filter(is_row, numbers))
