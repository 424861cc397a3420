"""Records that are hard to draw, each whole: a deal, its units, their agreements and accepted reports.

All of them fit into one store side by side, and each is as the API would take it: texts within their
limits, quantities below theirs.
"""

from collections.abc import Callable
from functools import cache
from typing import Final

from tests.documents.awkward import amounts, definitions, writing
from tests.documents.awkward.records import Record

CASES: Final[dict[str, Callable[[int], Record]]] = {
    "nobody": amounts.nobody,
    "no-values": amounts.no_values,
    "missing-values": amounts.missing_values,
    "sixty-commitments": amounts.sixty_commitments,
    "three-hundred-units": amounts.three_hundred_units,
    "long-names": writing.long_names,
    "other-letters": writing.other_letters,
    "unprintable": writing.unprintable,
    "markup": writing.markup,
    "targets-to-be-set": definitions.targets_to_be_set,
    "changed-definitions": definitions.changed_definitions,
}
"""What makes each record, by the slug of its deal; it is told where its numbers begin."""


@cache
def record(case: str) -> Record:
    """Return a record; its register numbers and business IDs are those of no other."""
    return CASES[case](500 * (1 + list(CASES).index(case)))
