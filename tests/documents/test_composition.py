"""What gets into a summary, and how it is judged."""

import datetime as dt
from decimal import Decimal

import msgspec
import pytest
from msgspec.structs import replace

from registry.model.agreements import Baseline, Ending
from registry.model.deals import MeasureStatus
from registry.model.figures import FigureKind, TargetStatus
from registry.model.periods import ReportingRound
from registry.model.progress_reports import MeasureProgress, MissingReason
from registry.model.summaries.agreement import compose
from tests.builders import (
    ESPOO,
    KILOGRAMS,
    NOW,
    SITES,
    a_deal,
    a_definition,
    a_missing_value,
    a_report,
    a_share,
    a_target,
    a_target_commitment,
    an_accepted_report,
    an_active_agreement,
    an_agreement,
    an_agreement_version,
    an_amount,
    an_indicator,
    an_organisation,
    day,
    some_content,
    some_terms,
    words,
)
from tests.documents.summaries import a_dossier, a_report_for, a_summary


def test_an_agreement_that_was_never_approved_has_no_summary() -> None:
    with pytest.raises(ValueError, match="GD-2026-0001"):
        a_summary(an_agreement())


def test_contact_persons_and_drafts_are_nowhere_in_it() -> None:
    draft = an_agreement_version(version=2, terms=some_terms(scope="secret plans"))
    active = an_active_agreement()
    agreement = replace(active, versions=(*active.versions, draft))
    unfinished = a_report(period=2027)
    written = msgspec.json.encode(a_summary(agreement, reports=(an_accepted_report(), unfinished))).decode()
    assert "Aalto" not in written
    assert "secret plans" not in written
    assert "2027-" not in written.replace("2027-12-31", "")


def test_own_target_and_the_deals_target_are_judged_apart() -> None:
    own = a_target_commitment(value=Decimal(20))
    summary = a_summary(
        an_active_agreement(some_terms(commitments=(own,))), reports=(a_report_for(2026, 1, 4),)
    )
    (indicator,) = summary.indicators
    assert indicator.own is not None
    assert indicator.deal is not None
    assert (indicator.own.value, indicator.own.status) == (20, TargetStatus.REACHED)
    assert (indicator.deal.value, indicator.deal.status) == (50, TargetStatus.ON_TRACK)


def test_without_a_report_there_is_no_data_but_every_target() -> None:
    summary = a_summary(reports=())
    (indicator,) = summary.indicators
    assert indicator.now is None
    assert indicator.series == ()
    assert indicator.own is not None
    assert indicator.own.status is TargetStatus.NO_DATA
    assert [target.status for target in summary.targets] == [TargetStatus.NO_DATA]
    assert summary.issued_at == an_active_agreement().versions[0].approved_at


def test_a_target_is_judged_in_the_period_of_its_day_and_not_by_what_came_later() -> None:
    due = a_target_commitment(value=Decimal(50), due_on=day("2027-12-31"))
    reports = (a_report_for(2026, 1, 10), a_report_for(2027, 4, 10), a_report_for(2028, 6, 10))
    (target,) = a_summary(an_active_agreement(some_terms(commitments=(due,))), reports=reports).targets
    assert target.status is TargetStatus.MISSED
    assert target.figure is not None
    assert (target.figure.period, target.figure.value) == ("2027", 40)


def test_a_period_is_judged_against_the_target_that_is_due_next() -> None:
    targets = (
        a_target_commitment(value=Decimal(20), due_on=day("2026-12-31")),
        a_target_commitment(number=3, value=Decimal(50), due_on=day("2030-12-31")),
    )
    reports = (a_report_for(2026, 1, 4), a_report_for(2027, 1, 4))
    summary = a_summary(an_active_agreement(some_terms(commitments=targets)), reports=reports)
    figures = summary.indicators[0].series[0].figures
    assert [figure.own and figure.own.due_on.year for figure in figures] == [2026, 2030]


def test_a_period_that_passed_unreported_stays_visible() -> None:
    summary = a_summary(reports=(a_report_for(2028, 1, 2), a_report_for(2026, 1, 4)))
    figures = summary.indicators[0].series[0].figures
    assert [(figure.period, figure.is_reported) for figure in figures] == [
        ("2026", True),
        ("2027", False),
        ("2028", True),
    ]


def test_no_activity_and_a_missing_value_are_never_zero() -> None:
    missing = an_accepted_report(some_content(values=(a_missing_value(),)), period=2027)
    figures = a_summary(reports=(a_report_for(2026, 0, 0), missing)).indicators[0].series[0].figures
    assert [(figure.kind, figure.value) for figure in figures] == [
        (FigureKind.NO_ACTIVITY, None),
        (FigureKind.MISSING, None),
    ]
    assert figures[1].missing is MissingReason.NOT_MEASURED


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [(1, 3, "33.3"), (4999, 10000, "49.99"), (49999, 100000, "49.999"), (1, 2, "50"), (1, 10000, "0.01")],
)
def test_a_rounded_figure_never_seems_to_be_at_a_target_that_it_missed(
    numerator: int, denominator: int, shown: str
) -> None:
    (indicator,) = a_summary(reports=(a_report_for(2026, numerator, denominator),)).indicators
    assert indicator.now is not None
    assert indicator.now.value == Decimal(shown)


def test_figures_under_two_definitions_stand_in_two_tables() -> None:
    changed = an_indicator(
        SITES,
        a_definition(),
        a_definition(version=2, in_force_from=day("2027-01-01"), name=words("Clean sites")),
    )
    reports = (
        a_report_for(2026, 1, 4),
        an_accepted_report(some_content(values=(a_share(1, 2, indicator_version=2),)), period=2027),
    )
    (indicator,) = a_summary(deal=a_deal(indicators=(changed,)), reports=reports).indicators
    assert [series.definition.version for series in indicator.series] == [1, 2]
    assert indicator.definition.version == 2


def test_an_amended_target_is_not_judged_before_it_was_in_force() -> None:
    amended = some_terms(starts_on=day("2028-01-01"), commitments=(a_target_commitment(value=Decimal(90)),))
    agreement = an_active_agreement(some_terms(), amended)
    summary = a_summary(agreement, reports=(a_report_for(2026, 1, 2),))
    assert [(t.commitment.value, t.status) for t in summary.targets] == [(90, TargetStatus.NO_DATA)]
    assert summary.indicators[0].own is not None
    assert summary.indicators[0].own.value == 50


def test_a_target_of_the_deal_stands_beside_the_own_target_of_the_same_day() -> None:
    deal = a_deal(targets=(a_target(value=Decimal(60)), a_target(due_on=day("2028-12-31"))))
    (target,) = a_summary(deal=deal).targets
    assert target.deal_target is not None
    assert target.deal_target.value == 60
    assert target.commitment.baseline == Baseline(Decimal(10), day("2025-12-31"))


def test_a_measure_tells_since_when_it_is_where_it_is() -> None:
    def reported(period: int, status: MeasureStatus, note: str = "") -> object:
        content = some_content(measures=(MeasureProgress(2, status, note),))
        return an_accepted_report(content, period=period)

    reports = (
        reported(2028, MeasureStatus.DONE, "at last"),
        reported(2026, MeasureStatus.UNDER_WAY),
        reported(2027, MeasureStatus.UNDER_WAY),
    )
    summary = a_summary(reports=reports)  # type: ignore[arg-type]
    (measure,) = summary.measures
    assert [(step.first_year, step.last_year, step.status) for step in measure.steps] == [
        (2026, 2027, MeasureStatus.UNDER_WAY),
        (2028, 2028, MeasureStatus.DONE),
    ]
    assert measure.steps[-1].note == "at last"
    assert summary.tally == ((MeasureStatus.DONE, 1),)


def test_a_period_of_three_years_is_named_by_all_of_them() -> None:
    deal = a_deal(reporting=ReportingRound(first_period=2028, interval_years=3))
    summary = a_summary(deal=deal, reports=(a_report_for(2028, 1, 2),))
    assert summary.reports[0].period == "2026–2028"
    assert (summary.measures[0].steps[0].first_year, summary.measures[0].steps[0].last_year) == (2026, 2028)


def test_an_indicator_that_nobody_promised_is_shown_once_it_is_reported() -> None:
    content = some_content(values=(a_share(1, 2), an_amount("12.567")))
    summary = a_summary(reports=(an_accepted_report(content),))
    plastic = summary.indicators[1]
    assert plastic.definition.unit == "kg"
    assert plastic.now is not None
    assert plastic.now.value == Decimal("12.567")
    assert plastic.own is None


def test_it_is_dated_by_the_last_public_change() -> None:
    assert a_summary().issued_at == NOW
    ended = an_active_agreement(ending=Ending(dt.date(2027, 5, 1), "Merged into a larger city"))
    assert a_summary(ended).issued_at == dt.datetime(2027, 5, 1, tzinfo=dt.UTC)


def test_it_names_every_ministry_of_the_deal_and_every_organisation_reported_for() -> None:
    espoo = an_organisation(business_id=ESPOO, name=words("Espoo"))
    agreement = an_active_agreement(some_terms(covers=(ESPOO,)))
    summary = compose(a_dossier(agreement, deal=a_deal(ministries=("YM", "STM")), covered=(espoo,)))
    assert [(a.ministry.en, a.approved_at) for a in summary.approvals] == [
        ("Ministry of the Environment", NOW),
        ("Ministry of Social Affairs and Health", None),
    ]
    assert summary.covers == (espoo.name,)


def test_figures_of_an_invented_organisation_are_always_marked() -> None:
    assert a_summary(organisation=an_organisation(is_invented=True)).holds_invented_figures
    assert not a_summary().holds_invented_figures


def test_promised_indicators_come_in_the_deals_order() -> None:
    targets = (a_target_commitment(indicator=KILOGRAMS), a_target_commitment(number=2))
    summary = a_summary(an_active_agreement(some_terms(commitments=targets)), reports=())
    assert [indicator.definition.unit for indicator in summary.indicators] == ["%", "kg"]
    assert [target.definition.unit for target in summary.targets] == ["kg", "%"]
