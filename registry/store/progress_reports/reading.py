"""Reading the progress reports of an agreement."""

import datetime as dt
from collections import defaultdict

import msgspec

from registry.model.agreements import VersionStatus
from registry.model.deals import MeasureStatus
from registry.model.evidence import Evidence
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
from registry.model.quantities import from_thousandths
from registry.model.records import ReportRecord
from registry.model.reviews import Review
from registry.store import evidence as stored_evidence
from registry.store.reviews import ReviewRow
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    id: int
    agreement: str
    period: int
    status: ReportStatus
    created_at: dt.datetime
    modified_at: dt.datetime
    revision: int


class _VersionRow(msgspec.Struct, array_like=True):
    report_id: int
    id: int
    version: int
    status: VersionStatus
    language: Language
    summary: str
    submission: int
    submitted_at: dt.datetime | None
    accepted_at: dt.datetime | None
    handed_over_at: dt.datetime | None


class ValueRow(msgspec.Struct, array_like=True):
    """A reported value as it is stored, with the version it belongs to."""

    version_id: int
    indicator: str
    indicator_version: int
    numerator: int | None
    denominator: int | None
    answer: bool | None
    missing: MissingReason | None
    evidence: EvidenceLevel
    note: str

    def value(self) -> ReportedValue:
        """Return the value, its quantities as decimals again."""
        return ReportedValue(
            self.indicator,
            self.indicator_version,
            None if self.numerator is None else from_thousandths(self.numerator),
            None if self.denominator is None else from_thousandths(self.denominator),
            self.answer,
            self.missing,
            self.evidence,
            self.note,
        )


class _MeasureRow(msgspec.Struct, array_like=True):
    version_id: int
    commitment: int
    status: MeasureStatus
    note: str


def by_period(tx: Transaction, number: str, period: int) -> ReportRecord | None:
    """Return an agreement's report for a period, or None while there is none."""
    return next(iter(_reports(tx, number, period)), None)


def of_agreement(tx: Transaction, number: str) -> list[ReportRecord]:
    """Return all reports of an agreement in the order of their periods."""
    return _reports(tx, number, None)


def _reports(tx: Transaction, number: str, period: int | None) -> list[ReportRecord]:
    rows = tx.rows(_Row, _REPORTS, number=number, period=period)
    versions = _versions(tx, number, period) if rows else {}
    return [
        ReportRecord(
            row.id,
            ProgressReport(
                row.agreement,
                row.period,
                row.status,
                row.created_at,
                row.modified_at,
                tuple(versions[row.id]),
                row.revision,
            ),
        )
        for row in rows
    ]


def _versions(tx: Transaction, number: str, period: int | None) -> dict[int, list[ReportVersion]]:
    with tx.together() as asked:
        value_rows = asked.rows(ValueRow, _VALUES, number=number, period=period)
        measure_rows = asked.rows(_MeasureRow, _MEASURES, number=number, period=period)
        review_rows = asked.rows(ReviewRow, _REVIEWS, number=number, period=period)
        evidence_rows = stored_evidence.of_reports(asked, number, period)
        version_rows = asked.rows(_VersionRow, _VERSIONS, number=number, period=period)
    values: dict[int, list[ReportedValue]] = defaultdict(list)
    for value in value_rows:
        values[value.version_id].append(value.value())
    measures: dict[int, list[MeasureProgress]] = defaultdict(list)
    for measure in measure_rows:
        progress = MeasureProgress(measure.commitment, measure.status, measure.note)
        measures[measure.version_id].append(progress)
    reviews: dict[int, list[Review]] = defaultdict(list)
    for review in review_rows:
        reviews[review.version_id].append(review.review())
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    for piece in evidence_rows:
        evidence[piece.version_id].append(piece.evidence())
    versions: dict[int, list[ReportVersion]] = defaultdict(list)
    for row in version_rows:
        content = ReportContent(row.language, row.summary, tuple(values[row.id]), tuple(measures[row.id]))
        versions[row.report_id].append(
            ReportVersion(
                row.version,
                row.status,
                content,
                row.submission,
                row.submitted_at,
                row.accepted_at,
                tuple(reviews[row.id]),
                row.handed_over_at,
                tuple(evidence[row.id]),
            )
        )
    return versions


_REPORTS = """
    select progress_report.id, agreement.number, progress_report.period, progress_report.status,
        progress_report.created_at, progress_report.modified_at, progress_report.revision
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by progress_report.period
"""

_VERSIONS = """
    select progress_report.id, progress_report_version.id, version, progress_report_version.status, language,
        summary, submission, submitted_at, accepted_at, handed_over_at
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version on progress_report_version.progress_report_id = progress_report.id
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by progress_report.period, version
"""

_VALUES = """
    select progress_report_version.id, indicator.code, indicator_version, numerator_thousandths,
        denominator_thousandths, answer, missing, evidence, note
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version on progress_report_version.progress_report_id = progress_report.id
    join reported_value on reported_value.progress_report_version_id = progress_report_version.id
    join indicator on indicator.id = reported_value.indicator_id
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by progress_report_version.id, reported_value.position
"""

_MEASURES = """
    select progress_report_version.id, commitment, measure_progress.status, note
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version on progress_report_version.progress_report_id = progress_report.id
    join measure_progress on measure_progress.progress_report_version_id = progress_report_version.id
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by progress_report_version.id, measure_progress.position
"""

_REVIEWS = """
    select progress_report_version.id, ministry_code, decision, review.submission, decided_at, reviewer_id,
        reason
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version on progress_report_version.progress_report_id = progress_report.id
    join review on review.progress_report_version_id = progress_report_version.id
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by review.id
"""
