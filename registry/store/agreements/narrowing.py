"""Filters on agreements that no index keeps in a list's order: what they leave is few, or many.

Few are found first and told by their row numbers. Many are met on the way: the list is walked in
its order until a page is full, which then is soon. Either takes milliseconds at any size; to
collect many and sort them would take seconds for a million reports.
"""

from typing import Any, Final

import msgspec

from registry.model.listings import AgreementFilter, ReportFilter
from registry.store import dialect
from registry.store.transaction import Transaction

FEW: Final = 1_000

_FOUND: Final = {
    "units": """
        select id from agreement
        where organisation_id in (
            select id from organisation where business_id in (select value from json_each(:units))
        )
        limit :most
    """,
    "organisation": """
        select id from agreement
        where organisation_id = (select id from organisation where business_id = :organisation)
        limit :most
    """,
    "region": """
        select agreement.id
        from organisation
        cross join agreement
        where organisation.region_code = :region and agreement.organisation_id = organisation.id
        limit :most
    """,
    "deal": "select id from agreement where deal_id = (select id from deal where slug = :deal) limit :most",
}

MET: Final = {
    "units": """agreement.organisation_id in (
        select id from organisation where business_id in (select value from json_each(:units))
    )""",
    "organisation": (
        "agreement.organisation_id = (select id from organisation where business_id = :organisation)"
    ),
    "region": "agreement.organisation_id in (select id from organisation where region_code = :region)",
    "deal": "agreement.deal_id = (select id from deal where slug = :deal)",
}
"""The condition that each filter is."""


class Narrowed(msgspec.Struct):
    """What filters leave: `few` row numbers of agreements, or many (None); `clauses` hold for all of them."""

    few: dialect.Listed | None
    clauses: list[str]
    values: dict[str, Any]


def narrowed(
    tx: Transaction, wanted: AgreementFilter | ReportFilter, by: tuple[str, ...], units: list[str] | None
) -> Narrowed:
    """Narrow agreements down to those of the `units`, if any are named, and by filters of `wanted`.

    `by` names those of them that the list's own indexes do not serve; its text is always one.
    """
    named = {"units": None if units is None else dialect.listed(units)} | {n: getattr(wanted, n) for n in by}
    values: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    clauses = [dialect.unplanned(MET[name]) for name in values]
    statements = [_FOUND[name] for name in values]
    if wanted.text is not None:
        values |= {"text": dialect.search_value(wanted.text), "contained": dialect.containing(wanted.text)}
        clauses.append(dialect.CONTAINS)
        statements.append(dialect.search(wanted.text))
    if len(statements) > 1:
        statements.append(f"select id from agreement where {' and '.join(clauses)} limit :most")  # noqa: S608
    return Narrowed(_few(tx, statements, values), clauses, values)


def _few(tx: Transaction, statements: list[str], values: dict[str, Any]) -> dialect.Listed | None:
    for statement in statements:
        found = tx.values(statement, **values, most=FEW + 1)
        if len(found) <= FEW:
            return dialect.listed(found)
    return None
