"""Everything of a demo, read back as the model has it."""

from collections.abc import Iterator

from registry.model.agreements import Agreement
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.deals import Deal
from registry.model.listings import OrganisationFilter
from registry.model.organisations import Organisation
from registry.model.progress_reports import ProgressReport
from registry.store import (
    Store,
    Transaction,
    agreements,
    audit_events,
    deals,
    organisations,
    progress_reports,
)


class Demo:
    """All deals by slug, organisations by business ID, and agreements by number with their reports."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.snapshot() as tx:
            self.deals: dict[str, Deal] = {deal.slug: deal for deal in deals.all_deals(tx)}
            everyone = organisations.matching(tx, OrganisationFilter(), "", 10_000).items
            self.organisations: dict[str, Organisation] = {one.business_id: one for one in everyone}
            numbers = tx.values("select number from agreement order by year, running")
            self.agreements: dict[str, Agreement] = {n: _agreement(tx, n) for n in numbers}
            self.reports: dict[str, list[ProgressReport]] = {
                n: [record.report for record in progress_reports.of_agreement(tx, n)] for n in numbers
            }

    def events(self, kind: SubjectKind, subject: str) -> list[AuditEvent]:
        """Return what happened to an object."""
        with self.store.snapshot() as tx:
            return audit_events.of_subject(tx, kind, subject, limit=1_000)

    def every_report(self) -> Iterator[tuple[Agreement, ProgressReport]]:
        """Yield each report with its agreement."""
        for number, reports in self.reports.items():
            for report in reports:
                yield self.agreements[number], report


def _agreement(tx: Transaction, number: str) -> Agreement:
    record = agreements.by_number(tx, number)
    assert record is not None
    return record.agreement
