"""What the demo holds: real deals and parties, units of every region, and something in every state."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO

import pytest
from pypdf import PdfReader

from registry import reference
from registry.actions import evidence
from registry.demo.words import words
from registry.model import business_ids
from registry.model.agreements import AgreementStatus
from registry.model.figures import FigureKind, figure_of
from registry.model.file_types import type_of
from registry.model.languages import Language
from registry.model.organisations import OrganisationKind
from registry.model.progress_reports import ReportStatus
from registry.store import Store, organisations
from tests.databases import Database, faults_in
from tests.demo.reading import Demo

EMISSIONS, HARMFUL, PLASTICS = (
    "emission-free-construction-sites",
    "harmful-substances-early-childhood",
    "plastics-in-construction",
)
HELSINKI, VAYLA = "0201256-6", "1010547-1"


@pytest.fixture(scope="module")
def demo(loaded_demo: Database) -> Iterator[Demo]:
    with closing(Store(loaded_demo)) as store:
        yield Demo(store)


def test_the_check_finds_nothing_wrong(demo_database: Database) -> None:
    assert faults_in(demo_database) == []


def test_every_deal_of_the_reference_data_is_there_as_its_source_has_it(demo: Demo) -> None:
    assert set(demo.deals) == {given.slug for given in reference.deals()}
    for given in reference.deals():
        deal = demo.deals[given.slug]
        assert (deal.status, deal.merged_into, deal.ministries) == (
            given.status,
            given.merged_into,
            given.ministries,
        )
        assert [party.name for party in deal.founding_parties] == [p.name for p in given.founding_parties]
        targets = {(t.indicator, t.due_on): t.value for t in deal.targets}
        assert targets == {(t.indicator, t.due): t.value for t in given.targets}
        assert len(deal.state_measures) == len(given.state_measures)
        assert [i.code for i in deal.indicators] == [i.code for i in given.indicators]


def test_every_party_with_a_business_id_has_an_agreement_since_the_day_it_joined(demo: Demo) -> None:
    made = {(a.deal, a.organisation): a for a in demo.agreements.values()}
    for given in reference.deals():
        for party in (*given.founding_parties, *given.joined_later):
            if party.business_id is None:
                continue
            terms = made[given.slug, party.business_id].latest.terms
            assert party.joined_on in {None, terms.starts_on}


def test_known_deviations_are_targets_of_their_own(demo: Demo) -> None:
    [agreement] = [a for a in demo.agreements.values() if (a.deal, a.organisation) == (EMISSIONS, VAYLA)]
    own = [t.value for t in agreement.latest.terms.targets if t.indicator == "zero-emission-machines"]
    assert own == [5, 20]


def test_every_region_has_units_that_say_they_are_invented(demo: Demo) -> None:
    invented = [unit for unit in demo.organisations.values() if unit.is_invented]
    regions = Counter(unit.region for unit in invented)
    assert set(regions) == {region.code for region in reference.regions()}
    assert set(regions.values()) == {2, 3}
    assert all("Demo" in unit.name.get(language) for unit in invented for language in Language)
    real = {unit.business_id for unit in reference.organisations()}
    for unit in invented:
        assert business_ids.canonical(unit.business_id) == unit.business_id
        assert unit.business_id not in real
        assert unit.business_id.startswith("9999")


def test_units_of_every_region_take_part(demo: Demo) -> None:
    regions = {demo.organisations[a.organisation].region for a in demo.agreements.values()}
    assert regions == {region.code for region in reference.regions()}


def test_agreements_and_reports_are_in_every_state_that_there_is(demo: Demo) -> None:
    assert {a.status for a in demo.agreements.values()} == set(AgreementStatus) - {AgreementStatus.ON_HOLD}
    statuses = {report.status for _, report in demo.every_report()}
    assert statuses == set(ReportStatus) - {ReportStatus.OPEN}


@pytest.mark.parametrize("slug", [EMISSIONS, PLASTICS])
def test_an_open_deal_shows_all_that_can_happen(demo: Demo, slug: str) -> None:
    agreements = [a for a in demo.agreements.values() if a.deal == slug]
    assert {"draft", "submitted", "returned", "active", "withdrawn", "terminated"} <= {
        a.status for a in agreements
    }
    reports = [report for agreement in agreements for report in demo.reports[agreement.number]]
    assert {"draft", "submitted", "returned", "accepted"} <= {report.status for report in reports}


@pytest.mark.parametrize("slug", [EMISSIONS, HARMFUL, PLASTICS, "sustainable-demolition"])
def test_a_deal_with_reports_has_no_activity_a_missing_value_and_a_mended_report(
    demo: Demo, slug: str
) -> None:
    kinds, submissions = set(), set()
    for agreement, report in demo.every_report():
        if agreement.deal == slug and report.accepted is not None:
            submissions.add(report.accepted.submission)
            for value in report.accepted.content.values:
                indicator = demo.deals[slug].indicator(value.indicator)
                assert indicator is not None
                kinds.add(figure_of(value, indicator.versions[0]).kind)
    assert kinds == set(FigureKind)
    assert submissions == {1, 2}


def test_three_periods_are_reported(demo: Demo) -> None:
    [helsinki] = [a for a in demo.agreements.values() if (a.deal, a.organisation) == (EMISSIONS, HELSINKI)]
    periods = [report.period for report in demo.reports[helsinki.number]]
    assert len(periods) == 3
    assert periods == list(range(periods[0], periods[0] + 3))


def test_a_unit_covers_another_that_reports_itself_and_one_acts_for_others(demo: Demo) -> None:
    covers = [(a.deal, o) for a in demo.agreements.values() if a.published_at for o in a.latest.terms.covers]
    own = {(a.deal, a.organisation) for a in demo.agreements.values()}
    assert set(covers) & own
    with demo.store.snapshot() as tx:
        acting = [
            organisations.by_business_id(tx, unit.business_id)
            for unit in demo.organisations.values()
            if unit.kind is OrganisationKind.PUBLIC_COMPANY
        ]
    assert acting
    for unit in acting:
        assert unit is not None
        assert [demo.organisations[other].region for other in unit.acts_for] == [unit.region] * 2


def test_what_real_units_are_made_to_say_carries_the_notice_that_it_is_invented(demo: Demo) -> None:
    for agreement in demo.agreements.values():
        assert _says_so(agreement.latest.terms.implementation_plan)
    for _, report in demo.every_report():
        assert _says_so(report.latest.content.summary)


def test_what_is_called_documented_is_backed_by_a_page_that_says_it_is_invented(demo: Demo) -> None:
    backed = [report.latest for _, report in demo.every_report() if report.latest.evidence]
    assert len(backed) > 5
    for version in backed:
        ((file,), language) = [piece.file for piece in version.evidence], version.content.language
        assert file is not None
        content = evidence.content(demo.store, file)
        assert type_of(content).value == file.media_type
        assert words().notice.get(language) in PdfReader(BytesIO(content)).pages[0].extract_text()


def _says_so(text: str) -> bool:
    return any(word in text for word in ("on keksitty", "är påhittade", "are invented"))
