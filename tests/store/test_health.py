"""How the database is, as operators are told: connections, and how far replicas are behind."""

import math
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from registry.store import Store
from registry.store.health import StoreHealth
from tests.databases import SqliteDatabases
from tests.people import settle
from tests.postgresql.clusters import Cluster
from tests.postgresql.replicas import Replica
from tests.postgresql.servers import wait_until


@pytest.fixture(scope="module")
def primary() -> Iterator[Cluster]:
    with Cluster() as cluster:
        yield cluster


@pytest.fixture(scope="module")
def replica(primary: Cluster) -> Replica:
    primary.create_database("registry")
    return primary.replica("standby")


@pytest.fixture
def store(primary: Cluster, replica: Replica) -> Iterator[Store]:
    replicas = f"postgresql://registry@127.0.0.1:{replica.port},127.0.0.1:1/registry"
    with closing(Store(primary.url("registry"), replicas=replicas)) as store:
        store.migrate()
        replica.wait_until_caught_up()
        yield store


def test_a_replica_that_has_everything_is_not_behind_and_one_that_is_away_is_endlessly(
    store: Store, replica: Replica
) -> None:
    assert store.health().lags == {f"127.0.0.1:{replica.port}": 0, "127.0.0.1:1": math.inf}


def test_a_replica_that_no_longer_follows_is_behind_by_the_time_since(store: Store, replica: Replica) -> None:
    name = f"127.0.0.1:{replica.port}"
    with replica.as_superuser() as connection:
        connection.execute("select pg_wal_replay_pause()")
        wait_until(
            lambda: connection.execute("select pg_get_wal_replay_pause_state()").fetchone() == ("paused",),
            "replay goes on",
        )
        settle(store)
        time.sleep(0.05)
        first = store.health().lags[name]
        time.sleep(0.05)
        assert store.health().lags[name] > first > 0
        connection.execute("select pg_wal_replay_resume()")
    replica.wait_until_caught_up()
    assert store.health().lags[name] == 0


def test_connections_are_counted(store: Store) -> None:
    with store.snapshot():
        pool = store.health().pool
    assert pool is not None
    assert pool.size >= 1
    assert pool.idle < pool.size
    assert pool.waiting == 0


def test_a_file_has_neither(sqlite: SqliteDatabases) -> None:
    with closing(Store(sqlite.new())) as store:
        assert store.health() == StoreHealth(pool=None, lags={})
