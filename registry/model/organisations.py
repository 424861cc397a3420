"""Organisations: procuring units, and the ministries that they agree with."""

from enum import StrEnum

import msgspec

from registry.model.languages import Translated


class OrganisationKind(StrEnum):
    """What an organisation is in law, as far as it matters to procurement."""

    MUNICIPALITY = "municipality"
    JOINT_AUTHORITY = "joint_authority"
    WELLBEING_SERVICES_COUNTY = "wellbeing_services_county"
    STATE_AGENCY = "state_agency"
    STATE_ENTERPRISE = "state_enterprise"
    PUBLIC_COMPANY = "public_company"


class Organisation(msgspec.Struct, frozen=True):
    """A procuring unit, identified by its business ID.

    `acts_for` lists the organisations for which its editors may draft. An `is_invented`
    organisation belongs to demo data and does not exist outside it.
    """

    business_id: str
    name: Translated
    kind: OrganisationKind
    region: str
    municipality: str | None = None
    acts_for: tuple[str, ...] = ()
    is_invented: bool = False
    revision: int = 0


class Ministry(msgspec.Struct, frozen=True):
    """A ministry, by its usual Finnish abbreviation (`YM`).

    `organisation` is its own business ID where it files agreements itself as a procuring unit;
    its officers then never review those.
    """

    code: str
    name: Translated
    organisation: str | None = None
