"""The summary of an agreement."""

from registry.actions.agreements import dossier
from registry.errors import NotFound
from registry.model.people import Actor
from registry.model.summaries.agreement import AgreementSummary, compose
from registry.store import Store


def agreement(store: Store, actor: Actor, number: str, version: int | None = None) -> AgreementSummary:
    """Return the summary of an approved version of an agreement, the newest if none is named.

    Raises NotFound, or WrongState for an agreement that was never approved.
    """
    found = dossier(store, actor, number)
    wanted = next((one for one in found.agreement.versions if one.version == version), None)
    if version is not None and wanted is None:
        raise NotFound
    return compose(found, version=wanted)
