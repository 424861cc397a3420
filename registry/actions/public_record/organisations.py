"""An organisation with its agreements."""

import msgspec

from registry.errors import NotFound
from registry.model.listings import AgreementFilter, AgreementSort, ListedAgreement
from registry.model.organisations import Organisation
from registry.model.people import PUBLIC
from registry.model.places import Municipality, Region
from registry.store import Store, Transaction, agreements, organisations, places

MOST = 500
"""Agreements of one organisation: at most one in force under each deal, and what came before."""


class PublicOrganisation(msgspec.Struct, frozen=True):
    """An organisation, where it is, whom it acts for, and its published agreements, newest first."""

    organisation: Organisation
    region: Region | None
    municipality: Municipality | None
    acts_for: tuple[Organisation, ...]
    agreements: tuple[ListedAgreement, ...]


def organisation(store: Store, business_id: str) -> PublicOrganisation:
    """Return an organisation with its agreements; raises NotFound."""
    with store.snapshot() as tx:
        found = organisations.by_business_id(tx, business_id)
        if found is None:
            raise NotFound
        wanted = AgreementFilter(organisation=business_id)
        listed = agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER_DOWN, None, MOST)
        represented = organisations.by_business_ids(tx, found.acts_for)
        return PublicOrganisation(
            found,
            next((region for region in places.regions(tx) if region.code == found.region), None),
            _municipality(tx, found),
            tuple(represented[one] for one in found.acts_for if one in represented),
            tuple(listed.items),
        )


def _municipality(tx: Transaction, organisation: Organisation) -> Municipality | None:
    within = places.municipalities(tx, organisation.region)
    return next((one for one in within if one.code == organisation.municipality), None)
