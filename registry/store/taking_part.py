"""Who takes part in deals, and how far the measures have come that they promised."""

import datetime as dt

import msgspec

from registry.model.calendar import end_of
from registry.model.deals import MeasureStatus
from registry.model.summaries.taking_part import AgreementTerm, PromisedMeasure
from registry.store import dialect
from registry.store.deal_figures import UNITS, UnitRow
from registry.store.transaction import Transaction


class _TermRow(msgspec.Struct, array_like=True):
    number: str
    deal: str
    organisation: str
    starts_on: dt.date
    ends_on: dt.date
    approved_at: dt.datetime
    ended_on: dt.date | None

    def term(self) -> AgreementTerm:
        return AgreementTerm(**msgspec.structs.asdict(self))


class _AcceptanceRow(msgspec.Struct, array_like=True):
    number: str
    period: int
    accepted_at: dt.datetime


class _MeasureRow(msgspec.Struct, array_like=True):
    version_id: int
    number: int
    area: str | None


class _ProgressRow(msgspec.Struct, array_like=True):
    agreement_id: int
    commitment: int
    status: MeasureStatus


def terms(tx: Transaction, deal: str | None = None) -> list[AgreementTerm]:
    """Return the published agreements of a deal, or of all, by register number."""
    return [row.term() for row in tx.rows(_TermRow, _TERMS, deal=deal)]


def acceptances(tx: Transaction, deal: str, period: int) -> dict[tuple[str, int], dt.datetime]:
    """Return when each report was accepted that the public sees, up to a period; by agreement and period."""
    rows = tx.rows(_AcceptanceRow, _ACCEPTANCES, deal=deal, period=period)
    return {(row.number, row.period): row.accepted_at for row in rows}


def promised_measures(
    tx: Transaction, deal: str, period_start: dt.date, period_end: dt.date
) -> list[PromisedMeasure]:
    """Return the measures of the agreements in force during a period, as its end saw them.

    They are those of the versions in force then (rule 4), each with the status that the last
    accepted report up to the period tells.
    """
    end = end_of(period_end)
    units = {
        unit.version_id: unit
        for unit in tx.rows(UnitRow, UNITS, deal=deal, start=period_start, end=period_end, over=end)
    }
    told = {
        (row.agreement_id, row.commitment): row.status
        for row in tx.rows(_ProgressRow, _PROGRESS, deal=deal, period=period_end.year)
    }
    return [
        PromisedMeasure(
            units[row.version_id].number,
            row.area,
            told.get((units[row.version_id].agreement_id, row.number)),
        )
        for row in tx.rows(_MeasureRow, _MEASURES, versions=dialect.listed(units))
    ]


_TERMS = """
    select agreement.number, deal.slug, organisation.business_id,
        (
            select min(approved.starts_on)
            from agreement_version as approved
            where approved.agreement_id = agreement.id and approved.status = 'approved'
        ),
        newest.ends_on, newest.approved_at, agreement.ending_on
    from agreement
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    join agreement_version as newest
        on newest.agreement_id = agreement.id and newest.version = agreement.approved_version
    where cast(:deal as text) is null or deal.slug = :deal
    order by agreement.year, agreement.running
"""

_ACCEPTANCES = """
    select agreement.number, progress_report.period, progress_report_version.accepted_at
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version
        on progress_report_version.progress_report_id = progress_report.id
        and progress_report_version.version = progress_report.accepted_version
    where agreement.deal_id = (select id from deal where slug = :deal) and progress_report.period <= :period
"""

_MEASURES = """
    select commitment.agreement_version_id, commitment.number, measure_area.code
    from commitment
    left join measure_area on measure_area.id = commitment.measure_area_id
    where commitment.agreement_version_id in (select value from json_each(:versions))
        and commitment.kind = 'measure'
    order by commitment.agreement_version_id, commitment.position
"""

# The last report comes last, so that what it tells is what stays.
_PROGRESS = """
    select agreement.id, measure_progress.commitment, measure_progress.status
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version
        on progress_report_version.progress_report_id = progress_report.id
        and progress_report_version.version = progress_report.accepted_version
    join measure_progress on measure_progress.progress_report_version_id = progress_report_version.id
    where agreement.deal_id = (select id from deal where slug = :deal) and progress_report.period <= :period
    order by agreement.id, progress_report.period
"""
