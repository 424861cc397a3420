"""A disk that is full: what cannot be stored is refused and can be sent again, and all else goes on."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from registry.store import Store
from tests.databases import faults_in
from tests.faults.conftest import asking
from tests.faults.disks import Disk, limited_files, small_disk
from tests.faults.dying import REFUSED, Run
from tests.faults.filings import STEPS, furnish, steps_on_record
from tests.faults.points import PointKind, spread
from tests.faults.senders import sender_to
from tests.servers import serving

SIZE: Final = 8 * 2**20
FILINGS: Final = 300
"""More than can be written in place, into pages of the log that were checkpointed."""

AT_WRITES: Final = 150
"""So many of a filing's writes are the one that finds the disk full."""

REFUSALS: Final = 20
"""So many in a row that each of the server's threads meets the end."""


@pytest.fixture(params=[small_disk, limited_files], ids=["small disk", "limited files"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    with request.param(folder, SIZE) as disk:
        yield disk


def test_what_no_longer_fits_is_refused_and_taken_once_there_is_room(disk: Disk) -> None:
    database = disk.folder / "registry.db"
    with closing(Store(database)) as store:
        store.migrate()
        filings, crowd = furnish(store, FILINGS, dt.datetime.now(dt.UTC))
    to_come = iter(filings)
    with serving(database) as (address, process), sender_to(address, crowd) as sender:
        assert sender.draft(next(to_come))
        for _ in range(2):
            disk.fill(process.pid)
            sender.draft_until_refused(to_come, REFUSALS)
            sender.reads_go_on()
            with closing(Store(database)) as store:
                sender.is_believed(store)
            assert not faults_in(database)
            disk.free(process.pid)
            sender.draft_refused()
        disk.fill(process.pid)
        sender.draft_until_refused(to_come)
        process.kill()
        process.wait()
    with closing(Store(database)) as store:
        sender.is_believed(store)
    assert not faults_in(database)


def test_a_disk_that_fills_up_at_any_write_breaks_nothing_and_filing_goes_on_once_there_is_room(
    database: Path,
) -> None:
    with closing(Store(database)) as store:
        filings, _ = furnish(store, AT_WRITES + 1)
    with asking(database) as ask:
        writes = ask(Run(filings[0])).passed.get(PointKind.FULL, 0)
        if not writes:
            pytest.skip("this Python shows nobody the functions of its SQLite")
        points = zip(filings[1:], spread(AT_WRITES, writes), strict=True)
        outcomes = [ask(Run(filing, PointKind.FULL, point)) for filing, point in points]
    for outcome in outcomes:
        assert outcome.returncode == 0
        assert outcome.acknowledged in {STEPS, (REFUSED, *STEPS)}
    # The rest of the writes put the file in order once all is filed.
    assert sum(outcome.acknowledged[0] == REFUSED for outcome in outcomes) > AT_WRITES / 2
    with closing(Store(database)) as store:
        assert all(steps_on_record(store, filing) == STEPS for filing in filings)
    assert not faults_in(database)
