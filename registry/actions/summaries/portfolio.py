"""The portfolio of an organisation."""

from typing import Final

from registry.actions.agreements import dossier_in
from registry.errors import NotFound
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import PUBLIC, Actor
from registry.model.summaries import agreement as agreement_summary
from registry.model.summaries.portfolio import PortfolioSummary, compose
from registry.store import Store, agreements, organisations, places

MOST: Final = 500
"""Agreements of one organisation: at most one in force under each deal, and what came before."""


def portfolio(store: Store, actor: Actor, business_id: str) -> PortfolioSummary:
    """Return an organisation's portfolio; raises NotFound where it has no published agreement."""
    with store.snapshot() as tx:
        organisation = organisations.by_business_id(tx, business_id)
        if organisation is None:
            raise NotFound
        wanted = AgreementFilter(organisation=business_id)
        listed = agreements.matching(tx, PUBLIC, wanted, AgreementSort.NUMBER, None, MOST)
        if not listed.items:
            raise NotFound
        dossiers = [dossier_in(tx, actor, one.number) for one in listed.items]
        represented = organisations.by_business_ids(tx, organisation.acts_for)
        region = next((one for one in places.regions(tx) if one.code == organisation.region), None)
    acts_for = (represented[one] for one in organisation.acts_for if one in represented)
    as_of = max(agreement_summary.compose(one).issued_at for one in dossiers)
    summaries = (agreement_summary.compose(one, as_of=as_of) for one in dossiers)
    return compose(organisation, region, acts_for, summaries)
