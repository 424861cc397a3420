"""The summary of a deal: totals by the rules of calculation, units side by side, who did not report."""

import datetime as dt
from decimal import Decimal

from msgspec.structs import replace

from registry.model.deals import DealStatus, MeasureStatus
from registry.model.figures import FigureKind, TargetStatus
from registry.model.periods import ReportingRound
from registry.model.summaries.taking_part import PromisedMeasure
from tests.builders import (
    KILOGRAMS,
    NOW,
    PERIOD,
    SITES,
    a_deal,
    a_definition,
    a_missing_value,
    a_no,
    a_share,
    a_target,
    a_yes,
    an_amount,
    an_indicator,
    day,
    words,
)
from tests.model.summaries.crowds import Unit, a_deal_summary

IN = PERIOD
NEXT = PERIOD + 1


def test_a_total_is_a_sum_over_a_sum_and_says_how_many_reported() -> None:
    summary = a_deal_summary(
        Unit("A", {IN: (a_share(10, 20),)}), Unit("B", {IN: (a_share(10, 180),)}), Unit("C")
    )
    now = summary.indicators[0].now
    assert (now.value, now.numerator, now.denominator) == (10, 20, 200)
    assert (now.reported, now.units) == (2, 3)
    assert (summary.reported, summary.units) == (2, 3)


def test_units_stand_side_by_side_the_best_first_and_those_without_a_value_last() -> None:
    summary = a_deal_summary(
        Unit("A", {IN: (a_share(1, 10), an_amount(5))}),
        Unit("B"),
        Unit("C", {IN: (a_share(9, 10), an_amount(50))}),
        Unit("D", {IN: (a_missing_value(), an_amount(1))}),
    )
    by_code = {one.code: [unit.agreement for unit in one.units] for one in summary.indicators}
    assert by_code[SITES] == ["GD-C", "GD-A", "GD-B", "GD-D"]
    assert by_code[KILOGRAMS] == ["GD-D", "GD-A", "GD-C", "GD-B"]


def test_why_a_unit_has_no_value_is_told_and_it_is_never_zero() -> None:
    summary = a_deal_summary(
        Unit("A", {IN: (a_missing_value(),)}), Unit("B", {IN: (a_share(0, 0),)}), Unit("C")
    )
    missing, idle, silent = summary.indicators[0].units
    assert (missing.kind, missing.value, missing.missing) == (FigureKind.MISSING, None, "not_measured")
    assert (idle.kind, idle.value) == (FigureKind.NO_ACTIVITY, None)
    assert (silent.is_reported, silent.value) == (False, None)


def test_the_way_to_a_target_begins_with_the_first_value_and_keeps_its_gaps() -> None:
    deal = a_deal(reporting=ReportingRound(first_period=IN - 1))
    unit = Unit("A", {IN: (a_share(1, 10),), IN + 2: (a_share(3, 10),)})
    path = a_deal_summary(unit, deal=deal, period=IN + 2).indicators[0].path
    assert [(one.period, one.value) for one in path] == [(IN, 10), (IN + 1, None), (IN + 2, 30)]


def test_totals_under_an_earlier_definition_are_no_part_of_the_way() -> None:
    changed = (a_definition(), a_definition(version=2, in_force_from=day("2027-01-01")))
    deal = a_deal(indicators=(an_indicator(SITES, *changed),))
    unit = Unit("A", {IN: (a_share(1, 10),), NEXT: (a_share(3, 10, indicator_version=2),)})
    indicator = a_deal_summary(unit, deal=deal, period=NEXT).indicators[0]
    assert [one.period for one in indicator.path] == [NEXT]
    assert indicator.definition.version == 2


def test_a_deal_that_nobody_reported_on_has_a_summary_without_figures() -> None:
    summary = a_deal_summary(Unit("A"))
    assert [one.now.kind for one in summary.indicators] == [FigureKind.MISSING] * 3
    assert all(len(one.path) == 1 for one in summary.indicators)


def test_of_a_question_the_total_is_the_share_of_those_who_say_yes() -> None:
    summary = a_deal_summary(Unit("A", {IN: (a_yes(),)}), Unit("B", {IN: (a_no(),)}))
    assert summary.indicators[2].now.value == 50


def test_those_without_an_accepted_report_are_named() -> None:
    summary = a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}), Unit("B"))
    assert [party.agreement for party in summary.silent] == ["GD-B"]


def test_a_unit_in_anothers_report_is_not_silent() -> None:
    summary = a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}, covers=("B",)), Unit("B"))
    assert summary.silent == ()
    assert summary.parties[1].reported_by == words("A")
    assert (summary.reported, summary.units) == (2, 2)


def test_nobody_is_late_before_the_day_on_which_reports_are_due() -> None:
    assert not a_deal_summary(Unit("A")).is_due
    assert a_deal_summary(Unit("A"), issued_at=dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)).is_due


def test_what_is_due_next_is_seen_from_the_time_of_the_data() -> None:
    silent = a_deal_summary(Unit("A"))
    assert (silent.next_period_name, silent.next_report_due_on) == ("2026", day("2027-03-31"))
    reported = a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}))
    assert (reported.next_period_name, reported.next_report_due_on) == ("2027", day("2028-03-31"))


def test_after_the_deals_last_period_no_report_is_due() -> None:
    deal = a_deal(valid_until=day("2026-12-31"))
    summary = a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}), deal=deal)
    assert summary.next_report_due_on is None


def test_targets_ahead_come_earliest_first_and_without_those_that_are_reached() -> None:
    targets = (
        a_target(due_on=day("2035-12-31"), value=None),
        a_target(due_on=day("2030-12-31"), value=Decimal(80)),
        a_target(due_on=day("2028-12-31"), value=Decimal(20)),
    )
    summary = a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}), deal=a_deal(targets=targets))
    assert [one.due_on.year for _, one in summary.coming] == [2030, 2035]
    assert summary.indicators[0].targets[-1].status is TargetStatus.NOT_SET


def test_measures_are_counted_by_area_and_those_in_areas_of_the_units_own_last() -> None:
    measures = (
        PromisedMeasure("GD-A", None, None),
        PromisedMeasure("GD-A", "training", MeasureStatus.DONE),
        PromisedMeasure("GD-B", "tendering", MeasureStatus.UNDER_WAY),
        PromisedMeasure("GD-B", "training", MeasureStatus.UNDER_WAY),
    )
    summary = a_deal_summary(Unit("A"), measures=measures)
    assert [(one.area, one.count) for one in summary.measures] == [
        (words("Tendering"), 1),
        (words("Training"), 2),
        (None, 1),
    ]
    assert summary.measures[1].with_status(MeasureStatus.DONE) == 1
    assert summary.measures[0].with_status(MeasureStatus.DONE) == 0
    assert summary.tally == ((MeasureStatus.DONE, 1), (MeasureStatus.UNDER_WAY, 2), (None, 1))


def test_it_is_dated_by_the_last_public_change_in_it() -> None:
    unit = Unit("A", {IN: (a_share(1, 2),), NEXT: (a_share(1, 2),)})
    assert a_deal_summary(unit).issued_at == dt.datetime(2027, 5, 4, 9, tzinfo=dt.UTC)
    ended = Unit("A", ended_on=day("2026-09-01"))
    assert a_deal_summary(ended).issued_at == dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
    assert a_deal_summary().issued_at == NOW


def test_the_deal_stands_as_it_did_at_that_time() -> None:
    deal = a_deal(valid_until=day("2026-12-31"))
    assert a_deal_summary(Unit("A"), deal=deal).status is DealStatus.OPEN
    assert a_deal_summary(Unit("A", {IN: (a_share(1, 2),)}), deal=deal).status is DealStatus.ENDED


def test_the_same_records_make_the_same_summary() -> None:
    units = [Unit("A", {IN: (a_share(1, 2),)}), Unit("B", is_invented=True)]
    summary = a_deal_summary(*units)
    assert summary == a_deal_summary(*units)
    assert summary.holds_invented_figures
    assert summary.subject == summary.number == "clean-sites/2026"
    assert replace(summary, slug="x").subject == "x/2026"
