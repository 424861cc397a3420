"""Regions and municipalities on the wire."""

import msgspec

from registry.model.languages import Translated
from registry.model.organisations import Ministry
from registry.model.places import Municipality, Region


class RegionOut(msgspec.Struct, frozen=True):
    """A region (maakunta)."""

    code: str
    name: Translated

    @classmethod
    def of(cls, region: Region) -> "RegionOut":
        """Show a region."""
        return cls(region.code, region.name)


class MunicipalityOut(msgspec.Struct, frozen=True):
    """A municipality of a region."""

    code: str
    name: Translated


class RegionWithMunicipalitiesOut(msgspec.Struct, frozen=True):
    """A region with its municipalities."""

    code: str
    name: Translated
    municipalities: list[MunicipalityOut]

    @classmethod
    def of(cls, region: Region, municipalities: list[Municipality]) -> "RegionWithMunicipalitiesOut":
        """Show a region with its municipalities."""
        within = [MunicipalityOut(municipality.code, municipality.name) for municipality in municipalities]
        return cls(region.code, region.name, within)


class RegionsOut(msgspec.Struct, frozen=True):
    """All regions; there is never a second page."""

    items: list[RegionOut]


class MinistryOut(msgspec.Struct, frozen=True):
    """A ministry, by its Finnish abbreviation."""

    code: str
    name: Translated

    @classmethod
    def of(cls, ministry: Ministry) -> "MinistryOut":
        """Show a ministry."""
        return cls(ministry.code, ministry.name)


class MinistriesOut(msgspec.Struct, frozen=True):
    """All ministries; there is never a second page."""

    items: list[MinistryOut]
