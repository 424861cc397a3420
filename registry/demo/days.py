"""Working days and hours: when people do what the demo tells of."""

import datetime as dt
from random import Random

_SATURDAY = 5
_FIRST_HOUR, _HOURS = 6, 7
"""In UTC: from eight or nine in the morning to the afternoon in Finland."""


def working_time(day: dt.date, rng: Random) -> dt.datetime:
    """Return a time during office hours on a day, or on the Monday after it."""
    days = 7 - day.weekday() if day.weekday() >= _SATURDAY else 0
    seconds = int(rng.random() * _HOURS * 3600)
    morning = dt.datetime(day.year, day.month, day.day, _FIRST_HOUR, tzinfo=dt.UTC)
    return morning + dt.timedelta(days=days, seconds=seconds)


def between(first: dt.date, last: dt.date, rng: Random) -> dt.date:
    """Return a day from the first to the last; the first where the last is before it."""
    return first + dt.timedelta(days=int(rng.random() * max((last - first).days + 1, 1)))


def month_after(day: dt.date) -> dt.date:
    """Return the first day of the next month."""
    return (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
