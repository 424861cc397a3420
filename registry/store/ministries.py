"""Ministries, with their own organisation where they file agreements themselves."""

import msgspec

from registry.model.languages import Translated
from registry.model.organisations import Ministry
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    code: str
    fi: str
    sv: str
    en: str
    organisation: str | None


def all_ministries(tx: Transaction) -> list[Ministry]:
    """Return every ministry in the order of their codes."""
    rows = tx.rows(
        _Row,
        """
        select ministry.code, ministry.name_fi, ministry.name_sv, ministry.name_en,
            organisation.business_id
        from ministry
        left join organisation on organisation.id = ministry.organisation_id
        order by ministry.code
        """,
    )
    return [Ministry(row.code, Translated(row.fi, row.sv, row.en), row.organisation) for row in rows]


def add(tx: Transaction, ministry: Ministry) -> None:
    """Add a ministry, or bring its names and its organisation up to date."""
    tx.execute(
        """
        insert into ministry (code, name_fi, name_sv, name_en, organisation_id)
        values (
            :code, :fi, :sv, :en, (select id from organisation where business_id = :organisation)
        )
        on conflict (code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
            name_en = excluded.name_en, organisation_id = excluded.organisation_id
        """,
        code=ministry.code,
        organisation=ministry.organisation,
        **msgspec.structs.asdict(ministry.name),
    )


def names(tx: Transaction) -> dict[str, Translated]:
    """Return the names of all ministries, by their codes."""
    return {ministry.code: ministry.name for ministry in all_ministries(tx)}
