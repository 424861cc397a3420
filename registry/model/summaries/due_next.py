"""What is due next under an agreement, as of the time that its summary stands for."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from registry.model.agreements import IN_FORCE, Agreement
from registry.model.calendar import day_of
from registry.model.deals import Deal, MeasureStatus
from registry.model.figures import TargetStatus
from registry.model.report_rules import periods_of
from registry.model.summaries.records import Due, DueKind, MeasureRecord, TargetRecord

MOST: Final = 5
"""So much fits on a first page; the tables behind it have the rest."""

_SETTLED: Final = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED})


def due_next_of(
    agreement: Agreement,
    deal: Deal,
    reported: Collection[int],
    targets: Iterable[TargetRecord],
    measures: Iterable[MeasureRecord],
    as_of: dt.datetime,
) -> tuple[Due, ...]:
    """Return what is due next, the earliest first; nothing under an agreement that is no longer in force.

    The first report that was never accepted and a measure that nobody has reported as done stay due
    when their days have passed. A target is judged on its day, and is not due after it.
    """
    if agreement.status not in IN_FORCE:
        return ()
    today = day_of(as_of)
    found = [
        *_reports(agreement, deal, reported, today),
        *(
            Due(one.commitment.due_on, DueKind.TARGET, target=one)
            for one in targets
            if one.commitment.due_on >= today and one.status is not TargetStatus.REACHED
        ),
        *(
            Due(one.commitment.due_on, DueKind.MEASURE, measure=one)
            for one in measures
            if one.status not in _SETTLED
        ),
    ]
    return tuple(sorted(found, key=lambda due: due.on)[:MOST])


def _reports(agreement: Agreement, deal: Deal, reported: Collection[int], today: dt.date) -> Iterator[Due]:
    """Yield the first report that is overdue, and the first that is not due yet."""
    missing = [period for period in periods_of(agreement, deal) if period not in reported]
    overdue = [period for period in missing if deal.reporting.due_on(period) < today]
    ahead = [period for period in missing if deal.reporting.due_on(period) >= today]
    for period in (*overdue[:1], *ahead[:1]):
        yield Due(deal.reporting.due_on(period), DueKind.REPORT, period=deal.reporting.named(period))
