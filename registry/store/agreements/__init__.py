"""Agreements with their versions, commitments, reviews and contact persons."""

from registry.store.agreements.listing import InForce, in_force, in_force_by_region, matching
from registry.store.agreements.numbering import next_number
from registry.store.agreements.reading import by_number
from registry.store.agreements.searching import index_renamed
from registry.store.agreements.standing import is_past_its_end, occupying, past_their_end
from registry.store.agreements.writing import add, add_all, update

__all__ = [
    "InForce",
    "add",
    "add_all",
    "by_number",
    "in_force",
    "in_force_by_region",
    "index_renamed",
    "is_past_its_end",
    "matching",
    "next_number",
    "occupying",
    "past_their_end",
    "update",
]
