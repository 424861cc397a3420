"""Agreements with their versions, commitments, reviews and contact persons."""

from registry.store.agreements.listing import InForce, in_force, matching
from registry.store.agreements.numbering import next_number
from registry.store.agreements.reading import by_number, occupying, past_their_end
from registry.store.agreements.writing import add, update

__all__ = [
    "InForce",
    "add",
    "by_number",
    "in_force",
    "matching",
    "next_number",
    "occupying",
    "past_their_end",
    "update",
]
