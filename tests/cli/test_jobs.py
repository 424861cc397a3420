import datetime as dt
import json

import pytest

from registry.model.jobs import LONGEST_PAUSE, MOST_ATTEMPTS
from registry.store import Store, jobs
from tests.cli.conftest import Run

KIND = "agreement_summaries"
LEASE = dt.timedelta(minutes=1)


@pytest.fixture
def given_up(store: Store, run: Run) -> str:
    """The ID of a job that was given up; two others wait."""
    now = dt.datetime.now(dt.UTC)
    with store.transaction() as tx:
        jobs.queue(tx, KIND, "GD-2026-0001", now)
        for attempt in range(MOST_ATTEMPTS):
            later = now + attempt * LONGEST_PAUSE
            job = jobs.claim(tx, (KIND,), now=later, lease=LEASE)
            assert job is not None
            jobs.fail(tx, job, "document_failed", later)
        jobs.queue(tx, KIND, "GD-2026-0002", now)
        jobs.queue(tx, "daily_round", "", now)
    return str(job.id)


def test_jobs_are_listed_with_those_that_were_given_up_first(run: Run, given_up: str) -> None:
    first, second, *_ = run("jobs", "list").stdout.splitlines()
    assert first.split() == ["ID", "KIND", "SUBJECT", "STATE", "ATTEMPTS", "LAST", "FAILURE"]
    assert second.split() == [given_up, KIND, "GD-2026-0001", "given", "up", "8", "document_failed"]


def test_the_list_ends_with_the_numbers_of_each_kind(run: Run, given_up: str) -> None:
    assert run("jobs", "list", "--limit", "1").stdout.splitlines()[2:] == [
        f"{KIND}: 1 waiting, 0 running, 1 given up",
        "daily_round: 1 waiting, 0 running, 0 given up",
    ]


def test_jobs_are_listed_as_json(run: Run, given_up: str) -> None:
    told = json.loads(run("jobs", "list", "--json").stdout)
    assert [job["state"] for job in told] == ["given_up", "waiting", "waiting"]
    assert told[0]["failure"] == "document_failed"
    assert told[0]["id"] == int(given_up)


def test_a_job_that_was_given_up_can_be_tried_again(run: Run, given_up: str) -> None:
    assert run("jobs", "retry", given_up).exit_code == 0
    assert "given up\n" not in run("jobs", "list", "--limit", "1").stdout.splitlines()[1]
    again = run("jobs", "retry", given_up)
    assert (again.exit_code, again.stdout) == (1, "")


def test_all_jobs_that_were_given_up_can_be_tried_again(run: Run, given_up: str) -> None:
    assert run("jobs", "retry", "--all").stdout == "1 will be tried again.\n"
    assert run("jobs", "retry", "--all").stdout == "0 will be tried again.\n"


def test_it_has_to_be_said_which_job_is_to_be_tried_again(run: Run) -> None:
    assert run("jobs", "retry").exit_code == 2
    assert run("jobs", "retry", "1", "--all").exit_code == 2
