"""The record of a progress report on the wire."""

import datetime as dt

import msgspec

from registry.model.languages import Language, Translated
from registry.model.summaries.report import Acceptance, EvidenceRecord, ProgressReportSummary
from registry.wire.agreements import DealRefOut
from registry.wire.evidence import EvidenceFileOut
from registry.wire.summaries.records import (
    DueOut,
    IndicatorRecordOut,
    MeasureRecordOut,
    PartyOut,
    TargetRecordOut,
)
from registry.wire.texts import Moment


class AcceptanceOut(msgspec.Struct, frozen=True):
    """A ministry's decision to accept the report; by office, never by person."""

    ministry: Translated
    decided_at: Moment
    reason: str

    @classmethod
    def of(cls, acceptance: Acceptance) -> "AcceptanceOut":
        """Show a decision."""
        return cls(acceptance.ministry, acceptance.decided_at, acceptance.reason)


class EvidenceRecordOut(msgspec.Struct, frozen=True):
    """A public piece of evidence: a file, by the SHA-256 of its bytes, or a link."""

    number: int
    title: str
    file: EvidenceFileOut | None
    link: str | None

    @classmethod
    def of(cls, piece: EvidenceRecord) -> "EvidenceRecordOut":
        """Show a piece."""
        file = None if piece.file is None else EvidenceFileOut.of(piece.file)
        return cls(piece.number, piece.title, file, piece.link)


class ProgressReportSummaryOut(msgspec.Struct, frozen=True, kw_only=True):
    """An accepted progress report as of its acceptance: values, measures, evidence, decision.

    `year` is the period's last one. Everything is judged by `agreement_version`, which was in force at
    the period's end. Texts of the report are in `language`, those of the agreement in
    `agreement_language`. `data_as_of` is the time of the last public change in it.
    """

    number: str
    year: int
    period: str
    version: int
    language: Language
    organisation: PartyOut
    covers: tuple[Translated, ...]
    deal: DealRefOut
    agreement_version: int
    agreement_language: Language
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    is_final: bool
    submitted_at: Moment | None
    accepted_at: Moment
    acceptances: list[AcceptanceOut]
    summary: str
    indicators: list[IndicatorRecordOut]
    targets: list[TargetRecordOut]
    measures: list[MeasureRecordOut]
    evidence: list[EvidenceRecordOut]
    due: list[DueOut]
    data_as_of: Moment
    holds_invented_figures: bool

    @classmethod
    def of(cls, summary: ProgressReportSummary) -> "ProgressReportSummaryOut":
        """Show a report."""
        return cls(
            number=summary.number,
            year=summary.year,
            period=summary.period,
            version=summary.version,
            language=summary.language,
            organisation=PartyOut(summary.business_id, summary.organisation),
            covers=summary.covers,
            deal=DealRefOut(summary.deal_slug, summary.deal),
            agreement_version=summary.agreement_version,
            agreement_language=summary.agreement_language,
            starts_on=summary.starts_on,
            ends_on=summary.ends_on,
            due_on=summary.due_on,
            is_final=summary.is_final,
            submitted_at=summary.submitted_at,
            accepted_at=summary.accepted_at,
            acceptances=[AcceptanceOut.of(acceptance) for acceptance in summary.acceptances],
            summary=summary.text,
            indicators=[IndicatorRecordOut.of(indicator) for indicator in summary.indicators],
            targets=[TargetRecordOut.of(target) for target in summary.targets],
            measures=[MeasureRecordOut.of(measure) for measure in summary.measures],
            evidence=[EvidenceRecordOut.of(piece) for piece in summary.evidence],
            due=[DueOut.of(due) for due in summary.due],
            data_as_of=summary.issued_at,
            holds_invented_figures=summary.holds_invented_figures,
        )
