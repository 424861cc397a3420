"""Jobs in the database: asked for, claimed by one, finished once, whatever clocks and workers do."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from registry.model.jobs import (
    FIRST_PAUSE,
    LONGEST_PAUSE,
    MOST_ATTEMPTS,
    Job,
    JobQueue,
    JobState,
    pause_after,
)
from registry.store import Store, job_lists, jobs
from registry.store.jobs import ClaimedJob, ClaimLost
from tests.builders import NOW

KIND = "agreement_summaries"
KINDS = (KIND, "daily_round")
LEASE = dt.timedelta(minutes=1)
A_SECOND = dt.timedelta(seconds=1)


def ask(store: Store, subject: str = "GD-2026-0001", kind: str = KIND, now: dt.datetime = NOW) -> None:
    with store.transaction() as tx:
        jobs.queue(tx, kind, subject, now)


def claim(store: Store, now: dt.datetime = NOW) -> ClaimedJob | None:
    with store.transaction() as tx:
        return jobs.claim(tx, KINDS, now=now, lease=LEASE)


def claimed(store: Store, now: dt.datetime = NOW) -> ClaimedJob:
    job = claim(store, now)
    assert job is not None
    return job


def finish(store: Store, job: ClaimedJob) -> None:
    with store.transaction() as tx:
        jobs.finish(tx, job)


def fail(store: Store, job: ClaimedJob, now: dt.datetime = NOW) -> None:
    with store.transaction() as tx:
        jobs.fail(tx, job, "store_busy", now)


def listed(store: Store, now: dt.datetime = NOW) -> list[Job]:
    with store.snapshot() as tx:
        return job_lists.first_jobs(tx, now, 100)


def is_due(store: Store, now: dt.datetime) -> bool:
    with store.snapshot() as tx:
        return jobs.is_any_due(tx, KINDS, now=now, lease=LEASE)


def test_what_is_asked_for_twice_is_done_once(store: Store) -> None:
    ask(store)
    ask(store)
    finish(store, claimed(store))
    assert claim(store) is None
    assert listed(store) == []


def test_what_is_asked_for_while_it_is_done_is_done_once_more(store: Store) -> None:
    ask(store)
    first = claimed(store)
    ask(store)
    assert claim(store) is None, "two would do it at once"
    finish(store, first)
    second = claimed(store)
    assert (second.id, second.attempts) == (first.id, 1)
    finish(store, second)
    assert listed(store) == []


def _ask_and_fail(store: Store) -> None:
    with store.transaction() as tx:
        jobs.queue(tx, KIND, "GD-2026-0001", NOW)
        raise ZeroDivisionError


def test_a_job_is_not_there_if_what_it_follows_from_did_not_happen(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _ask_and_fail(store)
    assert not is_due(store, NOW)


def test_jobs_are_claimed_in_the_order_in_which_they_were_asked_for(store: Store) -> None:
    for second, subject in enumerate(("b", "c", "a")):
        ask(store, subject, now=NOW + second * A_SECOND)
    later = NOW + 9 * A_SECOND
    assert [claimed(store, later).subject for _ in range(3)] == ["b", "c", "a"]


def test_a_kind_that_a_worker_does_not_know_is_left_to_others(store: Store) -> None:
    ask(store, kind="of_a_later_version")
    assert not is_due(store, NOW)
    assert claim(store) is None


def test_no_job_is_given_to_two_of_many_who_claim_at_once(store: Store) -> None:
    subjects = {f"GD-2026-{number:04d}" for number in range(1, 61)}
    with store.transaction() as tx:
        for subject in subjects:
            jobs.queue(tx, KIND, subject, NOW)

    def work(_thread: int) -> list[str]:
        done = []
        with closing(Store(store.database)) as own:
            while (job := own.run(claim)) is not None:
                done.append(job.subject)
                if len(done) % 2:
                    own.run(finish, job)
        return done

    with ThreadPoolExecutor(6) as threads:
        done = [subject for some in threads.map(work, range(6)) for subject in some]
    assert sorted(done) == sorted(subjects)


def test_a_job_whose_worker_died_goes_back_when_its_lease_is_over(store: Store) -> None:
    ask(store)
    dead = claimed(store)
    assert not is_due(store, NOW + LEASE - A_SECOND)
    assert is_due(store, NOW + LEASE)
    again = claimed(store, NOW + LEASE)
    assert (again.id, again.attempts) == (dead.id, 2)
    assert again.claim != dead.claim


def test_a_renewed_lease_keeps_a_job(store: Store) -> None:
    ask(store)
    job = claimed(store)
    with store.transaction() as tx:
        assert jobs.renew(tx, job, NOW + 2 * LEASE - A_SECOND)
    assert claim(store, NOW + LEASE) is None


def test_whoever_has_lost_a_claim_saves_nothing_and_disturbs_nobody(store: Store) -> None:
    ask(store)
    slow = claimed(store)
    quick = claimed(store, NOW + LEASE)
    with pytest.raises(ClaimLost), store.transaction() as tx:
        jobs.finish(tx, slow)
    with store.transaction() as tx:
        assert not jobs.renew(tx, slow, NOW + 9 * LEASE)
        jobs.give_back(tx, slow)
        jobs.fail(tx, slow, "store_busy", NOW)
    assert [job.state for job in listed(store, NOW + LEASE)] == [JobState.RUNNING]
    finish(store, quick)
    with pytest.raises(ClaimLost):
        finish(store, slow)


def test_what_is_given_back_is_there_for_others_at_once_and_counts_as_no_attempt(store: Store) -> None:
    ask(store)
    job = claimed(store)
    with store.transaction() as tx:
        jobs.give_back(tx, job)
    assert claimed(store).attempts == 1


def test_what_fails_rests_ever_longer_and_is_given_up_after_its_last_attempt(store: Store) -> None:
    ask(store)
    now = NOW
    for attempt in range(1, MOST_ATTEMPTS):
        fail(store, claimed(store, now), now)
        pause = pause_after(attempt)
        assert FIRST_PAUSE <= pause <= LONGEST_PAUSE
        assert claim(store, now + pause - A_SECOND) is None
        now += pause
    fail(store, claimed(store, now), now)
    [given_up] = listed(store, now)
    assert (given_up.state, given_up.failure) == (JobState.GIVEN_UP, "store_busy")
    assert not is_due(store, now + 9 * LONGEST_PAUSE)


def _given_up(store: Store) -> Job:
    ask(store)
    for attempt in range(MOST_ATTEMPTS):
        now = NOW + attempt * LONGEST_PAUSE
        fail(store, claimed(store, now), now)
    [job] = listed(store)
    assert job.state is JobState.GIVEN_UP
    return job


def test_what_was_given_up_can_be_tried_again(store: Store) -> None:
    job = _given_up(store)
    with store.transaction() as tx:
        assert job_lists.retry(tx, job.id, NOW)
        assert not job_lists.retry(tx, job.id, NOW), "it was not given up any more"
    assert claimed(store).attempts == 1


def test_all_that_was_given_up_can_be_tried_again(store: Store) -> None:
    _given_up(store)
    with store.transaction() as tx:
        assert job_lists.retry_all(tx, NOW) == 1
        assert job_lists.retry_all(tx, NOW) == 0
    assert is_due(store, NOW)


def test_what_was_given_up_has_a_new_start_when_it_is_asked_for_again(store: Store) -> None:
    _given_up(store)
    later = NOW + 30 * LONGEST_PAUSE
    ask(store, now=later)
    [job] = listed(store, later)
    assert (job.state, job.attempts, job.created_at) == (JobState.WAITING, 0, later)
    assert claimed(store, later).attempts == 1


def test_a_job_that_kills_its_workers_is_given_up_too(store: Store) -> None:
    ask(store)
    for attempt in range(MOST_ATTEMPTS):
        claimed(store, NOW + attempt * LEASE)
    assert claim(store, NOW + MOST_ATTEMPTS * LEASE) is None
    [job] = listed(store)
    assert (job.state, job.failure) == (JobState.GIVEN_UP, "worker_lost")


def test_a_clock_that_was_far_ahead_keeps_no_job_from_being_claimed(store: Store) -> None:
    a_year_on = NOW + dt.timedelta(days=365)
    ask(store, "claimed", now=NOW)
    ask(store, "failed", now=NOW + A_SECOND)
    dead = claimed(store, a_year_on)
    fail(store, claimed(store, a_year_on), a_year_on)
    assert {claimed(store).subject, claimed(store).subject} == {"claimed", "failed"}
    with pytest.raises(ClaimLost):
        finish(store, dead)


def test_a_clock_that_is_a_little_behind_takes_no_job_from_its_worker(store: Store) -> None:
    ask(store)
    claimed(store, NOW + LEASE / 2)
    assert claim(store, NOW) is None
    assert claim(store, NOW - LEASE / 4) is None


def test_queues_are_counted_by_kind_with_the_age_of_the_oldest_that_waits(store: Store) -> None:
    _given_up(store)
    later = NOW + LEASE
    ask(store, "GD-2026-0002", now=later)
    ask(store, "GD-2026-0003", now=later)
    ask(store, "", "daily_round", now=later - A_SECOND)
    claimed(store, later)
    with store.snapshot() as tx:
        found = job_lists.queues(tx, later)
    assert found == [JobQueue(KIND, 2, 0, 1, later), JobQueue("daily_round", 0, 1, 0, None)]
    assert [queue.oldest_seconds(later + A_SECOND) for queue in found] == [1.0, 0.0]
    assert found[0].oldest_seconds(NOW) == 0, "the clock has stepped back"
