"""Loading a progress report for a verb, and saving it with the audit event of its change."""

import datetime as dt
from typing import Any

import msgspec

from registry.errors import NotFound, Stale
from registry.model.audit_events import SubjectKind
from registry.model.deals import Deal
from registry.model.jobs import JobKind
from registry.model.people import Actor
from registry.model.permissions import Verb, require
from registry.model.progress_reports import ProgressReport
from registry.model.records import AgreementRecord, ReportRecord
from registry.store import Transaction, agreements, audit_events, deals, jobs, progress_reports


class Loaded(msgspec.Struct, frozen=True):
    """A report with its agreement and its deal: what every verb needs."""

    agreement: AgreementRecord
    found: ReportRecord
    deal: Deal

    @property
    def report(self) -> ProgressReport:
        """The report itself."""
        return self.found.report


def load_agreement(tx: Transaction, number: str) -> tuple[AgreementRecord, Deal]:
    """Return the agreement and its deal; raises NotFound where there is none."""
    tx.hold_filing(number)
    record = agreements.by_number(tx, number)
    deal = deals.by_slug(tx, record.agreement.deal) if record is not None else None
    if record is None or deal is None:
        raise NotFound
    return record, deal


def load(
    tx: Transaction, actor: Actor, number: str, period: int, verb: Verb, expected: int | None = None
) -> Loaded:
    """Return the report if the actor may do this to it.

    Raises NotFound, NotSignedIn, NotAllowed, or Stale when `expected` is not its revision.
    """
    record, deal = load_agreement(tx, number)
    found = progress_reports.by_period(tx, number, period)
    if found is None:
        raise NotFound
    require(actor, verb, record.filing_of(found.report))
    if expected is not None and found.report.revision != expected:
        raise Stale(current=found.report.revision)
    return Loaded(record, found, deal)


def subject_of(number: str, period: int) -> str:
    """Return a report's key in the audit trail, such as `GD-2026-0001/2026`."""
    return f"{number}/{period}"


def save(
    tx: Transaction,
    actor: Actor,
    loaded: Loaded,
    after: ProgressReport,
    *,
    verb: str,
    office: str,
    now: dt.datetime,
    before: dict[str, Any] | None = None,
    told: dict[str, Any] | None = None,
    is_public: bool = False,
) -> ReportRecord:
    """Save what a report has become, under the audit event that tells of it.

    What is public stands in the agreement's summary, which is drawn anew.
    """
    revision = audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=office,
        verb=verb,
        kind=SubjectKind.PROGRESS_REPORT,
        subject=subject_of(after.agreement, after.period),
        version=after.latest.version,
        before={"status": loaded.report.status, **(before or {})},
        after={"status": after.status, **(told or {})},
        is_public=is_public,
    )
    if is_public:
        jobs.queue(tx, JobKind.AGREEMENT_SUMMARIES, after.agreement, now)
    changed = msgspec.structs.replace(after, revision=revision, modified_at=now)
    progress_reports.update(tx, loaded.found.id, loaded.deal.slug, loaded.report, changed)
    return msgspec.structs.replace(loaded.found, report=changed)


def with_latest(report: ProgressReport, **changes: Any) -> ProgressReport:
    """Return the report with its newest version changed."""
    latest = msgspec.structs.replace(report.latest, **changes)
    return msgspec.structs.replace(report, versions=(*report.versions[:-1], latest))
