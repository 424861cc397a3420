"""Replicas that are gone: their readers are told by the primary, and wait for them once at the most."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Final

import pytest

from registry.store import Store
from tests.postgresql.replicas import Replica
from tests.postgresql.servers import wait_until
from tests.web.replicas.conftest import Replicated

READERS: Final = 8
WATCHED: Final = 4.0
"""Seconds in which readers that all waited would do nothing but wait."""

AT_ONCE: Final = 0.25


@pytest.fixture
def replica(replicated: Replicated) -> Replica:
    return replicated.replicas[0]


@pytest.fixture
def store(replicated: Replicated, replica: Replica) -> Iterator[Store]:
    with closing(Store(replicated.database, replicas=replicated.address(replica))) as store:
        yield store


def is_told_by_replica(store: Store) -> bool:
    with store.seeing().snapshot() as tx:
        return bool(tx.value("select pg_is_in_recovery()"))


def seconds_waited(store: Store) -> list[float]:
    """Return how long each of a reader's looks takes, one after the other."""
    waited = []
    ends = time.monotonic() + WATCHED
    while time.monotonic() < ends:
        began = time.monotonic()
        assert not is_told_by_replica(store)
        waited.append(time.monotonic() - began)
        time.sleep(0.02)
    return waited


def test_once_it_is_known_nobody_waits_but_one_now_and_then(store: Store, replica: Replica) -> None:
    assert is_told_by_replica(store)
    replica.kill()
    assert not is_told_by_replica(store)  # finds the connection broken,
    assert not is_told_by_replica(store)  # and waits in vain for another
    with ThreadPoolExecutor(READERS) as threads:
        waited = [one for reader in threads.map(seconds_waited, [store] * READERS) for one in reader]
    assert sum(one for one in waited if one > AT_ONCE) < READERS * WATCHED / 4


def test_one_that_comes_back_is_found(store: Store, replica: Replica) -> None:
    assert is_told_by_replica(store)
    replica.kill()
    assert not is_told_by_replica(store)
    replica.start()
    wait_until(lambda: is_told_by_replica(store), "it is not found")
