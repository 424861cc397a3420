"""What an officer decides on: the queue of filings that wait, and all that a decision needs to be seen."""

from typing import Any

import msgspec

from registry.actions.agreements.loading import load
from registry.actions.progress_reports.loading import subject_of
from registry.errors import NotAllowed, NotFound
from registry.model.agreements import Agreement, Terms
from registry.model.audit_events import SubjectKind
from registry.model.comparisons import Change, changes_of_content, changes_of_terms
from registry.model.deals import Deal
from registry.model.flags import Flag, flags_of_report, flags_of_terms
from registry.model.languages import Translated
from registry.model.lifecycles import AGREEMENT
from registry.model.people import Actor
from registry.model.permissions import Verb, refuse_public, require
from registry.model.progress_reports import ProgressReport, ReportContent
from registry.model.records import AgreementRecord
from registry.model.report_rules import terms_at
from registry.model.review_queue import QueuedFiling, QueueFilter
from registry.store import (
    Store,
    Transaction,
    agreements,
    audit_events,
    deals,
    ministries,
    progress_reports,
    review_queue,
)

MOST_QUEUED = 500


def queue(store: Store, actor: Actor, wanted: QueueFilter) -> list[QueuedFiling]:
    """Return the filings that wait for the actor's ministries, oldest first; at most `MOST_QUEUED`.

    Raises NotSignedIn, or NotAllowed for whoever is no officer.
    """
    refuse_public(actor)
    if not actor.ministries:
        raise NotAllowed
    own = actor.belongs_to | actor.units
    with store.snapshot() as tx:
        return review_queue.waiting_for(tx, actor.ministries, own, wanted, MOST_QUEUED)


class AgreementReview(msgspec.Struct, frozen=True):
    """An agreement to be decided on: what changed since it was last submitted, and what to look at twice.

    `since` is the submission before this one, None on the first.
    """

    record: AgreementRecord
    deal: Deal
    since: int | None
    changes: tuple[Change, ...]
    flags: tuple[Flag, ...]
    ministries: dict[str, Translated]


class ReportReview(msgspec.Struct, frozen=True):
    """A report to be decided on, with what was last accepted for an earlier period (`before`)."""

    record: AgreementRecord
    deal: Deal
    report: ProgressReport
    terms: Terms | None
    before_period: int | None
    before: ReportContent | None
    since: int | None
    changes: tuple[Change, ...]
    flags: tuple[Flag, ...]
    ministries: dict[str, Translated]


def agreement_review(store: Store, actor: Actor, number: str) -> AgreementReview:
    """Return an agreement as its officers see it; raises NotFound, NotAllowed or OwnFiling."""
    with store.snapshot() as tx:
        record = load(tx, actor, number, Verb.REVIEW)
        deal = _deal(tx, record.agreement)
        latest = record.agreement.latest
        earlier = _submitted(tx, SubjectKind.AGREEMENT, number, latest.version, latest.submission - 1)
        before = None if earlier is None else msgspec.convert(earlier, Terms, strict=False)
        return AgreementReview(
            record,
            deal,
            latest.submission - 1 if before is not None else None,
            changes_of_terms(before, latest.terms) if before is not None else (),
            flags_of_terms(latest.terms, deal),
            ministries.names(tx),
        )


def report_review(store: Store, actor: Actor, number: str, period: int) -> ReportReview:
    """Return a report as its officers see it; raises NotFound, NotAllowed or OwnFiling."""
    with store.snapshot() as tx:
        record = agreements.by_number(tx, number)
        found = progress_reports.of_agreement(tx, number)
        report = next((one.report for one in found if one.report.period == period), None)
        if record is None or report is None:
            raise NotFound
        require(actor, Verb.REVIEW, record.filing_of(report))
        deal = _deal(tx, record.agreement)
        accepted = [one.report for one in found if one.report.period < period and one.report.accepted]
        last = accepted[-1] if accepted else None
        before = last.accepted.content if last is not None and last.accepted is not None else None
        terms, content = terms_at(record.agreement, deal, period), report.latest.content
        subject, submission = subject_of(number, period), report.latest.submission - 1
        version = report.latest.version
        earlier = _submitted(tx, SubjectKind.PROGRESS_REPORT, subject, version, submission)
        then = None if earlier is None else msgspec.convert(earlier, ReportContent, strict=False)
        return ReportReview(
            record,
            deal,
            report,
            terms,
            last.period if last is not None else None,
            before,
            submission if then is not None else None,
            changes_of_content(then, content) if then is not None else (),
            flags_of_report(content, before, terms, deal, period),
            ministries.names(tx),
        )


def _deal(tx: Transaction, agreement: Agreement) -> Deal:
    deal = deals.by_slug(tx, agreement.deal)
    if deal is None:
        raise NotFound
    return deal


def _submitted(tx: Transaction, kind: SubjectKind, subject: str, version: int, submission: int) -> Any:  # noqa: ANN401
    """Return what a version said when it was submitted, as its audit event has it; None if it never was."""
    name = "terms" if kind is SubjectKind.AGREEMENT else "content"
    for event in audit_events.submissions(tx, kind, subject):
        if event.version == version and event.after.get("submission") == submission:
            return event.after.get(name)
    return None


def terminable(store: Store, actor: Actor, number: str) -> AgreementRecord:
    """Return an agreement in force that the actor may terminate; raises like any verb, or WrongState."""
    with store.snapshot() as tx:
        record = load(tx, actor, number, Verb.TERMINATE)
        AGREEMENT.after(record.agreement.status, "terminate")
        return record
