"""The same crowd at the doors of two real servers on one database: each caller is a thread."""

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from registry.store import Store
from tests.crowd import AT_ONCE, DEAL, Crowd, at_once, gather, submitted, verbs
from tests.databases import Database, Databases, opened
from tests.servers import serving

EACH: Final = 5
AGREEMENTS: Final = "/api/v1/agreements"
CONTENT: Final = {
    "language": "fi",
    "starts_on": "2023-06-01",
    "ends_on": "2030-12-31",
    "implementation_plan": "Limits come into tenders step by step.",
    "decision": {"body": "City board", "decided_on": "2023-12-01", "record": "HEL 1"},
    "commitments": [
        {"kind": "target", "indicator": "fossil-free-sites", "due_on": "2030-12-31", "value": 50},
        {"kind": "measure", "description": "Limits", "due_on": "2027-12-31", "area": "tendering"},
    ],
}
VERBS: Final = {
    "approvals": "approve",
    "returns": "return",
    "withdrawal": "withdraw",
    "termination": "terminate",
}
TIME: Final = dt.datetime.now(dt.UTC)
"""The server looks at the clock, so what it finds in its database has to be of today."""


class Service:
    """Two servers with a crowd before them."""

    def __init__(self, addresses: tuple[str, str], store: Store, crowd: Crowd) -> None:
        self._addresses = itertools.cycle(addresses)
        self.store = store
        self.crowd = crowd

    def caller(self, token: str) -> httpx.Client:
        """Return a caller of the one server or the other, who changes whatever is current."""
        headers = {"authorization": f"Bearer {token}", "if-match": "*"}
        return httpx.Client(base_url=next(self._addresses), headers=headers, timeout=60)


@pytest.fixture(scope="module")
def service(databases: Databases, empty_database: Database) -> Iterator[Service]:
    with opened(databases, databases.copy(empty_database)) as store:
        # Units for the drafts, and three more for each of the decisions.
        crowd = gather(store, AT_ONCE * EACH + 3, TIME)
        database = store.database
        with serving(database) as (one, _), serving(database) as (other, _):
            yield Service((one, other), store, crowd)


def test_all_who_draft_at_once_get_a_number_and_find_again_what_they_sent(service: Service) -> None:
    units = service.crowd.units[: AT_ONCE * EACH]

    def draft(thread: int) -> dict[str, dict[str, Any]]:
        made = {}
        with service.caller(service.crowd.approver_token) as caller:
            for unit in units[thread::AT_ONCE]:
                body = CONTENT | {"deal": DEAL, "organisation": unit, "scope": f"The sites of {unit}."}
                response = caller.post(AGREEMENTS, json=body)
                assert response.status_code == 201, response.text
                assert caller.get(response.headers["location"]).json() == response.json()
                assert caller.get(AGREEMENTS, params={"organisation": unit}).json()["items"]
                made[unit] = response.json()
        return made

    made = {unit: agreement for some in at_once(draft) for unit, agreement in some.items()}
    numbers = sorted(int(agreement["number"].rpartition("-")[2]) for agreement in made.values())
    assert numbers == list(range(numbers[0], numbers[0] + len(units)))
    with service.caller(service.crowd.approver_token) as caller:
        for unit, agreement in made.items():
            assert agreement["current"]["scope"] == f"The sites of {unit}."
            assert caller.get(f"{AGREEMENTS}/{agreement['number']}").json() == agreement
            assert verbs(service.store, agreement["number"]) == ["draft"]


def test_of_all_who_change_what_they_read_one_does(service: Service) -> None:
    number = submitted(service.store, service.crowd, -3, TIME)
    with service.caller(service.crowd.officer_tokens[0]) as officer:
        officer.post(f"{AGREEMENTS}/{number}/returns", json={"reason": "The plan says too little."})
        tag = officer.get(f"{AGREEMENTS}/{number}").headers["etag"]

    def revise(thread: int) -> int:
        body = CONTENT | {"scope": f"As thread {thread} has it."}
        with service.caller(service.crowd.approver_token) as caller:
            return caller.put(f"{AGREEMENTS}/{number}", json=body, headers={"if-match": tag}).status_code

    statuses = at_once(revise)
    assert Counter(statuses) == {200: 1, 412: AT_ONCE - 1}
    with service.caller(service.crowd.approver_token) as caller:
        scope = caller.get(f"{AGREEMENTS}/{number}").json()["current"]["scope"]
    assert scope == f"As thread {statuses.index(200)} has it."
    assert verbs(service.store, number) == ["draft", "submit", "return", "revise"]


@pytest.mark.parametrize(
    ("unit", "is_in_force", "decisions"),
    [(-2, False, ("approvals", "returns")), (-1, True, ("withdrawal", "termination"))],
)
def test_of_all_who_decide_at_once_one_decides_and_is_on_record(
    service: Service, unit: int, *, is_in_force: bool, decisions: tuple[str, str]
) -> None:
    number = submitted(service.store, service.crowd, unit, TIME)
    bodies = {
        "approvals": {},
        "returns": {"reason": "Why?"},
        "withdrawal": {"reason": "We merge."},
        "termination": {"reason": "No reports.", "heard_on": "2024-01-01", "hearing": "Nothing was said."},
    }

    def decide(thread: int) -> tuple[int, str]:
        decision = decisions[thread % 2]
        token = service.crowd.officer_tokens[thread]
        with service.caller(service.crowd.approver_token if decision == "withdrawal" else token) as caller:
            return caller.post(
                f"{AGREEMENTS}/{number}/{decision}", json=bodies[decision]
            ).status_code, decision

    if is_in_force:
        with service.caller(service.crowd.officer_tokens[0]) as officer:
            assert officer.post(f"{AGREEMENTS}/{number}/approvals", json={}).status_code == 201
    before = verbs(service.store, number)
    answers = at_once(decide)
    assert Counter(status for status, _ in answers) == {201: 1, 409: AT_ONCE - 1}
    [decision] = [decision for status, decision in answers if status == 201]
    assert verbs(service.store, number) == [*before, VERBS[decision]]
