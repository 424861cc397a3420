"""Lists of agreements: filtered, sorted, in pages, and only what the actor may see."""

import msgspec

from registry.model.agreements import UNDECIDED, AgreementStatus
from registry.model.listings import AgreementFilter, AgreementSort, Key, ListedAgreement, Page
from registry.model.people import Actor
from registry.store import dialect
from registry.store.agreements.narrowing import MET, narrowed
from registry.store.pages import page_of
from registry.store.transaction import Transaction
from registry.store.visibility import agreement_visible_to, private_units

_UNPUBLISHED = UNDECIDED | {AgreementStatus.DISCARDED}

_ORDERS = {
    AgreementSort.NUMBER: (
        "(agreement.year, agreement.running) > (:key_0, :key_1)",
        "agreement.year, agreement.running",
    ),
    AgreementSort.NUMBER_DOWN: (
        "(agreement.year, agreement.running) < (:key_0, :key_1)",
        "agreement.year desc, agreement.running desc",
    ),
    AgreementSort.MODIFIED: (
        "(agreement.modified_at, agreement.id) > (:key_0, :key_1)",
        "agreement.modified_at, agreement.id",
    ),
    AgreementSort.MODIFIED_DOWN: (
        "(agreement.modified_at, agreement.id) < (:key_0, :key_1)",
        "agreement.modified_at desc, agreement.id desc",
    ),
}

_CLAUSES = {
    "deal": MET["deal"],
    "organisation": MET["organisation"],
    "status": "agreement.status = :status",
    "period": "shown.starts_on <= :period_end and shown.ends_on >= :period_start",
}
"""All but `period` have an index in either order."""


def matching(
    tx: Transaction, actor: Actor, wanted: AgreementFilter, sort: AgreementSort, after: Key | None, limit: int
) -> Page[ListedAgreement]:
    """Return a page of the agreements that the actor may see, those behind the key `after`.

    Discarded drafts are listed only when they are asked for.
    """
    visible, values = agreement_visible_to(actor)
    given = msgspec.structs.asdict(wanted)
    clauses = [visible, *(clause for name, clause in _CLAUSES.items() if given[name] is not None)]
    if wanted.status is None:
        clauses.append("agreement.status <> 'discarded'")
    units = private_units(actor) if wanted.status in _UNPUBLISHED else None
    left = narrowed(tx, wanted, ("region",), units)
    if left.few is not None:
        clauses = [dialect.unplanned(clause) for clause in clauses]
        clauses.append("agreement.id in (select value from json_each(:few))")
    clauses += left.clauses
    beyond, order = _ORDERS[sort]
    if after is not None:
        clauses.append(beyond)
        values |= {"key_0": after[0], "key_1": after[1]}
    year = wanted.period or 0
    rows = tx.rows(
        ListedAgreement,
        _SELECT + " and " + " and ".join(clauses) + " order by " + order + " limit :limit",
        **values | given | left.values,
        few=left.few,
        period_start=f"{year}-01-01",
        period_end=f"{year}-12-31",
        limit=limit + 1,
    )
    by_number = sort in {AgreementSort.NUMBER, AgreementSort.NUMBER_DOWN}
    return page_of(rows, limit, lambda r: (r.year, r.running) if by_number else (r.modified_at, r.id))


# A cross join is one that SQLite begins with its first table, whose index has the rows in order. Each
# agreement has the version that is shown: a left join tells PostgreSQL so, which else takes a condition
# on two columns to leave few rows, and sorts all of them instead of reading the first from the index.
_SELECT = """
    select agreement.id, agreement.year, agreement.running, agreement.number, agreement.status, deal.slug,
        deal.name_fi, deal.name_sv, deal.name_en, organisation.business_id, organisation.name_fi,
        organisation.name_sv, organisation.name_en, organisation.region_code, organisation.is_invented,
        shown.starts_on, shown.ends_on, agreement.published_at, agreement.modified_at, agreement.revision
    from agreement
    left join agreement_version as shown
        on shown.agreement_id = agreement.id
        and shown.version = coalesce(agreement.approved_version, agreement.latest_version)
    cross join deal
    cross join organisation
    where deal.id = agreement.deal_id
        and organisation.id = agreement.organisation_id
"""


class InForce(msgspec.Struct, array_like=True):
    """How many agreements bind how many units now."""

    agreements: int
    units: int


class _InForceInRegion(msgspec.Struct, array_like=True):
    region: str
    agreements: int
    units: int


def in_force_by_region(tx: Transaction) -> dict[str, tuple[int, int]]:
    """Return how many agreements are in force in each region, and of how many units; by its code."""
    rows = tx.rows(
        _InForceInRegion,
        """
        select organisation.region_code, count(*), count(distinct agreement.organisation_id)
        from agreement
        join organisation on organisation.id = agreement.organisation_id
        where agreement.status in ('active', 'on_hold')
        group by organisation.region_code
        """,
    )
    return {row.region: (row.agreements, row.units) for row in rows}


def in_force(tx: Transaction) -> InForce:
    """Return how many agreements are in force, and of how many units; all of them are public."""
    found = tx.row(
        InForce,
        """
        select count(*), count(distinct organisation_id)
        from agreement
        where status in ('active', 'on_hold')
        """,
    )
    return found or InForce(0, 0)
