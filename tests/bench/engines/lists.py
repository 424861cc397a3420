"""Lists in all filters, orders and roles: which of them are slow in a large database."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import combinations, product
from typing import Any, Final

import msgspec

from registry.model.agreements import AgreementStatus
from registry.model.listings import AgreementFilter, AgreementSort, Page, ReportFilter, ReportSort
from registry.model.people import PUBLIC, Actor
from registry.model.progress_reports import ReportStatus
from registry.store import Store, Transaction, agreements, progress_reports
from tests.databases import Database

_PAGE: Final = 50
_TRIES: Final = 2
"""The quicker one counts: others use the machine, too."""


class Listing(msgspec.Struct, frozen=True):
    """One page of a list with the filters that narrow it, and the seconds that it took."""

    narrowed: str
    told: str
    seconds: float


def timed(database: Database) -> list[Listing]:
    """Return the first and the second page of every list that is tried, the slowest first."""
    with closing(Store(database)) as store, store.snapshot() as tx:
        actors = _actors(tx)
        found = [
            *_pages(
                tx, "agreements", agreements.matching, _filters(tx, AgreementFilter), AgreementSort, actors
            ),
            *_pages(tx, "reports", progress_reports.matching, _filters(tx, ReportFilter), ReportSort, actors),
        ]
    return sorted(found, key=lambda listing: listing.seconds, reverse=True)


def _pages(
    tx: Transaction,
    what: str,
    matching: Callable[..., Page[Any]],
    filters: list[Any],
    sorts: Any,
    actors: dict[str, Actor],
) -> Iterator[Listing]:
    for wanted, sort, (role, actor) in product(filters, sorts, actors.items()):
        given = {
            name: str(value) for name, value in msgspec.structs.asdict(wanted).items() if value is not None
        }
        narrowed = ", ".join(f"{name} {value}" for name, value in given.items())
        after = None
        for page in (1, 2):
            tries = []
            for _ in range(_TRIES):
                begun = time.perf_counter()
                found = matching(tx, actor, wanted, sort, after, _PAGE)
                tries.append(time.perf_counter() - begun)
            yield Listing(f"{what} {narrowed}", f"page {page}, by {sort}, for {role}", min(tries))
            after = found.next_key
            if after is None:
                break


def _actors(tx: Transaction) -> dict[str, Actor]:
    unit = str(tx.value("select max(business_id) from organisation where is_invented = 1"))
    return {
        "everybody": PUBLIC,
        "an editor": Actor(1, edits=frozenset({unit}), belongs_to=frozenset({unit})),
        "an officer": Actor(2, ministries=frozenset({"YM"})),
        "an officer of two": Actor(2, ministries=frozenset({"STM", "TEM"})),
        "an adviser": Actor(3, regions=frozenset({"01"})),
    }


def _filters(tx: Transaction, kind: type[Any]) -> list[Any]:
    """Return the filters alone, and each two of them together."""
    statuses = (
        AgreementStatus
        if kind is AgreementFilter
        else [s for s in ReportStatus if s is not ReportStatus.OPEN]
    )
    deals = tx.values(
        "select deal.slug from deal join agreement on agreement.deal_id = deal.id"
        " group by deal.slug order by count(*) desc, deal.slug"
    )
    unit = tx.value("select min(business_id) from organisation where is_invented = 1")
    values: dict[str, list[object]] = {
        "deal": [deals[0], deals[-1]],
        "organisation": [unit],
        "region": ["01", "21"],
        "status": list(statuses),
        "period": [2012, 2025],
        "text": ["demokunta 12", "gd-2024-00", "no such text"],
    }
    pairs = [(name, value) for name, some in values.items() for value in some]
    return [
        kind(),
        *(kind(**{name: value}) for name, value in pairs),
        *(kind(**dict(two)) for two in combinations(pairs, 2) if two[0][0] != two[1][0]),
    ]
