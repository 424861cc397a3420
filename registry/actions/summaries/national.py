"""The yearly national summary, from what is published."""

import datetime as dt

from registry.actions.summaries.rounds import changed_at, measures_of, rounds_of
from registry.errors import NotFound
from registry.model.deals import Deal, DealStatus
from registry.model.people import PUBLIC, Actor
from registry.model.permissions import may_read_deal
from registry.model.summaries.national import NationalSummary, compose
from registry.model.summaries.national_parts import DealYear
from registry.model.summaries.taking_part import AgreementTerm
from registry.store import (
    Store,
    Transaction,
    accounts,
    deal_figures,
    deals,
    ministries,
    organisations,
    places,
    taking_part,
)


def years(store: Store) -> tuple[int, ...]:
    """Return the years that there is a summary of, in order: up to the last that anybody has reported."""
    with store.snapshot() as tx:
        return tuple(_years(tx, _public_deals(tx)))


def national(store: Store, _actor: Actor, year: int) -> NationalSummary:
    """Return the national summary of a year, the same for everybody; raises NotFound for any other year."""
    with store.snapshot() as tx:
        public = _public_deals(tx)
        if year not in _years(tx, public):
            raise NotFound
        terms = taking_part.terms(tx)
        found = [_deal_year(tx, deal, year, terms) for deal in public if _belongs(deal, year, terms)]
        if not found:
            raise NotFound
        accepted: dict[tuple[str, int], dt.datetime] = {}
        for one in found:
            accepted |= taking_part.acceptances(tx, one.deal.slug, year)
        return compose(
            year,
            found,
            accepted=accepted,
            organisations=organisations.by_business_ids(tx, {term.organisation for term in terms}),
            ministries=ministries.all_ministries(tx),
            regions=places.regions(tx),
            changed_at=max(changed_at(tx, one.deal) for one in found),
            holds_invented_figures=accounts.has_demo_accounts(tx),
        )


def _public_deals(tx: Transaction) -> list[Deal]:
    return [deal for deal in deals.all_deals(tx) if may_read_deal(PUBLIC, deal)]


def _years(tx: Transaction, public: list[Deal]) -> range:
    reported = [deal_figures.latest_period(tx, deal.slug) for deal in public]
    last = max((period for period in reported if period is not None), default=None)
    return range(0) if last is None else range(min(d.reporting.first_period for d in public), last + 1)


def _belongs(deal: Deal, year: int, terms: list[AgreementTerm]) -> bool:
    """Tell whether a deal was there in a year: by its own dates, or because somebody took part in it."""
    if any(term.deal == deal.slug and term.starts_on.year <= year <= term.last_day.year for term in terms):
        return True
    began = deal.signed_on or deal.reporting.starts_on(deal.reporting.first_period).isoformat()
    return deal.status is not DealStatus.MERGED and int(began[:4]) <= year <= deal.valid_until.year


def _deal_year(tx: Transaction, deal: Deal, year: int, terms: list[AgreementTerm]) -> DealYear:
    round_ = deal.reporting
    past = (year - round_.first_period) // round_.interval_years
    period = round_.first_period + past * round_.interval_years if past >= 0 else None
    before = period - round_.interval_years if period is not None else None
    periods = [one for one in (before, period) if one is not None and one >= round_.first_period]
    return DealYear(
        deal,
        period,
        rounds_of(tx, deal, periods),
        [term for term in terms if term.deal == deal.slug],
        measures_of(tx, deal, period) if period is not None else [],
    )
