"""An agreement with its accepted reports and its parties; and the list of all that are published."""

from collections.abc import Mapping

import msgspec

from registry.actions.agreements.loading import load
from registry.errors import NotFound
from registry.model.agreements import Agreement
from registry.model.deals import Deal
from registry.model.languages import Translated
from registry.model.listings import AgreementFilter, AgreementSort, Key, ListedAgreement, Page
from registry.model.organisations import Ministry, Organisation
from registry.model.people import PUBLIC
from registry.model.permissions import Verb, may, may_read_deal
from registry.model.places import Region
from registry.model.progress_reports import ProgressReport
from registry.store import Store, agreements, deals, ministries, organisations, places, progress_reports


class PublicAgreement(msgspec.Struct, frozen=True):
    """The published parts of an agreement and its reports, with who they are about.

    `ministries` are the deal's, `covered` the organisations that the unit reports for too.
    """

    agreement: Agreement
    deal: Deal
    organisation: Organisation
    ministries: tuple[Ministry, ...]
    reports: tuple[ProgressReport, ...]
    covered: tuple[Organisation, ...]


def agreement(store: Store, number: str) -> PublicAgreement:
    """Return an agreement as everybody may see it; raises NotFound until it is published."""
    with store.snapshot() as tx:
        record = load(tx, PUBLIC, number, Verb.READ)
        published = record.agreement.published()
        deal = deals.by_slug(tx, published.deal)
        covers = published.approved.terms.covers if published.approved else ()
        named = organisations.by_business_ids(tx, (published.organisation, *covers))
        if deal is None or published.organisation not in named:
            raise NotFound
        ministry_of = {ministry.code: ministry for ministry in ministries.all_ministries(tx)}
        reports = (found.report for found in progress_reports.of_agreement(tx, number))
        return PublicAgreement(
            published,
            deal,
            named[published.organisation],
            tuple(ministry_of[code] for code in deal.ministries),
            tuple(r.published() for r in reports if may(PUBLIC, Verb.READ, record.filing_of(r))),
            tuple(named[business_id] for business_id in covers if business_id in named),
        )


class PublicAgreements(msgspec.Struct, frozen=True):
    """A page of the published agreements, and what they can be narrowed by."""

    page: Page[ListedAgreement]
    deals: tuple[tuple[str, Translated], ...]
    regions: tuple[Region, ...]

    @property
    def region_names(self) -> Mapping[str, Translated]:
        """The regions' names by code."""
        return {region.code: region.name for region in self.regions}


def agreement_list(store: Store, wanted: AgreementFilter, after: Key | None, limit: int) -> PublicAgreements:
    """Return a page of the published agreements, newest first, those behind the key `after`."""
    with store.snapshot() as tx:
        return PublicAgreements(
            agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER_DOWN, after, limit),
            tuple((deal.slug, deal.name) for deal in deals.all_deals(tx) if may_read_deal(PUBLIC, deal)),
            tuple(places.regions(tx)),
        )
