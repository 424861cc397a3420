"""Founding: places, ministries and organisations, there before anything else happens."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from registry import reference
from registry.demo.histories import OrganisationHistory
from registry.demo.recording import record_events
from registry.demo.units import invented_units
from registry.model.languages import Translated
from registry.model.organisations import Ministry, Organisation, OrganisationKind
from registry.model.places import Municipality, Region
from registry.store import Transaction, ministries, organisations, places

FOUNDED_AT = dt.datetime(2019, 6, 3, 6, tzinfo=dt.UTC)
"""Before the oldest deal was prepared."""


def add_places(tx: Transaction) -> None:
    """Add regions, municipalities and ministries."""
    for region in regions():
        places.add_region(tx, region)
    for given in reference.municipalities():
        places.add_municipality(tx, Municipality(given.code, given.region, _text(given.name)))
    for ministry in reference.ministries():
        ministries.add(tx, Ministry(ministry.code, _text(ministry.name)))


def regions() -> list[Region]:
    """Return the regions of the reference data."""
    return [Region(given.code, _text(given.name)) for given in reference.regions()]


def real_organisations() -> list[Organisation]:
    """Return the organisations of the reference data."""
    return [
        Organisation(
            given.business_id,
            _text(given.name),
            OrganisationKind(given.kind),
            given.region,
            given.municipality,
        )
        for given in reference.organisations()
    ]


def units_of_every_region(business_ids: Iterator[str]) -> list[Organisation]:
    """Return the invented units of the demo."""
    return invented_units(regions(), business_ids)


def add_organisations(tx: Transaction, wanted: Iterable[Organisation]) -> None:
    """Register organisations; those that others act for come before these."""
    histories = [OrganisationHistory(organisation, FOUNDED_AT) for organisation in wanted]
    for history, revision in record_events(tx, histories):
        organisations.add(tx, msgspec.structs.replace(history.organisation, revision=revision))


def _text(given: reference.ReferenceText) -> Translated:
    return Translated(given.fi, given.sv, given.en)
