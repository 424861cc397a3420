"""Lists: what narrows and orders them, their pages, and that they hold what may be seen and no more."""

import base64
import itertools
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.actions import agreements, progress_reports
from registry.model.agreements import AgreementStatus
from registry.model.listings import AgreementFilter, AgreementSort, ReportFilter, ReportSort
from registry.model.people import Actor, TokenScope
from registry.model.permissions import Verb, may
from registry.model.progress_reports import ReportStatus
from registry.store import agreements as stored_agreements
from registry.store import progress_reports as stored_reports
from tests.builders import ESPOO, HELSINKI, TURKU, UUSIMAA, VANTAA, VARSINAIS_SUOMI
from tests.web.api.bodies import (
    CIRCULAR,
    SITES,
    SUBSTANCES,
    TERMINATION,
    WITHDRAWAL,
    agreement_content,
    deal_content,
    organisation_facts,
)
from tests.web.api.callers import By, content_of, field_errors
from tests.web.api.filing import accepted, active, approve, drafted, report, returned, submitted
from tests.web.api.service import Clock, Service

IN_FORCE, ASKING, SUBMITTED, RETURNED = (f"GD-2025-000{n}" for n in range(1, 5))
WITHDRAWN, TERMINATED, DISCARDED, HALF_APPROVED, RENEWED = (f"GD-2025-000{n}" for n in range(5, 10))
EVERY = (
    IN_FORCE,
    ASKING,
    SUBMITTED,
    RETURNED,
    WITHDRAWN,
    TERMINATED,
    DISCARDED,
    HALF_APPROVED,
    RENEWED,
)


@pytest.fixture(scope="module")
def everything(service: Service) -> Service:
    """Agreements in every state, and on the one in force reports in every state."""
    by = service.begin_with("settled")
    in_force = active(by, scope="Äänekäs ÖRKKI 100 % _kaikki_")
    drafted(by, "espoo", invites_advice=True)
    service.clock.wait(minutes=1)
    submitted(by, "vantaa", starts_on="2024-07-01")
    returned(by, "turku", ends_on="2023-12-31", commitments=_due("2023-12-31"))
    for who, path, body in (
        ("approver", "withdrawal", WITHDRAWAL),
        ("ym", "termination", TERMINATION),
    ):
        number = active(by, "approver" if who == "approver" else "espoo", SITES)
        content_of(by(who).post(f"/agreements/{number}/{path}", body))
    content_of(by("vantaa").delete(f"/agreements/{drafted(by, 'vantaa', SITES, invites_advice=True)}"))
    half = submitted(by, "vantaa", CIRCULAR, invites_advice=True)
    content_of(by("ym").post(f"/agreements/{half}/approvals", {}))
    active(by, "approver", SITES, starts_on="2022-01-01")
    accepted(by, "approver", in_force, 2021)
    service.clock.wait(minutes=1)
    report(by, "approver", in_force, 2022, SUBSTANCES, "submission")
    report(by, "approver", in_force, 2023, SUBSTANCES, "submission", "returns")
    report(by, "approver", in_force, 2024, SUBSTANCES)
    service.keep("everything")
    return service


def _due(day: str) -> list[dict[str, Any]]:
    return [commitment | {"due_on": day} for commitment in agreement_content()["commitments"]]


@pytest.fixture
def listed(everything: Service) -> By:
    return everything.begin_with("everything")


def numbers(by: By, who: str, query: str = "") -> list[str]:
    return [item["number"] for item in content_of(by(who).get(f"/agreements{query}"))["items"]]


def periods(by: By, who: str, query: str = "") -> list[int]:
    return [item["period"] for item in content_of(by(who).get(f"/progress-reports{query}"))["items"]]


# Filters


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        (f"deal={SITES}", [WITHDRAWN, TERMINATED, RENEWED]),
        ("deal=no-such", []),
        (f"organisation={HELSINKI}", [IN_FORCE, WITHDRAWN, RENEWED]),
        (f"organisation={TURKU}", []),
        (f"region={UUSIMAA}", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        (f"region={VARSINAIS_SUOMI}", []),
        ("status=active", [IN_FORCE, RENEWED]),
        ("status=withdrawn", [WITHDRAWN]),
        ("status=submitted", []),
        ("period=2021", [IN_FORCE, WITHDRAWN, TERMINATED]),
        ("period=2025", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        ("period=2026", []),
        (f"deal={SITES}&organisation={HELSINKI}&status=active&period=2022&text=helsin", [RENEWED]),
    ],
)
def test_the_public_narrows_what_is_published(listed: By, query: str, expected: list[str]) -> None:
    assert numbers(listed, "public", f"?{query}") == expected


@pytest.mark.parametrize(
    ("who", "query", "expected"),
    [
        ("vantaa", "", [IN_FORCE, SUBMITTED, WITHDRAWN, TERMINATED, HALF_APPROVED, RENEWED]),
        ("vantaa", "?status=submitted", [SUBMITTED, HALF_APPROVED]),
        ("vantaa", "?status=discarded", [DISCARDED]),
        ("vantaa", f"?organisation={VANTAA}&period=2024", [SUBMITTED, HALF_APPROVED]),
        ("vantaa", f"?organisation={VANTAA}&deal={SUBSTANCES}&period=2023", []),
        ("turku", f"?region={VARSINAIS_SUOMI}&period=2023", [RETURNED]),
        ("turku", f"?region={VARSINAIS_SUOMI}&period=2024", []),
        ("tem", "", [IN_FORCE, WITHDRAWN, TERMINATED, HALF_APPROVED, RENEWED]),
        ("stm", "?status=returned", [RETURNED]),
        ("ym", "?status=draft", []),
        ("adviser", "", [IN_FORCE, ASKING, WITHDRAWN, TERMINATED, HALF_APPROVED, RENEWED]),
        ("adviser", "?status=discarded", [DISCARDED]),
        ("admin", "", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        ("narrow-approver", "", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
    ],
)
def test_people_find_their_own_as_well(listed: By, who: str, query: str, expected: list[str]) -> None:
    assert numbers(listed, who, query) == expected


@pytest.mark.parametrize(
    ("query", "public", "own"),
    [
        ("", [2021], [2021, 2022, 2023, 2024]),
        ("period=2022", [], [2022]),
        ("status=accepted", [2021], [2021]),
        ("status=draft", [], [2024]),
        ("status=open", [], []),
        (f"deal={SITES}", [], []),
        (f"organisation={HELSINKI}", [2021], [2021, 2022, 2023, 2024]),
        (f"organisation={ESPOO}", [], []),
        (f"region={UUSIMAA}", [2021], [2021, 2022, 2023, 2024]),
        ("text=helsing", [2021], [2021, 2022, 2023, 2024]),
        ("text=turku", [], []),
    ],
)
def test_reports_are_narrowed_likewise(listed: By, query: str, public: list[int], own: list[int]) -> None:
    assert periods(listed, "public", f"?{query}") == public
    assert periods(listed, "editor", f"?{query}") == own


FOUND = [IN_FORCE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("äänekäs", FOUND),
        ("ÄÄNEKÄS örkki", FOUND),
        ("Örk", FOUND),
        ("ö", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        ("ÖR", FOUND),
        ("  örkki   100 ", FOUND),
        ("orkki", []),
        ("100 %", FOUND),
        ("0 %", FOUND),
        ("%", FOUND),
        ("_k", FOUND),
        ("__", []),
        ("%%", []),
        ("100%", []),
        ("_kai", FOUND),
        ("1__ %", []),
        ('"', []),
        ('"örkki"', []),
        ("örkki OR nothing", []),
        ("örkki*", []),
        ("text:örkki", []),
        ("' or 1=1 --", []),
        ("!", []),
        ("\\", []),
        ("GD-2025-0001", FOUND),
        ("gd-2025-000", [IN_FORCE, WITHDRAWN, TERMINATED, RENEWED]),
        ("0201256", [IN_FORCE, WITHDRAWN, RENEWED]),
        ("HELSINGFORS", [IN_FORCE, WITHDRAWN, RENEWED]),
        ("early childhood", FOUND),
        ("päästöttömät", [WITHDRAWN, TERMINATED, RENEWED]),
    ],
)
def test_text_is_found_in_numbers_names_and_published_scopes_whatever_its_case(
    listed: By, text: str, expected: list[str]
) -> None:
    assert numbers(listed, "public", f"?text={quote(text)}") == expected


def test_the_scope_of_a_draft_is_not_searched(by: By) -> None:
    path = f"/agreements/{submitted(by, scope='Salaisuus.')}"
    for who in ("editor", "stm"):
        assert numbers(by, who, "?text=salaisuus") == []
    approve(by, IN_FORCE)
    assert numbers(by, "public", "?text=SALAISUUS") == [IN_FORCE]
    assert content_of(by("public").get(path))["current"]["scope"] == "Salaisuus."


def test_an_agreement_is_found_by_the_names_that_its_parties_have_now(by: By) -> None:
    active(by, scope="Kaikki LELUT.")
    active(by, "turku", SITES)
    named = organisation_facts(name={"fi": "Stadi", "sv": "Stan", "en": "The Town"}, municipality="091")
    content_of(by("admin").put(f"/organisations/{HELSINKI}", named))
    deal = deal_content(SITES, name={"fi": "Puhtaat työmaat", "sv": "Rena byggen", "en": "Clean sites"})
    content_of(by("ym").put(f"/deals/{SITES}", deal))
    for text in ("stadi", "THE TOWN", "gd-2025-0001", "lelut", "varhaiskasvatuksen"):
        assert numbers(by, "public", f"?text={text}") == ["GD-2025-0001"], text
    for text in ("puhtaat", "åbo"):
        assert numbers(by, "public", f"?text={quote(text)}") == ["GD-2025-0002"], text
    for text in ("helsingin", "päästöttömät"):
        assert numbers(by, "public", f"?text={quote(text)}") == [], text


def test_organisations_are_narrowed_by_region_kind_and_text(by: By) -> None:
    def found(query: str) -> list[str]:
        items = content_of(by("public").get(f"/organisations?{query}"))["items"]
        return [item["business_id"] for item in items]

    assert found("") == sorted(found(""))
    assert found(f"region={VARSINAIS_SUOMI}") == [TURKU]
    assert found("kind=state_agency") == ["1010547-1"]
    assert found(f"text={quote('ÅBO')}") == [TURKU]
    assert found("text=k") != found("text=k%25") == []
    assert found(f"region={UUSIMAA}&kind=municipality&text={quote('ESBO')}") == [ESPOO]


# Order and pages

AGREEMENTS_OF_VANTAA = [IN_FORCE, SUBMITTED, WITHDRAWN, TERMINATED, HALF_APPROVED, RENEWED]


def test_agreements_are_ordered_by_number_or_by_their_latest_change(listed: By, clock: Clock) -> None:
    assert numbers(listed, "vantaa", "?sort=-number") == AGREEMENTS_OF_VANTAA[::-1]
    assert numbers(listed, "vantaa", "?sort=modified") == AGREEMENTS_OF_VANTAA
    clock.wait(minutes=1)
    content_of(listed("approver").post(f"/agreements/{IN_FORCE}/withdrawal", WITHDRAWAL))
    by_change = [*AGREEMENTS_OF_VANTAA[1:], IN_FORCE]
    assert numbers(listed, "vantaa", "?sort=modified") == by_change
    assert numbers(listed, "vantaa", "?sort=-modified") == by_change[::-1]


def test_reports_are_ordered_by_their_drafting_or_by_their_latest_change(listed: By, clock: Clock) -> None:
    assert periods(listed, "editor", "?sort=-created") == [2024, 2023, 2022, 2021]
    assert periods(listed, "editor", "?sort=modified") == [2021, 2022, 2023, 2024]
    clock.wait(minutes=1)
    content_of(listed("stm").post(f"/agreements/{IN_FORCE}/progress-reports/2022/acceptance", {}))
    assert periods(listed, "editor", "?sort=modified") == [2021, 2023, 2024, 2022]
    assert periods(listed, "editor", "?sort=-modified&limit=1") == [2022]


def pages(by: By, who: str, first: str) -> Iterator[list[dict[str, Any]]]:
    """Yield the items of each page, following `next` as it is given."""
    address: str | None = first
    while address is not None:
        page = content_of(by(who).get(address))
        yield page["items"]
        address = page["next"]


LISTS = (
    ("/agreements", "vantaa", ("number", "-number", "modified", "-modified"), "number"),
    ("/progress-reports", "editor", ("created", "-created", "modified", "-modified"), "period"),
)
ORDERS = [(path, who, sort, key) for path, who, sorts, key in LISTS for sort in sorts]


@pytest.mark.parametrize(("path", "who", "sort", "key"), ORDERS)
@pytest.mark.parametrize("limit", [1, 2, 3, 200])
def test_pages_hold_everything_once_in_the_order_of_the_whole(
    listed: By, path: str, who: str, sort: str, key: str, limit: int
) -> None:
    whole = content_of(listed(who).get(f"{path}?sort={sort}"))
    assert whole["next"] is None
    found = list(pages(listed, who, f"{path}?sort={sort}&limit={limit}"))
    assert list(itertools.chain(*found)) == whole["items"]
    assert {len(page) for page in found[:-1]} <= {limit}
    assert found[-1]


def test_organisations_come_in_pages_too(by: By) -> None:
    whole = content_of(by("public").get("/organisations"))["items"]
    assert list(itertools.chain(*pages(by, "public", "/organisations?limit=3"))) == whole


def test_what_a_list_was_narrowed_by_goes_along_to_the_next_page(listed: By) -> None:
    first = content_of(listed("public").get(f"/agreements?text={quote('Helsingin')}&limit=1&sort=-number"))
    assert [item["number"] for item in first["items"]] == [RENEWED]
    rest = list(pages(listed, "public", first["next"]))
    assert [item["number"] for page in rest for item in page] == [WITHDRAWN, IN_FORCE]
    again = content_of(listed("public").get(f"/agreements?text={quote('Helsingin')}&limit=1&sort=-number"))
    assert again == first


@pytest.mark.parametrize("sort", ["number", "-number", "modified", "-modified"])
def test_who_walks_the_pages_meets_everything_once_while_others_are_added(
    listed: By, everything: Service, sort: str
) -> None:
    before = set(numbers(listed, "ym", f"?sort={sort}"))
    met = []
    newcomers = iter((("turku", SITES), ("turku", CIRCULAR), ("espoo", CIRCULAR), ("vantaa", SITES)))
    for page in pages(listed, "ym", f"/agreements?sort={sort}&limit=2"):
        met += [item["number"] for item in page]
        if newcomer := next(newcomers, None):
            everything.clock.wait(seconds=1)
            submitted(listed, *newcomer)
    assert len(met) == len(set(met))
    assert before <= set(met)
    added = {f"GD-2025-{n:04}" for n in range(len(EVERY) + 1, len(EVERY) + 5)}
    assert set(met) - before <= added
    assert (set(met) == before) is sort.startswith("-")


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_a_trail_comes_in_parts_none_of_which_is_empty(by: By, limit: int) -> None:
    trail = f"/agreements/{active(by)}/audit-trail"
    whole = content_of(by("editor").get(trail))
    assert [event["verb"] for event in whole["items"]] == ["draft", "submit", "approve", "approve"]
    assert whole["next"] is None
    found = list(pages(by, "editor", f"{trail}?limit={limit}"))
    assert list(itertools.chain(*found)) == whole["items"]
    assert found[-1]


# Cursors


def _cursor(sort: object, *key: object) -> str:
    packed = json.dumps([sort, list(key)]).encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


TAMPERED = {
    "nothing": "",
    "no base64": "!!!",
    "not ascii": "ä",
    "no JSON": base64.urlsafe_b64encode(b"{").decode(),
    "no list": base64.urlsafe_b64encode(b'{"sort": "number"}').decode(),
    "another sort": _cursor("agreements -number", 2025, 1),
    "too short a key": _cursor("agreements number", 2025),
    "too long a key": _cursor("agreements number", 2025, 1, 1),
    "texts for numbers": _cursor("agreements number", "2025", "1"),
    "half a number": _cursor("agreements number", 2025.5, 1),
    "yes for a number": _cursor("agreements number", True, 1),
    "no number": _cursor("agreements number", None, 1),
    "a number too big": _cursor("agreements number", 2**63, 1),
    "a number far too big": _cursor("agreements number", 10**100, 1),
    "a list within": _cursor("agreements number", [2025], 1),
    "a sort that is none": _cursor(1, 2025, 1),
    "too long": "A" * 201,
}


@pytest.mark.parametrize("cursor", TAMPERED.values(), ids=TAMPERED)
def test_a_cursor_that_was_not_given_out_is_refused(listed: By, cursor: str) -> None:
    for path in ("/agreements", "/progress-reports", "/organisations"):
        response = listed("public").get(f"{path}?cursor={quote(cursor)}")
        assert set(field_errors(response)) == {"/cursor"}


def test_a_cursor_belongs_to_one_list_in_one_order(listed: By) -> None:
    first = content_of(listed("editor").get("/agreements?sort=modified&limit=1"))
    cursor = first["next"].rpartition("cursor=")[2]
    for path in (
        "/agreements?sort=number",
        "/agreements?sort=-modified",
        "/agreements?",
        "/progress-reports?sort=modified",
        "/organisations?",
    ):
        response = listed("editor").get(f"{path}&cursor={cursor}")
        assert field_errors(response) == {"/cursor": "bad_cursor"}, path


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.lists(st.integers() | st.text() | st.floats(allow_nan=False) | st.none(), max_size=3),
    order=st.sampled_from(ORDERS),
)
def test_no_cursor_is_a_fault(listed: By, key: list[object], order: tuple[str, str, str, str]) -> None:
    path, who, sort, _ = order
    cursor = _cursor(f"{path[1:]} {sort}", *key)
    response = listed(who).get(f"{path}?sort={sort}&cursor={cursor}")
    assert response.status_code in {200, 422}


# Visibility

UNITS = (HELSINKI, ESPOO, VANTAA, TURKU)
SCOPES = (None, frozenset(TokenScope), frozenset({TokenScope.READ}), frozenset({TokenScope.DRAFT}))


def subsets(*items: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(items))


ACTORS = st.builds(
    Actor,
    account=st.just(1),
    edits=subsets(*UNITS),
    approves=subsets(*UNITS),
    belongs_to=subsets(*UNITS),
    ministries=subsets("YM", "STM", "TEM"),
    regions=subsets(UUSIMAA, VARSINAIS_SUOMI),
    is_admin=st.booleans(),
    is_system=st.booleans(),
    scopes=st.sampled_from(SCOPES),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actor=ACTORS)
def test_lists_hold_what_an_actor_may_read_and_nothing_else(
    listed: By, everything: Service, actor: Actor
) -> None:
    store = everything.store
    with store.snapshot() as tx:
        records = [record for n in EVERY if (record := stored_agreements.by_number(tx, n)) is not None]
        reports = stored_reports.of_agreement(tx, IN_FORCE)
    assert {record.agreement.status for record in records} >= set(AgreementStatus) - {
        AgreementStatus.ON_HOLD,
        AgreementStatus.COMPLETED,
        AgreementStatus.ENDED,
    }
    assert {found.report.status for found in reports} == set(ReportStatus) - {ReportStatus.OPEN}
    readable = {record.agreement.number for record in records if may(actor, Verb.READ, record.filing)}
    found = set()
    for wanted in (AgreementFilter(), AgreementFilter(status=AgreementStatus.DISCARDED)):
        page = agreements.matching(store, actor, wanted, AgreementSort.NUMBER, None, 100)
        found |= {row.number for row in page.items}
    assert found == readable
    parent = next(record for record in records if record.agreement.number == IN_FORCE)
    page = progress_reports.matching(store, actor, ReportFilter(), ReportSort.CREATED, None, 100)
    assert {row.period for row in page.items} == {
        one.report.period for one in reports if may(actor, Verb.READ, parent.filing_of(one.report))
    }
