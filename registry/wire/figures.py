"""A deal's figures on the wire."""

import datetime as dt
from decimal import Decimal

import msgspec

from registry.model.deal_figures import DealFigures, IndicatorFigures, Standing, UnitFigure
from registry.model.figures import Figure, FigureKind, TargetStatus
from registry.model.languages import Translated
from registry.model.progress_reports import EvidenceLevel
from registry.model.quantities import rounded
from registry.wire.quantity import Computed, Quantity


class FigureOut(msgspec.Struct, frozen=True):
    """A computed figure, to three decimals, with the parts it was computed from.

    `value` is null where `kind` says why: nothing was active (a denominator of 0), or no value
    is known. It is never 0 for either.
    """

    kind: FigureKind
    value: Computed | None
    numerator: Computed | None
    denominator: Computed | None

    @classmethod
    def of(cls, figure: Figure) -> "FigureOut":
        """Show a figure."""
        value: Decimal | None = None if figure.value is None else rounded(figure.value)
        return cls(figure.kind, value, figure.numerator, figure.denominator)


class StandingOut(msgspec.Struct, frozen=True):
    """A target and how the figure stands against it; `not_set` is no judgement."""

    due_on: dt.date
    value: Quantity | None
    status: TargetStatus

    @classmethod
    def of(cls, standing: Standing) -> "StandingOut":
        """Show how a figure stands."""
        return cls(standing.due_on, standing.value, standing.status)


class UnitFigureOut(msgspec.Struct, frozen=True):
    """One unit's figure, against its own targets and the deal's."""

    organisation: str
    agreement: str
    figure: FigureOut
    evidence: EvidenceLevel | None
    own_targets: list[StandingOut]
    deal_targets: list[StandingOut]

    @classmethod
    def of(cls, unit: UnitFigure) -> "UnitFigureOut":
        """Show a unit's figure."""
        return cls(
            unit.organisation,
            unit.agreement,
            FigureOut.of(unit.figure),
            unit.evidence,
            [StandingOut.of(standing) for standing in unit.own_targets],
            [StandingOut.of(standing) for standing in unit.deal_targets],
        )


class TotalOut(msgspec.Struct, frozen=True):
    """A figure over all units: the values of `reported` of `units` are in it."""

    figure: FigureOut
    reported: int
    units: int


class IndicatorFiguresOut(msgspec.Struct, frozen=True):
    """One indicator: the total against the deal's targets, and the units side by side."""

    indicator: str
    indicator_version: int
    name: Translated
    unit: str
    total: TotalOut
    targets: list[StandingOut]
    units: list[UnitFigureOut]

    @classmethod
    def of(cls, figures: IndicatorFigures) -> "IndicatorFiguresOut":
        """Show an indicator's figures."""
        definition, total = figures.definition, figures.total
        return cls(
            figures.code,
            definition.version,
            definition.name,
            definition.unit,
            TotalOut(FigureOut.of(total.figure), total.reported, total.units),
            [StandingOut.of(standing) for standing in figures.targets],
            [UnitFigureOut.of(unit) for unit in figures.units],
        )


class FiguresOut(msgspec.Struct, frozen=True):
    """A deal's figures for a period, from accepted reports: `reported` of `units` have one."""

    deal: str
    period: int
    reported: int
    units: int
    indicators: list[IndicatorFiguresOut]

    @classmethod
    def of(cls, figures: DealFigures) -> "FiguresOut":
        """Show a deal's figures."""
        return cls(
            figures.deal,
            figures.period,
            figures.reported,
            figures.units,
            [IndicatorFiguresOut.of(indicator) for indicator in figures.indicators],
        )
