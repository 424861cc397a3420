"""Looking after jobs: what waits, what was given up, and letting that be tried again."""

import datetime as dt

from registry.errors import NotFound
from registry.model.jobs import Job, JobQueue
from registry.store import Store, job_lists


def first_jobs(store: Store, *, now: dt.datetime, limit: int) -> list[Job]:
    """Return jobs: those that were given up, then the others in the order in which their turn comes."""
    with store.snapshot() as tx:
        return job_lists.first_jobs(tx, now, limit)


def queues(store: Store, *, now: dt.datetime) -> list[JobQueue]:
    """Return how many jobs of each kind there are in which state, and how old the oldest is that waits."""
    with store.snapshot() as tx:
        return job_lists.queues(tx, now)


def retry(store: Store, number: int, *, now: dt.datetime) -> None:
    """Let a job that was given up be tried again; raises NotFound unless it is one."""
    with store.transaction() as tx:
        if not job_lists.retry(tx, number, now):
            raise NotFound


def retry_all(store: Store, *, now: dt.datetime) -> int:
    """Let all jobs that were given up be tried again; return how many there were."""
    with store.transaction() as tx:
        return job_lists.retry_all(tx, now)
