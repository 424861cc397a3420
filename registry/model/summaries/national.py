"""The yearly national summary: all deals and regions, and what has changed since the year before."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

import msgspec

from registry.model.calendar import day_of
from registry.model.documents import DocumentKind
from registry.model.figures import TargetStatus
from registry.model.languages import Translated
from registry.model.organisations import Ministry, Organisation
from registry.model.places import Region
from registry.model.summaries.national_parts import (
    Coverage,
    DealYear,
    Judged,
    NationalDeal,
    NationalRegion,
    coverage,
    judged,
    next_statuses,
)
from registry.model.summaries.tallies import TargetTally, judged_of, on_course_of, target_tally


class YearEnd(msgspec.Struct, frozen=True):
    """How many agreements bind how many units at the end of a year, and what they reported for it.

    `reports` are those of deals with a period that ends with the year.
    """

    agreements: int
    units: int
    reports: Coverage


class NationalSummary(msgspec.Struct, frozen=True, tag=DocumentKind.NATIONAL_SUMMARY.value):
    """Everything that the national summary of a year shows, in all languages at once.

    The deals with the most agreements come first.
    Statuses of deals and of the state's measures are those of `issued_at`, the time of the last
    published change of anything in it.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.NATIONAL_SUMMARY

    year: int
    now: YearEnd
    before: YearEnd
    deals: tuple[NationalDeal, ...]
    regions: tuple[NationalRegion, ...]
    issued_at: dt.datetime
    holds_invented_figures: bool = False

    @property
    def subject(self) -> str:
        """The year."""
        return str(self.year)

    @property
    def number(self) -> str:
        """What stands on each page."""
        return self.subject

    @property
    def own_targets(self) -> TargetTally:
        """How the units' own targets stand that are due next, over all deals."""
        return target_tally(
            status for deal in self.deals for status, count in deal.own_targets for _ in range(count)
        )

    @property
    def judged(self) -> int:
        """How many of those can be judged."""
        return judged_of(self.own_targets)

    @property
    def on_course(self) -> int:
        """How many of those that can be judged are reached or on track."""
        return on_course_of(self.own_targets)

    @property
    def dues(self) -> tuple[tuple[dt.date, tuple[Translated, ...]], ...]:
        """The days by which reports for later periods are due, and under which deals; the earliest first."""
        days = sorted({deal.next_report_due_on for deal in self.deals if deal.next_report_due_on is not None})
        return tuple(
            (day, tuple(deal.name for deal in self.deals if deal.next_report_due_on == day)) for day in days
        )


def compose(
    year: int,
    deals: Sequence[DealYear],
    *,
    accepted: Mapping[tuple[str, int], dt.datetime],
    organisations: Mapping[str, Organisation],
    ministries: Iterable[Ministry],
    regions: Iterable[Region],
    changed_at: dt.datetime,
    holds_invented_figures: bool = False,
) -> NationalSummary:
    """Return the national summary of a year.

    `accepted` tells by register number and period when a report was accepted, `organisations` has
    every unit by business ID, and `changed_at` is when any of the deals last changed.
    """
    issued_at = _issued_at(year, deals, accepted, changed_at)
    named = tuple(ministries)
    found = [judged(year, deal, organisations, named, day_of(issued_at)) for deal in deals]
    spoken_of = {term.organisation for deal in deals for term in deal.terms if term.starts_on.year <= year}
    return NationalSummary(
        year=year,
        now=_year_end(year, deals),
        before=_year_end(year - 1, deals),
        deals=tuple(sorted((one.deal for one in found), key=lambda deal: (-deal.agreements, deal.slug))),
        regions=tuple(_region(year, region, deals, found, organisations) for region in regions),
        issued_at=issued_at,
        holds_invented_figures=holds_invented_figures
        or any(organisations[one].is_invented for one in spoken_of),
    )


def _year_end(year: int, deals: Sequence[DealYear]) -> YearEnd:
    last_day = dt.date(year, 12, 31)
    held = [term for deal in deals for term in deal.terms if term.holds_on(last_day)]
    of_year = [coverage(deal.rounds[year]) for deal in deals if year in deal.rounds]
    reports = Coverage(sum(one.accepted for one in of_year), sum(one.expected for one in of_year))
    return YearEnd(len(held), len({term.organisation for term in held}), reports)


def _region(
    year: int,
    region: Region,
    deals: Sequence[DealYear],
    found: Sequence[Judged],
    organisations: Mapping[str, Organisation],
) -> NationalRegion:
    last_day = dt.date(year, 12, 31)
    within = frozenset(code for code, one in organisations.items() if one.region == region.code)
    held = [
        term
        for deal in deals
        for term in deal.terms
        if term.organisation in within and term.holds_on(last_day)
    ]
    reports = [coverage(deal.rounds[deal.period], within) for deal in deals if deal.period is not None]
    return NationalRegion(
        code=region.code,
        name=region.name,
        agreements=len(held),
        units=len({term.organisation for term in held}),
        reports=Coverage(sum(one.accepted for one in reports), sum(one.expected for one in reports)),
        own_targets=target_tally(_statuses_within(deals, found, within)),
    )


def _statuses_within(
    deals: Sequence[DealYear], found: Sequence[Judged], within: frozenset[str]
) -> Iterator[TargetStatus]:
    for deal, one in zip(deals, found, strict=True):
        if one.figures is None:
            continue
        for indicator in one.figures.indicators:
            units = (unit for unit in indicator.units if unit.organisation in within)
            yield from next_statuses(deal.deal, one.figures.period, units)


def _issued_at(
    year: int,
    deals: Sequence[DealYear],
    accepted: Mapping[tuple[str, int], dt.datetime],
    changed_at: dt.datetime,
) -> dt.datetime:
    terms = [term for deal in deals for term in deal.terms if term.starts_on.year <= year]
    endings = [term.ended_on for term in terms if term.ended_on is not None and term.ended_on.year <= year]
    return max(
        [
            changed_at,
            *(term.approved_at for term in terms),
            *(at for (_, period), at in accepted.items() if period <= year),
            *(dt.datetime.combine(day, dt.time(), dt.UTC) for day in endings),
        ]
    )
