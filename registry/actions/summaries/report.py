"""The record of a progress report."""

from registry.actions.agreements import dossier_in
from registry.actions.progress_reports.loading import load
from registry.errors import WrongState
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.summaries.report import ProgressReportSummary, compose
from registry.store import Store


def report(store: Store, actor: Actor, number: str, period: int) -> ProgressReportSummary:
    """Return the record of the report that was accepted for a period.

    Raises NotFound, or WrongState for a report that was not accepted as yet: of a draft there is no
    record.
    """
    with store.snapshot() as tx:
        found = dossier_in(tx, actor, number)
        if period not in {one.period for one in found.reports}:
            seen = load(tx, actor, number, period, Verb.READ).report
            raise WrongState(verb="summarise", status=seen.status.value)
    return compose(found, period)
