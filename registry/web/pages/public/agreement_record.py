"""What an agreement's page shows: its summary, as in the document, and its history."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial

import msgspec

from registry.actions.agreements import dossier
from registry.documents.charts.agreement import path_of
from registry.documents.charts.measures import measures
from registry.model.agreements import IN_FORCE, AgreementVersion
from registry.model.evidence import Evidence
from registry.model.languages import Language, Translated
from registry.model.people import PUBLIC
from registry.model.progress_reports import ReportContent
from registry.model.report_rules import periods_of
from registry.model.summaries.agreement import AgreementSummary, compose
from registry.model.summaries.dossiers import Dossier
from registry.store import Store
from registry.web.pages.public.agreement_history import HistoryLine, history_of
from registry.web.pages.public.pictures import Picture, picture


class ReportLine(msgspec.Struct, frozen=True):
    """A period and what was accepted for it; without that, it `is_past` its due date or the next to come.

    `year` is what the period has for a number. `evidence` is what the public may see of it.
    """

    period: str
    due_on: dt.date
    is_past: bool
    accepted_at: dt.datetime | None = None
    content: ReportContent | None = None
    year: int = 0
    evidence: tuple[Evidence, ...] = ()


class AgreementPage(msgspec.Struct, frozen=True):
    """An agreement with everything that is public about it; versions and reports are newest first.

    `paths` has the picture of each indicator that has one, by its code.
    """

    summary: AgreementSummary
    deal: str
    is_invented: bool
    covered: tuple[tuple[str, Translated], ...]
    versions: tuple[AgreementVersion, ...]
    history: tuple[HistoryLine, ...]
    reports: tuple[ReportLine, ...]
    paths: Mapping[str, Picture]
    measures: Picture | None


def agreement_page(store: Store, number: str, today: dt.date, language: Language) -> AgreementPage:
    """Load an agreement's page; raises NotFound until the agreement is published."""
    found = dossier(store, PUBLIC, number)
    agreement, summary = found.agreement, compose(found)
    return AgreementPage(
        summary,
        agreement.deal,
        found.organisation.is_invented,
        tuple((one.business_id, one.name) for one in found.covered),
        agreement.versions[::-1],
        history_of(found),
        tuple(_report_lines(found, today))[::-1],
        dict(_paths(summary, language)),
        picture(
            language,
            f"agreements/{number}/measures.svg",
            lambda width: measures(summary.tally, language, width=width),
        ),
    )


def _paths(summary: AgreementSummary, language: Language) -> Iterator[tuple[str, Picture]]:
    for record in summary.indicators:
        make = partial(path_of, record, summary.targets, language)
        found = picture(language, f"agreements/{summary.number}/path.svg", make, indicator=record.code)
        if found is not None:
            yield record.code, found


def _report_lines(found: Dossier, today: dt.date) -> Iterator[ReportLine]:
    """Yield what was accepted, the periods that passed without that, and the one that is due next."""
    agreement, reporting = found.agreement, found.deal.reporting
    accepted = {report.period: report.accepted for report in found.reports}
    is_next_told = agreement.status not in IN_FORCE
    for period in sorted({*periods_of(agreement, found.deal), *accepted}):
        name, due_on = found.deal.reporting.named(period), reporting.due_on(period)
        version = accepted.get(period)
        if version is not None:
            is_past = due_on < today
            yield ReportLine(
                name, due_on, is_past, version.accepted_at, version.content, period, version.evidence
            )
        elif agreement.ending is not None and reporting.ends_on(period) > agreement.ending.on:
            return
        elif due_on < today:
            yield ReportLine(name, due_on, is_past=True)
        elif not is_next_told:
            is_next_told = True
            yield ReportLine(name, due_on, is_past=False)
