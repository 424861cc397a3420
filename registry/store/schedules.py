"""Schedules: what is queued once a day, however many workers think of it."""

import datetime as dt
from typing import Final

from registry.store.transaction import Transaction


def take(tx: Transaction, name: str, day: dt.date) -> bool:
    """Tell whether it is for this transaction to queue what is due on a day, and note that it was.

    A clock that steps back over midnight takes no day again. One that was ahead may have noted a
    day that is still far off: then the present day is taken nevertheless, since what is scheduled
    would else not be done for as long as the clock was wrong. It follows that whatever is scheduled
    has to do no harm when it is done twice, and to do later what it was not there for earlier.
    """
    return tx.execute(_TAKE, name=name, day=day, tomorrow=day + dt.timedelta(days=1)) == 1


_TAKE: Final = """
    insert into schedule (name, day) values (:name, :day)
    on conflict (name) do update set day = excluded.day
    where schedule.day < excluded.day or schedule.day > :tomorrow
"""
