"""Lists of progress reports over all agreements: filtered, sorted, in pages, only what may be seen."""

import msgspec

from registry.model.listings import Key, ListedReport, Page, ReportFilter, ReportSort
from registry.model.people import Actor
from registry.model.progress_reports import ReportStatus
from registry.store import dialect
from registry.store.agreements.narrowing import narrowed
from registry.store.pages import page_of
from registry.store.transaction import Transaction
from registry.store.visibility import private_units, report_visible_to

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
    "status": "progress_report.status = :status",
    "period": "progress_report.period = :period",
}
"""Both have an index in either order."""


def matching(
    tx: Transaction, actor: Actor, wanted: ReportFilter, sort: ReportSort, after: Key | None, limit: int
) -> Page[ListedReport]:
    """Return a page of the reports that the actor may see, those behind the key `after`."""
    visible, values = report_visible_to(actor)
    given = msgspec.structs.asdict(wanted)
    clauses = [visible, *(clause for name, clause in _CLAUSES.items() if given[name] is not None)]
    is_published = wanted.status in {None, ReportStatus.ACCEPTED}
    units = None if is_published else private_units(actor)
    left = narrowed(tx, wanted, ("organisation", "region", "deal"), units)
    if left.few is not None:
        clauses = [dialect.unplanned(clause) for clause in clauses]
        clauses.append("progress_report.agreement_id in (select value from json_each(:few))")
    clauses += left.clauses
    beyond, order = _ORDERS[sort]
    by_creation = sort in {ReportSort.CREATED, ReportSort.CREATED_DOWN}
    if after is not None:
        clauses.append(beyond)
        values |= {f"key_{position}": part for position, part in enumerate(after)}
    rows = tx.rows(
        ListedReport,
        _SELECT + " and " + " and ".join(clauses) + " order by " + order + " limit :limit",
        **values | given | left.values,
        few=left.few,
        limit=limit + 1,
    )
    return page_of(rows, limit, lambda r: (r.id,) if by_creation else (r.modified_at, r.id))


_COLUMNS = """
    select progress_report.id, agreement.number, progress_report.period, progress_report.status, deal.slug,
        deal.name_fi, deal.name_sv, deal.name_en, organisation.business_id, organisation.name_fi,
        organisation.name_sv, organisation.name_en, organisation.region_code, organisation.is_invented,
        shown.submitted_at, shown.accepted_at, progress_report.modified_at, progress_report.revision
"""

# As in the list of agreements, the first table is the one that is walked, and has the version shown.
_SELECT = (
    _COLUMNS
    + """
    from progress_report
    left join progress_report_version as shown
        on shown.progress_report_id = progress_report.id
        and shown.version = coalesce(progress_report.accepted_version, progress_report.latest_version)
    cross join agreement
    cross join deal
    cross join organisation
    where agreement.id = progress_report.agreement_id
        and deal.id = agreement.deal_id
        and organisation.id = agreement.organisation_id
"""
)

_LATEST = (
    _COLUMNS
    + """
    from progress_report_version as shown
    cross join progress_report
    cross join agreement
    cross join deal
    cross join organisation
    where shown.accepted_at is not null
        and progress_report.id = shown.progress_report_id
        and progress_report.accepted_version = shown.version
        and agreement.id = progress_report.agreement_id
        and deal.id = agreement.deal_id
        and organisation.id = agreement.organisation_id
    order by shown.accepted_at desc, shown.progress_report_id desc
    limit :limit
"""
)


def latest_accepted(tx: Transaction, limit: int) -> list[ListedReport]:
    """Return the reports that were accepted last, newest first: all of them are public."""
    return tx.rows(ListedReport, _LATEST, limit=limit)
