"""Looking for a text in everything that is published: deals, organisations, agreements, reports."""

import msgspec

from registry.model.deals import Deal
from registry.model.languages import Translated
from registry.model.listings import (
    AgreementFilter,
    AgreementSort,
    ListedAgreement,
    ListedReport,
    OrganisationFilter,
    Page,
    ReportFilter,
    ReportSort,
)
from registry.model.organisations import Organisation
from registry.model.people import PUBLIC
from registry.model.permissions import may_read_deal
from registry.model.places import Region
from registry.model.progress_reports import ReportStatus
from registry.store import Store, Transaction, agreements, deals, organisations, places, progress_reports


class Sought(msgspec.Struct, frozen=True):
    """What is looked for; what is None does not narrow it. `period` narrows reports alone."""

    text: str | None = None
    region: str | None = None
    deal: str | None = None
    period: int | None = None


class Found(msgspec.Struct, frozen=True):
    """The first of each kind that were found; `more` names the kinds of which there are others.

    `choices` and `regions` are what the search can be narrowed by.
    """

    deals: tuple[Deal, ...]
    organisations: tuple[Organisation, ...]
    agreements: tuple[ListedAgreement, ...]
    reports: tuple[ListedReport, ...]
    more: frozenset[str]
    choices: tuple[tuple[str, Translated], ...]
    regions: tuple[Region, ...]


def search(store: Store, sought: Sought, limit: int) -> Found:
    """Return up to `limit` of each kind; without anything to look for, nothing."""
    with store.snapshot() as tx:
        public = [deal for deal in deals.all_deals(tx) if may_read_deal(PUBLIC, deal)]
        choices = tuple((deal.slug, deal.name) for deal in public)
        regions = tuple(places.regions(tx))
        if sought == Sought():
            return Found((), (), (), (), frozenset(), choices, regions)
        found_deals = _deals(public, sought)
        units = _organisations(tx, sought, limit)
        wanted = AgreementFilter(deal=sought.deal, region=sought.region, text=sought.text)
        order = AgreementSort.NUMBER_DOWN
        agreed = agreements.matching(tx, PUBLIC, wanted, order, None, limit)
        reported = progress_reports.matching(
            tx, PUBLIC, _reports(sought), ReportSort.CREATED_DOWN, None, limit
        )
        return Found(
            tuple(found_deals),
            tuple(units.items),
            tuple(agreed.items),
            tuple(reported.items),
            frozenset(
                kind
                for kind, page in (("organisations", units), ("agreements", agreed), ("reports", reported))
                if page.next_key is not None
            ),
            choices,
            regions,
        )


def _reports(sought: Sought) -> ReportFilter:
    return ReportFilter(
        deal=sought.deal,
        region=sought.region,
        status=ReportStatus.ACCEPTED,
        period=sought.period,
        text=sought.text,
    )


def _deals(public: list[Deal], sought: Sought) -> list[Deal]:
    """Return the deals in whose names, purposes, or indicators the text stands; they have no region."""
    if sought.text is None or sought.region is not None or sought.period is not None:
        return []
    text = " ".join(sought.text.casefold().split())
    return [
        deal
        for deal in public
        if sought.deal in {None, deal.slug} and any(text in words.casefold() for words in _words(deal))
    ]


def _words(deal: Deal) -> list[str]:
    texts = [deal.name, deal.purpose, *(one.versions[-1].name for one in deal.indicators)]
    texts += [area.name for area in deal.measure_areas]
    return [words for text in texts for words in msgspec.structs.astuple(text)]


def _organisations(tx: Transaction, sought: Sought, limit: int) -> Page[Organisation]:
    if sought.deal is not None or sought.period is not None:
        return Page([])
    wanted = OrganisationFilter(region=sought.region, text=sought.text)
    return organisations.matching(tx, wanted, "", limit)
