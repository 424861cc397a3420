"""Forms: what people type becomes the same Structs as the bodies of the API, and back.

A field of a form is named by its place in the body, the JSON Pointer (RFC 6901) without its first
slash: `commitments/0/value`. Names that begin with `_` are the form's own. Typed text is read as
people write in the language of the page; what cannot be read stays as it is, for `field_errors` to
refuse by its place. So a form and a body are judged by the same rules.

What was left empty is absent. An object is absent if everything typed into it is; in a list, such
an object (a row that nobody filled in) is left out and those behind it move up; `renamed` leads from
places in the Struct back to the fields.
"""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model.languages import Language
from registry.wire.decoding import kind_of, refusal_of
from registry.wire.field_errors import errors_in
from registry.wire.form_fields import Fields, below, is_row
from registry.wire.form_reading import Reader
from registry.wire.quantity import read_custom

T = TypeVar("T")


class Decoded(msgspec.Struct, Generic[T], frozen=True):
    """What a form came to, and which of its rows each item of a list was."""

    content: T
    rows: Mapping[str, tuple[str, ...]] = {}


class FormRefused(InvalidInput):
    """What was typed cannot be read or breaks rules; pointers are those of the form's fields."""


def decode_form(language: Language, fields: Fields, type_: type[T]) -> Decoded[T]:
    """Read what was typed into the fields as a Struct.

    Raises `FormRefused` with every error, each at the name of its field behind a slash.
    """
    kind = kind_of(type_)
    rows: dict[str, tuple[str, ...]] = {}
    values = Reader(language, rows).whole(kind, fields)
    errors = errors_in(kind, values)
    if not errors:
        try:
            return Decoded(msgspec.convert(values, type_, dec_hook=read_custom), rows)
        except msgspec.ValidationError as refusal:
            errors = [refusal_of(refusal)]
    raise FormRefused(*renamed(errors, rows))


def renamed(errors: Iterable[FieldError], rows: Mapping[str, tuple[str, ...]]) -> list[FieldError]:
    """Return errors of a Struct as errors of the form that it was typed into."""
    return [
        msgspec.structs.replace(
            error, pointer=f"/{field_of(error.pointer.removeprefix('/'), rows)}" if error.pointer else ""
        )
        for error in errors
    ]


def field_of(place: str, rows: Mapping[str, tuple[str, ...]]) -> str:
    """Return the name of the field for a place in the Struct: the rows that were left out are counted."""
    name = ""
    for part in place.split("/"):
        known = rows.get(name, ())
        meant = known[int(part)] if is_row(part) and int(part) < len(known) else part
        name = below(name, meant)
    return name
