"""A primary that dies under its writers: a synchronous replica takes over with all that was acknowledged."""

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final

import httpx
import pytest

from registry.store import Store
from tests.crowd import DEAL, Crowd, gather, verbs
from tests.databases import faults_in
from tests.postgresql.clusters import Cluster
from tests.postgresql.replicas import Replica
from tests.servers import serving
from tests.store.test_concurrency_over_http import AGREEMENTS, CONTENT

WRITERS: Final = 8
UNITS: Final = 2_000
BEFORE: Final = 60
"""Agreements that are filed before the primary dies, and again once the replica has taken over."""

OUTAGE: Final = 2.0
"""Seconds without a primary: so long it takes somebody to notice and to promote the replica."""

WITHIN: Final = 60


@pytest.fixture
def primary() -> Iterator[Cluster]:
    with Cluster(durable=True) as cluster:
        yield cluster


@pytest.fixture
def replica(primary: Cluster) -> Replica:
    return primary.replica("standby", synchronous=True)


@pytest.fixture
def database(primary: Cluster, replica: Replica) -> str:
    """The address of both servers: whichever takes writes is found."""
    primary.create_database("registry")
    hosts = f"127.0.0.1:{primary.port},127.0.0.1:{replica.port}"
    return f"postgresql://registry@{hosts}/registry?sslmode=disable"


class Writer(threading.Thread):
    """Files agreements one after the other, each again under its key until it is answered."""

    def __init__(self, address: str, crowd: Crowd, units: list[str], ends: threading.Event) -> None:
        super().__init__()
        self._address = address
        self._crowd = crowd
        self._units = units
        self._ends = ends
        self.acknowledged: dict[str, str] = {}
        self.refusals: list[httpx.Response] = []
        self.troubles: list[str] = []

    def run(self) -> None:
        headers = {"authorization": f"Bearer {self._crowd.approver_token}"}
        with httpx.Client(base_url=self._address, headers=headers, timeout=WITHIN) as client:
            while not self._ends.is_set():
                unit = self._units.pop()
                response = self._file(client, unit)
                if response.status_code != 201:
                    self.troubles.append(response.text)
                    return
                self.acknowledged[response.json()["number"]] = unit

    def _file(self, client: httpx.Client, unit: str) -> httpx.Response:
        body: dict[str, Any] = CONTENT | {
            "deal": DEAL,
            "organisation": unit,
            "scope": f"The sites of {unit}.",
        }
        while True:
            response = client.post(AGREEMENTS, json=body, headers={"idempotency-key": unit})
            if response.status_code != 503:
                return response
            self.refusals.append(response)
            time.sleep(0.1)


class Reader(threading.Thread):
    """Looks at a public page all the time."""

    def __init__(self, address: str, ends: threading.Event) -> None:
        super().__init__()
        self._address = address
        self._ends = ends
        self.seconds: list[float] = []
        self.statuses: set[int] = set()

    def run(self) -> None:
        with httpx.Client(base_url=self._address, timeout=WITHIN) as client:
            while not self._ends.is_set():
                began = time.monotonic()
                for path in ("/en/", f"{AGREEMENTS}?limit=5"):
                    self.statuses.add(client.get(path).status_code)
                self.seconds.append(time.monotonic() - began)
                time.sleep(0.02)


def test_a_replica_takes_over_with_all_that_was_acknowledged(
    primary: Cluster, replica: Replica, database: str
) -> None:
    with closing(Store(database)) as store:
        store.migrate()
        crowd = gather(store, UNITS, dt.datetime.now(dt.UTC))
    units, ends = list(crowd.units), threading.Event()
    replicas = replica.url("registry")
    with (
        serving(database, read_database=replicas) as (one, _),
        serving(database, read_database=replicas) as (other, _),
    ):
        writers = [Writer((one, other)[number % 2], crowd, units, ends) for number in range(WRITERS)]
        readers = [Reader(address, ends) for address in (one, other)]
        for thread in (*writers, *readers):
            thread.start()
        _wait_for(writers, BEFORE)
        primary.kill()
        time.sleep(OUTAGE)
        replica.promote()
        _wait_for(writers, _acknowledged(writers) + BEFORE)
        ends.set()
        for thread in (*writers, *readers):
            thread.join(WITHIN)
    assert not [trouble for writer in writers for trouble in writer.troubles]
    _all_is_there(database, {n: unit for writer in writers for n, unit in writer.acknowledged.items()})
    refusals = [refusal for writer in writers for refusal in writer.refusals]
    assert refusals, "nobody noticed that the primary was gone"
    assert all(int(refusal.headers["retry-after"]) > 0 for refusal in refusals)
    for reader in readers:
        assert reader.statuses == {200}, "the public was turned away"


def _all_is_there(database: str, acknowledged: dict[str, str]) -> None:
    """Assert that what was acknowledged is stored, once, and nothing else: every writer had an answer."""
    with closing(Store(database)) as store:
        with store.snapshot() as tx:
            stored = dict(
                zip(
                    tx.values("select number from agreement order by id"),
                    tx.values(
                        "select business_id from agreement"
                        " join organisation on organisation.id = organisation_id order by agreement.id"
                    ),
                    strict=True,
                )
            )
        assert stored == acknowledged
        assert all(verbs(store, number) == ["draft"] for number in stored)
    assert not faults_in(database)


def _acknowledged(writers: list[Writer]) -> int:
    return sum(len(writer.acknowledged) for writer in writers)


def _wait_for(writers: list[Writer], enough: int) -> None:
    deadline = time.monotonic() + WITHIN
    while _acknowledged(writers) < enough:
        assert time.monotonic() < deadline, "the writers do not get on"
        assert not [trouble for writer in writers for trouble in writer.troubles]
        time.sleep(0.01)
