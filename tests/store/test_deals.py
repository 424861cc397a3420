"""Deals as they are written and read again."""

import pytest
from msgspec.structs import replace

from registry.model.audit_events import SubjectKind
from registry.model.deals import Deal, DealStatus
from registry.model.people import SYSTEM
from registry.store import Store, audit_events, deals
from tests.builders import (
    KILOGRAMS,
    NOW,
    SITES,
    a_deal,
    a_definition,
    a_target,
    an_indicator,
    day,
)
from tests.people import settle

DEAL = a_deal(status=DealStatus.PREPARING)
LATER = a_definition(version=2, in_force_from=day("2022-01-01"))
TWICE_DEFINED = an_indicator(SITES, a_definition(), LATER)


def written(store: Store, deal: Deal, *, is_new: bool = False) -> Deal:
    """Write a deal under an event of its own; return what is read after it."""
    with store.transaction() as tx:
        revision = audit_events.record(
            tx,
            at=NOW,
            actor=SYSTEM,
            office="registry",
            verb="revise",
            kind=SubjectKind.DEAL,
            subject=deal.slug,
        )
        revised = replace(deal, revision=revision)
        if is_new:
            deals.add(tx, revised)
        else:
            before = deals.by_slug(tx, deal.slug)
            assert before is not None
            deals.update(tx, before, revised)
    with store.snapshot() as tx:
        found = deals.by_slug(tx, deal.slug)
    assert found is not None
    return replace(found, revision=deal.revision)


@pytest.fixture
def prepared(store: Store) -> Store:
    """A store with the default deal, still being prepared."""
    settle(store)
    assert written(store, DEAL, is_new=True) == DEAL
    return store


@pytest.mark.parametrize(
    "changes",
    [
        {"indicators": DEAL.indicators[1:], "targets": ()},
        {"indicators": DEAL.indicators[::-1]},
        {"indicators": (), "targets": ()},
        {"indicators": (TWICE_DEFINED, *DEAL.indicators[1:])},
        {"measure_areas": DEAL.measure_areas[1:]},
        {"measure_areas": DEAL.measure_areas[::-1]},
        {"state_measures": (), "measure_areas": ()},
        {"targets": (a_target(value=None), a_target(due_on=day("2035-12-31")))},
    ],
)
def test_a_deal_in_preparation_becomes_whatever_it_is_revised_to(
    prepared: Store, changes: dict[str, object]
) -> None:
    revised = replace(DEAL, **changes)
    assert written(prepared, revised) == revised
    assert written(prepared, DEAL) == DEAL


def test_definitions_of_a_deal_in_preparation_may_move_past_each_other(prepared: Store) -> None:
    for versions in (
        (a_definition(), LATER),
        (a_definition(in_force_from=day("2022-01-01")), replace(LATER, in_force_from=day("2023-01-01"))),
        (a_definition(in_force_from=day("2021-01-01")),),
    ):
        revised = replace(DEAL, indicators=(an_indicator(SITES, *versions),))
        assert written(prepared, revised) == revised


def test_an_open_deal_gets_more_and_another_order(prepared: Store) -> None:
    opened = replace(DEAL, status=DealStatus.OPEN)
    assert written(prepared, opened) == opened
    more = (TWICE_DEFINED, an_indicator("waste"), *DEAL.indicators[:0:-1])
    revised = replace(
        opened,
        indicators=more,
        measure_areas=DEAL.measure_areas[::-1],
        targets=(a_target(indicator=KILOGRAMS),),
    )
    assert written(prepared, revised) == revised
