"""What changed between two states of a filing, field by field, for those who decide on it."""

import difflib
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

import msgspec

from registry.model.agreements import Commitment, TargetCommitment, Terms
from registry.model.progress_reports import ReportContent

_WORD: Final = re.compile(r"\S*\s+|\S+")
_WORDY: Final = 4000
"""Texts with more words than this are shown side by side whole: to compare them would take too long."""


class ChangedField(StrEnum):
    """What of a filing has changed."""

    LANGUAGE = "language"
    STARTS_ON = "starts_on"
    ENDS_ON = "ends_on"
    SCOPE = "scope"
    IMPLEMENTATION_PLAN = "implementation_plan"
    DECISION = "decision"
    COVERS = "covers"
    TARGET = "target"
    MEASURE = "measure"
    SUMMARY = "summary"
    VALUE = "value"
    MEASURE_PROGRESS = "measure_progress"


_PLAIN: Final = (
    ChangedField.LANGUAGE,
    ChangedField.STARTS_ON,
    ChangedField.ENDS_ON,
    ChangedField.SCOPE,
    ChangedField.IMPLEMENTATION_PLAN,
    ChangedField.DECISION,
    ChangedField.COVERS,
)
"""Those that terms have once, under the same name."""


class Piece(msgspec.Struct, frozen=True):
    """A piece of a text: as it was, left out, or put in."""

    text: str
    is_old: bool = True
    is_new: bool = True


class Change(msgspec.Struct, frozen=True):
    """One field with what it was and what it is; None where it was not there, or is no more.

    `key` names one of several: a commitment's number, an indicator's code. For texts, `pieces`
    shows both at once.
    """

    field: ChangedField
    before: object | None
    after: object | None
    key: str = ""
    pieces: tuple[Piece, ...] = ()


def changes_of_terms(before: Terms, after: Terms) -> tuple[Change, ...]:
    """Return what changed between two states of an agreement's terms, commitments by their numbers."""
    return tuple(_term_changes(before, after))


def changes_of_content(before: ReportContent, after: ReportContent) -> tuple[Change, ...]:
    """Return what changed between two states of a report's content."""
    return tuple(_content_changes(before, after))


def _term_changes(before: Terms, after: Terms) -> Iterator[Change]:
    for field in _PLAIN:
        yield from _change(field, getattr(before, field.value), getattr(after, field.value))
    old, new = _by_number(before.commitments), _by_number(after.commitments)
    for number in sorted(old.keys() | new.keys()):
        promised = new.get(number) or old[number]
        is_target = isinstance(promised, TargetCommitment)
        field = ChangedField.TARGET if is_target else ChangedField.MEASURE
        yield from _change(field, old.get(number), new.get(number), str(number))


def _content_changes(before: ReportContent, after: ReportContent) -> Iterator[Change]:
    yield from _change(ChangedField.LANGUAGE, before.language, after.language)
    yield from _change(ChangedField.SUMMARY, before.summary, after.summary)
    old_values = {value.indicator: value for value in before.values}
    new_values = {value.indicator: value for value in after.values}
    for code in dict.fromkeys([*old_values, *new_values]):
        yield from _change(ChangedField.VALUE, old_values.get(code), new_values.get(code), code)
    old_measures = {measure.commitment: measure for measure in before.measures}
    new_measures = {measure.commitment: measure for measure in after.measures}
    for number in sorted(old_measures.keys() | new_measures.keys()):
        yield from _change(
            ChangedField.MEASURE_PROGRESS, old_measures.get(number), new_measures.get(number), str(number)
        )


def _by_number(commitments: tuple[Commitment, ...]) -> Mapping[int, Commitment]:
    return {commitment.number: commitment for commitment in commitments}


def _change(
    field: ChangedField, before: object | None, after: object | None, key: str = ""
) -> Iterator[Change]:
    if before == after:
        return
    pieces = compared(before, after) if isinstance(before, str) and isinstance(after, str) else ()
    yield Change(field, before, after, key, pieces)


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """Return two texts as one, word by word; nothing for texts too long to be compared."""
    old, new = _words(before), _words(after)
    if len(old) + len(new) > _WORDY:
        return ()
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for verb, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if verb == "equal":
            pieces.append(Piece("".join(old[old_from:old_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("".join(old[old_from:old_to]), is_new=False))
        if new_to > new_from:
            pieces.append(Piece("".join(new[new_from:new_to]), is_old=False))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    """Return a text as words, each with the spaces behind it."""
    return _WORD.findall(text)
