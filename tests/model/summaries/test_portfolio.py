"""What a portfolio is made of: all published agreements of a unit, counted and never added up."""

import datetime as dt

import pytest
from msgspec.structs import replace

from registry.model.agreements import AgreementStatus
from registry.model.deals import MeasureStatus
from registry.model.figures import TargetStatus
from registry.model.places import Region
from registry.model.summaries.portfolio import compose
from registry.model.summaries.records import DueKind
from tests.builders import ESPOO, NOW, UUSIMAA, an_active_agreement, an_organisation, day, words
from tests.documents.summaries import a_summary


def numbered(running: int, **changes: object) -> object:
    return a_summary(an_active_agreement(number=f"GD-2026-{running:04}", **changes))


def test_an_organisation_without_agreements_has_no_portfolio() -> None:
    with pytest.raises(ValueError, match="0201256-6"):
        compose(an_organisation(), None, (), ())


def test_agreements_in_force_come_first_and_none_is_left_out() -> None:
    ended = numbered(1, status=AgreementStatus.ENDED)
    summary = compose(an_organisation(), None, (), (numbered(3), ended, numbered(2)))
    assert [one.number for one in summary.agreements] == ["GD-2026-0002", "GD-2026-0003", "GD-2026-0001"]
    assert [one.number for one in summary.in_force] == ["GD-2026-0002", "GD-2026-0003"]


def test_it_is_named_by_the_business_id_and_dated_by_the_last_change_of_any() -> None:
    later = dt.datetime(2027, 5, 1, tzinfo=dt.UTC)
    summary = compose(an_organisation(), None, (), (numbered(1), replace(numbered(2), issued_at=later)))
    assert (summary.subject, summary.number, summary.issued_at) == ("0201256-6", "0201256-6", later)


def test_promises_of_agreements_in_force_are_counted() -> None:
    ended = numbered(1, status=AgreementStatus.WITHDRAWN)
    summary = compose(an_organisation(), None, (), (ended, numbered(2), numbered(3)))
    assert summary.target_tally == ((TargetStatus.REACHED, 2),)
    assert summary.tally == ((MeasureStatus.UNDER_WAY, 2),)


def test_what_is_due_next_names_its_agreement() -> None:
    summary = compose(an_organisation(), None, (), (numbered(2), numbered(1)))
    assert [(under.due.kind, under.due.on, under.agreement.number) for under in summary.due] == [
        (DueKind.MEASURE, day("2027-12-31"), "GD-2026-0001"),
        (DueKind.MEASURE, day("2027-12-31"), "GD-2026-0002"),
        (DueKind.REPORT, day("2028-03-31"), "GD-2026-0001"),
        (DueKind.REPORT, day("2028-03-31"), "GD-2026-0002"),
    ]


def test_it_says_who_the_organisation_is_and_whom_it_acts_for() -> None:
    espoo = an_organisation(business_id=ESPOO, name=words("Espoo"))
    summary = compose(an_organisation(), Region(UUSIMAA, words("Uusimaa")), (espoo,), (numbered(1),))
    assert (summary.organisation, summary.region) == (words("Helsinki"), words("Uusimaa"))
    assert summary.acts_for == (words("Espoo"),)
    assert summary.issued_at == NOW


def test_one_agreement_with_invented_figures_marks_all() -> None:
    invented = replace(numbered(2), holds_invented_figures=True)
    assert compose(an_organisation(), None, (), (numbered(1), invented)).holds_invented_figures
