"""What is queued by the calendar: once a day in Finland, whichever worker is the first to see the day."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from registry.model.calendar import day_of
from registry.model.jobs import JobKind
from registry.store import Store, jobs, schedules

EVERY_DAY: Final = (JobKind.DAILY_ROUND,)


class Timetable:
    """Remembers the day that it has seen to, so that the database is asked once a day."""

    def __init__(self, kinds: Iterable[str] = EVERY_DAY) -> None:
        self._kinds = tuple(kinds)
        self._seen_to: dt.date | None = None

    def keep(self, store: Store, now: dt.datetime) -> None:
        """Queue what is due today unless somebody has; a worker that starts late in the day does so then."""
        today = day_of(now)
        if today == self._seen_to:
            return
        for kind in self._kinds:
            store.run(_queue_once, kind, today, now)
        self._seen_to = today


def _queue_once(store: Store, kind: str, today: dt.date, now: dt.datetime) -> None:
    with store.transaction() as tx:
        if schedules.take(tx, kind, today):
            jobs.queue(tx, kind, "", now)
