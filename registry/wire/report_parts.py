"""A progress report in parts, as the pages ask for it: each puts one part of a draft anew."""

from typing import Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import MeasureProgress, ReportContent
from registry.wire.progress_reports import ReportedValueIn
from registry.wire.texts import Prose


class ValuesIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The reported values, one for each indicator."""

    values: Annotated[tuple[ReportedValueIn, ...], Meta(max_length=200)] = ()

    def into(self, content: ReportContent) -> ReportContent:
        """Return the content with these values."""
        return replace(content, values=tuple(value.value() for value in self.values))


class MeasureIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a measure has come; while nothing is chosen, nothing is told of it."""

    commitment: int
    status: MeasureStatus | None = None
    note: Prose = ""


class MeasuresIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the measures have come, as far as it is told yet."""

    measures: Annotated[tuple[MeasureIn, ...], Meta(max_length=200)] = ()

    def into(self, content: ReportContent) -> ReportContent:
        """Return the content with this progress; a measure without a status is not told of yet."""
        told = (MeasureProgress(m.commitment, m.status, m.note) for m in self.measures if m.status)
        return replace(content, measures=tuple(told))


class SummaryIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the unit says about the period as a whole, and in which language it writes."""

    language: Language
    summary: Prose = ""

    def into(self, content: ReportContent) -> ReportContent:
        """Return the content with this summary."""
        return replace(content, language=self.language, summary=self.summary)
