"""The summary of a deal for one period: what its units promised and reached together, and side by side."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

import msgspec

from registry.model.calendar import day_of
from registry.model.deal_figures import Standing, deal_figures
from registry.model.deals import Deal, DealStatus, StateMeasure
from registry.model.documents import DocumentKind
from registry.model.figures import TargetStatus
from registry.model.languages import Translated
from registry.model.organisations import Ministry, Organisation
from registry.model.summaries.deal_parts import DealIndicator, PartyRecord, deal_indicator, party_record
from registry.model.summaries.taking_part import (
    AgreementTerm,
    AreaTally,
    PromisedMeasure,
    Round,
    tally_by_area,
)
from registry.model.summaries.tallies import MeasureTally, measure_tally
from registry.model.summaries.totals import totals_by_period


class DealSummary(msgspec.Struct, frozen=True, tag=DocumentKind.DEAL_SUMMARY.value):
    """Everything that a deal's summary for a period shows, in all languages at once.

    `reported` of the `units` have an accepted report for the period. `next_report_due_on` is the
    first day not yet past by which reports are due, None where no period of the deal's term
    follows. Statuses of the deal and of the state's measures are those of `issued_at`, the time of
    the last published change.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.DEAL_SUMMARY

    slug: str
    period: int
    period_name: str
    deal: Translated
    purpose: Translated
    status: DealStatus
    ministries: tuple[Translated, ...]
    signed_on: str | None
    valid_until: dt.date
    reports_due_on: dt.date
    next_period_name: str
    next_report_due_on: dt.date | None
    reported: int
    units: int
    indicators: tuple[DealIndicator, ...]
    measures: tuple[AreaTally, ...]
    state_measures: tuple[StateMeasure, ...]
    parties: tuple[PartyRecord, ...]
    issued_at: dt.datetime
    holds_invented_figures: bool = False

    @property
    def subject(self) -> str:
        """The deal and the period, as in the document's address."""
        return f"{self.slug}/{self.period}"

    @property
    def number(self) -> str:
        """What stands on each page."""
        return self.subject

    @property
    def tally(self) -> MeasureTally:
        """How many of the units' measures have each status, over all areas."""
        return measure_tally(
            status for area in self.measures for status, count in area.tally for _ in range(count)
        )

    @property
    def coming(self) -> tuple[tuple[DealIndicator, Standing], ...]:
        """The deal's targets that are still ahead and not reached, the earliest first."""
        ahead = (
            (indicator, standing)
            for indicator in self.indicators
            for standing in indicator.targets
            if standing.due_on >= day_of(self.issued_at) and standing.status is not TargetStatus.REACHED
        )
        return tuple(sorted(ahead, key=lambda one: one[1].due_on))

    @property
    def is_due(self) -> bool:
        """Whether the reports for the period should be there: their day had passed."""
        return self.reports_due_on < day_of(self.issued_at)

    @property
    def silent(self) -> tuple[PartyRecord, ...]:
        """The units of which nothing is accepted for the period."""
        return tuple(party for party in self.parties if not party.has_reported)


def compose(
    deal: Deal,
    period: int,
    rounds: Mapping[int, Round],
    *,
    terms: Iterable[AgreementTerm],
    accepted: Mapping[tuple[str, int], dt.datetime],
    measures: Sequence[PromisedMeasure],
    organisations: Mapping[str, Organisation],
    ministries: Iterable[Ministry],
    changed_at: dt.datetime,
    holds_invented_figures: bool = False,
) -> DealSummary:
    """Return a deal's summary for a period.

    `rounds` has the period and those before it, `terms` at least the agreements that take part in
    it; `accepted` tells by register number and period when a report was accepted. `organisations`
    has every unit that is spoken of, by business ID. `changed_at` is when the deal itself last changed.
    """
    now = rounds[period]
    figures = deal_figures(deal, period, now.participants, now.reporters)
    totals = totals_by_period(deal, {past: one for past, one in rounds.items() if past <= period})
    of_parties = {term.number: term for term in terms}
    parties = tuple(
        party_record(
            one, of_parties[one.agreement], now, accepted.get((one.agreement, period)), organisations
        )
        for one in now.participants
    )
    issued_at = max(
        [
            changed_at,
            *(of_parties[party.agreement].approved_at for party in parties),
            *(at for (_, past), at in accepted.items() if past <= period),
            *(_start_of(party.ended_on) for party in parties if party.ended_on is not None),
        ]
    )
    ahead = deal.next_period(period, day_of(issued_at))
    names = {ministry.code: ministry.name for ministry in ministries}
    return DealSummary(
        slug=deal.slug,
        period=period,
        period_name=deal.reporting.named(period),
        deal=deal.name,
        purpose=deal.purpose,
        status=deal.status_on(day_of(issued_at)),
        ministries=tuple(names[code] for code in deal.ministries),
        signed_on=deal.signed_on,
        valid_until=deal.valid_until,
        reports_due_on=deal.reporting.due_on(period),
        next_period_name=deal.reporting.named(ahead) if ahead is not None else "",
        next_report_due_on=deal.reporting.due_on(ahead) if ahead is not None else None,
        reported=figures.reported,
        units=figures.units,
        indicators=tuple(deal_indicator(deal, one, totals, organisations) for one in figures.indicators),
        measures=tally_by_area(measures, {area.code: area.name for area in deal.measure_areas}),
        state_measures=deal.state_measures,
        parties=parties,
        issued_at=issued_at,
        holds_invented_figures=holds_invented_figures
        or any(organisations[one.organisation].is_invented for one in now.participants),
    )


def _start_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
