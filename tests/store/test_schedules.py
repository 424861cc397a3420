"""What is scheduled is queued once a day, by whichever worker is first."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from registry.store import Store, schedules
from tests.builders import day

A_DAY = dt.timedelta(days=1)
TODAY = day("2026-03-02")


def take(store: Store, today: dt.date) -> bool:
    with store.transaction() as tx:
        return schedules.take(tx, "daily_round", today)


def test_a_day_is_taken_once(store: Store) -> None:
    taken = [take(store, today) for today in (TODAY, TODAY, TODAY + A_DAY, TODAY + A_DAY)]
    assert taken == [True, False, True, False]


def test_a_day_is_taken_once_by_five_who_ask_at_the_same_time(store: Store) -> None:
    together = threading.Barrier(5)

    def take_all(_thread: int) -> list[bool]:
        taken = []
        with closing(Store(store.database)) as own:
            for number in range(9):
                together.wait(30)
                taken.append(own.run(take, TODAY + number * A_DAY))
        return taken

    with ThreadPoolExecutor(5) as threads:
        taken = list(threads.map(take_all, range(5)))
    assert [sum(of_day) for of_day in zip(*taken, strict=True)] == [1] * 9


def test_days_that_nobody_was_there_for_are_not_made_up_for(store: Store) -> None:
    assert take(store, TODAY)
    assert take(store, TODAY + 9 * A_DAY)
    assert not take(store, TODAY + 9 * A_DAY)


def test_a_clock_that_steps_back_over_midnight_takes_no_day_again(store: Store) -> None:
    assert take(store, TODAY)
    assert not take(store, TODAY - A_DAY)
    assert not take(store, TODAY)
    assert take(store, TODAY + A_DAY)


def test_a_clock_that_was_far_ahead_does_not_end_the_schedule(store: Store) -> None:
    assert take(store, TODAY + 999 * A_DAY)
    assert take(store, TODAY)
    assert not take(store, TODAY)
