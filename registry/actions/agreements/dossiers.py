"""All that a document about an agreement is made from, read at one moment."""

from typing import Any

import msgspec

from registry.actions.agreements.loading import load
from registry.errors import NotFound, WrongState
from registry.model.agreements import Agreement
from registry.model.deals import Deal
from registry.model.organisations import Ministry, Organisation
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.progress_reports import ProgressReport
from registry.store import Store, Transaction, accounts, deals, ministries, organisations, progress_reports


class Dossier(msgspec.Struct, frozen=True):
    """An agreement with its parties, its deal and its reports, as far as they are published.

    `covered` are the organisations that any of its approved versions covers, in no order.
    """

    agreement: Agreement
    deal: Deal
    organisation: Organisation
    ministries: tuple[Ministry, ...]
    reports: tuple[ProgressReport, ...]
    covered: tuple[Organisation, ...]
    holds_invented_figures: bool

    def parts(self) -> dict[str, Any]:
        """Return everything in it by name, as a document is composed of it."""
        return msgspec.structs.asdict(self)


def dossier(store: Store, actor: Actor, number: str) -> Dossier:
    """Return what is published of an agreement, with all that it names.

    Raises NotFound, or WrongState for one that was never approved: a summary stands as a record,
    and of a draft there is none.
    """
    with store.snapshot() as tx:
        return dossier_in(tx, actor, number)


def dossier_in(tx: Transaction, actor: Actor, number: str) -> Dossier:
    """Do the same in a snapshot that reads more."""
    agreement = load(tx, actor, number, Verb.READ).agreement
    if agreement.approved is None:
        raise WrongState(verb="summarise", status=agreement.status.value)
    published = agreement.published()
    deal = deals.by_slug(tx, agreement.deal)
    organisation = organisations.by_business_id(tx, agreement.organisation)
    if deal is None or organisation is None:
        raise NotFound
    covered = {one for version in published.versions for one in version.terms.covers}
    return Dossier(
        published,
        deal,
        organisation,
        tuple(ministries.all_ministries(tx)),
        tuple(
            found.report.published()
            for found in progress_reports.of_agreement(tx, number)
            if found.report.accepted is not None
        ),
        tuple(organisations.by_business_ids(tx, covered).values()) if covered else (),
        accounts.has_demo_accounts(tx),
    )
