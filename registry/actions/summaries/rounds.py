"""The periods of a deal, with who took part in them and who reported."""

import datetime as dt
from collections.abc import Iterable

from registry.errors import WrongState
from registry.model.deals import Deal, DealStatus
from registry.model.summaries.taking_part import PromisedMeasure, Round
from registry.store import Transaction, audit_events, deal_figures, taking_part


def refuse_unpublished(deal: Deal) -> None:
    """Raise WrongState for a deal in preparation: a summary stands as a record for everybody."""
    if deal.status is DealStatus.PREPARING:
        raise WrongState(verb="summarise", status=deal.status.value)


def rounds_of(tx: Transaction, deal: Deal, periods: Iterable[int]) -> dict[int, Round]:
    """Return who took part in each of the periods, with what they had reported by then."""
    return {
        period: Round(
            deal_figures.participants(
                tx, deal.slug, deal.reporting.starts_on(period), deal.reporting.ends_on(period)
            ),
            deal_figures.reporters(tx, deal.slug, period),
        )
        for period in periods
    }


def measures_of(tx: Transaction, deal: Deal, period: int) -> list[PromisedMeasure]:
    """Return the measures that were promised for a period, with how far they have come by its end."""
    return taking_part.promised_measures(
        tx, deal.slug, deal.reporting.starts_on(period), deal.reporting.ends_on(period)
    )


def last_period(tx: Transaction, deal: Deal) -> int:
    """Return the last period that anybody has reported for; before any report, the first of the round."""
    return deal_figures.latest_period(tx, deal.slug) or deal.reporting.first_period


def changed_at(tx: Transaction, deal: Deal) -> dt.datetime:
    """Return when the deal itself last changed."""
    told = audit_events.told_at(tx, deal.revision)
    if told is None:
        raise LookupError(deal.slug)
    return told
