"""Workers in this process, with a clock that tests set."""

import datetime as dt
from collections.abc import Mapping

from registry.documents.workers import Renderer
from registry.jobs.desks import Desk, Work
from registry.jobs.kinds import KINDS
from registry.jobs.timetable import Timetable
from registry.jobs.worker import Worker
from registry.store import Store, job_lists, jobs
from tests.builders import NOW

SITE = "http://127.0.0.1:8000"
LEASE = dt.timedelta(minutes=1)


class Clock:
    """The time, which stands still until a test moves it."""

    def __init__(self, time: dt.datetime = NOW) -> None:
        self.time = time

    def __call__(self) -> dt.datetime:
        return self.time


def a_worker(
    store: Store,
    kinds: Mapping[str, Work] = KINDS,
    *,
    clock: Clock | None = None,
    renderer: Renderer | None = None,
    every_day: tuple[str, ...] = (),
    lease: dt.timedelta = LEASE,
) -> Worker:
    """Return a worker that has nothing to do by the calendar unless it is said."""
    desk = Desk(store, renderer or Renderer(workers=1), SITE, 1024, clock or Clock())
    return Worker(desk, kinds=kinds, timetable=Timetable(every_day), lease=lease)


def ask(store: Store, kind: str, *subjects: str) -> None:
    """Ask for a job of each subject."""
    with store.transaction() as tx:
        for subject in subjects:
            jobs.queue(tx, kind, subject, NOW)


def left(store: Store) -> list[tuple[str, str, str]]:
    """Return kind, subject and state of what is still to be done."""
    with store.snapshot() as tx:
        return [(job.kind, job.subject, job.state.value) for job in job_lists.first_jobs(tx, NOW, 100)]


def do_all(worker: Worker) -> int:
    """Let a worker do all that is due; return how many jobs that were."""
    done = 0
    while worker.work_once():
        done += 1
    return done
