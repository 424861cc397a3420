"""Filings that wait for the decision of certain ministries, those that wait longest first."""

from collections.abc import Iterable

from registry.model.review_queue import QueuedFiling, QueueFilter
from registry.store import dialect
from registry.store.transaction import Transaction


def waiting_for(
    tx: Transaction, ministries: Iterable[str], own: Iterable[str], wanted: QueueFilter, limit: int
) -> list[QueuedFiling]:
    """Return submitted filings that one of the ministries has not decided on, oldest first.

    Left out are those of `own`, the organisations whose filings their officers never review.
    """
    return tx.rows(
        QueuedFiling,
        _QUEUE,
        ministries=dialect.listed(sorted(ministries)),
        own=dialect.listed(sorted(own)),
        deal=wanted.deal,
        organisation=wanted.organisation,
        submitted_before=wanted.submitted_before,
        limit=limit,
    )


_COLUMNS = """deal.slug, deal.name_fi, deal.name_sv, deal.name_en, organisation.business_id,
        organisation.name_fi, organisation.name_sv, organisation.name_en, organisation.is_invented"""

_WANTED = """
        and not (organisation.business_id in (select value from json_each(:own)))
        and (cast(:deal as text) is null or deal.slug = :deal)
        and (cast(:organisation as text) is null or organisation.business_id = :organisation)
        and (cast(:submitted_before as text) is null or shown.submitted_at < :submitted_before)
"""

_QUEUE = f"""
    select shown.submitted_at, agreement.number, cast(null as bigint), shown.submission, {_COLUMNS}
    from agreement
    join agreement_version as shown
        on shown.agreement_id = agreement.id and shown.version = agreement.latest_version
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    where agreement.status = 'submitted'
        and exists (
            select 1
            from deal_ministry
            where deal_ministry.deal_id = deal.id
                and deal_ministry.ministry_code in (select value from json_each(:ministries))
                and not exists (
                    select 1
                    from review
                    where review.agreement_version_id = shown.id
                        and review.submission = shown.submission
                        and review.ministry_code = deal_ministry.ministry_code
                )
        )
        {_WANTED}
    union all
    select shown.submitted_at, agreement.number, progress_report.period, shown.submission, {_COLUMNS}
    from progress_report
    join progress_report_version as shown
        on shown.progress_report_id = progress_report.id and shown.version = progress_report.latest_version
    join agreement on agreement.id = progress_report.agreement_id
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    where progress_report.status = 'submitted'
        and exists (
            select 1
            from deal_ministry
            where deal_ministry.deal_id = deal.id
                and deal_ministry.ministry_code in (select value from json_each(:ministries))
        )
        {_WANTED}
    order by 1, 2, 3
    limit :limit
"""  # noqa: S608 (put together of constants)
