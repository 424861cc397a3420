"""Which day it is: moments are kept in UTC, but terms, due dates and years are those of Finland."""

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

ZONE: Final = ZoneInfo("Europe/Helsinki")


def day_of(moment: dt.datetime) -> dt.date:
    """Return the day in Finland on which a moment lies: at New Year it differs from that in UTC."""
    return moment.astimezone(ZONE).date()


def end_of(day: dt.date) -> dt.datetime:
    """Return the moment at which a day in Finland is over."""
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), ZONE)
