"""What everybody can see, as the public pages show it: each page in one snapshot, for the public alone.

All of it is a function of `state`: as long as that stays the same, so does what the others return.
Whatever publishes (or takes from the public) therefore writes a public audit event.
"""

from registry.actions.public_record.agreements import PublicAgreements, agreement_list
from registry.actions.public_record.deals import PublicDeal, deal
from registry.actions.public_record.front import Front, FrontDeal, front
from registry.actions.public_record.organisations import PublicOrganisation, organisation
from registry.actions.public_record.regions import PublicRegion, RegionLine, region, regions
from registry.actions.public_record.search import Found, Sought, search
from registry.actions.public_record.state import PublishedState, state

__all__ = [
    "Found",
    "Front",
    "FrontDeal",
    "PublicAgreements",
    "PublicDeal",
    "PublicOrganisation",
    "PublicRegion",
    "PublishedState",
    "RegionLine",
    "Sought",
    "agreement_list",
    "deal",
    "front",
    "organisation",
    "region",
    "regions",
    "search",
    "state",
]
