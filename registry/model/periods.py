"""Reporting rounds: which periods a deal is reported for, and when a report is due."""

import datetime as dt

import msgspec


class ReportingRound(msgspec.Struct, frozen=True):
    """How often units report under a deal.

    A period covers `interval_years` whole calendar years and is named by the last of them:
    with an interval of three, period 2028 runs from 1 January 2026 to 31 December 2028.
    A report is due on `due_month`/`due_day` of the year after.
    """

    first_period: int
    interval_years: int = 1
    due_month: int = 3
    due_day: int = 31

    def holds(self, period: int) -> bool:
        """Tell whether `period` is one of this round's."""
        return period >= self.first_period and (period - self.first_period) % self.interval_years == 0

    def starts_on(self, period: int) -> dt.date:
        """Return the first day of a period."""
        return dt.date(period - self.interval_years + 1, 1, 1)

    def ends_on(self, period: int) -> dt.date:
        """Return the last day of a period."""
        return dt.date(period, 12, 31)

    def named(self, period: int) -> str:
        """Return a period as it is spoken of: `2026`, or `2026–2028` where it has several years."""
        first = self.starts_on(period).year
        return str(period) if first == period else f"{first}–{period}"

    def due_on(self, period: int) -> dt.date:
        """Return the day by which the report for a period is due."""
        return dt.date(period + 1, self.due_month, self.due_day)

    def periods_within(self, starts_on: dt.date, ends_on: dt.date) -> tuple[int, ...]:
        """Return the periods that have at least a day between the two dates, in order."""
        last = ends_on.year + self.interval_years - 1
        # A period ends with its year, and begins with that of `interval_years` before: years are enough.
        return tuple(
            period
            for period in range(self.first_period, last + 1, self.interval_years)
            if period >= starts_on.year
        )
