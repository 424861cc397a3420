"""An indicator of a deal as pages show it: the country's total, and the units side by side."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import msgspec

from registry.model.deal_figures import IndicatorFigures, Standing, UnitFigure
from registry.model.deals import Deal, Direction, IndicatorKind, IndicatorVersion
from registry.model.figures import Figure, FigureKind
from registry.model.headlines import due_next, shown
from registry.model.languages import Translated
from registry.model.organisations import Organisation
from registry.model.progress_reports import EvidenceLevel, MissingReason


class ShownFigure(msgspec.Struct, frozen=True):
    """A figure rounded for show, with the parts it was computed from."""

    kind: FigureKind
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    is_reported: bool = True
    missing: MissingReason | None = None


class UnitLine(msgspec.Struct, frozen=True):
    """One unit: its figure against its own targets and the deal's, apart."""

    name: Translated
    is_invented: bool
    business_id: str
    agreement: str
    covers: tuple[Translated, ...]
    figure: ShownFigure
    evidence: EvidenceLevel | None
    own_targets: tuple[Standing, ...]
    deal_targets: tuple[Standing, ...]


class IndicatorView(msgspec.Struct, frozen=True):
    """An indicator in one period: the values of `reported` of `units` are in its total."""

    code: str
    definition: IndicatorVersion
    total: ShownFigure
    reported: int
    units: int
    targets: tuple[Standing, ...]
    next_target: Standing | None
    lines: tuple[UnitLine, ...]

    @property
    def decimals(self) -> int:
        """How many decimals the units' figures need, so that they stand one below the other."""
        values = (line.figure.value for line in self.lines)
        return max((len(f"{value:f}".partition(".")[2]) for value in values if value is not None), default=0)


def indicator_view(
    deal: Deal, period: int, figures: IndicatorFigures, organisations: Mapping[str, Organisation]
) -> IndicatorView:
    """Return an indicator for show; the lines of units are those whose `organisations` are given."""
    units = [unit for unit in figures.units if unit.organisation in organisations]
    return IndicatorView(
        figures.code,
        figures.definition,
        _shown(figures.total.figure, figures.definition.kind, figures.targets),
        figures.total.reported,
        figures.total.units,
        figures.targets,
        due_next(figures.targets, deal.reporting.ends_on(period)),
        tuple(
            _line(unit, figures.definition.kind, organisations)
            for unit in _best_first(units, figures.definition.direction)
        ),
    )


def _best_first(units: list[UnitFigure], direction: Direction) -> list[UnitFigure]:
    """Sort by the figure, in the direction that counts; those without one come last."""
    sign = -1 if direction is Direction.UP else 1
    return sorted(
        units, key=lambda unit: (unit.figure.value is None, sign * (unit.figure.value or Fraction()))
    )


def _line(unit: UnitFigure, kind: IndicatorKind, organisations: Mapping[str, Organisation]) -> UnitLine:
    organisation = organisations[unit.organisation]
    figure = _shown(unit.figure, kind, (*unit.own_targets, *unit.deal_targets))
    return UnitLine(
        organisation.name,
        organisation.is_invented,
        unit.organisation,
        unit.agreement,
        tuple(organisations[one].name for one in unit.covers if one in organisations),
        msgspec.structs.replace(figure, is_reported=unit.is_reported, missing=unit.missing),
        unit.evidence,
        unit.own_targets,
        unit.deal_targets,
    )


def _shown(figure: Figure, kind: IndicatorKind, standings: Iterable[Standing]) -> ShownFigure:
    value = shown(figure, kind, (one.value for one in standings))
    return ShownFigure(figure.kind, value, figure.numerator, figure.denominator)
