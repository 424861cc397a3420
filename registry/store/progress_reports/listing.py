"""Lists of progress reports over all agreements: filtered, sorted, in pages, only what may be seen."""

import msgspec

from registry.model.listings import Key, ListedReport, Page, ReportFilter, ReportSort
from registry.model.people import Actor
from registry.store import dialect
from registry.store.pages import page_of
from registry.store.transaction import Transaction
from registry.store.visibility import report_visible_to

_ORDERS = {
    ReportSort.CREATED: ("progress_report.id > :key_0", "progress_report.id"),
    ReportSort.CREATED_DOWN: ("progress_report.id < :key_0", "progress_report.id desc"),
    ReportSort.MODIFIED: (
        "(progress_report.modified_at, progress_report.id) > (:key_0, :key_1)",
        "progress_report.modified_at, progress_report.id",
    ),
    ReportSort.MODIFIED_DOWN: (
        "(progress_report.modified_at, progress_report.id) < (:key_0, :key_1)",
        "progress_report.modified_at desc, progress_report.id desc",
    ),
}

_CLAUSES = {
    "deal": "agreement.deal_id = (select id from deal where slug = :deal)",
    "organisation": (
        "agreement.organisation_id = (select id from organisation where business_id = :organisation)"
    ),
    "region": "agreement.organisation_id in (select id from organisation where region_code = :region)",
    "status": "progress_report.status = :status",
    "period": "progress_report.period = :period",
}


def matching(
    tx: Transaction, actor: Actor, wanted: ReportFilter, sort: ReportSort, after: Key | None, limit: int
) -> Page[ListedReport]:
    """Return a page of the reports that the actor may see, those behind the key `after`."""
    visible, values = report_visible_to(actor)
    given = msgspec.structs.asdict(wanted)
    clauses = [visible, *(clause for name, clause in _CLAUSES.items() if given[name] is not None)]
    if wanted.text is not None:
        clauses.append(dialect.search_clause(wanted.text))
    beyond, order = _ORDERS[sort]
    by_creation = sort in {ReportSort.CREATED, ReportSort.CREATED_DOWN}
    if after is not None:
        clauses.append(beyond)
        values |= {f"key_{position}": part for position, part in enumerate(after)}
    rows = tx.rows(
        ListedReport,
        _SELECT + " where " + " and ".join(clauses) + " order by " + order + " limit :limit",
        **values,
        **given | {"text": dialect.search_value(wanted.text or "")},
        limit=limit + 1,
    )
    return page_of(rows, limit, lambda r: (r.id,) if by_creation else (r.modified_at, r.id))


_SELECT = """
    select progress_report.id, agreement.number, progress_report.period, progress_report.status, deal.slug,
        deal.name_fi, deal.name_sv, deal.name_en, organisation.business_id, organisation.name_fi,
        organisation.name_sv, organisation.name_en, organisation.region_code, organisation.is_invented,
        shown.submitted_at, shown.accepted_at, progress_report.modified_at, progress_report.revision
    from progress_report
    join agreement on agreement.id = progress_report.agreement_id
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    join progress_report_version as shown
        on shown.progress_report_id = progress_report.id
        and shown.version = coalesce(progress_report.accepted_version, progress_report.latest_version)
"""


def latest_accepted(tx: Transaction, limit: int) -> list[ListedReport]:
    """Return the reports that were accepted last, newest first: all of them are public."""
    return tx.rows(
        ListedReport,
        _SELECT
        + " where progress_report.accepted_version is not null"
        + " order by shown.accepted_at desc, progress_report.id desc limit :limit",
        limit=limit,
    )
