"""Units that do not exist: some in every region, clearly named so, under business IDs of no company."""

from collections.abc import Iterable, Iterator

from stdnum.fi import alv

from registry.model.languages import Language, Translated
from registry.model.organisations import Organisation, OrganisationKind
from registry.model.places import Region

_LAST_NUMBER = 9_999_999
"""Business IDs are given out from below; the first ones that begin with 9 are decades away."""
_NO_DIGIT = 10

_MUNICIPALITY = Translated("Demokunta", "Demokommun", "Demo municipality")
_OTHERS = {
    OrganisationKind.JOINT_AUTHORITY: Translated("Demokuntayhtymä", "Demosamkommun", "Demo joint authority"),
    OrganisationKind.WELLBEING_SERVICES_COUNTY: Translated(
        "Demohyvinvointialue", "Demovälfärdsområde", "Demo wellbeing services county"
    ),
    OrganisationKind.PUBLIC_COMPANY: Translated("Demoyhtiö", "Demobolag", "Demo company"),
}

_SWEDISH = {("15", 2), ("02", 2), ("21", 1), ("21", 2)}
_ENGLISH = {("01", 2)}
"""Second units (or both) of some regions write in another language than Finnish."""


def invented_business_ids() -> Iterator[str]:
    """Yield business IDs with a valid check digit, always the same ones, from the highest down."""
    for number in range(_LAST_NUMBER, 0, -1):
        digit = -alv.checksum(f"{number}0") % 11
        if digit != _NO_DIGIT:
            yield f"{number}-{digit}"


def invented_units(regions: Iterable[Region], business_ids: Iterator[str]) -> list[Organisation]:
    """Return two municipalities for every region, and for every second one a unit of another kind.

    A joint authority is there to report for others together with itself; a company buys, and
    therefore drafts, for the municipalities of its region.
    """
    places = list(regions)
    units = list(numbered_units(places, business_ids, 1, 2))
    kinds = list(_OTHERS)
    for position, region in enumerate(places[::2]):
        kind = kinds[position % len(kinds)]
        name = _named(_OTHERS[kind], region)
        buys_for = tuple(u.business_id for u in units if u.region == region.code)
        acts_for = buys_for if kind is OrganisationKind.PUBLIC_COMPANY else ()
        units.append(
            Organisation(next(business_ids), name, kind, region.code, acts_for=acts_for, is_invented=True)
        )
    return units


def numbered_units(
    regions: Iterable[Region], business_ids: Iterator[str], first: int, last: int
) -> Iterator[Organisation]:
    """Yield municipalities with the numbers from the first to the last, of every region in turn."""
    places = list(regions)
    for number in range(first, last + 1):
        for region in places:
            name = _named(_MUNICIPALITY, region, f" {number}")
            kind = OrganisationKind.MUNICIPALITY
            yield Organisation(next(business_ids), name, kind, region.code, is_invented=True)


def language_of(unit: Organisation) -> Language:
    """Return the language that a unit writes in."""
    number = int(last) if (last := unit.name.fi.rpartition(" ")[2]).isdecimal() else 1
    if not unit.is_invented:
        return Language.FI
    if (unit.region, number) in _ENGLISH:
        return Language.EN
    return Language.SV if (unit.region, number) in _SWEDISH else Language.FI


def _named(kind: Translated, region: Region, number: str = "") -> Translated:
    name = region.name
    return Translated(
        f"{kind.fi} {name.fi}{number}", f"{kind.sv} {name.sv}{number}", f"{kind.en} {name.en}{number}"
    )
