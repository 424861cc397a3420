"""Connections that break in the middle of a commit: whoever is told "done" finds it done, and done once."""

import itertools
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from typing import Final

import pytest

from registry.actions import agreements
from registry.actions.once import RequestKey
from registry.errors import OutcomeUnknown, StoreAway
from registry.store import Store
from registry.store.postgresql import commits
from tests.builders import NOW
from tests.crowd import DEAL, Crowd, gather, some_draft, verbs
from tests.databases import PostgresqlDatabases, faults_in
from tests.postgresql.clusters import Cluster
from tests.proxies import Cut, Proxy

UNITS: Final = 60
AWAY: Final = 15
"""Seconds within which a server that can be reached again is worked with again."""


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    databases = PostgresqlDatabases(cluster)
    database = databases.new()
    with closing(Store(database)) as store:
        store.migrate()
    yield database
    databases.drop(database)


@pytest.fixture
def crowd(database: str) -> Crowd:
    with closing(Store(database)) as store:
        return gather(store, UNITS, NOW)


@pytest.fixture
def proxy(cluster: Cluster) -> Iterator[Proxy]:
    with Proxy(cluster.port) as proxy:
        yield proxy


@pytest.fixture
def store(database: str, crowd: Crowd, proxy: Proxy) -> Iterator[Store]:
    """The database, over a network that fails when it is told to."""
    with closing(Store(proxy.url(database.rpartition("/")[2]))) as store:
        yield store


@pytest.fixture
def direct(database: str, crowd: Crowd) -> Iterator[Store]:
    """The same past that network."""
    with closing(Store(database)) as store:
        yield store


def drafted(store: Store, crowd: Crowd, unit: int, key: RequestKey | None = None) -> str:
    """Draft as the service does, with the store running the action."""
    filed = partial(agreements.draft, now=NOW, key=key)
    return store.run(filed, crowd.approver, DEAL, crowd.units[unit], some_draft()).agreement.number


def numbers(store: Store) -> list[str]:
    with store.snapshot() as tx:
        return tx.values("select number from agreement order by year, running")


@pytest.mark.parametrize("cut", Cut)
def test_a_commit_that_is_cut_is_done_once_and_answered(
    store: Store, direct: Store, proxy: Proxy, crowd: Crowd, cut: Cut
) -> None:
    for unit in range(5):
        proxy.cut_commits(cut)
        number = drafted(store, crowd, unit)
        proxy.wait_for_cut()
        assert number == f"GD-2026-{unit + 1:04d}"
        assert verbs(direct, number) == ["draft"]
    assert len(numbers(direct)) == 5


def test_many_are_cut_in_all_ways_while_many_file(
    store: Store, direct: Store, proxy: Proxy, crowd: Crowd, database: str
) -> None:
    proxy.cut_commits(*itertools.islice(itertools.cycle(Cut), UNITS // 2))

    def file(unit: int) -> str | None:
        try:
            return drafted(store, crowd, unit)
        except (StoreAway, OutcomeUnknown):
            return None  # told to come again, or to look first

    with ThreadPoolExecutor(8) as threads:
        acknowledged = [number for number in threads.map(file, range(UNITS)) if number]
    stored = numbers(direct)
    assert len(set(acknowledged)) == len(acknowledged) > UNITS // 2
    assert set(acknowledged) <= set(stored)
    assert stored == [f"GD-2026-{running:04d}" for running in range(1, len(stored) + 1)]
    assert all(verbs(direct, number) == ["draft"] for number in stored)
    assert not faults_in(database)


def test_a_request_whose_outcome_was_unknown_is_done_once_when_it_is_sent_again(
    store: Store, direct: Store, proxy: Proxy, crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits, "SETTLING_SECONDS", 0.5)
    key = RequestKey("one", "the same")
    drafted(store, crowd, 0)
    proxy.latency = 0.05  # long enough to cut everything before anybody could be asked
    proxy.cut_commits(Cut.AFTER)
    with proxy.refusing(), ThreadPoolExecutor(1) as threads:
        filing = threads.submit(drafted, store, crowd, 1, key)
        proxy.wait_for_cut()
        proxy.cut_all()
        with pytest.raises(OutcomeUnknown):
            filing.result()
    proxy.latency = 0
    assert len(numbers(direct)) == 2
    assert _patiently(partial(drafted, store, crowd, 1, key)) == "GD-2026-0002"
    assert len(numbers(direct)) == 2


def test_without_a_server_whoever_writes_is_told_to_come_again_and_then_served(
    store: Store, proxy: Proxy, crowd: Crowd
) -> None:
    drafted(store, crowd, 0)
    with proxy.refusing():
        proxy.cut_all()
        with pytest.raises(StoreAway):
            drafted(store, crowd, 1)
    assert _patiently(partial(drafted, store, crowd, 1)) == "GD-2026-0002"


def _patiently(work: partial[str]) -> str:
    """Do what a sender does that is told to come again."""
    deadline = time.monotonic() + AWAY
    while True:
        try:
            return work()
        except StoreAway:
            assert time.monotonic() < deadline
            time.sleep(0.1)
