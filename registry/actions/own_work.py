"""What an actor's own units have to do, and the filings they work on."""

import msgspec

from registry.actions.agreements.loading import load
from registry.errors import NotFound
from registry.model.agreements import UNDECIDED
from registry.model.deals import Deal, DealStatus
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.organisations import Organisation
from registry.model.own_work import OwnAgreement
from registry.model.people import Actor
from registry.model.permissions import Verb, may_read_deal, refuse_public
from registry.store import (
    Store,
    Transaction,
    agreements,
    deals,
    ministries,
    organisations,
    progress_reports,
)

_MOST = 500


class OwnWork(msgspec.Struct, frozen=True):
    """The agreements of the actor's units, newest first, and the drafts that others ask advice on.

    `units` are those that the actor drafts or submits for, by business ID.
    """

    units: dict[str, Organisation]
    agreements: tuple[OwnAgreement, ...]
    advised: tuple[OwnAgreement, ...]


def own_work(store: Store, actor: Actor) -> OwnWork:
    """Return all that the actor's units work on; raises NotSignedIn for the public."""
    refuse_public(actor)
    with store.snapshot() as tx:
        units = organisations.by_business_ids(tx, sorted(actor.units))
        numbers = [
            row.number
            for unit in sorted(units)
            for row in agreements.matching(
                tx, actor, AgreementFilter(organisation=unit), AgreementSort.NUMBER_DOWN, None, _MOST
            ).items
        ]
        own = tuple(_own(tx, number) for number in numbers)
        return OwnWork(units, own, tuple(_advised(tx, actor)))


def _advised(tx: Transaction, actor: Actor) -> list[OwnAgreement]:
    """Return the drafts in the actor's regions whose units have asked for advice."""
    numbers = {
        row.number
        for region in sorted(actor.regions)
        for status in sorted(UNDECIDED)
        for row in agreements.matching(
            tx,
            actor,
            AgreementFilter(region=region, status=status),
            AgreementSort.NUMBER_DOWN,
            None,
            _MOST,
        ).items
        if row.organisation not in actor.units
    }
    return [_own(tx, number) for number in sorted(numbers)]


def own_agreement(store: Store, actor: Actor, number: str, verb: Verb = Verb.DRAFT) -> OwnAgreement:
    """Return an agreement of one of the actor's units, to be worked on.

    Raises NotFound, NotSignedIn or NotAllowed like any verb.
    """
    with store.snapshot() as tx:
        load(tx, actor, number, verb)
        return _own(tx, number)


def joinable(store: Store, actor: Actor) -> tuple[dict[str, Organisation], list[Deal], set[tuple[str, str]]]:
    """Return the actor's units, the open deals, and which unit has an agreement under which deal already.

    The last are pairs of a deal's slug and a business ID.
    """
    refuse_public(actor)
    with store.snapshot() as tx:
        units = organisations.by_business_ids(tx, sorted(actor.units))
        open_deals = [
            deal
            for deal in deals.all_deals(tx)
            if deal.status is DealStatus.OPEN and may_read_deal(actor, deal)
        ]
        taken = {
            (deal.slug, unit)
            for deal in open_deals
            for unit in units
            if agreements.occupying(tx, deal.slug, unit) is not None
        }
        return units, open_deals, taken


def _own(tx: Transaction, number: str) -> OwnAgreement:
    record = agreements.by_number(tx, number)
    deal = deals.by_slug(tx, record.agreement.deal) if record is not None else None
    if record is None or deal is None:
        raise NotFound
    reports = tuple(found.report for found in progress_reports.of_agreement(tx, number))
    return OwnAgreement(record, deal, reports, ministries.names(tx))
