"""Rounds of reporting as the ministries follow them: who has reported, who is waited for."""

import datetime as dt

import msgspec

from registry.errors import FieldError, InvalidInput, NotAllowed
from registry.model.deals import Deal, DealStatus
from registry.model.people import Actor
from registry.model.permissions import refuse_public
from registry.model.progress_reports import ReportStatus
from registry.store import Store, Transaction, deals, rounds
from registry.store.rounds import RoundRow


class Round(msgspec.Struct, frozen=True):
    """A deal's reports for a period, a row for each agreement that is reported.

    A round `is_due` from the day after its due date: whoever has not reported by then is late.
    """

    deal: Deal
    period: int
    periods: tuple[int, ...]
    rows: tuple[RoundRow, ...]
    is_due: bool

    def count(self, status: ReportStatus | None) -> int:
        """Return how many reports are at a status; None counts what has not come."""
        return sum(row.status == status for row in self.rows)


def rounds_of_ministry(store: Store, actor: Actor, today: dt.date) -> list[Round]:
    """Return the latest round that is over of each of the actor's deals, or else the first to come."""
    with store.snapshot() as tx:
        return [_round(tx, deal, _latest(deal, today), today) for deal in _deals(tx, actor)]


def round_of(store: Store, actor: Actor, slug: str, period: int | None, today: dt.date) -> Round:
    """Return one round of a deal, the latest that is over where no period is named.

    Raises NotAllowed for another ministry's deal, InvalidInput for a period that is none.
    """
    with store.snapshot() as tx:
        deal = next((deal for deal in _deals(tx, actor) if deal.slug == slug), None)
        if deal is None:
            raise NotAllowed
        wanted = _latest(deal, today) if period is None else period
        if wanted not in _periods(deal, today):
            raise InvalidInput(FieldError("/period", "not_a_period"))
        return _round(tx, deal, wanted, today)


def _deals(tx: Transaction, actor: Actor) -> list[Deal]:
    refuse_public(actor)
    if not actor.ministries:
        raise NotAllowed
    return [
        deal
        for deal in deals.all_deals(tx)
        if not actor.ministries.isdisjoint(deal.ministries) and deal.status is not DealStatus.PREPARING
    ]


def _periods(deal: Deal, today: dt.date) -> tuple[int, ...]:
    """Return the periods that have begun, and at least the first."""
    round_ = deal.reporting
    until = max(min(today, deal.valid_until), round_.ends_on(round_.first_period))
    return round_.periods_within(round_.starts_on(round_.first_period), until)


def _latest(deal: Deal, today: dt.date) -> int:
    periods = _periods(deal, today)
    over = [period for period in periods if deal.reporting.ends_on(period) < today]
    return over[-1] if over else periods[0]


def _round(tx: Transaction, deal: Deal, period: int, today: dt.date) -> Round:
    round_ = deal.reporting
    rows = rounds.of_deal(tx, deal.slug, period, round_.starts_on(period), round_.ends_on(period))
    return Round(deal, period, _periods(deal, today), tuple(rows), round_.due_on(period) < today)
