"""Reference data: regions, municipalities, ministries, and real green deals with their parties.

The files beside this module are facts from public sources (`README.md` names them and their
licences). They are read once per process and decoded strictly: a file that breaks its shape
raises `msgspec.ValidationError` and nothing of it is used. No reported value of a real unit is
in here. Order is that of the files.
"""

import csv
from functools import cache
from importlib.resources import files

import msgspec

from registry.reference.deal_structs import (
    ReferenceDeal,
    ReferenceDeviation,
    ReferenceIndicator,
    ReferenceMeasureArea,
    ReferenceParty,
    ReferenceReporting,
    ReferenceStateMeasure,
    ReferenceTarget,
)
from registry.reference.outlines import region_outlines
from registry.reference.structs import (
    Municipality,
    ReferenceMinistry,
    ReferenceOrganisation,
    ReferenceText,
    Region,
    Words,
)

__all__ = [
    "Municipality",
    "ReferenceDeal",
    "ReferenceDeviation",
    "ReferenceIndicator",
    "ReferenceMeasureArea",
    "ReferenceMinistry",
    "ReferenceOrganisation",
    "ReferenceParty",
    "ReferenceReporting",
    "ReferenceStateMeasure",
    "ReferenceTarget",
    "ReferenceText",
    "Region",
    "deals",
    "ministries",
    "municipalities",
    "organisations",
    "region_outlines",
    "regions",
]

ALAND = "21"
"""The region whose municipalities have Swedish as their only official language."""


class _DealsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `deals.json`."""

    ministries: tuple[ReferenceMinistry, ...]
    organisations: tuple[ReferenceOrganisation, ...]
    deals: tuple[ReferenceDeal, ...]


class _RegionRow(msgspec.Struct, forbid_unknown_fields=True):
    """One line of `regions.csv`."""

    code: str
    name_fi: Words
    name_sv: Words
    name_en: Words


class _MunicipalityRow(msgspec.Struct, forbid_unknown_fields=True):
    """One line of `municipalities-2023.csv`, which has no English names."""

    code: str
    name_fi: Words
    name_sv: Words
    region_code: str

    @property
    def name_en(self) -> str:
        """English speaks of a municipality by its Finnish name, in Åland by its Swedish one."""
        return self.name_sv if self.region_code == ALAND else self.name_fi


def deals() -> tuple[ReferenceDeal, ...]:
    """Every green deal of the reference data, merged ones included."""
    return _deals_file().deals


def organisations() -> tuple[ReferenceOrganisation, ...]:
    """The procuring units whose business ID a source gives."""
    return _deals_file().organisations


def ministries() -> tuple[ReferenceMinistry, ...]:
    """The ministries that are party to a deal."""
    return _deals_file().ministries


@cache
def regions() -> tuple[Region, ...]:
    """The 19 regions of Finland."""
    rows = msgspec.convert(_lines("regions.csv"), list[_RegionRow])
    return tuple(Region(row.code, ReferenceText(row.name_fi, row.name_sv, row.name_en)) for row in rows)


@cache
def municipalities() -> tuple[Municipality, ...]:
    """The 309 municipalities of 2023."""
    rows = msgspec.convert(_lines("municipalities-2023.csv"), list[_MunicipalityRow])
    return tuple(
        Municipality(row.code, ReferenceText(row.name_fi, row.name_sv, row.name_en), row.region_code)
        for row in rows
    )


@cache
def _deals_file() -> _DealsFile:
    return msgspec.json.decode((files(__package__) / "deals.json").read_bytes(), type=_DealsFile)


def _lines(name: str) -> list[dict[str, str]]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))
