"""Reading progress reports: whole for those who work on them, accepted ones for everybody else."""

import msgspec

from registry.actions.progress_reports.loading import Loaded, load, load_agreement, subject_of
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.listings import Key, ListedReport, Page, ReportFilter, ReportSort
from registry.model.people import Actor
from registry.model.permissions import Verb, may, require
from registry.model.records import ReportRecord
from registry.store import Store, audit_events, progress_reports


def show(store: Store, actor: Actor, number: str, period: int) -> ReportRecord:
    """Return a report as far as the actor may see it; raises NotFound where that is not at all."""
    with store.snapshot() as tx:
        return _seen_by(actor, load(tx, actor, number, period, Verb.READ))


def of_agreement(store: Store, actor: Actor, number: str) -> list[ReportRecord]:
    """Return all reports of an agreement that the actor may see, by period."""
    with store.snapshot() as tx:
        record, deal = load_agreement(tx, number)
        require(actor, Verb.READ, record.filing)
        return [
            _seen_by(actor, Loaded(record, found, deal))
            for found in progress_reports.of_agreement(tx, number)
            if may(actor, Verb.READ, record.filing_of(found.report))
        ]


def _seen_by(actor: Actor, loaded: Loaded) -> ReportRecord:
    if may(actor, Verb.READ_PRIVATE, loaded.agreement.filing_of(loaded.report)):
        return loaded.found
    return msgspec.structs.replace(loaded.found, report=loaded.report.published())


def matching(
    store: Store, actor: Actor, wanted: ReportFilter, sort: ReportSort, after: Key | None, limit: int
) -> Page[ListedReport]:
    """Return a page of the reports that the actor may see."""
    with store.snapshot() as tx:
        return progress_reports.matching(tx, actor, wanted, sort, after, limit)


def trail(
    store: Store, actor: Actor, number: str, period: int, *, after: int, limit: int
) -> list[AuditEvent]:
    """Return who did what to a report and when, events behind number `after`."""
    with store.snapshot() as tx:
        load(tx, actor, number, period, Verb.READ_TRAIL)
        subject = subject_of(number, period)
        return audit_events.of_subject(tx, SubjectKind.PROGRESS_REPORT, subject, after=after, limit=limit)
