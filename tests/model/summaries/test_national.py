"""The yearly national summary: all deals and regions, and what has changed since the year before."""

import datetime as dt
from decimal import Decimal

from registry.model.deals import Deal
from registry.model.figures import TargetStatus
from registry.model.periods import ReportingRound
from registry.model.places import Region
from registry.model.summaries.national import NationalSummary, compose
from registry.model.summaries.national_parts import Coverage, DealYear
from tests.builders import (
    NOW,
    PERIOD,
    SITES,
    UUSIMAA,
    VARSINAIS_SUOMI,
    a_deal,
    a_definition,
    a_share,
    a_target_commitment,
    an_indicator,
    day,
    words,
)
from tests.model.summaries.crowds import MINISTRIES, Unit, accepted, organisations, rounds

IN = PERIOD
NEXT = PERIOD + 1
REGIONS = (Region(UUSIMAA, words("Uusimaa")), Region(VARSINAIS_SUOMI, words("Varsinais-Suomi")))


def in_year(*units: Unit, year: int = NEXT, deal: Deal | None = None) -> DealYear:
    """Return the default deal in a year, with these units."""
    found = deal or a_deal()
    all_years = rounds(*units, until=year)
    held = {period: one for period, one in all_years.items() if found.reporting.holds(period)}
    period = max(held, default=None)
    return DealYear(found, period, held, [unit.term for unit in units], ())


def a_national_summary(*units: Unit, year: int = NEXT, deals: tuple[DealYear, ...] = ()) -> NationalSummary:
    """Return the summary of a year with the default deal, or with those given."""
    return compose(
        year,
        deals or (in_year(*units, year=year),),
        accepted=accepted(*units),
        organisations=organisations(*units),
        ministries=MINISTRIES,
        regions=REGIONS,
        changed_at=NOW,
    )


def test_agreements_and_units_are_counted_at_the_end_of_each_year() -> None:
    units = (
        Unit("A"),
        Unit("B", term=("2027-03-01", "2030-12-31")),
        Unit("C", term=("2026-01-01", "2026-12-31")),
        Unit("D", ended_on=day("2027-05-05")),
    )
    summary = a_national_summary(*units)
    assert (summary.now.agreements, summary.now.units) == (2, 2)
    assert (summary.before.agreements, summary.before.units) == (3, 3)


def test_who_joined_and_whose_term_ended_in_the_year_is_named() -> None:
    units = (
        Unit("A", term=("2027-03-01", "2030-12-31")),
        Unit("B", term=("2026-01-01", "2027-12-31")),
        Unit("C", ended_on=day("2027-05-05")),
        Unit("D"),
    )
    deal = a_national_summary(*units).deals[0]
    assert [one.agreement for one in deal.joined] == ["GD-A"]
    assert [(one.agreement, one.is_early) for one in deal.left] == [("GD-C", True), ("GD-B", False)]


def test_a_total_is_compared_with_the_period_before() -> None:
    unit = Unit("A", {IN: (a_share(1, 10),), NEXT: (a_share(3, 10),)})
    indicator = a_national_summary(unit).deals[0].indicators[0]
    assert indicator.before is not None
    assert (indicator.before.value, indicator.now.value, indicator.change) == (10, 30, Decimal(20))


def test_totals_under_two_definitions_are_not_compared() -> None:
    changed = (a_definition(), a_definition(version=2, in_force_from=day("2027-01-01")))
    deal = a_deal(indicators=(an_indicator(SITES, *changed),))
    unit = Unit("A", {IN: (a_share(1, 10),), NEXT: (a_share(3, 10, indicator_version=2),)})
    indicator = a_national_summary(unit, deals=(in_year(unit, deal=deal),)).deals[0].indicators[0]
    assert (indicator.now.value, indicator.before, indicator.change) == (30, None, None)


def test_a_first_year_is_compared_with_nothing() -> None:
    indicator = a_national_summary(Unit("A", {IN: (a_share(1, 10),)}), year=IN).deals[0].indicators[0]
    assert (indicator.before, indicator.change) == (None, None)


def test_reports_of_the_year_are_counted_against_those_expected() -> None:
    summary = a_national_summary(Unit("A", {NEXT: (a_share(1, 10),)}), Unit("B"))
    assert summary.now.reports == Coverage(1, 2)
    assert summary.before.reports == Coverage(0, 2)


def test_a_deal_between_two_periods_expects_no_reports_for_the_year() -> None:
    deal = a_deal(reporting=ReportingRound(first_period=IN, interval_years=3))
    unit = Unit("A", {IN: (a_share(1, 10),)})
    summary = a_national_summary(unit, deals=(in_year(unit, deal=deal),))
    assert summary.now.reports == Coverage(0, 0)
    assert (summary.deals[0].period, summary.deals[0].period_name) == (IN, "2024–2026")


def test_a_deal_before_its_first_period_has_no_figures() -> None:
    deal = a_deal(reporting=ReportingRound(first_period=2030, interval_years=3))
    summary = a_national_summary(Unit("A"), deals=(in_year(Unit("A"), deal=deal),))
    assert (summary.deals[0].period, summary.deals[0].indicators) == (None, ())
    assert summary.deals[0].next_report_due_on == day("2031-03-31")


def test_of_each_unit_the_own_target_that_is_due_next_is_counted_in_its_region() -> None:
    own = (a_target_commitment(),)
    units = (
        Unit("A", {NEXT: (a_share(9, 10),)}, targets=own),
        Unit("B", {NEXT: (a_share(1, 100),)}, targets=own, region=VARSINAIS_SUOMI),
        Unit("C", targets=own),
        Unit("D", {NEXT: (a_share(9, 10),)}),
    )
    summary = a_national_summary(*units)
    assert summary.own_targets == (
        (TargetStatus.REACHED, 1),
        (TargetStatus.BEHIND, 1),
        (TargetStatus.NO_DATA, 1),
    )
    assert (summary.on_course, summary.judged) == (1, 2)
    uusimaa, varsinais_suomi = summary.regions
    assert uusimaa.own_targets == ((TargetStatus.REACHED, 1), (TargetStatus.NO_DATA, 1))
    assert (varsinais_suomi.on_course, varsinais_suomi.judged) == (0, 1)
    assert (uusimaa.units, uusimaa.reports) == (3, Coverage(2, 3))


def test_reports_due_on_one_day_are_told_together() -> None:
    summary = a_national_summary(Unit("A"))
    assert summary.dues == ((day("2028-03-31"), (words("Clean sites"),)),)


def test_it_is_dated_by_the_last_public_change_that_belongs_to_the_year() -> None:
    unit = Unit("A", {IN: (a_share(1, 2),), NEXT: (a_share(1, 2),)})
    assert a_national_summary(unit, year=IN).issued_at == dt.datetime(2027, 5, 4, 9, tzinfo=dt.UTC)
    assert a_national_summary(unit).issued_at == dt.datetime(2028, 5, 4, 9, tzinfo=dt.UTC)


def test_it_is_named_by_its_year() -> None:
    summary = a_national_summary(Unit("A", is_invented=True))
    assert summary.subject == summary.number == "2027"
    assert summary.holds_invented_figures
