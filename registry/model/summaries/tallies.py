"""How many promises have each status, as summaries count them."""

from collections.abc import Iterable
from typing import Final

from registry.model.deals import MeasureStatus
from registry.model.figures import TargetStatus

MeasureTally = tuple[tuple[MeasureStatus | None, int], ...]
"""How many measures have each status, what is done first; None, for those never reported, comes last."""

TargetTally = tuple[tuple[TargetStatus, int], ...]
"""How many targets have each status, the best first."""

_MEASURES: Final = (
    MeasureStatus.DONE,
    MeasureStatus.UNDER_WAY,
    MeasureStatus.NOT_STARTED,
    MeasureStatus.DROPPED,
    None,
)
_UNJUDGED: Final = frozenset({TargetStatus.NO_DATA, TargetStatus.NOT_SET})
_ON_COURSE: Final = frozenset({TargetStatus.REACHED, TargetStatus.ON_TRACK})


def measure_tally(statuses: Iterable[MeasureStatus | None]) -> MeasureTally:
    """Count measures by status; a status that none has is left out."""
    found = list(statuses)
    return tuple((status, found.count(status)) for status in _MEASURES if status in found)


def target_tally(statuses: Iterable[TargetStatus]) -> TargetTally:
    """Count targets by status; a status that none has is left out."""
    found = list(statuses)
    return tuple((status, found.count(status)) for status in TargetStatus if status in found)


def judged_of(tally: TargetTally) -> int:
    """Return how many targets can be judged: those that are set, and that a figure is known for."""
    return sum(count for status, count in tally if status not in _UNJUDGED)


def on_course_of(tally: TargetTally) -> int:
    """Return how many targets are reached or on track."""
    return sum(count for status, count in tally if status in _ON_COURSE)
