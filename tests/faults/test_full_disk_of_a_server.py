"""A PostgreSQL server whose disk is full: what cannot be stored is refused and can be sent again."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from registry.store import Store
from tests.databases import PostgresqlDatabases, faults_in
from tests.faults.disks import Disk, small_disk
from tests.faults.filings import furnish
from tests.faults.senders import sender_to
from tests.postgresql.clusters import Cluster
from tests.postgresql.servers import wait_until
from tests.servers import serving

SIZE: Final = 256 * 2**20
FILINGS: Final = 2_000
"""More than fits into the pages and the log that the server has at hand."""

REFUSALS: Final = 10

SMALL: Final = {
    "checkpoint_timeout": "30s",
    "max_wal_size": "32MB",
    "min_wal_size": "32MB",
    "wal_keep_size": "0",
}


@pytest.fixture
def disk() -> Iterator[Disk]:
    # A short path, to which the server's user gets: its sockets lie there.
    with TemporaryDirectory(prefix="disk-") as folder:
        Path(folder).chmod(0o755)
        with small_disk(Path(folder), SIZE) as disk:
            yield disk


@pytest.fixture
def cluster(disk: Disk) -> Iterator[Cluster]:
    with Cluster(within=disk.folder, settings=SMALL) as cluster:
        yield cluster


def test_what_no_longer_fits_is_refused_and_taken_once_there_is_room(cluster: Cluster, disk: Disk) -> None:
    database = PostgresqlDatabases(cluster).new()
    with closing(Store(database)) as store:
        store.migrate()
        filings, crowd = furnish(store, FILINGS, dt.datetime.now(dt.UTC))
    to_come = iter(filings)
    with serving(database) as (address, process), sender_to(address, crowd) as sender:
        assert sender.draft(next(to_come))
        disk.fill(process.pid)
        sender.draft_until_refused(to_come, REFUSALS)
        disk.free(process.pid)
        if not cluster.is_running:  # it ends itself where not even its log can be written
            cluster.start()
        wait_until(sender.can_draft_refused, "the server takes nothing though there is room")
        assert sender.draft(next(to_come))
        with closing(Store(database)) as store:
            sender.is_believed(store)
    assert not faults_in(database)
