"""Workers as processes of their own: killed in the middle of jobs, or told to stop."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from registry.documents.workers import Renderer
from registry.model.jobs import JobKind
from registry.store import Store
from tests.databases import Database
from tests.furnished import ACTIVE, TERMINATED, WITHDRAWN, furnish
from tests.jobs.desk import Clock, a_worker, do_all, left
from tests.servers import serving

WITHIN = 120.0
"""Seconds after which something will not come any more, on a machine however busy."""
NUMBERS = {ACTIVE, WITHDRAWN, TERMINATED}


@contextmanager
def working(database: Database) -> Iterator[subprocess.Popen[str]]:
    """Run `registry work` on a database; yield once it works."""
    with subprocess.Popen(
        [sys.executable, "-m", "registry", "work"],
        env={**os.environ, "REGISTRY_DATABASE": str(database)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().startswith("Working on ")
            yield process
        finally:
            process.kill()


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN
    while not holds():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.002)


def running(store: Store) -> int:
    """Return how many jobs somebody has claimed."""
    with store.snapshot() as tx:
        return int(tx.value("select count(*) from job where claim is not null"))


def documents(store: Store) -> Counter[str]:
    with store.snapshot() as tx:
        return Counter(
            subject.partition("/")[0] for subject in tx.values("select subject from kept_document")
        )


def test_what_two_killed_workers_were_at_is_done_by_a_third(store: Store) -> None:
    furnish(store)
    with working(store.database) as one, working(store.database) as other:
        wait_until(lambda: running(store) == 2)
        for process in (one, other):
            process.kill()
            process.wait()
    assert running(store) == 2, "they had no time to finish"
    now = dt.datetime.now(dt.UTC)
    with Renderer(workers=1) as renderer:
        third = a_worker(store, clock=Clock(now), renderer=renderer)
        before = do_all(third)
        assert running(store) == 2, "their leases are not over"
        clock = Clock(now + dt.timedelta(minutes=2))
        assert before + do_all(a_worker(store, clock=clock, renderer=renderer)) >= 2
    assert left(store) == []
    assert documents(store) == dict.fromkeys(NUMBERS, 3)


def test_a_worker_that_is_told_to_stop_gives_back_what_it_is_at_and_ends(store: Store) -> None:
    furnish(store)
    with working(store.database) as process:
        wait_until(lambda: running(store) == 1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(WITHIN) == 0
    assert running(store) == 0
    still = {subject for kind, subject, state in left(store) if state == "waiting"}
    assert still - {""} | set(documents(store)) == NUMBERS
    with Renderer(workers=1) as renderer:
        do_all(a_worker(store, renderer=renderer, clock=Clock(dt.datetime.now(dt.UTC))))
    assert left(store) == []
    assert documents(store) == dict.fromkeys(NUMBERS, 3)


def test_workers_go_the_daily_round_by_themselves_once(store: Store) -> None:
    with working(store.database) as one, working(store.database) as other:
        wait_until(lambda: _scheduled(store) and left(store) == [])
        for process in (one, other):
            process.send_signal(signal.SIGINT)
        told = [process.communicate(timeout=WITHIN)[1] for process in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)
    assert sum(text.count(f"{JobKind.DAILY_ROUND} is done") for text in told) == 1


def _scheduled(store: Store) -> bool:
    with store.snapshot() as tx:
        return tx.value("select name from schedule") == JobKind.DAILY_ROUND


def test_a_server_that_works_does_jobs_beside_its_requests_and_ends_in_order(store: Store) -> None:
    furnish(store)
    with serving(store.database, arguments=("--work",)) as (address, process):
        wait_until(lambda: _scheduled(store) and left(store) == [])
        path = f"{address}/api/v1/agreements/{ACTIVE}/summary.pdf?lang=fi"
        with urllib.request.urlopen(path, timeout=WITHIN) as answer:
            assert answer.read(4) == b"%PDF"
        process.send_signal(signal.SIGTERM)
        assert process.wait(WITHIN) == 0
    assert documents(store) == dict.fromkeys(NUMBERS, 3)
