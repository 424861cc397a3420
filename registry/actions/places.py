"""Reading reference data: regions, municipalities and ministries."""

from registry.errors import NotFound
from registry.model.organisations import Ministry
from registry.model.places import Municipality, Region
from registry.store import Store, ministries, places


def regions(store: Store) -> list[Region]:
    """Return all regions by code."""
    with store.snapshot() as tx:
        return places.regions(tx)


def region(store: Store, code: str) -> tuple[Region, list[Municipality]]:
    """Return a region with its municipalities; raises NotFound where there is none."""
    with store.snapshot() as tx:
        found = next((region for region in places.regions(tx) if region.code == code), None)
        if found is None:
            raise NotFound
        return found, places.municipalities(tx, code)


def everywhere(store: Store) -> tuple[list[Region], list[Municipality]]:
    """Return all regions by code, and all municipalities by their Finnish names."""
    with store.snapshot() as tx:
        return places.regions(tx), places.all_municipalities(tx)


def all_ministries(store: Store) -> list[Ministry]:
    """Return all ministries by code."""
    with store.snapshot() as tx:
        return ministries.all_ministries(tx)
