"""The reference data is whole: every name has its languages, every pointer its object."""

from collections.abc import Iterator
from itertools import chain, pairwise

import msgspec
import pytest
from stdnum.fi import ytunnus

from registry import reference
from registry.reference import ReferenceDeal, ReferenceText

EVERYTHING = (
    reference.deals(),
    reference.organisations(),
    reference.ministries(),
    reference.regions(),
    reference.municipalities(),
)
each_deal = pytest.mark.parametrize("deal", reference.deals(), ids=lambda deal: deal.slug)


def texts(thing: object) -> Iterator[ReferenceText]:
    """Every text anywhere inside of `thing`."""
    if isinstance(thing, ReferenceText):
        yield thing
    elif isinstance(thing, tuple):
        yield from chain.from_iterable(map(texts, thing))
    elif isinstance(thing, msgspec.Struct):
        yield from chain.from_iterable(texts(getattr(thing, field)) for field in thing.__struct_fields__)


def business_ids() -> set[str]:
    return {organisation.business_id for organisation in reference.organisations()}


def test_every_text_has_three_languages_without_stray_spaces() -> None:
    found = [words for text in texts(EVERYTHING) for words in (text.fi, text.sv, text.en)]
    assert len(found) > 1000
    assert [words for words in found if not words or words != words.strip()] == []


def test_every_business_id_has_a_valid_check_digit() -> None:
    assert [number for number in business_ids() if not ytunnus.is_valid(number)] == []


def test_there_are_19_regions_and_309_municipalities() -> None:
    assert len({region.code for region in reference.regions()}) == len(reference.regions()) == 19
    assert len({place.code for place in reference.municipalities()}) == len(reference.municipalities()) == 309


def test_every_region_has_an_outline_around_it() -> None:
    outlines = {outline["id"]: outline for outline in reference.region_outlines()}
    assert outlines.keys() == {region.code for region in reference.regions()}
    for outline in outlines.values():
        (ring,) = outline["geometry"]["coordinates"]
        assert ring[0] == ring[-1]
        assert _area(ring) < 0, "clockwise: or else it would be the whole world without the region"


def _area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def test_every_municipality_lies_in_a_known_region() -> None:
    assert {place.region for place in reference.municipalities()} == {r.code for r in reference.regions()}


def test_a_municipality_in_aland_has_its_swedish_name_in_english() -> None:
    names = {place.code: place.name for place in reference.municipalities()}
    assert names["478"] == ReferenceText(fi="Maarianhamina", sv="Mariehamn", en="Mariehamn")
    assert names["853"] == ReferenceText(fi="Turku", sv="Åbo", en="Turku")


def test_every_organisation_sits_in_a_municipality_of_its_region() -> None:
    region_of = {place.code: place.region for place in reference.municipalities()}
    assert [o.name.fi for o in reference.organisations() if region_of[o.municipality] != o.region] == []


def test_no_slug_business_id_or_ministry_comes_twice() -> None:
    assert len({deal.slug for deal in reference.deals()}) == len(reference.deals())
    assert len({m.code for m in reference.ministries()}) == len(reference.ministries())
    assert len(business_ids()) == len(reference.organisations())


@each_deal
def test_every_ministry_of_a_deal_is_known_and_named_once(deal: ReferenceDeal) -> None:
    assert set(deal.ministries) <= {ministry.code for ministry in reference.ministries()}
    assert len(set(deal.ministries)) == len(deal.ministries)


@each_deal
def test_every_target_points_to_an_indicator_of_its_deal(deal: ReferenceDeal) -> None:
    assert {target.indicator for target in deal.targets} <= {indicator.code for indicator in deal.indicators}


@each_deal
def test_every_deviation_is_one_partys_lower_value_for_a_target_of_the_deal(deal: ReferenceDeal) -> None:
    targets = {(target.indicator, target.due): target.value for target in deal.targets}
    parties = {party.business_id for party in deal.founding_parties + deal.joined_later}
    for deviation in deal.deviations:
        value = targets[deviation.indicator, deviation.due]
        assert value is not None
        assert deviation.value < value
        assert deviation.business_id in parties


@each_deal
def test_every_party_with_a_business_id_is_an_organisation_under_the_same_name(deal: ReferenceDeal) -> None:
    names = {o.business_id: o.name.fi for o in reference.organisations()}
    for party in deal.founding_parties + deal.joined_later:
        if party.business_id is None:
            assert party.name not in names.values()
        else:
            assert names[party.business_id] == party.name


@each_deal
def test_codes_are_unique_within_a_deal(deal: ReferenceDeal) -> None:
    for codes in ([i.code for i in deal.indicators], [area.code for area in deal.measure_areas]):
        assert len(set(codes)) == len(codes)


@each_deal
def test_a_share_has_a_denominator_and_nothing_else_has_one(deal: ReferenceDeal) -> None:
    for indicator in deal.indicators:
        assert (indicator.denominator is not None) == (indicator.kind == "share")


@each_deal
def test_a_deal_is_merged_into_another_that_exists_or_is_not_merged(deal: ReferenceDeal) -> None:
    assert (deal.merged_into is not None) == (deal.status == "merged")
    assert deal.merged_into in {None, *(other.slug for other in reference.deals() if other is not deal)}


def test_a_text_that_lacks_a_language_is_refused() -> None:
    for broken in (
        {"fi": "a", "sv": "b"},
        {"fi": "a", "sv": "b", "en": ""},
        {"fi": "a", "sv": "b", "en": "c", "de": "d"},
    ):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(broken, ReferenceText)
