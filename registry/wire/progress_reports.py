"""Progress reports on the wire."""

from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.agreements import VersionStatus
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import (
    EvidenceLevel,
    MeasureProgress,
    MissingReason,
    ProgressReport,
    ReportContent,
    ReportedValue,
    ReportStatus,
    ReportVersion,
)
from registry.wire.evidence import EvidenceOut
from registry.wire.quantity import Quantity
from registry.wire.reviews import ReviewOut
from registry.wire.texts import Code, Moment, Prose, Year


class ReportedValueIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One indicator's figure: its parts, or `missing` with the reason why there are none."""

    indicator: Code
    numerator: Quantity | None = None
    denominator: Quantity | None = None
    answer: bool | None = None
    missing: MissingReason | None = None
    evidence: EvidenceLevel = EvidenceLevel.SELF_DECLARED
    note: Prose = ""

    def value(self) -> ReportedValue:
        """Return the model's value; its indicator's version is not known as yet."""
        return ReportedValue(
            self.indicator,
            0,
            self.numerator,
            self.denominator,
            self.answer,
            self.missing,
            self.evidence,
            self.note,
        )


class MeasureProgressIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a measure of the agreement has come; `commitment` is its number there."""

    commitment: int
    status: MeasureStatus
    note: Prose = ""


class ReportContentIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a unit writes into a report; what is needed only for submitting may still be missing."""

    language: Language
    summary: Prose = ""
    values: Annotated[tuple[ReportedValueIn, ...], Meta(max_length=200)] = ()
    measures: Annotated[tuple[MeasureProgressIn, ...], Meta(max_length=200)] = ()

    def content(self) -> ReportContent:
        """Return the model's content."""
        return ReportContent(
            self.language,
            self.summary,
            tuple(value.value() for value in self.values),
            tuple(MeasureProgress(m.commitment, m.status, m.note) for m in self.measures),
        )


class ProgressReportIn(ReportContentIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A report to be drafted for a period, which is named by its last year."""

    period: Year


class ReportedValueOut(msgspec.Struct, frozen=True):
    """A reported value, with the version of the indicator that it was reported under."""

    indicator: str
    indicator_version: int
    numerator: Quantity | None
    denominator: Quantity | None
    answer: bool | None
    missing: MissingReason | None
    evidence: EvidenceLevel
    note: str


class ReportVersionOut(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a report."""

    version: int
    status: VersionStatus
    language: Language
    summary: str
    values: list[ReportedValueOut]
    measures: tuple[MeasureProgress, ...]
    submission: int
    submitted_at: Moment | None
    accepted_at: Moment | None
    handed_over_at: Moment | None
    reviews: list[ReviewOut]
    evidence: list[EvidenceOut]

    @classmethod
    def of(cls, version: ReportVersion) -> "ReportVersionOut":
        """Show a version."""
        content = version.content
        return cls(
            version=version.version,
            status=version.status,
            language=content.language,
            summary=content.summary,
            values=[ReportedValueOut(*msgspec.structs.astuple(value)) for value in content.values],
            measures=content.measures,
            submission=version.submission,
            submitted_at=version.submitted_at,
            accepted_at=version.accepted_at,
            handed_over_at=version.handed_over_at,
            reviews=[ReviewOut.of(review) for review in version.reviews],
            evidence=[EvidenceOut.of(piece) for piece in version.evidence],
        )


class ProgressReportOut(msgspec.Struct, frozen=True, kw_only=True):
    """A report with the newest of the versions that its reader may see."""

    agreement: str
    period: int
    status: ReportStatus
    created_at: Moment
    modified_at: Moment
    current: ReportVersionOut
    versions: list[int]

    @classmethod
    def of(cls, report: ProgressReport) -> "ProgressReportOut":
        """Show a report."""
        return cls(
            agreement=report.agreement,
            period=report.period,
            status=report.status,
            created_at=report.created_at,
            modified_at=report.modified_at,
            current=ReportVersionOut.of(report.latest),
            versions=[version.version for version in report.versions],
        )


class AgreementReportsOut(msgspec.Struct, frozen=True):
    """All reports of an agreement that the reader may see, by period; there is never a second page."""

    items: list[ProgressReportOut]
