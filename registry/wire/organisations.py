"""Organisations on the wire."""

from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.languages import Translated
from registry.model.organisations import Organisation, OrganisationKind
from registry.wire.business_ids import canonical_by_pointer, indexed
from registry.wire.texts import BusinessId, RegionCode, TranslatedIn


class OrganisationFactsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What can be changed of an organisation."""

    name: TranslatedIn
    kind: OrganisationKind
    region: RegionCode
    municipality: str | None = None
    acts_for: Annotated[tuple[BusinessId, ...], Meta(max_length=500)] = ()

    def organisation(self, business_id: str) -> Organisation:
        """Return the model's organisation; raises InvalidInput for business IDs that are none."""
        given = {"/business_id": business_id} | indexed("acts_for", self.acts_for)
        own, *acts_for = canonical_by_pointer(given).values()
        return Organisation(
            own, self.name.translated(), self.kind, self.region, self.municipality, tuple(acts_for)
        )


class OrganisationIn(OrganisationFactsIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An organisation to be registered."""

    business_id: BusinessId


class OrganisationOut(msgspec.Struct, frozen=True):
    """A procuring unit. `is_invented` marks one of a demo, which does not exist outside it."""

    business_id: str
    name: Translated
    kind: OrganisationKind
    region: str
    municipality: str | None
    acts_for: tuple[str, ...]
    is_invented: bool

    @classmethod
    def of(cls, organisation: Organisation) -> "OrganisationOut":
        """Show an organisation."""
        return cls(
            organisation.business_id,
            organisation.name,
            organisation.kind,
            organisation.region,
            organisation.municipality,
            organisation.acts_for,
            organisation.is_invented,
        )


class ListedOrganisationOut(msgspec.Struct, frozen=True):
    """An organisation in a list: whom it acts for is told by the organisation itself."""

    business_id: str
    name: Translated
    kind: OrganisationKind
    region: str
    municipality: str | None
    is_invented: bool

    @classmethod
    def of(cls, organisation: Organisation) -> "ListedOrganisationOut":
        """Show an organisation in a list."""
        return cls(
            organisation.business_id,
            organisation.name,
            organisation.kind,
            organisation.region,
            organisation.municipality,
            organisation.is_invented,
        )


class OrganisationsOut(msgspec.Struct, frozen=True):
    """A page of organisations; `next` is where the following page is, null on the last."""

    items: list[ListedOrganisationOut]
    next: str | None
