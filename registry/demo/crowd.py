"""The crowd: parts by the thousand for a large demo, all of invented units in invented deals."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from registry.demo.agreements import drafting_time
from registry.demo.casting import undecided_times
from registry.demo.days import between
from registry.demo.parts import UNDECIDED, AgreementFate, Part, ReportFate, Twist
from registry.demo.scenes import Scene
from registry.demo.units import language_of
from registry.model.deals import Deal
from registry.model.organisations import Organisation

_FATES = {
    7: AgreementFate.DRAFT,
    23: AgreementFate.SUBMITTED,
    41: AgreementFate.RETURNED,
    59: AgreementFate.DISCARDED,
    77: AgreementFate.TERMINATED,
}
_LATEST = {3: ReportFate.SUBMITTED, 13: ReportFate.RETURNED, 33: ReportFate.DRAFT, 43: ReportFate.MENDED}
_TWISTS = {29: Twist.NO_ACTIVITY, 39: Twist.MISSING}
_HUNDRED = 100
_REVIEWED_BY = (7, 15)
"""Month and day by which all reports for the year before are reviewed."""


class Crowd(msgspec.Struct, frozen=True):
    """How many agreements, and how many reports on those that are kept."""

    agreements: int
    reports: int

    @property
    def periods(self) -> int:
        """How many periods the reports need; the first `short` agreements are reported for one less."""
        return -(-self.reports // max(self._reporting, 1))

    @property
    def short(self) -> int:
        """How many of the kept agreements came a year later than the others."""
        return self._reporting * self.periods - self.reports

    @property
    def _reporting(self) -> int:
        rounds, rest = divmod(self.agreements, _HUNDRED)
        return self.agreements - rounds * len(_FATES) - sum(place < rest for place in _FATES)


def last_period(now: dt.datetime) -> int:
    """Return the latest period whose reports have all been reviewed by now."""
    return now.year - (1 if (now.month, now.day) > _REVIEWED_BY else 2)


def crowd_parts(
    crowd: Crowd, deals: Sequence[Deal], units: Sequence[Organisation], scene: Scene
) -> Iterator[tuple[Part, int]]:
    """Yield each part with the number of periods that it is reported for, up to the last."""
    short, last = crowd.short, last_period(scene.now)
    for place in range(crowd.agreements):
        deal, unit = deals[place % len(deals)], units[place // len(deals)]
        fate = _FATES.get(place % _HUNDRED, AgreementFate.KEPT)
        is_kept = fate is AgreementFate.KEPT
        periods = crowd.periods - (short > 0) if is_kept else 0
        short -= is_kept and short > 0
        if fate in UNDECIDED:
            drafted_at, agreed_on = undecided_times(fate, scene)
        else:
            year = last - (periods or crowd.periods)
            agreed_on = between(dt.date(year, 3, 1), dt.date(year, 11, 20), scene.rng)
            drafted_at = drafting_time(agreed_on, scene.rng)
        part = Part(
            deal=deal,
            unit=unit,
            language=language_of(unit),
            drafted_at=drafted_at,
            agreed_on=agreed_on,
            figures=int(scene.rng.random() * 10_000),
            fate=fate,
            latest=_LATEST.get(place % _HUNDRED, ReportFate.ACCEPTED),
            twist=_TWISTS.get(place % _HUNDRED),
        )
        yield part, periods
