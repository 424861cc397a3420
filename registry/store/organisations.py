"""Organisations, and who acts for whom."""

from collections.abc import Iterable

import msgspec

from registry.model.languages import Translated
from registry.model.listings import OrganisationFilter, Page
from registry.model.organisations import Organisation, OrganisationKind
from registry.store import dialect
from registry.store.pages import page_of
from registry.store.transaction import Transaction

_SELECT = """
    select organisation.id, business_id, name_fi, name_sv, name_en, kind, region_code, municipality_code,
        is_invented, revision
    from organisation
"""
_OF_THESE = " where business_id in (select value from json_each(:wanted))"


class _Row(msgspec.Struct, array_like=True):
    id: int
    business_id: str
    fi: str
    sv: str
    en: str
    kind: OrganisationKind
    region: str
    municipality: str | None
    is_invented: bool
    revision: int

    def organisation(self, acts_for: tuple[str, ...] = ()) -> Organisation:
        return Organisation(
            self.business_id,
            Translated(self.fi, self.sv, self.en),
            self.kind,
            self.region,
            self.municipality,
            acts_for,
            self.is_invented,
            self.revision,
        )


def id_of(tx: Transaction, business_id: str) -> int | None:
    """Return the row number of an organisation, or None where there is none."""
    found: int | None = tx.value("select id from organisation where business_id = :b", b=business_id)
    return found


def by_business_id(tx: Transaction, business_id: str) -> Organisation | None:
    """Return an organisation with those that it acts for."""
    row = tx.row(_Row, _SELECT + " where business_id = :b", b=business_id)
    if row is None:
        return None
    acts_for = tx.values(
        """
        select represented.business_id
        from representation
        join organisation as represented on represented.id = representation.represented_id
        where representation.organisation_id = :id
        order by represented.business_id
        """,
        id=row.id,
    )
    return row.organisation(tuple(acts_for))


def by_business_ids(tx: Transaction, business_ids: Iterable[str]) -> dict[str, Organisation]:
    """Return those of the organisations that there are, by business ID; whom they act for is left out."""
    rows = tx.rows(
        _Row,
        _SELECT + _OF_THESE,
        wanted=dialect.listed(sorted(set(business_ids))),
    )
    return {row.business_id: row.organisation() for row in rows}


def matching(tx: Transaction, wanted: OrganisationFilter, after: str, limit: int) -> Page[Organisation]:
    """Return a page of organisations by business ID, those behind `after`.

    Whom they act for is left out: it is told by the organisation itself.
    """
    clauses = ["business_id > :after"]
    if wanted.region is not None:
        clauses.append("region_code = :region")
    if wanted.kind is not None:
        clauses.append("kind = :kind")
    if wanted.text is not None:
        clauses.append("search_text like :text escape '!'")
    rows = tx.rows(
        _Row,
        _SELECT + " where " + " and ".join(clauses) + " order by business_id limit :limit",
        after=after,
        region=wanted.region,
        kind=wanted.kind,
        text=dialect.containing(wanted.text or ""),
        limit=limit + 1,
    )
    return page_of([row.organisation() for row in rows], limit, lambda last: (last.business_id,))


def add(tx: Transaction, organisation: Organisation) -> None:
    """Add an organisation under the revision it carries."""
    tx.execute(
        """
        insert into organisation
            (business_id, name_fi, name_sv, name_en, kind, region_code, municipality_code, is_invented,
            search_text, revision)
        values (:business_id, :fi, :sv, :en, :kind, :region, :municipality, :is_invented, :search_text,
            :revision)
        """,
        **_columns(organisation),
    )
    _represent(tx, organisation)


def update(tx: Transaction, before: Organisation, organisation: Organisation) -> None:
    """Bring an organisation's row and whom it acts for from what they were to what they have become."""
    tx.change(
        """
        update organisation
        set name_fi = :fi, name_sv = :sv, name_en = :en, kind = :kind, region_code = :region,
            municipality_code = :municipality, search_text = :search_text, revision = :revision
        where business_id = :business_id and is_invented = :is_invented and revision = :revision_before
        """,
        revision_before=before.revision,
        **_columns(organisation),
    )
    _represent(tx, organisation)


def _columns(organisation: Organisation) -> dict[str, object]:
    name = organisation.name
    return {
        "business_id": organisation.business_id,
        "fi": name.fi,
        "sv": name.sv,
        "en": name.en,
        "kind": organisation.kind,
        "region": organisation.region,
        "municipality": organisation.municipality,
        "is_invented": organisation.is_invented,
        "search_text": dialect.folded(f"{organisation.business_id} {name.fi} {name.sv} {name.en}"),
        "revision": organisation.revision,
    }


def _represent(tx: Transaction, organisation: Organisation) -> None:
    own = organisation.business_id
    tx.execute(
        """
        delete from representation
        where organisation_id = (select id from organisation where business_id = :b)
        """,
        b=own,
    )
    tx.execute_all(
        """
        insert into representation (organisation_id, represented_id)
        select own.id, represented.id
        from organisation as own, organisation as represented
        where own.business_id = :own and represented.business_id = :represented
        """,
        [{"own": own, "represented": represented} for represented in organisation.acts_for],
    )


def unknown(tx: Transaction, business_ids: tuple[str, ...]) -> set[str]:
    """Return those of the business IDs that no organisation has."""
    return {business_id for business_id in business_ids if id_of(tx, business_id) is None}
