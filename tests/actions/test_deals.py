"""What the ministries do to a deal: part by part, in preparation and once it is open."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from registry.actions import deals
from registry.errors import FieldError, InvalidInput, NotAllowed, NotFound, NotSignedIn, Stale
from registry.model.deals import Deal, DealStatus, MeasureArea, MeasureStatus
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import PUBLIC, Actor
from registry.store import Store, ministries
from tests.builders import (
    NOW,
    SITES,
    a_deal,
    a_definition,
    a_target,
    an_admin,
    an_editor,
    an_indicator,
    an_officer,
    day,
    words,
)
from tests.people import OFFICER, a_member, settle, signed_in

SLUG = "clean-sites"
NEXT = a_definition(version=2, in_force_from=day("2028-01-01"))


@pytest.fixture
def officer(store: Store) -> Actor:
    """An officer of the environment's ministry; there is another one."""
    settle(store)
    with store.transaction() as tx:
        ministries.add(tx, Ministry("STM", words("Health")))
    return signed_in(store, a_member(store, OFFICER))


def prepared(store: Store, officer: Actor, **changes: object) -> Deal:
    return deals.prepare(store, officer, a_deal(status=DealStatus.PREPARING, **changes), now=NOW)


def opened(store: Store, officer: Actor, **changes: object) -> Deal:
    prepared(store, officer, **changes)
    return deals.open_to_units(store, officer, SLUG, expected=None, now=NOW)


def test_one_part_of_a_deal_is_put_anew_and_the_others_stay(store: Store, officer: Actor) -> None:
    before = prepared(store, officer)
    after = deals.revise_part(
        store,
        officer,
        SLUG,
        lambda deal: replace(deal, name=words("Cleaner sites")),
        expected=before.revision,
        now=NOW,
    )
    assert replace(after, revision=before.revision, name=before.name) == before
    assert deals.show(store, officer, SLUG) == after


def test_a_part_that_was_made_from_an_older_state_is_refused(store: Store, officer: Actor) -> None:
    revision = prepared(store, officer).revision
    deals.revise_part(
        store, officer, SLUG, lambda deal: replace(deal, sources=("A",)), expected=None, now=NOW
    )
    with pytest.raises(Stale):
        deals.revise_part(store, officer, SLUG, lambda deal: deal, expected=revision, now=NOW)


def test_an_open_deal_gets_a_new_definition_a_target_and_an_area(store: Store, officer: Actor) -> None:
    deal = opened(store, officer)
    for part in (
        lambda d: replace(d, indicators=(an_indicator(SITES, a_definition(), NEXT), *d.indicators[1:])),
        lambda d: replace(d, targets=(*d.targets, a_target(due_on=day("2035-12-31"), value=Decimal(90)))),
        lambda d: replace(d, measure_areas=(*d.measure_areas, MeasureArea("advice", words("Advice")))),
    ):
        deal = deals.revise_part(store, officer, SLUG, part, expected=deal.revision, now=NOW)
    assert deal.indicators[0].versions == (a_definition(), NEXT)
    assert [target.value for target in deal.targets_of(SITES)] == [50, 90]
    assert deal.measure_areas[-1].code == "advice"


def test_a_state_measure_whose_words_are_corrected_keeps_its_status(store: Store, officer: Actor) -> None:
    opened(store, officer)
    deals.keep_state_measure(
        store, officer, SLUG, 1, MeasureStatus.DONE, "It did.", Language.EN, expected=None, now=NOW
    )

    def corrected(deal: Deal) -> Deal:
        measure = replace(deal.state_measures[0], text=words("The ministry advises everybody."))
        return replace(deal, state_measures=(measure,))

    [measure] = deals.revise_part(store, officer, SLUG, corrected, expected=None, now=NOW).state_measures
    assert (measure.text.en, measure.status, measure.note) == (
        "The ministry advises everybody.",
        MeasureStatus.DONE,
        "It did.",
    )


def test_a_deal_that_is_over_is_not_opened_and_nothing_merges_into_one(store: Store, officer: Actor) -> None:
    prepared(store, officer, valid_until=day("2020-12-31"), targets=())
    with pytest.raises(InvalidInput) as refusal:
        deals.open_to_units(store, officer, SLUG, expected=None, now=NOW)
    assert refusal.value.errors == (FieldError("/valid_until", "in_the_past"),)
    deals.prepare(store, officer, a_deal(slug="short", status=DealStatus.PREPARING), now=NOW)
    deals.open_to_units(store, officer, "short", expected=None, now=NOW)
    deals.prepare(store, officer, a_deal(slug="long", status=DealStatus.PREPARING), now=NOW)
    deals.open_to_units(store, officer, "long", expected=None, now=NOW)
    with pytest.raises(InvalidInput):
        deals.merge(store, officer, "long", "short", expected=None, now=NOW.replace(year=2036))


def test_an_officer_keeps_the_deals_of_the_own_ministry(store: Store, officer: Actor) -> None:
    deal = prepared(store, officer, ministries=("YM", "STM"))
    other = an_officer("STM")
    assert deals.kept_deals(store, officer) == (deal,)
    assert deals.kept_deals(store, other) == (deal,)
    assert deals.kept_deals(store, an_officer("TEM")) == ()
    assert deals.kept_deal(store, officer, SLUG).is_led
    assert not deals.kept_deal(store, other, SLUG).is_led
    assert [ministry.code for ministry in deals.kept_deal(store, other, SLUG).ministries] == ["STM", "YM"]


def test_nobody_else_keeps_deals(store: Store, officer: Actor) -> None:
    opened(store, officer)
    with pytest.raises(NotAllowed):
        deals.kept_deals(store, an_editor())
    with pytest.raises(NotAllowed):
        deals.kept_deal(store, an_admin(), SLUG)
    with pytest.raises(NotSignedIn):
        deals.kept_deal(store, PUBLIC, SLUG)
    with pytest.raises(NotFound):
        deals.kept_deal(store, an_officer(), "no-such-deal")
