"""The parts of a yearly national summary: the deals, and the regions."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from registry.model.deal_figures import DealFigures, Standing, UnitFigure, deal_figures
from registry.model.deals import Deal, DealStatus, IndicatorVersion, StateMeasure
from registry.model.figures import TargetStatus
from registry.model.headlines import due_next
from registry.model.languages import Translated
from registry.model.organisations import Ministry, Organisation
from registry.model.summaries.taking_part import AgreementTerm, PromisedMeasure, Round
from registry.model.summaries.tallies import (
    MeasureTally,
    TargetTally,
    judged_of,
    measure_tally,
    on_course_of,
    target_tally,
)
from registry.model.summaries.totals import PeriodTotal, period_total, totals_by_period


class DealYear(msgspec.Struct, frozen=True):
    """A deal as a year's summary is composed of it.

    `period` is the last of its round that ends by the end of the year, None before the first;
    `rounds` has that period and the one before it. `terms` are all its published agreements,
    `measures` what those promise that take part in the period.
    """

    deal: Deal
    period: int | None
    rounds: Mapping[int, Round]
    terms: Sequence[AgreementTerm]
    measures: Sequence[PromisedMeasure]


class Coming(msgspec.Struct, frozen=True):
    """A unit whose agreement begins, or ends: `is_early` if it was withdrawn or terminated."""

    organisation: Translated
    agreement: str
    on: dt.date
    is_early: bool = False


class Coverage(msgspec.Struct, frozen=True):
    """How many of the reports that were `expected` have been `accepted`."""

    accepted: int
    expected: int


class NationalIndicator(msgspec.Struct, frozen=True):
    """An indicator over all units of its deal, and the total of the period before, if they compare.

    They do not where the definition has changed in between, nor where either has no value.
    """

    code: str
    definition: IndicatorVersion
    now: PeriodTotal
    before: PeriodTotal | None
    targets: tuple[Standing, ...]

    @property
    def change(self) -> Decimal | None:
        """By how much the total as it is shown has risen; in percentage points, if the unit is %."""
        if self.now.value is None or self.before is None or self.before.value is None:
            return None
        return self.now.value - self.before.value


class NationalDeal(msgspec.Struct, frozen=True):
    """A deal in a year: agreements are counted at the end of the year, figures are for `period`.

    `own_targets` are the units' own that are due next, one for each unit and indicator. Without a
    `period`, nothing is to be reported yet.
    """

    slug: str
    name: Translated
    status: DealStatus
    ministries: tuple[Translated, ...]
    valid_until: dt.date
    period: int | None
    period_name: str
    next_report_due_on: dt.date | None
    agreements: int
    agreements_before: int
    joined: tuple[Coming, ...]
    left: tuple[Coming, ...]
    reports: Coverage
    indicators: tuple[NationalIndicator, ...]
    own_targets: TargetTally
    measures: MeasureTally
    state_measures: tuple[StateMeasure, ...]


class NationalRegion(msgspec.Struct, frozen=True):
    """A region at the end of a year: its units' agreements and reports, and how their own targets stand."""

    code: str
    name: Translated
    agreements: int
    units: int
    reports: Coverage
    own_targets: TargetTally

    @property
    def judged(self) -> int:
        """How many targets can be judged: those that are set, and that a figure is known for."""
        return judged_of(self.own_targets)

    @property
    def on_course(self) -> int:
        """How many of those are reached or on track."""
        return on_course_of(self.own_targets)


class Judged(msgspec.Struct, frozen=True):
    """A deal's figures for its period with all units, on which the summary's other parts draw."""

    deal: NationalDeal
    figures: DealFigures | None


def next_statuses(deal: Deal, period: int, units: Iterable[UnitFigure]) -> Iterable[TargetStatus]:
    """Yield how the units' own targets stand, of each unit the one that is due next."""
    as_of = deal.reporting.ends_on(period)
    for unit in units:
        standing = due_next(unit.own_targets, as_of)
        if standing is not None:
            yield standing.status


def judged(
    year: int,
    of_deal: DealYear,
    organisations: Mapping[str, Organisation],
    ministries: Iterable[Ministry],
    as_of: dt.date,
) -> Judged:
    """Return a deal in a year; its own status is that of the day `as_of`."""
    deal, period = of_deal.deal, of_deal.period
    names = {ministry.code: ministry.name for ministry in ministries}
    now = of_deal.rounds[period] if period is not None else None
    figures = deal_figures(deal, period, now.participants, now.reporters) if now and period else None
    ahead = deal.next_period(period or deal.reporting.first_period, as_of)
    last_day = dt.date(year, 12, 31)
    return Judged(
        NationalDeal(
            slug=deal.slug,
            name=deal.name,
            status=deal.status_on(as_of),
            ministries=tuple(names[code] for code in deal.ministries),
            valid_until=deal.valid_until,
            period=period,
            period_name=deal.reporting.named(period) if period is not None else "",
            next_report_due_on=deal.reporting.due_on(ahead) if ahead is not None else None,
            agreements=_held(of_deal.terms, last_day),
            agreements_before=_held(of_deal.terms, last_day.replace(year=year - 1)),
            joined=_joined(of_deal.terms, year, organisations),
            left=_left(of_deal.terms, year, organisations),
            reports=coverage(now),
            indicators=_indicators(of_deal, figures),
            own_targets=target_tally(
                status
                for indicator in (figures.indicators if figures else ())
                for status in next_statuses(deal, figures.period if figures else 0, indicator.units)
            ),
            measures=measure_tally(measure.status for measure in of_deal.measures),
            state_measures=deal.state_measures,
        ),
        figures,
    )


def coverage(of_round: Round | None, units: frozenset[str] | None = None) -> Coverage:
    """Count the reports of a period: of all units, or of some of them."""
    expected = [
        one.agreement
        for one in (of_round.participants if of_round is not None else ())
        if units is None or one.organisation in units
    ]
    reporters = of_round.reporters if of_round is not None else frozenset()
    return Coverage(sum(agreement in reporters for agreement in expected), len(expected))


def _held(terms: Iterable[AgreementTerm], day: dt.date) -> int:
    return sum(term.holds_on(day) for term in terms)


def _joined(
    terms: Iterable[AgreementTerm], year: int, organisations: Mapping[str, Organisation]
) -> tuple[Coming, ...]:
    found = sorted((term.starts_on, term.number, term) for term in terms if term.starts_on.year == year)
    return tuple(Coming(organisations[term.organisation].name, number, on) for on, number, term in found)


def _left(
    terms: Iterable[AgreementTerm], year: int, organisations: Mapping[str, Organisation]
) -> tuple[Coming, ...]:
    found = sorted((term.last_day, term.number, term) for term in terms if term.last_day.year == year)
    return tuple(
        Coming(organisations[term.organisation].name, number, on, is_early=term.ended_on is not None)
        for on, number, term in found
    )


def _indicators(of_deal: DealYear, figures: DealFigures | None) -> tuple[NationalIndicator, ...]:
    if figures is None:
        return ()
    deal, period = of_deal.deal, figures.period
    earlier = totals_by_period(deal, {past: one for past, one in of_deal.rounds.items() if past < period})
    found = []
    for indicator in figures.indicators:
        before = next(
            (
                period_total(deal, past, one)
                for past, totals in earlier.items()
                for one in totals.indicators
                if one.code == indicator.code and one.definition == indicator.definition
            ),
            None,
        )
        now = period_total(deal, period, indicator)
        found.append(NationalIndicator(indicator.code, indicator.definition, now, before, indicator.targets))
    return tuple(found)
