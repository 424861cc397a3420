"""What somebody has typed into a form and could not save yet."""

import datetime as dt
from collections.abc import Mapping

import msgspec


class TypedForm(msgspec.Struct, frozen=True):
    """The fields of a form as they were typed, by their names, and when.

    `made_from` is the revision that the form was filled from, None where it makes something new.
    """

    fields: Mapping[str, tuple[str, ...]]
    made_from: int | None
    at: dt.datetime
