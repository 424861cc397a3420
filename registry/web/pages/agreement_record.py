"""What an agreement's page shows: its summary, as in the document, and its history."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from registry.actions.agreements import Dossier, dossier
from registry.documents.agreement_summaries import AgreementSummary
from registry.documents.composition import compose
from registry.documents.progress import period_name
from registry.locale.formats import ZONE
from registry.model.agreements import IN_FORCE, AgreementStatus, AgreementVersion
from registry.model.languages import Language, Translated
from registry.model.people import PUBLIC
from registry.model.progress_reports import ReportContent
from registry.model.report_rules import periods_of
from registry.store import Store


class Step(StrEnum):
    """What happened to an agreement in public."""

    DECIDED = "decided"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    HEARD = "heard"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"


class HistoryLine(msgspec.Struct, frozen=True, kw_only=True):
    """One step: when, by which office (the unit itself: None), and what was said with it.

    `version` is an agreement's, `period` a report's. What the unit wrote is in `language`.
    """

    on: dt.date
    step: Step
    ministry: Translated | None = None
    version: int = 0
    period: str = ""
    text: str = ""
    language: Language | None = None


class ReportLine(msgspec.Struct, frozen=True):
    """A period and what was accepted for it; without that, it `is_past` its due date or the next to come."""

    period: str
    due_on: dt.date
    is_past: bool
    accepted_at: dt.datetime | None = None
    content: ReportContent | None = None


class AgreementPage(msgspec.Struct, frozen=True):
    """An agreement with everything that is public about it; versions and reports are newest first."""

    summary: AgreementSummary
    deal: str
    is_invented: bool
    covered: tuple[tuple[str, Translated], ...]
    versions: tuple[AgreementVersion, ...]
    history: tuple[HistoryLine, ...]
    reports: tuple[ReportLine, ...]


def agreement_page(store: Store, number: str, today: dt.date) -> AgreementPage:
    """Load an agreement's page; raises NotFound until the agreement is published."""
    found = dossier(store, PUBLIC, number)
    agreement = found.agreement
    return AgreementPage(
        compose(**found.parts()),
        agreement.deal,
        found.organisation.is_invented,
        tuple((one.business_id, one.name) for one in found.covered),
        agreement.versions[::-1],
        tuple(sorted(_history(found), key=lambda line: line.on)),
        tuple(_report_lines(found, today))[::-1],
    )


def _history(found: Dossier) -> Iterator[HistoryLine]:
    ministries = {ministry.code: ministry.name for ministry in found.ministries}
    for version in found.agreement.versions:
        yield from _steps_of_version(version, ministries)
    for report in found.reports:
        period = period_name(found.deal, report.period)
        for review in (review for version in report.versions for review in version.reviews):
            yield HistoryLine(
                on=_day(review.decided_at),
                step=Step.ACCEPTED,
                ministry=ministries.get(review.ministry),
                period=period,
                text=review.reason,
            )
    yield from _end(found)


def _steps_of_version(version: AgreementVersion, ministries: dict[str, Translated]) -> Iterator[HistoryLine]:
    decision, number = version.terms.decision, version.version
    if decision is not None:
        yield HistoryLine(
            on=decision.decided_on,
            step=Step.DECIDED,
            version=number,
            text=f"{decision.body}, {decision.record}",
            language=version.terms.language,
        )
    if version.submitted_at is not None:
        yield HistoryLine(on=_day(version.submitted_at), step=Step.SUBMITTED, version=number)
    for review in version.reviews:
        yield HistoryLine(
            on=_day(review.decided_at),
            step=Step.APPROVED,
            ministry=ministries.get(review.ministry),
            version=number,
            text=review.reason,
        )


def _end(found: Dossier) -> Iterator[HistoryLine]:
    ending = found.agreement.ending
    if ending is None:
        return
    if ending.heard_on is not None:
        yield HistoryLine(on=ending.heard_on, step=Step.HEARD, text=ending.hearing)
    is_by_unit = found.agreement.status is AgreementStatus.WITHDRAWN
    step = Step.WITHDRAWN if is_by_unit else Step.TERMINATED
    yield HistoryLine(on=ending.on, step=step, text=ending.reason)


def _report_lines(found: Dossier, today: dt.date) -> Iterator[ReportLine]:
    """Yield what was accepted, the periods that passed without that, and the one that is due next."""
    agreement, reporting = found.agreement, found.deal.reporting
    accepted = {report.period: report.accepted for report in found.reports}
    is_next_told = agreement.status not in IN_FORCE
    for period in sorted({*periods_of(agreement, found.deal), *accepted}):
        name, due_on = period_name(found.deal, period), reporting.due_on(period)
        version = accepted.get(period)
        if version is not None:
            yield ReportLine(name, due_on, due_on < today, version.accepted_at, version.content)
        elif agreement.ending is not None and reporting.ends_on(period) > agreement.ending.on:
            return
        elif due_on < today:
            yield ReportLine(name, due_on, is_past=True)
        elif not is_next_told:
            is_next_told = True
            yield ReportLine(name, due_on, is_past=False)


def _day(moment: dt.datetime) -> dt.date:
    return moment.astimezone(ZONE).date()
