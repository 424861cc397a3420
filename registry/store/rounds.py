"""A round of reporting: which agreements report for a period, and what has come of it."""

import datetime as dt

import msgspec

from registry.model.agreements import IN_FORCE, AgreementStatus
from registry.model.progress_reports import ReportStatus
from registry.store.transaction import Transaction


class RoundRow(msgspec.Struct, array_like=True):
    """An agreement that is reported for the period, and its report as far as ministries may know of it."""

    number: str
    organisation: str
    organisation_fi: str
    organisation_sv: str
    organisation_en: str
    region: str
    is_invented: bool
    agreement_status: AgreementStatus
    status: ReportStatus | None
    submitted_at: dt.datetime | None
    accepted_at: dt.datetime | None

    @property
    def is_in_force(self) -> bool:
        """Whether the agreement is in force, and a ministry can terminate it."""
        return self.agreement_status in IN_FORCE


def of_deal(tx: Transaction, deal: str, period: int, starts_on: dt.date, ends_on: dt.date) -> list[RoundRow]:
    """Return the published agreements of a deal whose term has a day in the period, by the unit's name.

    What is a draft within its unit does not count: to a ministry, it is not there. An agreement that
    ended before the period did is not asked for a report, and listed only if it gave one.
    """
    return tx.rows(
        RoundRow,
        """
        select agreement.number, organisation.business_id, organisation.name_fi, organisation.name_sv,
            organisation.name_en, organisation.region_code, organisation.is_invented,
            agreement.status,
            case when progress_report.status = 'draft' then null else progress_report.status end,
            latest.submitted_at, accepted.accepted_at
        from deal
        join agreement on agreement.deal_id = deal.id
        join agreement_version as shown
            on shown.agreement_id = agreement.id and shown.version = agreement.approved_version
        join organisation on organisation.id = agreement.organisation_id
        left join progress_report
            on progress_report.agreement_id = agreement.id and progress_report.period = :period
        left join progress_report_version as latest
            on latest.progress_report_id = progress_report.id
            and latest.version = progress_report.latest_version
        left join progress_report_version as accepted
            on accepted.progress_report_id = progress_report.id
            and accepted.version = progress_report.accepted_version
        where deal.slug = :deal
            and shown.starts_on <= :ends_on
            and shown.ends_on >= :starts_on
            and (agreement.ending_on is null or agreement.ending_on >= :ends_on
                or progress_report.accepted_version is not null)
        order by organisation.name_fi, agreement.number
        """,
        deal=deal,
        period=period,
        starts_on=starts_on,
        ends_on=ends_on,
    )
