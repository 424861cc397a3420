"""A database that somebody else holds: writes wait, and are refused if it takes too long; reads go on."""

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from registry.errors import StoreBusy
from registry.store import Store
from registry.store.sqlite import connections, engine
from tests.crowd import AT_ONCE, at_once, outcome
from tests.databases import faults_in
from tests.faults.filings import STEPS, file, furnish, steps_on_record
from tests.faults.senders import sender_to
from tests.servers import serving

HELD_SECONDS: Final = 0.5

HOLDER: Final = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""
"""A program that begins a transaction, and neither commits it nor rolls it back."""


@contextmanager
def held(database: Path, begin: str = "begin immediate") -> Iterator[None]:
    """Have another process hold the database within the block, at the end of which it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(database), begin], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"held\n"
            yield
        finally:
            holder.kill()


@pytest.mark.parametrize("begin", ["begin immediate", "begin exclusive"])
def test_a_write_that_waits_too_long_is_refused_with_nothing_saved(
    database: Path, begin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (connections, engine):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0.2)
    with closing(Store(database)) as store:
        [filing], _ = furnish(store, 1)
        acknowledged: list[str] = []
        with held(database, begin):
            for _ in range(2):
                with pytest.raises(StoreBusy):
                    file(store, filing, acknowledged.append)
            assert steps_on_record(store, filing) == ()
        assert not acknowledged
        file(store, filing, acknowledged.append)
        assert steps_on_record(store, filing) == tuple(acknowledged) == STEPS
    assert not faults_in(database)


def test_a_write_whose_turn_comes_in_time_is_taken(database: Path) -> None:
    with closing(Store(database)) as store:
        [filing], _ = furnish(store, 1)
        with ThreadPoolExecutor(1) as threads:
            with held(database):
                filed = threads.submit(file, store, filing, lambda _step: None)
                time.sleep(HELD_SECONDS)
                assert not filed.done()
            filed.result(timeout=connections.BUSY_SECONDS)
        assert steps_on_record(store, filing) == STEPS
    assert not faults_in(database)


def test_of_many_who_write_at_once_while_it_is_held_each_is_refused(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (connections, engine):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0.2)
    with closing(Store(database)) as store:
        filings, _ = furnish(store, AT_ONCE)
        with held(database):
            told = at_once(lambda number: outcome(lambda: file(store, filings[number], str)))
            assert told == ["store_busy"] * AT_ONCE
            assert not any(steps_on_record(store, filing) for filing in filings)


def test_whoever_sends_to_a_server_while_somebody_holds_its_database_is_asked_to_come_again(
    database: Path,
) -> None:
    with closing(Store(database)) as store:
        (first, filing), crowd = furnish(store, 2, dt.datetime.now(dt.UTC))
    with serving(database) as (address, _), sender_to(address, crowd) as sender:
        assert sender.draft(first)
        with held(database), ThreadPoolExecutor(1) as threads:
            sent = threads.submit(sender.draft, filing)
            while not sent.done():
                begun = time.monotonic()
                sender.public_reads_go_on()
                assert time.monotonic() - begun < connections.BUSY_SECONDS / 2
                time.sleep(HELD_SECONDS / 10)
            assert not sent.result()
        with closing(Store(database)) as store:
            sender.is_believed(store)
        sender.draft_refused()
    with closing(Store(database)) as store:
        sender.is_believed(store)
    assert len(sender.acknowledged) == 2
    assert not faults_in(database)
