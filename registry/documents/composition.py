"""From the model's objects to what a document shows."""

import datetime as dt
from collections.abc import Iterable, Sequence

from registry.documents.agreement_summaries import (
    AgreementSummary,
    Approval,
    MeasureRecord,
    MeasureStep,
    ReportRecord,
)
from registry.documents.progress import Progress, period_name
from registry.model.agreements import Agreement, AgreementVersion, MeasureCommitment
from registry.model.deals import Deal
from registry.model.organisations import Ministry, Organisation
from registry.model.progress_reports import ProgressReport
from registry.model.reviews import Decision


def compose(
    agreement: Agreement,
    deal: Deal,
    organisation: Organisation,
    ministries: Iterable[Ministry],
    reports: Iterable[ProgressReport],
    covered: Iterable[Organisation] = (),
    *,
    holds_invented_figures: bool = False,
) -> AgreementSummary:
    """Return the summary of an agreement's newest approved version and its accepted reports.

    `ministries` are at least those of the deal, `reports` those of the agreement in any state
    and order: what is not accepted is left out. `covered` are the organisations that the
    agreement covers. Raises ValueError for an agreement that was never approved.
    """
    version = agreement.approved
    if version is None:
        raise ValueError(agreement.number)
    terms = version.terms
    accepted = sorted((r for r in reports if r.accepted is not None), key=lambda report: report.period)
    progress = Progress(agreement, deal, accepted)
    covers = {one.business_id: one.name for one in covered}
    return AgreementSummary(
        number=agreement.number,
        status=agreement.status,
        version=version.version,
        language=terms.language,
        organisation=organisation.name,
        business_id=organisation.business_id,
        covers=tuple(covers[business_id] for business_id in terms.covers if business_id in covers),
        deal=deal.name,
        approvals=_approvals(version, deal, ministries),
        starts_on=terms.starts_on,
        ends_on=terms.ends_on,
        decision=terms.decision,
        scope=terms.scope,
        implementation_plan=terms.implementation_plan,
        indicators=progress.indicators(version),
        targets=progress.targets(version),
        measures=tuple(_measure(measure, deal, accepted) for measure in terms.measures),
        reports=tuple(_reports(deal, accepted)),
        ending=agreement.ending,
        published_at=agreement.published_at,
        approved_at=version.approved_at,
        issued_at=_issued_at(agreement, version, accepted),
        holds_invented_figures=holds_invented_figures or organisation.is_invented,
    )


def _approvals(version: AgreementVersion, deal: Deal, ministries: Iterable[Ministry]) -> tuple[Approval, ...]:
    names = {ministry.code: ministry.name for ministry in ministries}
    approved_at = {
        review.ministry: review.decided_at
        for review in version.reviews
        if review.decision is Decision.APPROVED and review.submission == version.submission
    }
    return tuple(Approval(names[code], approved_at.get(code)) for code in deal.ministries)


def _measure(measure: MeasureCommitment, deal: Deal, accepted: Sequence[ProgressReport]) -> MeasureRecord:
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
            period = period_name(deal, report.period)
            yield ReportRecord(period, version.accepted_at, content.summary, content.language)


def _issued_at(
    agreement: Agreement, version: AgreementVersion, accepted: Sequence[ProgressReport]
) -> dt.datetime:
    """Return when the record last changed in public: by an approval, an acceptance or its ending."""
    times = [version.approved_at, *(report.accepted.accepted_at for report in accepted if report.accepted)]
    if agreement.ending is not None:
        times.append(dt.datetime.combine(agreement.ending.on, dt.time(), dt.UTC))
    return max((time for time in times if time is not None), default=agreement.created_at)
