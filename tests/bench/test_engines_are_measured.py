"""What is measured of the engines runs, and is the same on both; how long it takes is no test's business."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from registry.demo import Counts
from registry.store import Store
from tests.bench import cases
from tests.bench.databases import database
from tests.bench.engines import lists, reads, reports_due, servers, write_path
from tests.bench.engines.filers import PLAIN, REGISTRY
from tests.bench.engines.places import Files, Place, ServerDatabases
from tests.databases import Database
from tests.postgresql.clusters import Cluster

ROUNDS = 2


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo in its usual size."""
    return database(tmp_path_factory.mktemp("demo"), Counts(), lambda _done: None)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where databases of each engine lie in turn."""
    if request.param == "sqlite":
        return Files(tmp_path)
    cluster: Cluster = request.getfixturevalue("cluster")
    return ServerDatabases(cluster)


@pytest.fixture
def demo(place: Place, file: Path) -> Iterator[Database]:
    """The demo on the engine."""
    made = place.of(file)
    yield made
    place.drop(made)


def test_the_registry_and_the_driver_alone_file_the_same(place: Place, demo: Database) -> None:
    effort = write_path.Effort(ROUNDS, warm_up=0, portion=4, clients=(1, 2))
    found = dict(write_path.measured(place, demo, effort))
    assert found.keys() == {1, 2}
    for timings in found.values():
        assert [len(timings[each].per_call) for each in (REGISTRY, PLAIN)] == [ROUNDS, ROUNDS]


def test_reads_are_timed(demo: Database, file: Path) -> None:
    seats = {"one": reads.Seat(demo, file), "other": reads.Seat(demo, file)}
    for kind in reads.KINDS:
        timings = reads.measured(kind, seats, reads.Effort(ROUNDS, warm_up=0, portion=2))
        assert [len(timing.per_call) for timing in timings.values()] == [ROUNDS, ROUNDS]


def test_several_servers_answer_every_request_of_a_mixed_load(demo: Database, file: Path) -> None:
    with closing(Store(demo)) as store:
        due = reports_due.add(store, 4)
    asked = servers.requests(due, cases.numbers(file, 4 * servers.READS))
    assert len(asked) == 4 + 4 * servers.READS
    assert servers.loaded(demo, 2, asked).per_second > 0


def test_lists_are_tried_in_every_order(file: Path) -> None:
    told = " ".join(listing.told for listing in lists.timed(file))
    assert all(f"by {order}" in told for order in ("number", "-number", "created", "-created", "-modified"))
