"""A server that dies in the middle of writing: what it acknowledged is there, and nothing is half done."""

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final

import httpx
import pytest

from registry.store import Store, agreements
from tests.crowd import DEAL, Crowd, gather, verbs
from tests.databases import Database, Databases, faults_in
from tests.servers import free_port, serving
from tests.store.test_concurrency_over_http import AGREEMENTS, CONTENT

UNITS: Final = 500
CALLERS: Final = 6
ROUNDS: Final = (25, 140, 60)
"""How many steps each round waits for before the server is killed."""

WITHIN: Final = 30
"""Seconds that a round may take; without the server they end at once."""

STEPS: Final = ("draft", "revise", "submit", "return", "submit", "approve")

Acknowledged = dict[str, tuple[list[str], dict[str, Any]]]
"""By register number: the steps that the server said were done, and what it said the agreement is."""


class Caller(threading.Thread):
    """Takes one unit's agreement after the other through its steps, and remembers what was acknowledged."""

    def __init__(self, address: str, crowd: Crowd, units: list[str]) -> None:
        super().__init__()
        self._address = address
        self._crowd = crowd
        self._units = units
        self.acknowledged: Acknowledged = {}
        self.steps = 0
        self.troubles: list[str] = []

    def run(self) -> None:
        try:
            with httpx.Client(base_url=self._address, headers={"if-match": "*"}, timeout=30) as client:
                while self._units:
                    self._take_through(client, self._units.pop())
        except httpx.TransportError:
            return  # the server is dead; whatever it was about to say, it did not say it

    def _take_through(self, client: httpx.Client, unit: str) -> None:
        draft = CONTENT | {"deal": DEAL, "organisation": unit, "scope": f"The sites of {unit}."}
        number = self._ask(client, [], "draft", AGREEMENTS, draft)
        steps: dict[str, tuple[str, dict[str, Any] | None]] = {
            "revise": ("", CONTENT | {"scope": f"All sites of {unit}."}),
            "submit": ("/submission", None),
            "return": ("/returns", {"reason": "The plan says too little."}),
            "approve": ("/approvals", {}),
        }
        for done, step in enumerate(STEPS[1:], 1):
            path, body = steps[step]
            self._ask(client, list(STEPS[:done]), step, f"{AGREEMENTS}/{number}{path}", body)

    def _ask(
        self, client: httpx.Client, done: list[str], step: str, path: str, body: dict[str, Any] | None
    ) -> str:
        is_officers = step in {"return", "approve"}
        token = self._crowd.officer_tokens[0] if is_officers else self._crowd.approver_token
        method = "PUT" if step == "revise" else "POST"
        response = client.request(method, path, json=body, headers={"authorization": f"Bearer {token}"})
        if not response.is_success:
            self.troubles.append(f"{step}: {response.text}")
        agreement = response.json()
        self.acknowledged[agreement["number"]] = ([*done, step], agreement)
        self.steps += 1
        return str(agreement["number"])


@pytest.fixture
def database(databases: Databases, empty_database: Database) -> Iterator[Database]:
    database = databases.copy(empty_database)
    yield database
    databases.drop(database)


def test_what_was_acknowledged_survives_a_kill_and_nothing_is_half_done(database: Database) -> None:
    with closing(Store(database)) as store:
        crowd = gather(store, UNITS, dt.datetime.now(dt.UTC))
    units, port = list(crowd.units), free_port()
    acknowledged: Acknowledged = {}
    for enough in ROUNDS:
        callers = _call_until_it_is_killed(database, port, crowd, units, enough)
        assert not [trouble for caller in callers for trouble in caller.troubles]
        for caller in callers:
            acknowledged |= caller.acknowledged
        with closing(Store(database)) as store:
            for number, (steps, agreement) in acknowledged.items():
                _is_there(store, number, steps, agreement)
    assert units, "all was done before the last kill"
    assert len(acknowledged) > CALLERS
    # Each number was given out and is in use; each agreement has gone whole steps.
    with closing(Store(database)) as store:
        year = dt.datetime.now(dt.UTC).year
        with store.snapshot() as tx:
            last = tx.value("select last from register_number")
        for running in range(1, last + 1):
            trail = verbs(store, f"GD-{year}-{running:04d}")
            assert trail
            assert trail == list(STEPS[: len(trail)])
    assert not faults_in(database)


def _call_until_it_is_killed(
    database: Database, port: int, crowd: Crowd, units: list[str], steps: int
) -> list[Caller]:
    with serving(database, port) as (address, process):
        callers = [Caller(address, crowd, units) for _ in range(CALLERS)]
        for caller in callers:
            caller.start()
        deadline = time.monotonic() + WITHIN
        while sum(caller.steps for caller in callers) < steps and time.monotonic() < deadline:
            time.sleep(0.001)
        process.kill()
        process.wait()
        for caller in callers:
            caller.join()
    return callers


def _is_there(store: Store, number: str, steps: list[str], agreement: dict[str, Any]) -> None:
    """Assert that all acknowledged steps are on record, and that nothing but the one under way may follow."""
    trail = verbs(store, number)
    assert trail[: len(steps)] == steps
    assert len(trail) - len(steps) <= 1
    if trail == steps:
        with store.snapshot() as tx:
            record = agreements.by_number(tx, number)
        assert record is not None
        assert record.agreement.status == agreement["status"]
        assert record.agreement.latest.terms.scope == agreement["current"]["scope"]
        assert len(record.agreement.latest.terms.commitments) == len(agreement["current"]["commitments"])
