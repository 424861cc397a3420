"""What all units of a deal came to, period by period, as summaries tell it.

All of it is computed by the model's own rules from the accepted reports.
"""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from registry.model.deal_figures import DealFigures, IndicatorFigures, Standing, deal_totals
from registry.model.deals import Deal
from registry.model.figures import FigureKind
from registry.model.headlines import due_next, shown
from registry.model.summaries.taking_part import Round


class PeriodTotal(msgspec.Struct, frozen=True):
    """An indicator over all units in one period: the values of `reported` of `units` are in it.

    `value` is rounded for show, `numerator` and `denominator` are the sums it comes from. `target`
    is the deal's that is due next at the end of the period, with how the total stands against it.
    """

    period: int
    name: str
    kind: FigureKind
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    reported: int
    units: int
    target: Standing | None


def period_total(deal: Deal, period: int, figures: IndicatorFigures) -> PeriodTotal:
    """Return an indicator's total for show."""
    figure = figures.total.figure
    return PeriodTotal(
        period=period,
        name=deal.reporting.named(period),
        kind=figure.kind,
        value=shown(figure, figures.definition.kind, (one.value for one in figures.targets)),
        numerator=figure.numerator,
        denominator=figure.denominator,
        reported=figures.total.reported,
        units=figures.total.units,
        target=due_next(figures.targets, deal.reporting.ends_on(period)),
    )


def totals_by_period(deal: Deal, rounds: Mapping[int, Round]) -> dict[int, DealFigures]:
    """Compute all indicators' totals in each period, in the order of the periods."""
    return {
        period: deal_totals(deal, period, rounds[period].participants, rounds[period].reporters)
        for period in sorted(rounds)
    }


def path_of(deal: Deal, code: str, totals: Mapping[int, DealFigures]) -> tuple[PeriodTotal, ...]:
    """Return an indicator's totals up to the last period, as far as they compare.

    Those under an earlier definition are left out (rule 4), and so are periods before the first
    value; one after it that nobody reported on stays, as a gap.
    """
    last = max(totals)
    path: list[PeriodTotal] = []
    for period, figures in totals.items():
        found = next(one for one in figures.indicators if one.code == code)
        indicator = deal.indicator(code)
        in_force = indicator.at(deal.reporting.ends_on(last)) if indicator is not None else None
        if found.definition == in_force and (path or period == last or found.total.figure.value is not None):
            path.append(period_total(deal, period, found))
    return tuple(path)
