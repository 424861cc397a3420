"""Jobs as those see them who look after the registry: lists, numbers, and another try."""

import datetime as dt
from typing import Final

from registry.model.jobs import Job, JobQueue
from registry.store.transaction import Transaction

_STATE: Final = """
    case
        when given_up_at is not null then 'given_up'
        when claim is not null and claimed_until > :now then 'running'
        else 'waiting'
    end
"""


def first_jobs(tx: Transaction, now: dt.datetime, limit: int) -> list[Job]:
    """Return jobs: those that were given up, then the others in the order in which their turn comes."""
    return tx.rows(
        Job,
        f"""
        select id, kind, subject, {_STATE}, attempts, run_after, created_at, failure
        from job
        order by case when given_up_at is null then 1 else 0 end, run_after, id
        limit :limit
        """,  # noqa: S608 (a text of ours)
        now=now,
        limit=limit,
    )


def queues(tx: Transaction, now: dt.datetime) -> list[JobQueue]:
    """Return how many jobs of each kind there are in which state, for kinds of which there are any."""
    return tx.rows(
        JobQueue,
        f"""
        select kind,
            count(case when state = 'waiting' then 1 end),
            count(case when state = 'running' then 1 end),
            count(case when state = 'given_up' then 1 end),
            min(case when state = 'waiting' then created_at end)
        from (select kind, created_at, {_STATE} as state from job) as told
        group by kind
        order by kind
        """,  # noqa: S608 (a text of ours)
        now=now,
    )


def retry(tx: Transaction, number: int, now: dt.datetime) -> bool:
    """Let a job that was given up be tried again; tell whether it was one."""
    return (
        tx.execute(
            """
            update job set given_up_at = null, attempts = 0, run_after = :now
            where id = :id and given_up_at is not null
            """,
            id=number,
            now=now,
        )
        == 1
    )


def retry_all(tx: Transaction, now: dt.datetime) -> int:
    """Let all jobs that were given up be tried again; return how many there were."""
    return tx.execute(
        """
        update job set given_up_at = null, attempts = 0, run_after = :now
        where given_up_at is not null
        """,
        now=now,
    )
