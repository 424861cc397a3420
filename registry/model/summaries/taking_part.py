"""Who takes part in a deal, as summaries over many units are composed from it."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from registry.model.deal_figures import Participant
from registry.model.deals import MeasureStatus
from registry.model.languages import Translated
from registry.model.summaries.tallies import MeasureTally, measure_tally


class Round(msgspec.Struct, frozen=True):
    """One period of a deal: the units with an agreement in force, and which of them reported.

    `reporters` are the register numbers of agreements with an accepted report for the period.
    """

    participants: Sequence[Participant]
    reporters: frozenset[str]


class AgreementTerm(msgspec.Struct, frozen=True):
    """A published agreement in brief: whose it is, and from when until when it holds.

    It begins with its first approved version and lasts as the newest says, or until `ended_on`,
    the day on which it was withdrawn or terminated. `approved_at` is that of the newest version.
    """

    number: str
    deal: str
    organisation: str
    starts_on: dt.date
    ends_on: dt.date
    approved_at: dt.datetime
    ended_on: dt.date | None = None

    @property
    def last_day(self) -> dt.date:
        """The last day on which the agreement binds the unit."""
        return self.ends_on if self.ended_on is None else min(self.ends_on, self.ended_on)

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether the agreement is in force on a day."""
        return self.starts_on <= day <= self.last_day


class PromisedMeasure(msgspec.Struct, frozen=True):
    """A measure that a unit promised; `status` is what its last accepted report tells of it.

    `area` is the code of one of the deal's measure areas; None where the unit named its own.
    """

    agreement: str
    area: str | None
    status: MeasureStatus | None


class AreaTally(msgspec.Struct, frozen=True):
    """How far the units' measures in one area have come; without `area`, those in areas of their own."""

    area: Translated | None
    tally: MeasureTally

    @property
    def count(self) -> int:
        """How many measures were promised."""
        return sum(count for _, count in self.tally)

    def with_status(self, status: MeasureStatus | None) -> int:
        """Return how many measures have a status."""
        return dict(self.tally).get(status, 0)


def tally_by_area(
    measures: Sequence[PromisedMeasure], areas: Mapping[str, Translated]
) -> tuple[AreaTally, ...]:
    """Count measures by area in the order of `areas`, those of the units' own areas last."""
    by_area: dict[str | None, list[MeasureStatus | None]] = {}
    for measure in measures:
        by_area.setdefault(measure.area if measure.area in areas else None, []).append(measure.status)
    return tuple(
        AreaTally(areas[code] if code is not None else None, measure_tally(by_area[code]))
        for code in (*areas, None)
        if code in by_area
    )
