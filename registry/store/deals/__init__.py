"""Deals with all that belongs to them; a deal is small, so it is read and written whole."""

from registry.store.deals.reading import all_deals, by_slug, id_of
from registry.store.deals.writing import add, update

__all__ = ["add", "all_deals", "by_slug", "id_of", "update"]
