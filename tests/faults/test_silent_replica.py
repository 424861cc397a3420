"""A synchronous replica that falls silent: nobody is told "done" before it has what was done."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import Final

import pytest

from registry.actions import agreements
from registry.actions.once import RequestKey
from registry.errors import OutcomeUnknown
from registry.store import Store
from registry.store.postgresql import commits, engine
from tests.builders import NOW
from tests.crowd import DEAL, Crowd, gather, some_draft
from tests.postgresql.clusters import Cluster
from tests.postgresql.replicas import Replica

PATIENCE: Final = 0.5


@pytest.fixture
def primary() -> Iterator[Cluster]:
    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def replica(primary: Cluster) -> Replica:
    return primary.replica("standby", synchronous=True)


@pytest.fixture
def store(primary: Cluster, replica: Replica, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(engine, "CommitWatch", partial(commits.CommitWatch, PATIENCE))
    monkeypatch.setattr(commits, "SETTLING_SECONDS", PATIENCE)
    database = f"{primary.create_database('registry')}?options=-c%20lock_timeout%3D{PATIENCE}s"
    with closing(Store(database)) as store:
        store.migrate()
        yield store


def test_what_the_replica_does_not_have_is_not_acknowledged_and_not_done_twice(
    store: Store, replica: Replica
) -> None:
    crowd = gather(store, 3, NOW)
    replica.freeze()
    with pytest.raises(OutcomeUnknown):
        drafted(store, crowd)
    replica.thaw()
    assert drafted(store, crowd) == "GD-2026-0001"
    with store.snapshot() as tx:
        assert tx.values("select number from agreement") == ["GD-2026-0001"]


def test_others_read_on_meanwhile(store: Store, replica: Replica) -> None:
    crowd = gather(store, 3, NOW)
    replica.freeze()
    with pytest.raises(OutcomeUnknown):
        drafted(store, crowd)
    with store.snapshot() as tx:
        assert len(tx.values("select business_id from organisation")) == len(crowd.units)
    replica.thaw()


def drafted(store: Store, crowd: Crowd) -> str:
    """File as a program does that sends the same under the same key until it is answered."""
    key = RequestKey("one", "the same")
    filed = partial(agreements.draft, now=NOW, key=key)
    return store.run(filed, crowd.approver, DEAL, crowd.units[0], some_draft()).agreement.number
