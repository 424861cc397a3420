"""Which documents are drawn: orders for every kind, from all over a database, in turn in each language."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

from registry.actions import summaries
from registry.documents.orders import Order
from registry.errors import RegistryError
from registry.issuing import order_of
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.store import Store

_SITE: Final = "https://registry.example"

_ACCEPTED: Final = """
    from progress_report as report
    join agreement on agreement.id = report.agreement_id
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    where report.accepted_version is not null
"""
_SUBJECTS: Final = {
    DocumentKind.AGREEMENT_SUMMARY: (summaries.agreement, f"select distinct number {_ACCEPTED}"),
    DocumentKind.PROGRESS_REPORT: (summaries.report, f"select distinct number, report.period {_ACCEPTED}"),
    DocumentKind.DEAL_SUMMARY: (summaries.deal, f"select distinct deal.slug, report.period {_ACCEPTED}"),
    DocumentKind.PORTFOLIO: (summaries.portfolio, f"select distinct business_id {_ACCEPTED}"),
    DocumentKind.NATIONAL_SUMMARY: (summaries.national, f"select distinct report.period {_ACCEPTED}"),
}


def orders(database: Path, kind: DocumentKind, count: int) -> list[Order]:
    """Return so many orders for documents of a kind; where there are fewer, they come again."""
    tell, subjects = _SUBJECTS[kind]
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(subjects).fetchall()
    random.Random(50).shuffle(found)  # noqa: S311 (picks what is drawn)
    with closing(Store(database)) as store:
        return list(islice(cycle(islice(_orders(store, tell, found), count)), count))


def widest_deal(database: Path) -> Order:
    """Return the order for the summary of the deal and period that most units have reported for."""
    with closing(sqlite3.connect(database)) as connection:
        slug, period = connection.execute(
            f"select deal.slug, report.period {_ACCEPTED} group by 1, 2 order by count(*) desc, 1, 2 limit 1"
        ).fetchone()
    with closing(Store(database)) as store:
        return order_of(summaries.deal(store, PUBLIC, slug, period), Language.FI, _SITE)


def _orders(store: Store, tell: Any, subjects: list[tuple[Any, ...]]) -> Iterator[Order]:
    for language in Language:
        for subject in subjects:
            try:
                yield order_of(tell(store, PUBLIC, *subject), language, _SITE)
            except RegistryError:  # not published, or no longer
                continue
