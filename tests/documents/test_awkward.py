"""The awkward records are what the registry might hold: every store takes them as they are."""

import msgspec
import pytest

from registry.actions import agreements
from registry.model import agreement_rules, report_rules
from registry.model.people import PUBLIC
from registry.store import Store
from registry.wire.texts import Line
from tests.builders import day
from tests.documents.awkward import CASES, record
from tests.documents.awkward.filling import fill
from tests.documents.awkward.texts import LONG_NAME, LONG_WORD, LONGEST_LINE, UNBROKEN


def test_a_store_holds_all_of_them_side_by_side(store: Store) -> None:
    records = {case: record(case) for case in CASES}
    fill(store, records.values())
    for case, kept in records.items():
        assert kept.deal.slug == case
        for agreement in kept.agreements[:1]:
            dossier = agreements.dossier(store, PUBLIC, agreement.number)
            own = [report for report in kept.reports if report.agreement == agreement.number]
            assert dossier.agreement.approved.terms == agreement.approved.terms
            assert [one.accepted.content for one in dossier.reports] == [one.accepted.content for one in own]


@pytest.mark.parametrize("case", CASES)
def test_each_of_them_may_be_filed(case: str) -> None:
    kept = record(case)
    agreed = {agreement.number: agreement for agreement in kept.agreements}
    for agreement in agreed.values():
        for version in agreement.versions:
            agreement_rules.check_complete(version.terms, kept.deal, day("2026-03-01"))
    for report in kept.reports:
        content, agreement = report.latest.content, agreed[report.agreement]
        report_rules.check_content(content, agreement, kept.deal, report.period)


@pytest.mark.parametrize("line", [LONG_NAME, LONG_WORD, UNBROKEN])
def test_a_long_line_is_as_long_as_the_wire_lets_it_be(line: str) -> None:
    assert len(line) == LONGEST_LINE
    assert msgspec.convert(line, Line) == line
