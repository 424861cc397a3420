"""What many units come to, on the wire."""

import msgspec

from registry.model.deals import MeasureStatus
from registry.model.figures import FigureKind, TargetStatus
from registry.model.summaries.tallies import MeasureTally, TargetTally
from registry.model.summaries.totals import PeriodTotal
from registry.wire.figures import StandingOut
from registry.wire.quantity import Computed


class PeriodTotalOut(msgspec.Struct, frozen=True, kw_only=True):
    """An indicator over all units in one period: the values of `reported` of `units` are in it.

    `value` is rounded for show, `numerator` and `denominator` are sums of what was reported. `target`
    is the deal's that is due next.
    """

    period: int
    kind: FigureKind
    value: Computed | None
    numerator: Computed | None
    denominator: Computed | None
    reported: int
    units: int
    target: StandingOut | None

    @classmethod
    def of(cls, total: PeriodTotal) -> "PeriodTotalOut":
        """Show a total."""
        return cls(
            period=total.period,
            kind=total.kind,
            value=total.value,
            numerator=total.numerator,
            denominator=total.denominator,
            reported=total.reported,
            units=total.units,
            target=StandingOut.of(total.target) if total.target else None,
        )


class MeasureCountOut(msgspec.Struct, frozen=True):
    """How many measures have a status; null for those of which no accepted report tells."""

    status: MeasureStatus | None
    count: int

    @classmethod
    def all_of(cls, tally: MeasureTally) -> "list[MeasureCountOut]":
        """Show how many measures have each status."""
        return [cls(status, count) for status, count in tally]


class TargetCountOut(msgspec.Struct, frozen=True):
    """How many targets have a status."""

    status: TargetStatus
    count: int

    @classmethod
    def all_of(cls, tally: TargetTally) -> "list[TargetCountOut]":
        """Show how many targets have each status."""
        return [cls(status, count) for status, count in tally]
