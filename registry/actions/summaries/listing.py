"""Of what there are documents: their subjects as they are published at one moment."""

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

import msgspec

from registry.actions.summaries.agreement import agreement
from registry.actions.summaries.deal import deal
from registry.actions.summaries.national import national, years
from registry.actions.summaries.portfolio import portfolio
from registry.actions.summaries.report import report
from registry.errors import NotFound
from registry.model.documents import DocumentKind
from registry.model.listings import (
    AgreementFilter,
    AgreementSort,
    Key,
    ListedAgreement,
    Page,
    ReportFilter,
    ReportSort,
)
from registry.model.people import PUBLIC, Actor
from registry.model.permissions import may_read_deal
from registry.model.progress_reports import ReportStatus
from registry.model.summaries import Summary
from registry.store import Store, Transaction, agreements, deal_figures, deals, progress_reports

_PAGE: Final = 500

T = TypeVar("T")


class Subject(msgspec.Struct, frozen=True):
    """What a document is about.

    `thing` is a register number, a deal's slug, a business ID or a year; `period` is that of a report
    or of a deal's summary.
    """

    kind: DocumentKind
    thing: str
    period: int | None = None


def summary_of(store: Store, actor: Actor, subject: Subject) -> Summary:
    """Return what the document of a subject tells; raises what the action for its kind raises."""
    match subject.kind:
        case DocumentKind.AGREEMENT_SUMMARY:
            return agreement(store, actor, subject.thing)
        case DocumentKind.PROGRESS_REPORT:
            if subject.period is None:
                raise NotFound
            return report(store, actor, subject.thing, subject.period)
        case DocumentKind.DEAL_SUMMARY:
            return deal(store, actor, subject.thing, subject.period)
        case DocumentKind.PORTFOLIO:
            return portfolio(store, actor, subject.thing)
        case DocumentKind.NATIONAL_SUMMARY:
            return national(store, actor, int(subject.thing))


def subjects(store: Store, slug: str | None = None, period: int | None = None) -> list[Subject]:
    """Return everything that there is a document of, in order.

    A deal narrows it to that deal, its agreements and their reports; a period to what was reported for
    it, and to agreements whose term has a day in that year. Raises NotFound where there is no such deal.
    """
    wanted = AgreementFilter(deal=slug, period=period)
    with store.snapshot() as tx:
        public = [one for one in deals.all_deals(tx) if may_read_deal(PUBLIC, one)]
        chosen = [one.slug for one in public if slug in {None, one.slug}]
        if slug is not None and not chosen:
            raise NotFound
        agreed = list(_agreements(tx, wanted))
        found = [
            *(Subject(DocumentKind.AGREEMENT_SUMMARY, one.number) for one in agreed),
            *sorted(_reports(tx, slug, period), key=lambda one: (one.thing, one.period or 0)),
            *(
                Subject(DocumentKind.DEAL_SUMMARY, one, reported)
                for one in chosen
                for reported in sorted(deal_figures.reported_periods(tx, one))
                if period in {None, reported}
            ),
        ]
    if slug is not None:
        return found
    units = sorted({one.organisation for one in agreed})
    found += [Subject(DocumentKind.PORTFOLIO, unit) for unit in units]
    known = (year for year in years(store) if period in {None, year})
    return [*found, *(Subject(DocumentKind.NATIONAL_SUMMARY, str(year)) for year in known)]


def _agreements(tx: Transaction, wanted: AgreementFilter) -> Iterator[ListedAgreement]:
    return _pages(lambda after: agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER, after, _PAGE))


def _reports(tx: Transaction, slug: str | None, period: int | None) -> Iterator[Subject]:
    wanted = ReportFilter(deal=slug, period=period, status=ReportStatus.ACCEPTED)
    listed = _pages(
        lambda after: progress_reports.matching(tx, PUBLIC, wanted, ReportSort.CREATED, after, _PAGE)
    )
    return (Subject(DocumentKind.PROGRESS_REPORT, one.agreement, one.period) for one in listed)


def _pages(page: Callable[[Key | None], Page[T]]) -> Iterator[T]:
    """Yield the items of all pages of a list."""
    after: Key | None = None
    while True:
        found = page(after)
        yield from found.items
        if found.next_key is None:
            return
        after = found.next_key
