"""A service whose readers are told by two replicas, each of which can be held back."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import count

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.postgresql.clusters import Cluster
from tests.postgresql.replicas import Replica
from tests.web.pages.filing import Clock, Registry


class Replicated(msgspec.Struct, frozen=True):
    """A primary, those that follow it, and a registry in a database that they all have."""

    primary: Cluster
    replicas: tuple[Replica, ...]
    database: str
    registry: Registry

    def address(self, *replicas: Replica) -> str:
        """Return the address of some replicas' database: readers find any of them."""
        hosts = ",".join(f"127.0.0.1:{replica.port}" for replica in replicas)
        return f"postgresql://registry@{hosts}/{self.database.rpartition('/')[2]}"

    def catch_up(self) -> None:
        """Return when all replicas show what has been committed by now."""
        for replica in self.replicas:
            replica.wait_until_caught_up()


_NUMBERS = count(1)


@pytest.fixture(scope="session")
def followed() -> Iterator[tuple[Cluster, tuple[Replica, ...]]]:
    """A primary with two replicas, which tests leave running as they found them."""
    with Cluster() as cluster:
        with closing(Store(cluster.create_database("empty"))) as store:
            store.migrate()
        yield cluster, (cluster.replica("one"), cluster.replica("other"))


@pytest.fixture
def replicated(followed: tuple[Cluster, tuple[Replica, ...]]) -> Iterator[Replicated]:
    """A registry in a new database, that all replicas have heard of."""
    primary, replicas = followed
    name = f"registry_{next(_NUMBERS)}"
    database = primary.create_database(name, template="empty")
    with closing(Store(database)) as store:
        replicated = Replicated(primary, replicas, database, Registry(store))
        replicated.catch_up()
        yield replicated
        for replica in replicas:
            if not replica.is_running:
                replica.start()
            replica.go_on()
    primary.drop_database(name)


Serve = Callable[..., TestClient[Litestar]]


@pytest.fixture
def serve(replicated: Replicated) -> Iterator[Serve]:
    """Serve the registry, with some of the replicas for its readers."""
    with ExitStack() as stack:

        def serve(*replicas: Replica) -> TestClient[Litestar]:
            settings = Settings(database=replicated.database, read_database=replicated.address(*replicas))
            wiring = Wiring(settings, Store.of(settings), Renderer(1), Clock())
            return stack.enter_context(TestClient(assemble(wiring), raise_server_exceptions=False))

        yield serve
