"""What a worker says of a job, each in a transaction of its own."""

import datetime as dt

from registry.jobs.desks import Effect
from registry.store import Store, jobs
from registry.store.jobs import ClaimedJob


def claim(
    store: Store, kinds: tuple[str, ...], *, now: dt.datetime, lease: dt.timedelta
) -> ClaimedJob | None:
    """Claim the job that has waited longest, for as long as the lease."""
    with store.snapshot() as tx:
        if not jobs.is_any_due(tx, kinds, now=now, lease=lease):
            return None
    with store.transaction() as tx:
        return jobs.claim(tx, kinds, now=now, lease=lease)


def renew(store: Store, job: ClaimedJob, until: dt.datetime) -> bool:
    """Keep a job until a time; tell whether it is still one's own."""
    with store.transaction() as tx:
        return jobs.renew(tx, job, until)


def finish(store: Store, job: ClaimedJob, effect: Effect) -> None:
    """Save what came of a job and take it off the list; raises ClaimLost, with nothing saved, for others'."""
    with store.transaction() as tx:
        jobs.finish(tx, job)
        effect(tx)


def give_back(store: Store, job: ClaimedJob) -> None:
    """Let somebody else have a job at once."""
    with store.transaction() as tx:
        jobs.give_back(tx, job)


def fail(store: Store, job: ClaimedJob, code: str, now: dt.datetime) -> None:
    """Let a job rest, or give it up after its last attempt."""
    with store.transaction() as tx:
        jobs.fail(tx, job, code, now)
