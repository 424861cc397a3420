"""What summaries are made of: figures by period, promises and how far they have come, reports, decisions.

Contact persons, drafts and returned filings have no field here, so that none can get into a
document. Texts that the unit wrote stand beside the language they were written in.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import msgspec

from registry.model.agreements import MeasureCommitment, TargetCommitment
from registry.model.deal_figures import Standing
from registry.model.deals import IndicatorVersion, MeasureStatus, Target
from registry.model.figures import FigureKind, TargetStatus
from registry.model.languages import Language, Translated
from registry.model.progress_reports import EvidenceLevel, MissingReason


class Approval(msgspec.Struct, frozen=True):
    """When a ministry approved the version; by office, never by person."""

    ministry: Translated
    approved_at: dt.datetime | None


class PeriodFigure(msgspec.Struct, frozen=True):
    """One indicator in one period, judged against the next own and the next deal's target, apart.

    `value` is rounded for show, `numerator` and `denominator` are as reported; a yes is 1. A
    period that passed without an accepted report has `is_reported` false.
    """

    period: str
    is_reported: bool
    kind: FigureKind = FigureKind.MISSING
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    missing: MissingReason | None = None
    evidence: EvidenceLevel | None = None
    own: Standing | None = None
    deal: Standing | None = None
    note: str = ""
    language: Language = Language.FI


class Series(msgspec.Struct, frozen=True):
    """An indicator's figures under one definition, oldest first; figures of two never compare."""

    definition: IndicatorVersion
    figures: tuple[PeriodFigure, ...]

    def decimals(self, column: Literal["numerator", "denominator", "value"]) -> int:
        """Return how many decimals the numbers of a column need, so that they stand one below the other."""
        return decimals_of(getattr(figure, column) for figure in self.figures)


class IndicatorRecord(msgspec.Struct, frozen=True):
    """One indicator: where it is `now` (its last reported period) and how it came there.

    Before the first accepted report there is no `now`, and the targets have no data.
    """

    definition: IndicatorVersion
    now: PeriodFigure | None
    own: Standing | None
    deal: Standing | None
    series: tuple[Series, ...]
    code: str


class TargetRecord(msgspec.Struct, frozen=True):
    """One promised value, judged in the period of its due date, or in the last one reported before.

    `deal_target` is the deal's for the same day, `figure` what the status was judged by.
    """

    commitment: TargetCommitment
    definition: IndicatorVersion
    deal_target: Target | None
    status: TargetStatus
    figure: PeriodFigure | None


class MeasureStep(msgspec.Struct, frozen=True):
    """How far a measure had come from the start of one year to the end of another, by the reports.

    `note` is that of the last report among them.
    """

    first_year: int
    last_year: int
    status: MeasureStatus
    note: str
    language: Language


class MeasureRecord(msgspec.Struct, frozen=True):
    """One promised measure and what the accepted reports said of it, oldest first.

    `area` is the deal's; where the deal lists none, the commitment names its own. Where no
    report tells anything there are no `steps`.
    """

    commitment: MeasureCommitment
    area: Translated | None
    steps: tuple[MeasureStep, ...]

    @property
    def status(self) -> MeasureStatus | None:
        """The status last reported, if any."""
        return self.steps[-1].status if self.steps else None


class DueKind(StrEnum):
    """What is due."""

    REPORT = "report"
    TARGET = "target"
    MEASURE = "measure"


class Due(msgspec.Struct, frozen=True):
    """What is due next, and when: the report for a `period`, a target, or a measure that is not done yet."""

    on: dt.date
    kind: DueKind
    period: str = ""
    target: TargetRecord | None = None
    measure: MeasureRecord | None = None


class ReportRecord(msgspec.Struct, frozen=True):
    """One accepted report: when it was accepted, and what the unit says of the period."""

    period: str
    accepted_at: dt.datetime
    summary: str
    language: Language


def decimals_of(numbers: Iterable[Decimal | None]) -> int:
    """Return how many decimals numbers need to stand one below the other."""
    return max((len(f"{number:f}".partition(".")[2]) for number in numbers if number is not None), default=0)
