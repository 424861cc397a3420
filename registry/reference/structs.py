"""The shapes of texts, places and organisations; those of deals are in `deal_structs`.

Each Struct refuses unknown fields, so that a misspelt key in a data file fails when it is read
and not months later on a page. Nothing here can be changed after it was read.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Words = Annotated[str, Meta(min_length=1, pattern=r"^\S")]
BusinessId = Annotated[str, Meta(pattern=r"^\d{7}-\d$")]

OrganisationKind = Literal[
    "municipality",
    "joint_authority",
    "wellbeing_services_county",
    "state_agency",
    "state_enterprise",
    "public_company",
]


class ReferenceText(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in Finnish, Swedish and English; none of the three is ever empty."""

    fi: Words
    sv: Words
    en: Words


class Region(Struct, frozen=True, forbid_unknown_fields=True):
    """A region (maakunta, landskap) with its official two-digit code."""

    code: str
    name: ReferenceText


class Municipality(Struct, frozen=True, forbid_unknown_fields=True):
    """A municipality of 2023 with its official three-digit code; `region` is the region's code."""

    code: str
    name: ReferenceText
    region: str


class ReferenceMinistry(Struct, frozen=True, forbid_unknown_fields=True):
    """A ministry under its customary Finnish abbreviation, such as `YM`."""

    code: str
    name: ReferenceText


class ReferenceOrganisation(Struct, frozen=True, forbid_unknown_fields=True):
    """A real procuring unit; `municipality` and `region` are the official codes of its seat."""

    business_id: BusinessId
    kind: OrganisationKind
    municipality: str
    region: str
    name: ReferenceText
