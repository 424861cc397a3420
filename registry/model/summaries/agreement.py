"""The summary of an agreement: one approved version with all its commitments, and its progress so far."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

import msgspec

from registry.model.agreements import (
    Agreement,
    AgreementStatus,
    AgreementVersion,
    DecisionReference,
    Ending,
    MeasureCommitment,
)
from registry.model.deals import Deal
from registry.model.documents import DocumentKind
from registry.model.languages import Language, Translated
from registry.model.organisations import Ministry
from registry.model.progress_reports import ProgressReport
from registry.model.reviews import Decision
from registry.model.summaries.dossiers import Dossier
from registry.model.summaries.due_next import due_next_of
from registry.model.summaries.progress import Progress
from registry.model.summaries.records import (
    Approval,
    Due,
    IndicatorRecord,
    MeasureRecord,
    MeasureStep,
    ReportRecord,
    TargetRecord,
)
from registry.model.summaries.tallies import MeasureTally, TargetTally, measure_tally, target_tally


class AgreementSummary(msgspec.Struct, frozen=True, tag=DocumentKind.AGREEMENT_SUMMARY.value):
    """Everything that an agreement summary shows, in all languages at once.

    `language` is that of the unit's own texts. `issued_at` is the time of the last published
    change, never the clock's: the same record always makes the same document. `replaced_at` is when
    a later version was approved, for a version that is no longer the newest.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.AGREEMENT_SUMMARY

    number: str
    status: AgreementStatus
    version: int
    language: Language
    organisation: Translated
    business_id: str
    covers: tuple[Translated, ...]
    deal: Translated
    deal_slug: str
    approvals: tuple[Approval, ...]
    starts_on: dt.date | None
    ends_on: dt.date | None
    decision: DecisionReference | None
    scope: str
    implementation_plan: str
    indicators: tuple[IndicatorRecord, ...]
    targets: tuple[TargetRecord, ...]
    measures: tuple[MeasureRecord, ...]
    reports: tuple[ReportRecord, ...]
    due: tuple[Due, ...]
    ending: Ending | None
    published_at: dt.datetime | None
    approved_at: dt.datetime | None
    replaced_at: dt.datetime | None
    issued_at: dt.datetime
    holds_invented_figures: bool = False

    @property
    def subject(self) -> str:
        """What the document is about: an agreement's version."""
        return f"{self.number}/{self.version}"

    @property
    def target_tally(self) -> TargetTally:
        """How many targets have each status, what is reached first."""
        return target_tally(target.status for target in self.targets)

    @property
    def tally(self) -> MeasureTally:
        """How many measures have each status, what is done first; those never reported come last."""
        return measure_tally(measure.status for measure in self.measures)


def compose(
    found: Dossier, *, version: AgreementVersion | None = None, as_of: dt.datetime | None = None
) -> AgreementSummary:
    """Return the summary of an agreement's `version`, or newest approved one, and its accepted reports.

    What is due next is told as of the last change in it, or as of a later moment for a document that has
    more in it. Raises ValueError for an agreement that was never approved.
    """
    agreement, deal, organisation = found.agreement, found.deal, found.organisation
    version = version or agreement.approved
    if version is None or version.approved_at is None:
        raise ValueError(agreement.number)
    terms = version.terms
    accepted = sorted((r for r in found.reports if r.accepted is not None), key=lambda report: report.period)
    progress = Progress(agreement, deal, accepted)
    targets = progress.targets(version)
    measures = tuple(measure_record(measure, deal, accepted) for measure in terms.measures)
    issued_at = _issued_at(agreement, version, accepted)
    reported = {report.period for report in accepted}
    covers = {one.business_id: one.name for one in found.covered}
    return AgreementSummary(
        number=agreement.number,
        status=agreement.status,
        version=version.version,
        language=terms.language,
        organisation=organisation.name,
        business_id=organisation.business_id,
        covers=tuple(covers[business_id] for business_id in terms.covers if business_id in covers),
        deal=deal.name,
        deal_slug=deal.slug,
        approvals=_approvals(version, deal, found.ministries),
        starts_on=terms.starts_on,
        ends_on=terms.ends_on,
        decision=terms.decision,
        scope=terms.scope,
        implementation_plan=terms.implementation_plan,
        indicators=progress.indicators(version),
        targets=targets,
        measures=measures,
        reports=tuple(_reports(deal, accepted)),
        due=due_next_of(agreement, deal, reported, targets, measures, as_of or issued_at),
        ending=agreement.ending,
        published_at=agreement.published_at,
        approved_at=version.approved_at,
        replaced_at=_replaced_at(agreement, version),
        issued_at=issued_at,
        holds_invented_figures=found.holds_invented_figures or organisation.is_invented,
    )


def _approvals(version: AgreementVersion, deal: Deal, ministries: Iterable[Ministry]) -> tuple[Approval, ...]:
    names = {ministry.code: ministry.name for ministry in ministries}
    approved_at = {
        review.ministry: review.decided_at
        for review in version.reviews
        if review.decision is Decision.APPROVED and review.submission == version.submission
    }
    return tuple(Approval(names[code], approved_at.get(code)) for code in deal.ministries)


def measure_record(
    measure: MeasureCommitment, deal: Deal, accepted: Sequence[ProgressReport]
) -> MeasureRecord:
    """Return a measure with what the accepted reports said of it; they come oldest first."""
    area = next((area.name for area in deal.measure_areas if area.code == measure.area), None)
    steps: list[MeasureStep] = []
    for report, content in ((r, r.accepted.content) for r in accepted if r.accepted is not None):
        for told in (one for one in content.measures if one.commitment == measure.number):
            first_year = deal.reporting.starts_on(report.period).year
            if steps and steps[-1].status is told.status:
                first_year = steps.pop().first_year
            steps.append(MeasureStep(first_year, report.period, told.status, told.note, content.language))
    return MeasureRecord(measure, area, tuple(steps))


def _reports(deal: Deal, accepted: Sequence[ProgressReport]) -> Iterable[ReportRecord]:
    for report in accepted:
        version = report.accepted
        if version is not None and version.accepted_at is not None:
            content = version.content
            period = deal.reporting.named(report.period)
            yield ReportRecord(period, version.accepted_at, content.summary, content.language)


def _replaced_at(agreement: Agreement, version: AgreementVersion) -> dt.datetime | None:
    later = (one.approved_at for one in agreement.versions if one.version > version.version)
    return min((at for at in later if at is not None), default=None)


def _issued_at(
    agreement: Agreement, version: AgreementVersion, accepted: Sequence[ProgressReport]
) -> dt.datetime:
    """Return when the record last changed in public: by an approval, an acceptance or its ending."""
    later = _replaced_at(agreement, version)
    times = [
        version.approved_at,
        later,
        *(report.accepted.accepted_at for report in accepted if report.accepted),
    ]
    if agreement.ending is not None:
        times.append(dt.datetime.combine(agreement.ending.on, dt.time(), dt.UTC))
    return max((time for time in times if time is not None), default=agreement.created_at)
