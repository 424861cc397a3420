"""Which day it is in Finland."""

import datetime as dt

from registry.model.calendar import day_of, end_of

NEW_YEAR = dt.datetime(2026, 12, 31, 22, 30, tzinfo=dt.UTC)


def test_the_new_year_begins_when_it_does_in_finland() -> None:
    assert day_of(NEW_YEAR) == dt.date(2027, 1, 1)
    assert day_of(NEW_YEAR - dt.timedelta(hours=1)) == dt.date(2026, 12, 31)


def test_a_day_is_over_at_midnight_in_finland() -> None:
    assert end_of(dt.date(2026, 12, 31)) == dt.datetime(2026, 12, 31, 22, tzinfo=dt.UTC)
    assert end_of(dt.date(2026, 6, 30)) == dt.datetime(2026, 6, 30, 21, tzinfo=dt.UTC)
