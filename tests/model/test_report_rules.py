"""What a progress report must hold: every rule by its code, its field, and all of them at once."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from registry.errors import FieldError, WrongState
from registry.model.agreements import IN_FORCE, AgreementStatus
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.periods import ReportingRound
from registry.model.progress_reports import MeasureProgress, MissingReason, ReportContent
from registry.model.report_rules import (
    check_complete,
    check_content,
    check_reportable,
    definitions_in,
    is_final,
    periods_of,
    terms_at,
)
from tests.builders import (
    KILOGRAMS,
    PERIOD,
    SITES,
    STRATEGY,
    TODAY,
    a_deal,
    a_definition,
    a_measure_commitment,
    a_missing_value,
    a_report,
    a_share,
    a_target_commitment,
    a_yes,
    an_accepted_report,
    an_active_agreement,
    an_agreement,
    an_amount,
    an_indicator,
    day,
    some_content,
    some_terms,
)
from tests.model.refusals import errors_of

DEAL = a_deal()
AGREEMENT = an_active_agreement()
AFTER = day("2027-01-01")
EMPTY = ReportContent(Language.FI)


def content_errors(content: ReportContent) -> list[FieldError]:
    return errors_of(lambda: check_content(content, AGREEMENT, DEAL, PERIOD))


def all_errors(content: ReportContent) -> list[FieldError]:
    return errors_of(lambda: check_complete(content, AGREEMENT, DEAL, PERIOD, AFTER))


# Whether there is anything to report


@pytest.mark.parametrize("status", IN_FORCE)
def test_an_agreement_in_force_is_reported_on(status: AgreementStatus) -> None:
    check_reportable(an_active_agreement(status=status), DEAL, PERIOD, TODAY)


@pytest.mark.parametrize("status", set(AgreementStatus) - IN_FORCE)
def test_an_agreement_that_is_not_in_force_is_not_reported_on(status: AgreementStatus) -> None:
    with pytest.raises(WrongState) as refused:
        check_reportable(an_active_agreement(status=status), DEAL, PERIOD, TODAY)
    assert refused.value.params == {"verb": "report", "status": status.value}


@pytest.mark.parametrize("period", [2025, 2031, 0])
def test_a_year_outside_the_agreement_is_no_period_of_it(period: int) -> None:
    found = errors_of(lambda: check_reportable(AGREEMENT, DEAL, period, day("2040-01-01")))
    assert found == [FieldError("/period", "not_a_period")]


def test_a_year_between_two_periods_is_no_period() -> None:
    deal = a_deal(reporting=ReportingRound(first_period=2028, interval_years=3))
    check_reportable(AGREEMENT, deal, 2028, TODAY)
    assert errors_of(lambda: check_reportable(AGREEMENT, deal, 2026, TODAY)) != []


def test_a_report_may_be_drafted_from_the_first_day_of_its_period() -> None:
    check_reportable(AGREEMENT, DEAL, 2027, day("2027-01-01"))
    found = errors_of(lambda: check_reportable(AGREEMENT, DEAL, 2027, day("2026-12-31")))
    assert found == [FieldError("/period", "period_not_begun")]


def test_an_agreement_is_reported_on_for_every_period_of_its_term() -> None:
    assert periods_of(AGREEMENT, DEAL) == (2026, 2027, 2028, 2029, 2030)


def test_an_amendment_does_not_shorten_what_is_to_be_reported() -> None:
    first = some_terms(ends_on=day("2028-12-31"))
    amended = some_terms(starts_on=day("2028-01-01"), ends_on=day("2030-12-31"))
    agreement = an_active_agreement(first, amended)
    assert periods_of(agreement, DEAL) == (2026, 2027, 2028, 2029, 2030)


def test_an_agreement_without_an_approved_version_has_no_periods() -> None:
    assert periods_of(an_agreement(), DEAL) == ()


def test_the_report_for_the_last_period_is_the_final_one() -> None:
    assert [period for period in range(2025, 2032) if is_final(AGREEMENT, DEAL, period)] == [2030]


def test_a_period_is_judged_by_the_terms_in_force_at_its_end() -> None:
    amended = some_terms(starts_on=day("2027-12-31"), commitments=(a_target_commitment(value=Decimal(60)),))
    agreement = an_active_agreement(some_terms(), amended)
    assert terms_at(agreement, DEAL, 2026) == some_terms()
    assert terms_at(agreement, DEAL, 2027) == amended
    assert terms_at(an_agreement(), DEAL, 2026) is None


def test_a_period_is_reported_under_the_definition_in_force_at_its_end() -> None:
    new = a_definition(version=2, in_force_from=day("2026-12-31"))
    deal = a_deal(indicators=(an_indicator(SITES, a_definition(), new),))
    assert definitions_in(deal, 2025) == {SITES: a_definition()}
    assert definitions_in(deal, 2026) == {SITES: new}


# What is in it


def test_a_whole_report_passes() -> None:
    check_content(some_content(), AGREEMENT, DEAL, PERIOD)
    check_complete(some_content(), AGREEMENT, DEAL, PERIOD, AFTER)


def test_an_empty_draft_may_be_kept() -> None:
    check_content(EMPTY, AGREEMENT, DEAL, PERIOD)


def test_indicators_without_a_commitment_may_be_reported_too() -> None:
    values = (a_share(10, 20), an_amount("12.5"), a_yes())
    assert all_errors(some_content(values=values)) == []


def test_a_reason_stands_for_a_missing_value() -> None:
    assert all_errors(some_content(values=(a_missing_value(),))) == []


def test_a_denominator_of_0_is_a_whole_answer() -> None:
    assert all_errors(some_content(values=(a_share(0, 0),))) == []


def test_all_of_all_is_a_whole_answer() -> None:
    assert all_errors(some_content(values=(a_share(20, 20),))) == []


UNDER_WAY = MeasureProgress(2, MeasureStatus.UNDER_WAY)
NOT_MEASURED = MissingReason.NOT_MEASURED


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (
            some_content(values=(a_share(10, 20), a_share(1, 2, indicator="no-such"))),
            FieldError("/values/1/indicator", "unknown_indicator", {"deal": "clean-sites"}),
        ),
        (
            some_content(values=(a_share(10, 20), a_share(1, 2))),
            FieldError("/values/1/indicator", "reported_twice"),
        ),
        (some_content(values=(a_share(1, 2, answer=True),)), FieldError("/values/0/answer", "not_asked_for")),
        (
            some_content(values=(a_share(10, 20), an_amount(1, denominator=Decimal(2)))),
            FieldError("/values/1/denominator", "not_asked_for"),
        ),
        (
            some_content(values=(a_share(10, 20), a_yes(numerator=Decimal(1)))),
            FieldError("/values/1/numerator", "not_asked_for"),
        ),
        (
            some_content(values=(a_missing_value(numerator=Decimal(0)),)),
            FieldError("/values/0/numerator", "given_and_missing"),
        ),
        (
            some_content(values=(a_share(10, 20), a_yes(missing=NOT_MEASURED))),
            FieldError("/values/1/answer", "given_and_missing"),
        ),
        (
            some_content(values=(a_share("20.001", 20),)),
            FieldError("/values/0/numerator", "more_than_denominator"),
        ),
        (
            some_content(measures=(UNDER_WAY, replace(UNDER_WAY, commitment=1))),
            FieldError("/measures/1/commitment", "unknown_commitment"),
        ),
        (
            some_content(measures=(UNDER_WAY, UNDER_WAY)),
            FieldError("/measures/1/commitment", "reported_twice"),
        ),
    ],
    ids=lambda value: value.code if isinstance(value, FieldError) else "",
)
def test_what_can_never_become_right_is_told_of_a_draft(content: ReportContent, error: FieldError) -> None:
    assert content_errors(content) == [error]
    assert error in all_errors(content)


def test_a_ratio_may_be_greater_than_one() -> None:
    ratio = a_deal(indicators=(an_indicator(SITES, a_definition(unit="kg/m²")),))
    check_content(some_content(values=(a_share(30, 20),)), AGREEMENT, ratio, PERIOD)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (some_content(values=()), FieldError("/values", "value_missing", {"indicator": SITES})),
        (
            some_content(values=(replace(a_share(1, 2), denominator=None),)),
            FieldError("/values/0/denominator", "value_or_reason"),
        ),
        (
            some_content(values=(replace(a_share(1, 2), numerator=None),)),
            FieldError("/values/0/numerator", "value_or_reason"),
        ),
        (
            some_content(values=(a_share(1, 2), replace(an_amount(1), numerator=None))),
            FieldError("/values/1/numerator", "value_or_reason"),
        ),
        (
            some_content(values=(a_share(1, 2), a_yes(answer=None))),
            FieldError("/values/1/answer", "value_or_reason"),
        ),
        (some_content(measures=()), FieldError("/measures", "measure_missing", {"commitment": 2})),
    ],
    ids=lambda value: value.code if isinstance(value, FieldError) else "",
)
def test_what_is_not_whole_may_be_kept_but_not_submitted(content: ReportContent, error: FieldError) -> None:
    assert content_errors(content) == []
    assert all_errors(content) == [error]


def test_a_report_is_submitted_only_after_its_period() -> None:
    last_day = day("2026-12-31")
    found = errors_of(lambda: check_complete(some_content(), AGREEMENT, DEAL, PERIOD, last_day))
    assert found == [FieldError("/period", "period_not_over", {"end": "2026-12-31"})]
    check_complete(some_content(), AGREEMENT, DEAL, PERIOD, day("2027-01-01"))


def test_a_value_is_missed_once_however_many_targets_it_has() -> None:
    targets = (a_target_commitment(), a_target_commitment(number=3, due_on=day("2028-12-31")))
    agreement = an_active_agreement(some_terms(commitments=targets))
    found = errors_of(lambda: check_complete(EMPTY, agreement, DEAL, PERIOD, AFTER))
    assert found == [FieldError("/values", "value_missing", {"indicator": SITES})]


def test_a_report_answers_for_the_commitments_in_force_at_the_periods_end() -> None:
    dropped = some_terms(starts_on=day("2026-12-01"), commitments=(a_measure_commitment(number=5),))
    agreement = an_active_agreement(some_terms(), dropped)
    progress = (MeasureProgress(5, MeasureStatus.DONE),)
    check_complete(some_content(values=(), measures=progress), agreement, DEAL, PERIOD, AFTER)


def test_a_person_is_told_everything_at_once() -> None:
    content = ReportContent(
        language=Language.EN,
        values=(
            a_share(30, 20, indicator="no-such"),
            replace(an_amount(1), numerator=None, denominator=Decimal(3)),
            a_yes(missing=NOT_MEASURED),
            replace(a_yes(), answer=None, indicator=STRATEGY),
        ),
        measures=(MeasureProgress(9, MeasureStatus.DONE), MeasureProgress(9, MeasureStatus.DROPPED)),
    )
    found = errors_of(lambda: check_complete(content, AGREEMENT, DEAL, PERIOD, TODAY))
    assert sorted((error.pointer, error.code) for error in found) == [
        ("/measures", "measure_missing"),
        ("/measures/0/commitment", "unknown_commitment"),
        ("/measures/1/commitment", "reported_twice"),
        ("/measures/1/commitment", "unknown_commitment"),
        ("/period", "period_not_over"),
        ("/values", "value_missing"),
        ("/values/0/indicator", "unknown_indicator"),
        ("/values/1/denominator", "not_asked_for"),
        ("/values/1/numerator", "value_or_reason"),
        ("/values/2/answer", "given_and_missing"),
        ("/values/3/answer", "value_or_reason"),
        ("/values/3/indicator", "reported_twice"),
    ]
    assert content.values[1].indicator == KILOGRAMS


# Versions of a report


def test_only_an_accepted_version_is_what_the_public_sees() -> None:
    accepted = an_accepted_report()
    assert a_report().accepted is None
    assert accepted.accepted is accepted.latest


def test_an_accepted_version_stays_public_while_its_correction_is_drafted() -> None:
    accepted, draft = an_accepted_report(), a_report()
    corrected = replace(accepted, versions=(*accepted.versions, replace(draft.latest, version=2)))
    assert corrected.accepted is accepted.latest
    assert corrected.latest.version == 2
    assert [version.version for version in corrected.published().versions] == [1]


def test_an_accepted_report_shows_the_office_and_not_who_accepted_it() -> None:
    shown = an_accepted_report().published().latest
    assert [(review.ministry, review.reviewer) for review in shown.reviews] == [("YM", None)]
