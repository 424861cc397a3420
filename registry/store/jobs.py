"""Jobs: asked for in the transaction of what they follow from, claimed by one worker each, done once.

A claim is a random key with a time until when nobody else may do the job. Whoever finishes a job
shows the key in the transaction that also saves what comes of it: a worker that was slow, and whose
claim somebody else has taken over, saves nothing. So the times decide only how soon a job is tried
again, never how often it is done, and clocks may differ or step back:

- A job is claimed anew once its claim's time is over, and also where that time lies further ahead
  than any worker claims for. A clock that was ahead then delays it by no more than that.
- The same holds for the pause after a failure.
"""

import datetime as dt
import secrets
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from registry.model.jobs import LONGEST_PAUSE, MOST_ATTEMPTS, pause_after
from registry.store import dialect
from registry.store.transaction import Transaction

_CLAIM_BYTES: Final = 16
_LEEWAY: Final = 2
"""How many times the longest that is reckoned with lies a time ahead that nobody can have meant."""


class ClaimLost(Exception):
    """Somebody else has taken the job over: nothing of what was done may be saved."""


class ClaimedJob(msgspec.Struct, frozen=True, array_like=True):
    """A job as its worker knows it; `asked` tells later whether it was asked for again meanwhile."""

    id: int
    kind: str
    subject: str
    attempts: int
    asked: int
    claim: str


def queue(tx: Transaction, kind: str, subject: str, now: dt.datetime) -> None:
    """Ask for a job. One that waits is done once for all who ask; one that is under way, once more after.

    What was given up, or rests after a failure, has a new start: what it failed at may have changed.
    """
    tx.execute(_QUEUE, kind=kind, subject=subject, now=now)


_QUEUE: Final = """
    insert into job (kind, subject, run_after, created_at) values (:kind, :subject, :now, :now)
    on conflict (kind, subject) do update set
        asked = job.asked + 1,
        run_after = case
            when job.run_after < excluded.run_after then job.run_after else excluded.run_after
        end,
        attempts = case when job.claim is null then 0 else job.attempts end,
        created_at = case when job.given_up_at is null then job.created_at else excluded.created_at end,
        given_up_at = null
"""

_IS_DUE: Final = """
    given_up_at is null
    and kind in (select value from json_each(:kinds))
    and (run_after <= :now or run_after > :beyond_pauses)
    and (claim is null or claimed_until <= :now or claimed_until > :beyond_claims)
"""


def is_any_due(tx: Transaction, kinds: Iterable[str], *, now: dt.datetime, lease: dt.timedelta) -> bool:
    """Tell whether there is a job to be claimed: to look is cheaper than to try."""
    query = f"select 1 from job where {_IS_DUE} limit 1"  # noqa: S608 (a text of ours)
    return tx.value(query, **_times(kinds, now, lease)) is not None


def claim(
    tx: Transaction, kinds: Iterable[str], *, now: dt.datetime, lease: dt.timedelta
) -> ClaimedJob | None:
    """Claim the job of these kinds that has waited longest, for as long as the lease; None if there is none.

    Many may claim at once: each passes over what another is claiming just then. A job that has
    ended all its workers, so that none could say that it failed, is given up here.
    """
    tx.execute(_GIVE_UP_ON_LOST, most=MOST_ATTEMPTS, **_times(kinds, now, lease))
    return tx.row(
        ClaimedJob,
        _CLAIM,
        claim=secrets.token_hex(_CLAIM_BYTES),
        until=now + lease,
        **_times(kinds, now, lease),
    )


def _times(kinds: Iterable[str], now: dt.datetime, lease: dt.timedelta) -> dict[str, Any]:
    return {
        "kinds": dialect.listed(kinds),
        "now": now,
        "beyond_pauses": now + _LEEWAY * LONGEST_PAUSE,
        "beyond_claims": now + _LEEWAY * lease,
    }


_CLAIM: Final = f"""
    update job set claim = :claim, claimed_until = :until, attempts = attempts + 1
    where id = (
        select id from job where {_IS_DUE} order by run_after, id limit 1 {dialect.PASSING_OVER_LOCKED}
    )
    returning id, kind, subject, attempts, asked, claim
"""  # noqa: S608 (texts of ours)

_GIVE_UP_ON_LOST: Final = f"""
    update job set claim = null, claimed_until = null, given_up_at = :now, failure = 'worker_lost'
    where id in (
        select id from job where attempts >= :most and claim is not null and {_IS_DUE}
        {dialect.PASSING_OVER_LOCKED}
    )
"""  # noqa: S608 (texts of ours)


def renew(tx: Transaction, job: ClaimedJob, until: dt.datetime) -> bool:
    """Keep a job for longer; tell whether it was still one's own."""
    renewed = "update job set claimed_until = :until where id = :id and claim = :claim"
    return _change(tx, job, renewed, until=until)


def finish(tx: Transaction, job: ClaimedJob) -> None:
    """Take a job off the list, in the transaction of its effect; raises ClaimLost if it is somebody else's.

    One that was asked for again meanwhile waits to be done once more.
    """
    done = "delete from job where id = :id and claim = :claim and asked = :asked"
    again = """
        update job set claim = null, claimed_until = null, attempts = 0, failure = ''
        where id = :id and claim = :claim
    """
    if not (_change(tx, job, done, asked=job.asked) or _change(tx, job, again)):
        raise ClaimLost


def give_back(tx: Transaction, job: ClaimedJob) -> None:
    """Let somebody else have a job at once, as if one had never claimed it."""
    _change(
        tx,
        job,
        """
        update job set claim = null, claimed_until = null, attempts = attempts - 1
        where id = :id and claim = :claim
        """,
    )


def fail(tx: Transaction, job: ClaimedJob, failure: str, now: dt.datetime) -> None:
    """Let a job that has failed rest before it is tried again, or give it up after its last attempt."""
    has_to_rest = job.attempts < MOST_ATTEMPTS
    _change(
        tx,
        job,
        """
        update job set claim = null, claimed_until = null, failure = :failure, run_after = :run_after,
            given_up_at = :given_up_at
        where id = :id and claim = :claim
        """,
        failure=failure,
        run_after=now + pause_after(job.attempts) if has_to_rest else now,
        given_up_at=None if has_to_rest else now,
    )


def _change(tx: Transaction, job: ClaimedJob, sql: str, **values: Any) -> bool:
    """Change a job if it is still claimed by whoever asks; tell whether it is."""
    return tx.execute(sql, id=job.id, claim=job.claim, **values) == 1
