"""How the database is, with what waits in it, for whoever watches the service."""

import datetime as dt

import msgspec

from registry.model.jobs import JobKind, JobQueue
from registry.store import Store, job_lists
from registry.store.health import QueueHealth, StoreHealth


def health(store: Store, *, now: dt.datetime) -> StoreHealth:
    """Return the health of the store with its queues; a kind that nothing waits of is told of, too."""
    with store.snapshot() as tx:
        found = {queue.kind: queue for queue in job_lists.queues(tx, now)}
    kinds = {kind.value: JobQueue(kind.value, 0, 0, 0, None) for kind in JobKind} | found
    queues = {
        kind: QueueHealth(queue.waiting, queue.oldest_seconds(now), queue.given_up)
        for kind, queue in kinds.items()
    }
    return msgspec.structs.replace(store.health(), queues=queues)
