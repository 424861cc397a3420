"""The summary of an agreement on the wire."""

import datetime as dt

import msgspec

from registry.model.agreements import AgreementStatus, DecisionReference, Ending
from registry.model.languages import Language, Translated
from registry.model.summaries.agreement import AgreementSummary
from registry.wire.agreements import DealRefOut
from registry.wire.summaries.records import (
    ApprovalOut,
    DueOut,
    IndicatorRecordOut,
    MeasureRecordOut,
    PartyOut,
    ReportRecordOut,
    TargetRecordOut,
)
from registry.wire.texts import Moment


class AgreementSummaryOut(msgspec.Struct, frozen=True, kw_only=True):
    """An approved version of an agreement with all its commitments, and its progress so far.

    `data_as_of` is the time of the last public change in it, `replaced_at` when a later version was
    approved. Texts of the unit's own are in `language`.
    """

    number: str
    version: int
    status: AgreementStatus
    language: Language
    organisation: PartyOut
    covers: tuple[Translated, ...]
    deal: DealRefOut
    approvals: list[ApprovalOut]
    starts_on: dt.date | None
    ends_on: dt.date | None
    decision: DecisionReference | None
    scope: str
    implementation_plan: str
    indicators: list[IndicatorRecordOut]
    targets: list[TargetRecordOut]
    measures: list[MeasureRecordOut]
    reports: list[ReportRecordOut]
    due: list[DueOut]
    ending: Ending | None
    published_at: Moment | None
    approved_at: Moment | None
    replaced_at: Moment | None
    data_as_of: Moment
    holds_invented_figures: bool

    @classmethod
    def of(cls, summary: AgreementSummary) -> "AgreementSummaryOut":
        """Show a summary."""
        return cls(
            number=summary.number,
            version=summary.version,
            status=summary.status,
            language=summary.language,
            organisation=PartyOut(summary.business_id, summary.organisation),
            covers=summary.covers,
            deal=DealRefOut(summary.deal_slug, summary.deal),
            approvals=[ApprovalOut(one.ministry, one.approved_at) for one in summary.approvals],
            starts_on=summary.starts_on,
            ends_on=summary.ends_on,
            decision=summary.decision,
            scope=summary.scope,
            implementation_plan=summary.implementation_plan,
            indicators=[IndicatorRecordOut.of(indicator) for indicator in summary.indicators],
            targets=[TargetRecordOut.of(target) for target in summary.targets],
            measures=[MeasureRecordOut.of(measure) for measure in summary.measures],
            reports=[
                ReportRecordOut(one.period, one.accepted_at, one.summary, one.language)
                for one in summary.reports
            ],
            due=[DueOut.of(due) for due in summary.due],
            ending=summary.ending,
            published_at=summary.published_at,
            approved_at=summary.approved_at,
            replaced_at=summary.replaced_at,
            data_as_of=summary.issued_at,
            holds_invented_figures=summary.holds_invented_figures,
        )
