"""The record of one accepted progress report: what it says, how that stands, and who decided on it."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

import msgspec

from registry.model.agreements import Agreement, AgreementStatus
from registry.model.documents import DocumentKind
from registry.model.evidence import Evidence, EvidenceFile
from registry.model.languages import Language, Translated
from registry.model.organisations import Ministry
from registry.model.progress_reports import ProgressReport, ReportVersion
from registry.model.report_rules import is_final
from registry.model.reviews import Decision
from registry.model.summaries.agreement import measure_record
from registry.model.summaries.dossiers import Dossier
from registry.model.summaries.due_next import due_next_of
from registry.model.summaries.progress import Progress
from registry.model.summaries.records import Due, IndicatorRecord, MeasureRecord, TargetRecord
from registry.model.summaries.tallies import MeasureTally, measure_tally


class EvidenceRecord(msgspec.Struct, frozen=True):
    """A public piece of evidence: a file, by the SHA-256 of its bytes, or a link."""

    number: int
    title: str
    file: EvidenceFile | None
    link: str | None


class Acceptance(msgspec.Struct, frozen=True):
    """A ministry's decision to accept the report; by office, never by person."""

    ministry: Translated
    decided_at: dt.datetime
    reason: str


class ProgressReportSummary(msgspec.Struct, frozen=True, tag=DocumentKind.PROGRESS_REPORT.value):
    """Everything that the document of an accepted report shows, in all languages at once.

    It stands as of the report's acceptance: what was published later, of the agreement or of other
    periods, is not in it. All is judged by the agreement's version in force at the period's end,
    `agreement_version` (rule 4). `year` is the period's last one, by which it is filed. `language` is
    that of the unit's texts in the report, `agreement_language` of those in the agreement.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.PROGRESS_REPORT

    number: str
    year: int
    period: str
    version: int
    language: Language
    organisation: Translated
    business_id: str
    covers: tuple[Translated, ...]
    deal: Translated
    deal_slug: str
    agreement_version: int
    agreement_language: Language
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    is_final: bool
    submitted_at: dt.datetime | None
    accepted_at: dt.datetime
    acceptances: tuple[Acceptance, ...]
    text: str
    indicators: tuple[IndicatorRecord, ...]
    targets: tuple[TargetRecord, ...]
    measures: tuple[MeasureRecord, ...]
    evidence: tuple[EvidenceRecord, ...]
    due: tuple[Due, ...]
    holds_invented_figures: bool = False

    @property
    def subject(self) -> str:
        """What the document is about: an agreement's period."""
        return f"{self.number}/{self.year}"

    @property
    def issued_at(self) -> dt.datetime:
        """The time of the last change in it: that of the acceptance."""
        return self.accepted_at

    @property
    def tally(self) -> MeasureTally:
        """How many measures have each status, what is done first; those never reported come last."""
        return measure_tally(measure.status for measure in self.measures)


def compose(found: Dossier, period: int) -> ProgressReportSummary:
    """Return the record of the report for a period, in its newest accepted version.

    Raises ValueError where the period has no accepted report.
    """
    agreement, deal, organisation = found.agreement, found.deal, found.organisation
    report = next((one.accepted for one in found.reports if one.period == period), None)
    if report is None or report.accepted_at is None:
        raise ValueError(f"{agreement.number}/{period}")
    then = _agreement_at(agreement, report.accepted_at)
    told = _reports_at(found.reports, period, report.accepted_at)
    version = then.in_force_at(deal.reporting.ends_on(period))
    if version is None:
        raise ValueError(f"{agreement.number}/{period}")
    progress = Progress(then, deal, told)
    targets = progress.targets(version)
    measures = tuple(measure_record(measure, deal, told) for measure in version.terms.measures)
    names = {one.business_id: one.name for one in found.covered}
    return ProgressReportSummary(
        number=agreement.number,
        year=period,
        period=deal.reporting.named(period),
        version=report.version,
        language=report.content.language,
        organisation=organisation.name,
        business_id=organisation.business_id,
        covers=tuple(names[one] for one in version.terms.covers if one in names),
        deal=deal.name,
        deal_slug=deal.slug,
        agreement_version=version.version,
        agreement_language=version.terms.language,
        starts_on=deal.reporting.starts_on(period),
        ends_on=deal.reporting.ends_on(period),
        due_on=deal.reporting.due_on(period),
        is_final=is_final(then, deal, period),
        submitted_at=report.submitted_at,
        accepted_at=report.accepted_at,
        acceptances=_acceptances(report, found.ministries),
        text=report.content.summary,
        indicators=progress.indicators(version),
        targets=targets,
        measures=measures,
        evidence=tuple(_evidence(one) for one in report.evidence if one.is_public),
        due=due_next_of(then, deal, {one.period for one in told}, targets, measures, report.accepted_at),
        holds_invented_figures=found.holds_invented_figures or organisation.is_invented,
    )


def _agreement_at(agreement: Agreement, moment: dt.datetime) -> Agreement:
    """Return the agreement as it was in force at a moment: with the versions approved by then."""
    versions = tuple(v for v in agreement.versions if v.approved_at is not None and v.approved_at <= moment)
    in_force = AgreementStatus.ACTIVE
    return msgspec.structs.replace(agreement, status=in_force, versions=versions, ending=None)


def _reports_at(
    reports: Iterable[ProgressReport], period: int, moment: dt.datetime
) -> tuple[ProgressReport, ...]:
    """Return the reports up to a period as they were accepted by a moment, oldest first."""
    known = []
    for report in sorted(reports, key=lambda one: one.period):
        versions = tuple(v for v in report.versions if v.accepted_at is not None and v.accepted_at <= moment)
        if versions and report.period <= period:
            known.append(msgspec.structs.replace(report, versions=versions))
    return tuple(known)


def _evidence(one: Evidence) -> EvidenceRecord:
    return EvidenceRecord(one.number, one.title, one.file, one.link)


def _acceptances(report: ReportVersion, ministries: Iterable[Ministry]) -> tuple[Acceptance, ...]:
    names = {ministry.code: ministry.name for ministry in ministries}
    return tuple(
        Acceptance(names[review.ministry], review.decided_at, review.reason)
        for review in report.reviews
        if review.decision is Decision.ACCEPTED and review.submission == report.submission
    )
