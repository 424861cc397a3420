"""What the figures of a deal are computed from: agreements in force and accepted values."""

import datetime as dt
from collections import defaultdict

import msgspec

from registry.model.agreements import Baseline, TargetCommitment
from registry.model.calendar import end_of
from registry.model.deal_figures import Participant
from registry.model.progress_reports import ReportedValue
from registry.model.quantities import from_thousandths
from registry.store import dialect
from registry.store.progress_reports.reading import ValueRow
from registry.store.transaction import Transaction


class UnitRow(msgspec.Struct, array_like=True):
    """An agreement in force during a period, with the version that holds at its end."""

    version_id: int
    agreement_id: int
    number: str
    organisation: str


class _TargetRow(msgspec.Struct, array_like=True):
    version_id: int
    number: int
    indicator: str
    due_on: dt.date
    value: int | None
    baseline: int | None
    baseline_on: dt.date | None

    def target(self) -> TargetCommitment:
        baseline = None
        if self.baseline is not None and self.baseline_on is not None:
            baseline = Baseline(from_thousandths(self.baseline), self.baseline_on)
        value = None if self.value is None else from_thousandths(self.value)
        return TargetCommitment(self.number, self.indicator, self.due_on, value, baseline)


class _CoverRow(msgspec.Struct, array_like=True):
    version_id: int
    organisation: str


class _VersionRow(msgspec.Struct, array_like=True):
    agreement_id: int
    version_id: int
    period: int


def participants(
    tx: Transaction,
    deal: str,
    period_start: dt.date,
    period_end: dt.date,
    indicator: str | None = None,
) -> list[Participant]:
    """Return the units with an agreement in force during the period, by register number.

    Each comes with the targets of the version in force at the period's end (rule 4), and its
    accepted values up to then. An agreement that was withdrawn or terminated before the period
    is not among them. With `indicator`, the values of that one alone are read.
    """
    units = tx.rows(UnitRow, UNITS, deal=deal, start=period_start, end=period_end, over=end_of(period_end))
    versions = dialect.listed([unit.version_id for unit in units])
    targets: dict[int, list[TargetCommitment]] = defaultdict(list)
    for target in tx.rows(_TargetRow, _TARGETS, versions=versions):
        targets[target.version_id].append(target.target())
    covers: dict[int, list[str]] = defaultdict(list)
    for cover in tx.rows(_CoverRow, _COVERS, versions=versions):
        covers[cover.version_id].append(cover.organisation)
    values = _values(tx, deal, period_end.year, indicator)
    return [
        Participant(
            unit.organisation,
            unit.number,
            tuple(targets[unit.version_id]),
            tuple(covers[unit.version_id]),
            values[unit.agreement_id],
        )
        for unit in units
    ]


def _values(
    tx: Transaction, deal: str, period: int, indicator: str | None
) -> dict[int, dict[tuple[int, str], ReportedValue]]:
    place = {
        row.version_id: (row.agreement_id, row.period)
        for row in tx.rows(_VersionRow, _ACCEPTED, deal=deal, period=period)
    }
    values: dict[int, dict[tuple[int, str], ReportedValue]] = defaultdict(dict)
    for row in tx.rows(ValueRow, _VALUES, deal=deal, period=period, indicator=indicator):
        agreement_id, reported_for = place[row.version_id]
        values[agreement_id][reported_for, row.indicator] = row.value()
    return values


def reporters(tx: Transaction, deal: str, period: int) -> frozenset[str]:
    """Return the register numbers of the deal's agreements with an accepted report for the period."""
    return frozenset(
        tx.values(
            """
            select agreement.number
            from progress_report
            join agreement on agreement.id = progress_report.agreement_id
            where agreement.deal_id = (select id from deal where slug = :deal)
                and progress_report.period = :period and progress_report.accepted_version is not null
            """,
            deal=deal,
            period=period,
        )
    )


UNITS = """
    select version.id, agreement.id, agreement.number, organisation.business_id
    from agreement
    join organisation on organisation.id = agreement.organisation_id
    join agreement_version as version
        on version.agreement_id = agreement.id
        and version.version = coalesce(
            (
                select max(candidate.version)
                from agreement_version as candidate
                where candidate.agreement_id = agreement.id
                    and candidate.status = 'approved'
                    and candidate.starts_on <= :end
                    and candidate.approved_at < :over
            ),
            (
                select min(candidate.version)
                from agreement_version as candidate
                where candidate.agreement_id = agreement.id and candidate.status = 'approved'
            )
        )
    where agreement.deal_id = (select id from deal where slug = :deal)
        and agreement.published_at is not null
        and version.starts_on <= :end
        and version.ends_on >= :start
        and (agreement.ending_on is null or agreement.ending_on >= :start)
    order by agreement.year, agreement.running
"""
"""The agreements of `:deal` in force between `:start` and `:end`, a day that is over at `:over`."""

_TARGETS = """
    select commitment.agreement_version_id, commitment.number, indicator.code, commitment.due_on,
        value_thousandths, baseline_thousandths, baseline_on
    from commitment
    join indicator on indicator.id = commitment.indicator_id
    where commitment.agreement_version_id in (select value from json_each(:versions))
    order by commitment.agreement_version_id, commitment.position
"""

_COVERS = """
    select covered_organisation.agreement_version_id, covered.business_id
    from covered_organisation
    join organisation as covered on covered.id = covered_organisation.organisation_id
    where covered_organisation.agreement_version_id in (select value from json_each(:versions))
    order by covered_organisation.agreement_version_id, covered_organisation.position
"""

_ACCEPTED = """
    select progress_report.agreement_id, progress_report_version.id, progress_report.period
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version
        on progress_report_version.progress_report_id = progress_report.id
        and progress_report_version.version = progress_report.accepted_version
    where agreement.deal_id = (select id from deal where slug = :deal) and progress_report.period <= :period
"""

_VALUES = """
    select progress_report_version.id, indicator.code, reported_value.indicator_version,
        numerator_thousandths, denominator_thousandths, answer, missing, evidence, note
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version
        on progress_report_version.progress_report_id = progress_report.id
        and progress_report_version.version = progress_report.accepted_version
    join reported_value on reported_value.progress_report_version_id = progress_report_version.id
    join indicator on indicator.id = reported_value.indicator_id
    where agreement.deal_id = (select id from deal where slug = :deal) and progress_report.period <= :period
        and (cast(:indicator as text) is null or indicator.code = :indicator)
"""


def latest_period(tx: Transaction, deal: str) -> int | None:
    """Return the latest period for which any of the deal's units has an accepted report."""
    period: int | None = tx.value(
        """
        select max(progress_report.period)
        from progress_report
        join agreement on agreement.id = progress_report.agreement_id
        where agreement.deal_id = (select id from deal where slug = :deal)
            and progress_report.accepted_version is not null
        """,
        deal=deal,
    )
    return period


def reported_periods(tx: Transaction, deal: str) -> list[int]:
    """Return the periods for which any of the deal's units has an accepted report, in order."""
    periods: list[int] = tx.values(
        """
        select distinct progress_report.period
        from progress_report
        join agreement on agreement.id = progress_report.agreement_id
        where agreement.deal_id = (select id from deal where slug = :deal)
            and progress_report.accepted_version is not null
        order by progress_report.period
        """,
        deal=deal,
    )
    return periods
