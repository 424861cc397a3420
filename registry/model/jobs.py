"""Jobs: what is done beside the requests, and when it is tried again."""

import datetime as dt
from enum import StrEnum
from typing import Final

import msgspec


class JobKind(StrEnum):
    """What there is to do; with a subject it names one job."""

    AGREEMENT_SUMMARIES = "agreement_summaries"
    DAILY_ROUND = "daily_round"


class JobState(StrEnum):
    """How far a job is: one that is done is no longer there."""

    WAITING = "waiting"
    RUNNING = "running"
    GIVEN_UP = "given_up"


class Job(msgspec.Struct, frozen=True, array_like=True):
    """A job as those see it who look after the registry; `failure` is the code of the last one, if any."""

    id: int
    kind: str
    subject: str
    state: JobState
    attempts: int
    run_after: dt.datetime
    created_at: dt.datetime
    failure: str


class JobQueue(msgspec.Struct, frozen=True, array_like=True):
    """How many jobs of a kind there are in each state, and since when the oldest that waits was asked for."""

    kind: str
    waiting: int
    running: int
    given_up: int
    oldest: dt.datetime | None

    def oldest_seconds(self, now: dt.datetime) -> float:
        """Return how long the oldest has waited; 0 where none waits, or the clock has gone back since."""
        return 0.0 if self.oldest is None else max(0.0, (now - self.oldest).total_seconds())


MOST_ATTEMPTS: Final = 8
"""After so many a job is given up, and waits for somebody to look at it."""

FIRST_PAUSE: Final = dt.timedelta(seconds=30)
LONGEST_PAUSE: Final = dt.timedelta(hours=1)


def pause_after(attempts: int) -> dt.timedelta:
    """Return how long a job rests that has failed so many times: half a minute at first, then ever longer."""
    return min(FIRST_PAUSE * float(2 ** (attempts - 1)), LONGEST_PAUSE)
