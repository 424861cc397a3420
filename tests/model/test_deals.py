"""Deals end by their date; their indicators have one definition for every day."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.model.deals import DealStatus
from tests.builders import KILOGRAMS, a_deal, a_definition, a_target, an_indicator, day
from tests.model.strategies import days


@pytest.mark.parametrize("status", [DealStatus.OPEN, DealStatus.CLOSED])
def test_a_deal_ends_on_the_day_after_its_last_and_nobody_has_to_move_it(status: DealStatus) -> None:
    deal = a_deal(status=status)
    assert deal.status_on(day("2035-12-31")) is status
    assert deal.status_on(day("2036-01-01")) is DealStatus.ENDED


@pytest.mark.parametrize("status", [DealStatus.PREPARING, DealStatus.MERGED, DealStatus.ENDED])
def test_a_deal_that_never_opened_or_is_over_stays_what_it_is(status: DealStatus) -> None:
    assert a_deal(status=status).status_on(day("2040-01-01")) is status


def test_the_first_ministry_leads() -> None:
    assert a_deal(ministries=("STM", "YM")).lead_ministry == "STM"


def test_before_its_first_definition_an_indicator_has_the_first() -> None:
    assert an_indicator().at(day("1999-01-01")) == a_definition()


@given(st.lists(days, min_size=1, max_size=4, unique=True).map(sorted), days)
def test_the_definition_of_a_day_is_the_last_that_came_into_force_by_then(
    starts: list[dt.date], on: dt.date
) -> None:
    indicator = an_indicator(
        "any", *(a_definition(version=n, in_force_from=start) for n, start in enumerate(starts, 1))
    )
    assert indicator.at(on).version == max(1, sum(start <= on for start in starts))


def test_a_deals_targets_are_found_by_indicator_earliest_first() -> None:
    late, early = a_target(), a_target(due_on=day("2028-12-31"), value=Decimal(30))
    deal = a_deal(targets=(late, a_target(indicator=KILOGRAMS), early))
    assert deal.targets_of(late.indicator) == (early, late)
    assert deal.targets_of("no-such") == ()
    assert deal.indicator("no-such") is None
