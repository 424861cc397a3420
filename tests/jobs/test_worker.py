"""A worker does each job once, gives back what it cannot finish, and survives what fails."""

import datetime as dt
import threading
from contextlib import closing

import pytest

from registry.errors import DocumentsBusy
from registry.jobs.desks import Desk, Effect, Proceed
from registry.model.places import Region
from registry.store import Store, Transaction, places
from tests.builders import NOW, words
from tests.jobs.desk import LEASE, Clock, a_worker, ask, do_all, left

KIND = "count"


def add_region(tx: Transaction, code: str) -> None:
    """Leave a trace that cannot be left twice unnoticed: a number that grows."""
    times = {region.code: int(region.name.en.split()[1]) for region in places.regions(tx)}
    places.add_region(tx, Region(code, words(f"{code} {times.get(code, 0) + 1}")))


def traces(store: Store) -> dict[str, str]:
    with store.snapshot() as tx:
        return {region.code: region.name.en for region in places.regions(tx)}


def count(_desk: Desk, subject: str, proceed: Proceed) -> Effect:
    proceed()
    return lambda tx: add_region(tx, subject)


def test_a_worker_does_what_is_asked_for_and_takes_it_off_the_list(store: Store) -> None:
    ask(store, KIND, "91", "92")
    worker = a_worker(store, {KIND: count})
    assert do_all(worker) == 2
    assert traces(store) == {"91": "91 1", "92": "92 1"}
    assert left(store) == []


def test_the_effect_of_a_slow_worker_that_lost_its_claim_happens_once(store: Store) -> None:
    ask(store, KIND, "91")
    clock = Clock()

    def slow(_desk: Desk, subject: str, proceed: Proceed) -> Effect:
        clock.time += LEASE
        with closing(Store(store.database)) as own:
            assert do_all(a_worker(own, {KIND: count}, clock=clock)) == 1
        proceed()
        return lambda tx: add_region(tx, subject)

    assert a_worker(store, {KIND: slow}, clock=clock).work_once()
    assert traces(store) == {"91": "91 1"}
    assert left(store) == []


def test_an_effect_that_fails_leaves_nothing_and_the_job_rests(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ask(store, KIND, "91")

    def half(tx: Transaction) -> None:
        add_region(tx, "91")
        raise ZeroDivisionError

    assert a_worker(store, {KIND: lambda *_: half}).work_once()
    assert traces(store) == {}
    assert left(store) == [(KIND, "91", "waiting")]
    assert not a_worker(store, {KIND: count}).work_once(), "it rests"
    assert "count 91 has failed: ZeroDivisionError" in caplog.text


def test_a_job_that_fails_keeps_no_other_from_being_done(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ask(store, KIND, "91", "92")

    def one_fails(_desk: Desk, subject: str, _proceed: Proceed) -> Effect:
        if subject == "91":
            raise DocumentsBusy(seconds=5)
        return lambda tx: add_region(tx, subject)

    assert do_all(a_worker(store, {KIND: one_fails})) == 2
    assert traces(store) == {"92": "92 1"}
    assert "Traceback" not in caplog.text, "what the registry refuses is no fault"


def test_a_worker_that_is_told_to_stop_gives_back_what_it_is_at(store: Store) -> None:
    ask(store, KIND, "91", "92")
    is_at_it, may_go_on = threading.Event(), threading.Event()

    def slow(_desk: Desk, subject: str, proceed: Proceed) -> Effect:
        is_at_it.set()
        assert may_go_on.wait(30)
        proceed()
        return lambda tx: add_region(tx, subject)

    worker = a_worker(store, {KIND: slow})
    worker.start()
    assert is_at_it.wait(30)
    assert sorted(state for _, _, state in left(store)) == ["running", "waiting"]
    threading.Timer(0.2, may_go_on.set).start()
    worker.stop()
    assert [state for _, _, state in left(store)] == ["waiting", "waiting"]
    assert do_all(a_worker(store, {KIND: count})) == 2
    assert traces(store) == {"91": "91 1", "92": "92 1"}


def test_a_worker_that_is_told_to_stop_ends_what_is_at_its_last_step(store: Store) -> None:
    ask(store, KIND, "91", "92")
    is_at_it, may_go_on = threading.Event(), threading.Event()

    def last_step(_desk: Desk, subject: str, _proceed: Proceed) -> Effect:
        is_at_it.set()
        assert may_go_on.wait(30)
        return lambda tx: add_region(tx, subject)

    worker = a_worker(store, {KIND: last_step})
    worker.start()
    assert is_at_it.wait(30)
    threading.Timer(0.2, may_go_on.set).start()
    worker.stop()
    assert traces(store) == {"91": "91 1"}
    assert left(store) == [(KIND, "92", "waiting")]


def test_a_lease_is_renewed_as_long_as_its_job_takes(store: Store) -> None:
    ask(store, KIND, "91")
    clock, lease = Clock(), dt.timedelta(seconds=0.2)
    until = "select claimed_until from job"

    def long(_desk: Desk, subject: str, proceed: Proceed) -> Effect:
        clock.time += lease / 2
        with store.snapshot() as tx:
            first = tx.value(until)
        for _ in range(1000):
            with store.snapshot() as tx:
                if tx.value(until) > first:
                    break
            threading.Event().wait(0.01)
        else:
            pytest.fail("the lease was not renewed")
        proceed()
        return lambda tx: add_region(tx, subject)

    assert a_worker(store, {KIND: long}, clock=clock, lease=lease).work_once()
    assert left(store) == []


def test_what_is_scheduled_is_queued_once_though_five_workers_see_the_day_at_the_same_time(
    store: Store,
) -> None:
    clock = Clock()
    kinds = {KIND: lambda _desk, _subject, _proceed: lambda tx: add_region(tx, "91")}
    together = threading.Barrier(5)

    def work() -> None:
        with closing(Store(store.database)) as own:
            worker = a_worker(own, kinds, clock=clock, every_day=(KIND,))
            for _ in range(3):
                if together.wait(30) == 0:
                    clock.time += dt.timedelta(days=1)
                together.wait(30)
                do_all(worker)

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert traces(store) == {"91": "91 3"}
    assert left(store) == []


def test_a_worker_that_starts_late_in_the_day_catches_up(store: Store) -> None:
    late = Clock(NOW.replace(hour=21, minute=59))  # a minute before midnight in Finland
    kinds = {KIND: lambda _desk, _subject, _proceed: lambda tx: add_region(tx, "91")}
    assert do_all(a_worker(store, kinds, clock=late, every_day=(KIND,))) == 1
    late.time += dt.timedelta(minutes=1)
    assert do_all(a_worker(store, kinds, clock=late, every_day=(KIND,))) == 1
    assert traces(store) == {"91": "91 2"}


def test_a_worker_without_a_database_waits_until_it_is_there(
    store: Store, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("registry.jobs.worker.LOOKING_SECONDS", 0.01)
    ask(store, KIND, "91")
    rename = "alter table {} rename to {}"
    with store.transaction() as tx:
        tx.execute(rename.format("job", "hidden_job"))
    worker = a_worker(store, {KIND: count})
    worker.start()
    _wait_until(lambda: bool(caplog.records))
    with store.transaction() as tx:
        tx.execute(rename.format("hidden_job", "job"))
    _wait_until(lambda: not left(store))
    worker.stop()
    assert traces(store) == {"91": "91 1"}


def _wait_until(holds: object) -> None:
    assert callable(holds)
    for _ in range(3000):
        if holds():
            return
        threading.Event().wait(0.01)
    pytest.fail("it took too long")
