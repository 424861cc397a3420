"""Periods are whole calendar years, named by their last, and follow one another without a gap."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from registry.model.periods import ReportingRound
from tests.builders import day
from tests.model.strategies import days, rounds

YEARLY = ReportingRound(first_period=2026)
EVERY_THIRD = ReportingRound(first_period=2028, interval_years=3)


def test_a_yearly_period_is_the_calendar_year() -> None:
    assert (YEARLY.starts_on(2026), YEARLY.ends_on(2026)) == (day("2026-01-01"), day("2026-12-31"))


def test_period_2028_of_every_third_year_runs_from_2026_to_2028() -> None:
    period = EVERY_THIRD.starts_on(2028), EVERY_THIRD.ends_on(2028)
    assert period == (day("2026-01-01"), day("2028-12-31"))


def test_a_report_is_due_at_the_end_of_march_after_the_period() -> None:
    assert YEARLY.due_on(2026) == day("2027-03-31")


def test_a_round_may_set_another_due_day() -> None:
    assert ReportingRound(first_period=2026, due_month=6, due_day=1).due_on(2026) == day("2027-06-01")


def test_a_round_holds_its_first_period_and_every_one_an_interval_later() -> None:
    assert [year for year in range(2024, 2036) if EVERY_THIRD.holds(year)] == [2028, 2031, 2034]


def test_an_agreement_reports_on_every_period_that_it_has_a_day_in() -> None:
    assert YEARLY.periods_within(day("2026-12-31"), day("2028-01-01")) == (2026, 2027, 2028)
    assert EVERY_THIRD.periods_within(day("2027-05-01"), day("2029-01-01")) == (2028, 2031)


def test_nothing_is_reported_before_the_first_period() -> None:
    assert YEARLY.periods_within(day("2020-01-01"), day("2025-12-31")) == ()
    assert YEARLY.periods_within(day("2020-01-01"), day("2026-01-01")) == (2026,)


@given(rounds, days, days)
def test_the_periods_within_two_dates_are_all_that_share_a_day_with_them(
    reporting: ReportingRound, one: dt.date, other: dt.date
) -> None:
    starts_on, ends_on = sorted((one, other))
    expected = [
        year
        for year in range(2015, 2055)
        if reporting.holds(year)
        and max(reporting.starts_on(year), starts_on) <= min(reporting.ends_on(year), ends_on)
    ]
    assert reporting.periods_within(starts_on, ends_on) == tuple(expected)


@given(rounds, st.integers(0, 10))
def test_a_period_begins_on_the_day_after_the_one_before(reporting: ReportingRound, count: int) -> None:
    period = reporting.first_period + count * reporting.interval_years
    following = period + reporting.interval_years
    assert reporting.holds(period)
    assert reporting.holds(following)
    assert reporting.starts_on(following) == reporting.ends_on(period) + dt.timedelta(days=1)


@given(rounds, st.integers(2015, 2055))
def test_a_report_is_due_after_its_period_and_before_the_next_is_over(
    reporting: ReportingRound, period: int
) -> None:
    assert reporting.ends_on(period) < reporting.due_on(period)
    assert reporting.due_on(period) < reporting.ends_on(period + reporting.interval_years)
