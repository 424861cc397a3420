"""Regions and municipalities: reference data, loaded once and read often."""

import msgspec

from registry.model.languages import Translated
from registry.model.places import Municipality, Region
from registry.store.transaction import Transaction


class _RegionRow(msgspec.Struct, array_like=True):
    code: str
    fi: str
    sv: str
    en: str


class _MunicipalityRow(msgspec.Struct, array_like=True):
    code: str
    region: str
    fi: str
    sv: str
    en: str


def regions(tx: Transaction) -> list[Region]:
    """Return all regions in the order of their codes."""
    rows = tx.rows(_RegionRow, "select code, name_fi, name_sv, name_en from region order by code")
    return [Region(row.code, Translated(row.fi, row.sv, row.en)) for row in rows]


def municipalities(tx: Transaction, region: str) -> list[Municipality]:
    """Return a region's municipalities in the order of their codes."""
    rows = tx.rows(
        _MunicipalityRow,
        """
        select code, region_code, name_fi, name_sv, name_en
        from municipality
        where region_code = :region
        order by code
        """,
        region=region,
    )
    return [Municipality(row.code, row.region, Translated(row.fi, row.sv, row.en)) for row in rows]


def all_municipalities(tx: Transaction) -> list[Municipality]:
    """Return the municipalities of all regions by their Finnish names."""
    rows = tx.rows(
        _MunicipalityRow,
        """
        select code, region_code, name_fi, name_sv, name_en
        from municipality
        order by name_fi collate finnish
        """,
    )
    return [Municipality(row.code, row.region, Translated(row.fi, row.sv, row.en)) for row in rows]


def region_of_municipality(tx: Transaction, code: str) -> str | None:
    """Return the region that a municipality lies in, or None where there is no such municipality."""
    region: str | None = tx.value("select region_code from municipality where code = :code", code=code)
    return region


def has_region(tx: Transaction, code: str) -> bool:
    """Tell whether there is a region of that code."""
    return tx.value("select 1 from region where code = :code", code=code) is not None


def add_region(tx: Transaction, region: Region) -> None:
    """Add a region, or bring its names up to date."""
    tx.execute(
        """
        insert into region (code, name_fi, name_sv, name_en) values (:code, :fi, :sv, :en)
        on conflict (code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
            name_en = excluded.name_en
        """,
        code=region.code,
        **msgspec.structs.asdict(region.name),
    )


def add_municipality(tx: Transaction, municipality: Municipality) -> None:
    """Add a municipality, or bring its names and region up to date."""
    tx.execute(
        """
        insert into municipality (code, region_code, name_fi, name_sv, name_en)
        values (:code, :region, :fi, :sv, :en)
        on conflict (code) do update set region_code = excluded.region_code, name_fi = excluded.name_fi,
            name_sv = excluded.name_sv, name_en = excluded.name_en
        """,
        code=municipality.code,
        region=municipality.region,
        **msgspec.structs.asdict(municipality.name),
    )
