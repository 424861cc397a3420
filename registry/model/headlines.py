"""What is shown first of a figure: rounded, and beside the target that is due next."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from registry.model.deal_figures import Standing
from registry.model.deals import IndicatorKind
from registry.model.figures import Figure
from registry.model.quantities import DECIMALS, rounded

FEWEST_DECIMALS = 1


def shown(figure: Figure, kind: IndicatorKind, marks: Iterable[Decimal | None]) -> Decimal | None:
    """Return a figure for show: an amount as it was reported, a share rounded.

    It is never rounded so far that it seems to be at a mark, or at 0, where it is not. The marks
    are the targets that stand beside it: 49.96 % beside a target of 50 % stays 49.96 %.
    """
    exact = figure.value
    if exact is None or kind is IndicatorKind.AMOUNT:
        return figure.numerator if exact is not None else None
    noted = [Decimal(0), *(mark for mark in marks if mark is not None)]
    for decimals in range(FEWEST_DECIMALS, DECIMALS):
        rough = round(exact, decimals)
        if all(rough != mark or exact == mark for mark in noted):
            return rounded(rough)
    return rounded(exact)


def due_next(standings: Iterable[Standing], as_of: dt.date) -> Standing | None:
    """Return the target that is due next; once all are past, the last one."""
    ordered = sorted(standings, key=lambda standing: standing.due_on)
    ahead = [standing for standing in ordered if standing.due_on >= as_of]
    return next(iter(ahead or ordered[-1:]), None)
