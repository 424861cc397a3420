"""What gets into the record of a progress report: what was known when it was accepted, and no more."""

import datetime as dt
from decimal import Decimal

import msgspec
import pytest
from msgspec.structs import replace

from registry.model.agreements import Agreement, Ending
from registry.model.deals import MeasureStatus
from registry.model.figures import TargetStatus
from registry.model.languages import Language
from registry.model.progress_reports import MeasureProgress, ProgressReport, ReportContent
from registry.model.reviews import Decision
from registry.model.summaries.records import DueKind
from registry.model.summaries.report import ProgressReportSummary, compose
from tests.builders import (
    ESPOO,
    NOW,
    a_file,
    a_link,
    a_report,
    a_review,
    a_share,
    a_target_commitment,
    an_accepted_report,
    an_active_agreement,
    an_approved_version,
    an_organisation,
    day,
    some_content,
    some_terms,
    words,
)
from tests.documents.summaries import a_dossier


def accepted(period: int, content: ReportContent | None = None, **changes: object) -> ProgressReport:
    """Return a report that was accepted in the spring after its period."""
    report = an_accepted_report(content, period=period)
    at = dt.datetime(period + 1, 4, 1, 9, tzinfo=dt.UTC)
    version = replace(report.versions[0], submitted_at=at, accepted_at=at, **changes)
    return replace(report, versions=(version,))


def told(
    *reports: ProgressReport, period: int = 2026, agreement: Agreement | None = None, **changes: object
) -> ProgressReportSummary:
    """Return the record of a period's report under the default agreement, or of what is given."""
    return compose(a_dossier(agreement, reports=reports or (accepted(2026),), **changes), period)


@pytest.mark.parametrize("reports", [(accepted(2026),), (accepted(2026), a_report(period=2027))])
def test_a_period_without_an_accepted_report_has_no_record(reports: tuple[ProgressReport, ...]) -> None:
    with pytest.raises(ValueError, match="GD-2026-0001/2027"):
        told(*reports, period=2027)


def test_it_is_named_by_agreement_and_period_and_dated_by_its_acceptance() -> None:
    summary = told()
    assert (summary.number, summary.subject) == ("GD-2026-0001", "GD-2026-0001/2026")
    assert summary.issued_at == dt.datetime(2027, 4, 1, 9, tzinfo=dt.UTC)
    assert (summary.starts_on, summary.ends_on) == (day("2026-01-01"), day("2026-12-31"))
    assert summary.due_on == day("2027-03-31")


def test_the_periods_before_it_are_in_it_and_those_after_it_are_not() -> None:
    reports = [
        accepted(period, some_content(values=(a_share(period - 2020, 20),))) for period in range(2026, 2030)
    ]
    (indicator,) = told(*reports, period=2028).indicators
    assert [(figure.period, figure.numerator) for figure in indicator.series[0].figures] == [
        ("2026", 6),
        ("2027", 7),
        ("2028", 8),
    ]
    assert indicator.now == indicator.series[0].figures[-1]


def test_nothing_that_comes_later_changes_it() -> None:
    before = told(accepted(2026), accepted(2027))
    ended = an_active_agreement(
        some_terms(),
        some_terms(starts_on=day("2028-01-01"), commitments=(a_target_commitment(value=Decimal(90)),)),
        ending=Ending(day("2029-05-01"), "Merged into a larger city"),
    )
    late = accepted(2029)
    assert told(accepted(2026), accepted(2027), late, agreement=ended) == before


def test_an_earlier_period_that_was_accepted_later_is_still_missing_in_it() -> None:
    late = accepted(2026)
    at = dt.datetime(2029, 1, 1, tzinfo=dt.UTC)
    late = replace(late, versions=(replace(late.versions[0], accepted_at=at),))
    figures = told(late, accepted(2027), period=2027).indicators[0].series[0].figures
    assert [(figure.period, figure.is_reported) for figure in figures] == [("2026", False), ("2027", True)]


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    first = accepted(2026)
    at = dt.datetime(2027, 9, 1, tzinfo=dt.UTC)
    content = some_content(values=(a_share(3, 4),))
    second = replace(first.versions[0], version=2, content=content, accepted_at=at)
    summary = told(replace(first, versions=(*first.versions, second)))
    assert (summary.version, summary.issued_at) == (2, at)
    assert summary.indicators[0].now is not None
    assert summary.indicators[0].now.value == 75


def test_it_is_judged_by_the_version_in_force_at_the_periods_end() -> None:
    amended = some_terms(
        starts_on=day("2028-01-01"),
        commitments=(a_target_commitment(value=Decimal(90)),),
        language=Language.SV,
        covers=(ESPOO,),
    )
    agreement = an_active_agreement(some_terms(), amended)
    espoo = an_organisation(business_id=ESPOO, name=words("Espoo"))
    reports = (accepted(2027), accepted(2028))
    first, second = (
        told(*reports, period=period, agreement=agreement, covered=(espoo,)) for period in (2027, 2028)
    )
    assert [(one.agreement_version, one.agreement_language, one.covers) for one in (first, second)] == [
        (1, Language.FI, ()),
        (2, Language.SV, (words("Espoo"),)),
    ]
    assert [one.targets[0].commitment.value for one in (first, second)] == [50, 90]


def test_targets_stand_as_of_the_period() -> None:
    due = a_target_commitment(value=Decimal(60), due_on=day("2027-12-31"))
    agreement = an_active_agreement(some_terms(commitments=(due,)))
    reports = (accepted(2026), accepted(2027))
    statuses = [told(*reports, period=p, agreement=agreement).targets[0].status for p in (2026, 2027)]
    assert statuses == [TargetStatus.ON_TRACK, TargetStatus.MISSED]


def test_a_measure_tells_what_this_report_says_and_what_came_before() -> None:
    done = some_content(measures=(MeasureProgress(2, MeasureStatus.DONE, "Valmis."),))
    summary = told(accepted(2026), accepted(2027, done), period=2027)
    (measure,) = summary.measures
    assert [(step.last_year, step.status) for step in measure.steps] == [
        (2026, MeasureStatus.UNDER_WAY),
        (2027, MeasureStatus.DONE),
    ]
    assert measure.steps[-1].note == "Valmis."
    assert summary.tally == ((MeasureStatus.DONE, 1),)


def test_evidence_is_there_if_the_unit_has_published_it() -> None:
    public = a_file(number=2, is_public=True)
    summary = told(accepted(2026, evidence=(a_link(), public, a_file(number=3, title="Salary lists"))))
    assert [(piece.number, piece.title) for piece in summary.evidence] == [
        (1, "The decision"),
        (2, "A site without emissions"),
    ]
    assert summary.evidence[1].file == public.file
    assert "Salary" not in msgspec.json.encode(summary).decode()


def test_the_decision_is_told_by_office_and_returns_are_not() -> None:
    reviews = (
        a_review(reason="Persons are named.", decision=Decision.RETURNED),
        a_review(submission=2, decision=Decision.ACCEPTED, reason="Good work."),
    )
    summary = told(accepted(2026, submission=2, reviews=reviews))
    (acceptance,) = summary.acceptances
    assert (acceptance.ministry.en, acceptance.decided_at, acceptance.reason) == (
        "Ministry of the Environment",
        NOW,
        "Good work.",
    )


def test_what_is_due_next_is_told_as_of_the_acceptance() -> None:
    dues = told(accepted(2026, some_content(values=(a_share(5, 20),)))).due
    assert [(due.kind, due.on) for due in dues] == [
        (DueKind.MEASURE, day("2027-12-31")),
        (DueKind.REPORT, day("2028-03-31")),
        (DueKind.TARGET, day("2030-12-31")),
    ]


def test_a_period_that_passed_unreported_is_overdue_and_the_next_one_is_told_too() -> None:
    reports = [
        (due.on, due.period) for due in told(accepted(2028), period=2028).due if due.kind is DueKind.REPORT
    ]
    assert reports == [(day("2027-03-31"), "2026"), (day("2030-03-31"), "2029")]


def test_the_last_report_is_called_so() -> None:
    assert not told().is_final
    last = told(accepted(2030), period=2030)
    assert last.is_final
    assert [due.period for due in last.due if due.kind is DueKind.REPORT] == ["2026"]


def test_figures_of_an_invented_organisation_are_always_marked() -> None:
    assert not told().holds_invented_figures
    assert told(holds_invented_figures=True).holds_invented_figures


def test_an_agreement_approved_after_the_period_began_is_judged_all_the_same() -> None:
    late = an_approved_version(approved_at=dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    assert told(agreement=an_active_agreement(versions=(late,))).agreement_version == 1
