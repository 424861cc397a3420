"""Drafting a progress report."""

import datetime as dt
from collections.abc import Callable

import msgspec

from registry.actions.differences import differences
from registry.actions.once import RequestKey, once
from registry.actions.progress_reports.loading import load, load_agreement, save, subject_of, with_latest
from registry.errors import AlreadyExists, FieldError, InvalidInput
from registry.model import report_rules
from registry.model.agreements import Agreement, VersionStatus
from registry.model.audit_events import SubjectKind
from registry.model.calendar import day_of
from registry.model.deals import Deal
from registry.model.lifecycles import PROGRESS_REPORT
from registry.model.offices import of_unit
from registry.model.people import Actor
from registry.model.permissions import Verb, require
from registry.model.progress_reports import (
    EvidenceLevel,
    ProgressReport,
    ReportContent,
    ReportStatus,
    ReportVersion,
)
from registry.model.records import AgreementRecord, ReportRecord
from registry.store import Store, Transaction, audit_events, progress_reports


def draft(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    content: ReportContent,
    *,
    now: dt.datetime,
    key: RequestKey | None = None,
) -> ReportRecord:
    """Begin the report of an agreement for a period of its deal's round.

    Raises InvalidInput for a period that is not the agreement's to report or values that
    contradict their indicators, WrongState for an agreement that is not in force, AlreadyExists
    when the period has a report.
    """
    with store.transaction() as tx:
        record, deal = load_agreement(tx, number)
        require(actor, Verb.DRAFT, record.filing)

        def make() -> ReportRecord:
            report_rules.check_reportable(record.agreement, deal, period, day_of(now))
            if progress_reports.by_period(tx, number, period) is not None:
                raise AlreadyExists(existing=subject_of(number, period))
            PROGRESS_REPORT.after(ReportStatus.OPEN, "draft")
            checked = defined(content, record.agreement, deal, period)
            return _begin(tx, actor, record, period, checked, now)

        return once(tx, actor, key, make, ReportRecord, now=now)


def defined(content: ReportContent, agreement: Agreement, deal: Deal, period: int) -> ReportContent:
    """Return the content with each value under the definition in force at the period's end.

    Raises InvalidInput with everything that contradicts an indicator or a commitment. A unit
    cannot raise the evidence level of its own values beyond documents: checking is a ministry's.
    """
    report_rules.check_content(content, agreement, deal, period)
    beyond = {EvidenceLevel.CHECKED, EvidenceLevel.VERIFIED}
    errors = [
        FieldError(f"/values/{index}/evidence", "not_yours_to_say")
        for index, value in enumerate(content.values)
        if value.evidence in beyond
    ]
    if errors:
        raise InvalidInput(*errors)
    definitions = report_rules.definitions_in(deal, period)
    values = tuple(
        msgspec.structs.replace(value, indicator_version=definitions[value.indicator].version)
        for value in content.values
    )
    return msgspec.structs.replace(content, values=values)


def _begin(
    tx: Transaction,
    actor: Actor,
    record: AgreementRecord,
    period: int,
    content: ReportContent,
    now: dt.datetime,
) -> ReportRecord:
    number = record.agreement.number
    revision = audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=of_unit(record.agreement.organisation),
        verb="draft",
        kind=SubjectKind.PROGRESS_REPORT,
        subject=subject_of(number, period),
        version=1,
        after={"status": ReportStatus.DRAFT, "content": msgspec.to_builtins(content)},
    )
    report = ProgressReport(
        agreement=number,
        period=period,
        status=ReportStatus.DRAFT,
        created_at=now,
        modified_at=now,
        versions=(ReportVersion(1, VersionStatus.DRAFT, content),),
        revision=revision,
    )
    report_id = progress_reports.add(tx, record.id, record.agreement.deal, report)
    return ReportRecord(report_id, report)


def revise(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    content: ReportContent,
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Put a draft's or a returned report's content anew."""
    return revise_part(store, actor, number, period, lambda _: content, expected=expected, now=now)


def revise_part(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    part: Callable[[ReportContent], ReportContent],
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Put one part of a report anew: `part` makes the new content of what is saved now."""
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.DRAFT, expected)
        report, agreement = loaded.report, loaded.agreement.agreement
        status = PROGRESS_REPORT.after(report.status, "revise")
        checked = defined(part(report.latest.content), agreement, loaded.deal, period)
        before, after = differences(report.latest.content, checked)
        revised = msgspec.structs.replace(with_latest(report, content=checked), status=status)
        office = of_unit(agreement.organisation)
        return save(
            tx, actor, loaded, revised, verb="revise", office=office, now=now, before=before, told=after
        )


def hand_over(
    store: Store, actor: Actor, number: str, period: int, *, expected: int | None, now: dt.datetime
) -> ReportRecord:
    """Hand a report over to the unit's approvers: its editors have done their part."""
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.DRAFT, expected)
        status = PROGRESS_REPORT.after(loaded.report.status, "hand_over")
        handed_over = msgspec.structs.replace(with_latest(loaded.report, handed_over_at=now), status=status)
        office = of_unit(loaded.agreement.agreement.organisation)
        return save(tx, actor, loaded, handed_over, verb="hand_over", office=office, now=now)
