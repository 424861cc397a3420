"""The list of published agreements. One of them with all that it names is `agreements.dossier`."""

import msgspec

from registry.model.languages import Translated
from registry.model.listings import AgreementFilter, AgreementSort, Key, ListedAgreement, Page
from registry.model.people import PUBLIC
from registry.model.permissions import may_read_deal
from registry.model.places import Region
from registry.store import Store, agreements, deals, places


class PublicAgreements(msgspec.Struct, frozen=True):
    """A page of the published agreements, and the deals and regions that they can be narrowed by."""

    page: Page[ListedAgreement]
    deals: tuple[tuple[str, Translated], ...]
    regions: tuple[Region, ...]


def agreement_list(store: Store, wanted: AgreementFilter, after: Key | None, limit: int) -> PublicAgreements:
    """Return a page of the published agreements, newest first, those behind the key `after`."""
    with store.snapshot() as tx:
        return PublicAgreements(
            agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER_DOWN, after, limit),
            tuple((deal.slug, deal.name) for deal in deals.all_deals(tx) if may_read_deal(PUBLIC, deal)),
            tuple(places.regions(tx)),
        )
