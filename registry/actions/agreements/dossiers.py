"""All that a document about an agreement is made from, read at one moment."""

from registry.actions.agreements.loading import load
from registry.errors import NotFound, WrongState
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.summaries.dossiers import Dossier
from registry.store import Store, Transaction, accounts, deals, ministries, organisations, progress_reports


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
