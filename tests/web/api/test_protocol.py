"""What every caller may rely on: entity tags, preconditions, idempotency keys, addresses."""

import re

import msgspec
import pytest
from httpx import Response

from tests.builders import ESPOO, HELSINKI
from tests.web.api.bodies import (
    CIRCULAR,
    COMMENT,
    RETURN,
    SITES,
    SUBSTANCES,
    TERMINATION,
    WITHDRAWAL,
    agreement_body,
    agreement_content,
    deal_body,
    deal_content,
    organisation_facts,
    report_body,
    report_content,
)
from tests.web.api.callers import By, Caller, content_of, field_errors, refusal
from tests.web.api.filing import active, drafted, report, submitted
from tests.web.api.service import Clock, Service

NUMBER = "GD-2025-0001"

READABLE = (
    "/agreements",
    f"/agreements/{NUMBER}",
    f"/agreements/{NUMBER}/versions",
    f"/agreements/{NUMBER}/versions/1",
    f"/agreements/{NUMBER}/comments",
    f"/agreements/{NUMBER}/audit-trail",
    f"/agreements/{NUMBER}/progress-reports",
    f"/agreements/{NUMBER}/progress-reports/2021",
    f"/agreements/{NUMBER}/progress-reports/2021/audit-trail",
    "/progress-reports",
    "/deals",
    f"/deals/{SUBSTANCES}",
    f"/deals/{SUBSTANCES}/figures",
    "/organisations",
    f"/organisations/{HELSINKI}",
    "/regions",
    "/regions/01",
    "/ministries",
    "/session",
    "/schema/openapi.json",
)


@pytest.fixture
def published(service: Service) -> By:
    return service.begin_with("published")


# Entity tags


@pytest.mark.parametrize("path", READABLE)
def test_whatever_is_read_has_a_tag_by_which_it_need_not_be_sent_again(published: By, path: str) -> None:
    read = published("approver").get(path)
    tag = read.headers["etag"]
    assert (read.status_code, re.fullmatch(r'"[0-9a-f.]+"', tag) is not None) == (200, True)
    for known in (tag, f"W/{tag}", f'"other", W/{tag}', f'W/"other" ,{tag}', "*"):
        again = published("approver").get(path, if_none_match=known)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag), known
    for other in ('"other"', tag.strip('"'), f"w/{tag}", '""'):
        assert published("approver").get(path, if_none_match=other).status_code == 200, other


def test_the_tag_changes_with_the_object_and_with_nothing_else(by: By) -> None:
    path = f"/agreements/{drafted(by)}"
    first = by("editor").get(path).headers["etag"]
    drafted(by, "espoo")
    assert by("editor").get(path).headers["etag"] == first
    second = by("editor").put(path, agreement_content(scope="Uusi.")).headers["etag"]
    assert second != first
    assert by("editor").get(path).headers["etag"] == second
    assert by("editor").get(path, if_none_match=first).status_code == 200


def test_what_is_shown_depends_on_who_asks_and_says_so(published: By) -> None:
    path = f"/agreements/{NUMBER}"
    mine, theirs = published("editor").get(path), published("public").get(path)
    assert mine.headers["etag"] != theirs.headers["etag"]
    for response in (mine, theirs):
        assert {"authorization", "cookie"} <= set(response.headers["vary"].lower().split(", "))
        assert response.headers["cache-control"] == "no-cache"


def test_a_reader_who_knows_the_public_version_still_gets_the_own(published: By) -> None:
    path = f"/agreements/{NUMBER}"
    tag = published("public").get(path).headers["etag"]
    assert "contacts" in content_of(published("editor").get(path, if_none_match=tag))


# Preconditions


class Change(msgspec.Struct, frozen=True):
    """A change that somebody may make in the world `changeable`."""

    who: str
    method: str
    path: str
    body: object = None

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def made(self, ask: Caller, **headers: str | None) -> Response:
        return ask.ask(self.method, self.path, self.body, **headers)

    @property
    def subject(self) -> str:
        """What is changed: the path without the verb."""
        return re.sub(rf"/({'|'.join(VERBS)})$", "", self.path)


VERBS = (
    "acceptance",
    "approvals",
    "closing",
    "merger",
    "opening",
    "returns",
    "state-measures/1",
    "submission",
    "termination",
    "withdrawal",
)
ESPOOS, TURKUS = "/agreements/GD-2025-0002", "/agreements/GD-2025-0003"

CHANGES = (
    Change("editor", "PUT", f"/agreements/{NUMBER}", agreement_content()),
    Change("editor", "DELETE", f"/agreements/{NUMBER}"),
    Change("approver", "POST", f"/agreements/{NUMBER}/submission"),
    Change("stm", "POST", f"{ESPOOS}/approvals", {}),
    Change("stm", "POST", f"{ESPOOS}/returns", RETURN),
    Change("turku", "POST", f"{TURKUS}/withdrawal", WITHDRAWAL),
    Change("stm", "POST", f"{TURKUS}/termination", TERMINATION),
    Change("turku", "PUT", f"{TURKUS}/progress-reports/2023", report_content()),
    Change("turku", "POST", f"{TURKUS}/progress-reports/2023/submission"),
    Change("stm", "POST", f"{TURKUS}/progress-reports/2024/acceptance", {}),
    Change("stm", "POST", f"{TURKUS}/progress-reports/2024/returns", RETURN),
    Change("ym", "PUT", f"/deals/{SITES}", deal_content(SITES)),
    Change("stm", "POST", "/deals/prepared/opening"),
    Change("ym", "POST", f"/deals/{SITES}/closing"),
    Change("ym", "POST", f"/deals/{SITES}/merger", {"into": CIRCULAR}),
    Change("ym", "PUT", f"/deals/{SITES}/state-measures/1", {"status": "done"}),
    Change("admin", "PUT", f"/organisations/{ESPOO}", organisation_facts(municipality="049")),
)


@pytest.fixture(scope="module")
def changeable(service: Service) -> Service:
    """A draft, a submitted agreement, one in force with reports to move, and deals."""
    by = service.begin_with("settled")
    drafted(by)
    submitted(by, "espoo")
    number = active(by, "turku")
    report(by, "turku", number, 2023, SUBSTANCES)
    report(by, "turku", number, 2024, SUBSTANCES, "submission")
    content_of(by("stm").post("/deals", deal_body(SUBSTANCES) | {"slug": "prepared"}))
    service.keep("changeable")
    return service


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_change_says_what_it_was_made_from(changeable: Service, change: Change) -> None:
    ask = changeable.begin_with("changeable")(change.who)
    tag = ask.get(change.subject).headers["etag"]
    assert refusal(change.made(ask, if_match=None)) == (428, "precondition_missing")
    for stale in ('"1"', f"W/{tag}", tag.strip('"'), f'{tag}, "1"', '"', f'"{"9" * 20}"', "\xe4"):
        assert refusal(change.made(ask, if_match=stale)) == (412, "stale"), stale
    assert ask.get(change.subject).headers["etag"] == tag
    changed = change.made(ask, if_match=tag)
    assert changed.is_success, changed.text
    if change.method != "DELETE":
        assert changed.headers["etag"] == ask.get(change.subject).headers["etag"] != tag
        assert refusal(change.made(ask, if_match=tag)) == (412, "stale")


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_change_may_be_made_from_whatever_is_current(changeable: Service, change: Change) -> None:
    by = changeable.begin_with("changeable")
    assert change.made(by(change.who), if_match="*").is_success


def test_of_two_who_change_the_same_the_second_is_told(by: By) -> None:
    path = f"/agreements/{drafted(by)}"
    tag = by("editor").get(path).headers["etag"]
    content_of(by("agent").put(path, agreement_content(scope="Ensin."), if_match=tag))
    late = by("editor").put(path, agreement_content(scope="Sitten."), if_match=tag)
    assert refusal(late) == (412, "stale")
    assert content_of(by("editor").get(path))["current"]["scope"] == "Ensin."


# Idempotency keys

ORGANISATION = organisation_facts(business_id="1061512-1")
CREATIONS = (
    Change("editor", "POST", "/agreements", agreement_body(CIRCULAR)),
    Change("editor", "POST", f"/agreements/{NUMBER}/comments", COMMENT),
    Change("editor", "POST", f"/agreements/{NUMBER}/progress-reports", report_body(2025)),
    Change("stm", "POST", "/deals", deal_body(SUBSTANCES) | {"slug": "another"}),
    Change("admin", "POST", "/organisations", ORGANISATION),
)


@pytest.mark.parametrize("creation", CREATIONS, ids=str)
def test_the_same_request_under_the_same_key_is_done_once(
    published: By, clock: Clock, creation: Change
) -> None:
    ask = published(creation.who)
    first = creation.made(ask, idempotency_key="k1")
    assert first.status_code == 201, first.text
    clock.wait(hours=47)
    again = creation.made(ask, idempotency_key="k1")
    assert (again.status_code, again.json()) == (201, first.json())
    for header in ("location", "etag"):
        assert again.headers[header] == first.headers[header]
    names = {"number", "period", "slug", "business_id"} & first.json().keys()
    made = {name: first.json()[name] for name in names}
    items = content_of(ask.get(creation.path))["items"]
    assert sum(made.items() <= item.items() for item in items) == 1


def test_another_request_under_the_same_key_is_refused(by: By) -> None:
    content_of(by("editor").post("/agreements", agreement_body(), idempotency_key="k1"))
    for path, body in (
        ("/agreements", agreement_body(CIRCULAR)),
        (f"/agreements/{NUMBER}/comments", COMMENT),
    ):
        assert refusal(by("editor").post(path, body, idempotency_key="k1")) == (422, "key_reused")
    assert [item["number"] for item in content_of(by("editor").get("/agreements"))["items"]] == [NUMBER]


def test_another_persons_key_is_another_key(by: By) -> None:
    first = content_of(by("editor").post("/agreements", agreement_body(), idempotency_key="k1"))
    other = agreement_body(organisation=ESPOO)
    second = content_of(by("espoo").post("/agreements", other, idempotency_key="k1"))
    assert (first["number"], second["number"]) == (NUMBER, "GD-2025-0002")


def test_what_was_refused_may_be_sent_again_under_its_key(by: By) -> None:
    body = agreement_body(covers=["1061512-1"])
    refused = by("editor").post("/agreements", body, idempotency_key="k1")
    assert field_errors(refused) == {"/covers/0": "unknown_organisation"}
    content_of(by("admin").post("/organisations", ORGANISATION))
    content_of(by("editor").post("/agreements", body, idempotency_key="k1"))


@pytest.mark.parametrize("key", ["", " ", "k" * 201, "with space", "\u00e4"])
def test_a_key_is_visible_ascii_of_at_most_200_characters(by: By, key: str) -> None:
    refused = by("editor").post("/agreements", agreement_body(), idempotency_key=key)
    assert field_errors(refused) == {"/Idempotency-Key": "bad_pattern"}
    content_of(by("editor").post("/agreements", agreement_body(), idempotency_key="k" * 200))


# Addresses


@pytest.mark.parametrize("creation", CREATIONS, ids=str)
def test_what_was_created_is_at_its_location(published: By, creation: Change) -> None:
    created = creation.made(published(creation.who))
    found = published(creation.who).get(created.headers["location"])
    assert found.json() == created.json() or created.json() in found.json()["items"]


def test_business_ids_are_read_as_people_type_them(by: By) -> None:
    typed = "0201 2566"
    agreement = content_of(by("editor").post("/agreements", agreement_body(organisation=typed)))
    assert agreement["organisation"]["business_id"] == HELSINKI


def test_quantities_are_exact(by: By) -> None:
    commitments = agreement_content(SITES)["commitments"]
    commitments = [commitments[0] | {"value": 33.333}, commitments[1]]
    number = drafted(by, deal=SITES, commitments=commitments)
    assert '"value":33.333' in by("editor").get(f"/agreements/{number}").text
