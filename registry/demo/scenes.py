"""The scene that everything is told in."""

import datetime as dt
from random import Random

import msgspec

from registry.demo.days import working_time
from registry.demo.people import Staff


class Scene(msgspec.Struct, frozen=True):
    """Who acts, what the present is, and what is left to chance. Nothing happens after `now`."""

    staff: Staff
    now: dt.datetime
    rng: Random

    def at_work(self, day: dt.date) -> dt.datetime:
        """Return a time during office hours on a day, or on the Monday after it."""
        return working_time(day, self.rng)

    def days(self, most: int) -> dt.timedelta:
        """Return fewer days than `most`."""
        return dt.timedelta(days=int(self.rng.random() * most))

    def ago(self, days: int) -> dt.datetime:
        """Return a time during office hours so many days ago."""
        return self.at_work(self.now.date() - dt.timedelta(days=days))
