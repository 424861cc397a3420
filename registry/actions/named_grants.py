"""Role grants as people read them: by the names of what their codes stand for."""

from collections.abc import Iterable

from registry.model.languages import Translated
from registry.model.people import NamedGrant, RoleGrant
from registry.store import Transaction, ministries, organisations, places


def named(tx: Transaction, grants: Iterable[RoleGrant]) -> tuple[NamedGrant, ...]:
    """Return grants with the names of their scopes."""
    grants = tuple(grants)
    units = organisations.by_business_ids(tx, [grant.organisation for grant in grants if grant.organisation])
    names: dict[str, Translated] = {code: unit.name for code, unit in units.items()}
    if any(grant.ministry for grant in grants):
        names |= ministries.names(tx)
    if any(grant.region for grant in grants):
        names |= {region.code: region.name for region in places.regions(tx)}
    return tuple(NamedGrant(grant, names.get(_code_of(grant))) for grant in grants)


def _code_of(grant: RoleGrant) -> str:
    return grant.organisation or grant.ministry or grant.region or ""
