"""A form as it is shown: what is in its fields, what is wrong with them, what others saved meanwhile."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Self

import msgspec
from markupsafe import Markup

from registry.errors import InvalidInput
from registry.locale.refusals import field_detail
from registry.model.languages import Language
from registry.wire.form_fields import Fields, fields_of, is_row

_TOLD_APART_BY: Final = {
    "commitments": ("number",),
    "values": ("indicator",),
    "measures": ("commitment",),
    "targets": ("indicator", "due_on"),
    "measure_areas": ("code",),
    "founding_parties": ("name",),
}
"""The fields that say together what a row is about, by the lists whose rows can move."""


class Message(msgspec.Struct, frozen=True):
    """What is wrong, as a sentence, and at which field; without a name, with the form as a whole."""

    name: str
    text: str


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """A form that is shown to somebody; its macros are in `templates/components/fields.html`.

    `revision` is that of the object that it was filled from. If it `is_changed_meanwhile`, `theirs`
    has what is saved now in the fields that differ from it. `typed_at` is set when the fields hold
    what was typed some time ago and could not be saved. `labels` is filled by the fields as they are
    drawn, so that the summary of errors above them can call them by their names; what it says of the
    fields of another page, it says with that page's path and name from `elsewhere`, by their first step.
    """

    fields: Fields = {}
    revision: int | None = None
    messages: tuple[Message, ...] = ()
    theirs: Mapping[str, str] = {}
    is_changed_meanwhile: bool = False
    typed_at: dt.datetime | None = None
    labels: dict[str, str] = {}
    elsewhere: Mapping[str, tuple[str, str]] = {}

    @classmethod
    def of(cls, language: Language, content: object, revision: int | None = None) -> Self:
        """Return a form filled from a Struct whose fields are those of the form."""
        return cls(fields=fields_of(language, content), revision=revision)

    def text(self, name: str) -> str:
        """Return what is in a field."""
        texts = self.fields.get(name, ())
        return texts[-1] if texts else ""

    def holds(self, name: str, value: str) -> bool:
        """Tell whether a box or button with this value is chosen."""
        return value in self.fields.get(name, ())

    def error(self, name: str) -> str:
        """Return what is wrong with a field, an empty text where nothing is."""
        return next((message.text for message in self.messages if message.name == name), "")

    def errors_below(self, name: str) -> tuple[Message, ...]:
        """Return what is wrong with a field or with any part of it."""
        inside = f"{name}/"
        return tuple(one for one in self.messages if one.name == name or one.name.startswith(inside))

    def their(self, name: str) -> str | None:
        """Return what somebody else has saved in a field meanwhile; None where it is the same."""
        return self.theirs.get(name)

    def label(self, name: str, words: str) -> None:
        """Note what a field is called that is being drawn."""
        self.labels[name] = Markup(words).striptags()  # noqa: S704 (what is left is text, escaped where it is shown)

    def place_of(self, name: str) -> Message | None:
        """Return the field of a name, or what it is a part of, with what it is called on the page."""
        while name:
            if name in self.labels:
                return Message(name, self.labels[name])
            name = name.rpartition("/")[0]
        return None

    def page_of(self, name: str) -> tuple[str, str] | None:
        """Return the path and the name of another page that has the field of this name."""
        return self.elsewhere.get(name.partition("/")[0])

    def rows(self, name: str) -> tuple[str, ...]:
        """Return the numbers of the rows of a list that the form has fields for, in their order."""
        inside = f"{name}/"
        numbers = {
            field[len(inside) :].partition("/")[0] for field in self.fields if field.startswith(inside)
        }
        return tuple(sorted(filter(is_row, numbers), key=int))

    def refused(self, language: Language, refusal: InvalidInput) -> Self:
        """Return the form with everything that is wrong with it."""
        return msgspec.structs.replace(self, messages=messages_of(language, refusal))

    def beside(self, current: "Form") -> Self:
        """Return the form with what is saved now beside each field where that is something else.

        Rows that only the current state has come along: what others have added is not lost because it
        is not seen. It goes on from the current state: what is saved next was seen.
        """
        current = current.with_rows_as_in(self)
        names = [*self.fields, *(name for name in current.fields if name not in self.fields)]
        theirs = {
            name: _joined(current.fields.get(name, ()))
            for name in names
            if _joined(current.fields.get(name, ())) != _joined(self.fields.get(name, ()))
        }
        fields = {**self.fields, **self._rows_only_in(current)}
        return msgspec.structs.replace(
            self, fields=fields, revision=current.revision, theirs=theirs, is_changed_meanwhile=True
        )

    def with_rows_as_in(self, other: "Form") -> Self:
        """Return the form with its rows where the other has the same; what it has alone comes behind."""
        moved: dict[str, str] = {}
        for name, keys in _TOLD_APART_BY.items():
            theirs = {what: row for row in other.rows(name) if (what := other.about(name, row, keys))}
            free = max((int(row) for row in other.rows(name)), default=-1) + 1
            for row in self.rows(name):
                same = theirs.get(self.about(name, row, keys))
                moved[f"{name}/{row}"] = f"{name}/{free if same is None else same}"
                free += same is None
        fields = {_moved(name, moved): texts for name, texts in self.fields.items()}
        return msgspec.structs.replace(self, fields=fields)

    def about(self, name: str, row: str, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return what says what a row is about; nothing while a part of it is empty."""
        texts = tuple(self.text(f"{name}/{row}/{key}") for key in keys)
        return texts if all(texts) else ()

    def _rows_only_in(self, other: "Form") -> Fields:
        """Return the fields of rows that the other form has and this one has not."""
        own = {row for name in self.fields for row in _rows_around(name)}
        return {
            name: texts
            for name, texts in other.fields.items()
            if any(row not in own for row in _rows_around(name))
        }


def messages_of(language: Language, refusal: InvalidInput) -> tuple[Message, ...]:
    """Return what a refusal says about each field."""
    return tuple(
        Message(error.pointer.removeprefix("/"), field_detail(language, error)) for error in refusal.errors
    )


def _moved(name: str, moved: Mapping[str, str]) -> str:
    row = next((row for row in _rows_around(name) if row in moved), "")
    return moved[row] + name.removeprefix(row) if row else name


def _rows_around(name: str) -> Iterator[str]:
    """Yield the names of the rows that a field is in."""
    parts = name.split("/")
    return ("/".join(parts[: place + 1]) for place, part in enumerate(parts) if place and is_row(part))


def _joined(texts: Iterable[str]) -> str:
    """Return the texts of a field as lines, without what a browser changes or adds by sending them.

    A box that is ticked comes behind its hidden "no"; lists have empty fields for more.
    """
    typed = [text.replace("\r\n", "\n").strip() for text in texts]
    return "\n".join(filter(None, typed[-1:] if typed == ["false", "true"] else typed))
