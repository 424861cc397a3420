"""Deals: the shared framework that agreements are made under."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

import msgspec

from registry.model.languages import Language, Translated
from registry.model.periods import ReportingRound


class DealStatus(StrEnum):
    """Where a deal is in its life; see `lifecycles.DEAL`."""

    PREPARING = "preparing"
    OPEN = "open"
    CLOSED = "closed"
    ENDED = "ended"
    MERGED = "merged"


class DealKind(StrEnum):
    """Whom a deal is for: public buyers, or a whole sector with its companies."""

    PROCUREMENT = "procurement"
    SECTOR = "sector"


class IndicatorKind(StrEnum):
    """What a reported value consists of: two numbers, one number, or an answer."""

    SHARE = "share"
    AMOUNT = "amount"
    YES_NO = "yes_no"


class Direction(StrEnum):
    """Whether more is better or less is."""

    UP = "up"
    DOWN = "down"


class IndicatorVersion(msgspec.Struct, frozen=True):
    """One definition of an indicator, in force from a day until the next version's.

    A share has a numerator and a denominator, an amount a numerator alone; `unit` is the unit
    of the figure (`%`, `kg`), and with `%` the numerator is a part of the denominator.
    """

    version: int
    in_force_from: dt.date
    kind: IndicatorKind
    direction: Direction
    unit: str
    name: Translated
    numerator: Translated
    denominator: Translated | None = None


class Indicator(msgspec.Struct, frozen=True):
    """What a deal measures, through all its definitions, oldest first."""

    code: str
    versions: tuple[IndicatorVersion, ...]

    def at(self, day: dt.date) -> IndicatorVersion:
        """Return the version in force on `day`; before the first, the first (rule 4)."""
        in_force = [version for version in self.versions if version.in_force_from <= day]
        return in_force[-1] if in_force else self.versions[0]


class Target(msgspec.Struct, frozen=True):
    """What a deal aims at for one indicator by one day; no `value` means "to be set"."""

    indicator: str
    due_on: dt.date
    value: Decimal | None = None


class MeasureArea(msgspec.Struct, frozen=True):
    """A field of action in which units promise measures."""

    code: str
    name: Translated


class MeasureStatus(StrEnum):
    """How far a measure has come, the state's or a unit's."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class StateMeasure(msgspec.Struct, frozen=True):
    """What the ministries themselves promised in a deal, followed as openly as the units'.

    `note` tells how it went, in the language it was written in.
    """

    text: Translated
    status: MeasureStatus = MeasureStatus.NOT_STARTED
    note: str = ""
    note_language: Language = Language.FI


class FoundingParty(msgspec.Struct, frozen=True):
    """Who signed at the start; without `organisation` where no source gives a business ID."""

    name: str
    organisation: str | None = None


class Deal(msgspec.Struct, frozen=True):
    """A green deal: purpose, ministries, indicators, targets, measure areas, reporting round.

    The first of `ministries` leads. `signed_on` is as exact as its source: `2020-11` or a full
    date. `minimum_measure_areas` is the least number of areas that an agreement's measures span.
    """

    slug: str
    kind: DealKind
    status: DealStatus
    name: Translated
    purpose: Translated
    valid_until: dt.date
    ministries: tuple[str, ...]
    reporting: ReportingRound
    signed_on: str | None = None
    minimum_measure_areas: int = 0
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    measure_areas: tuple[MeasureArea, ...] = ()
    state_measures: tuple[StateMeasure, ...] = ()
    founding_parties: tuple[FoundingParty, ...] = ()
    merged_into: str | None = None
    sources: tuple[str, ...] = ()
    revision: int = 0

    @property
    def lead_ministry(self) -> str:
        """The ministry that opens and closes the deal."""
        return self.ministries[0]

    def status_on(self, today: dt.date) -> DealStatus:
        """Return the status as of a day: a deal ends by its date, and nobody has to move it."""
        has_term = self.status in {DealStatus.OPEN, DealStatus.CLOSED}
        return DealStatus.ENDED if has_term and today > self.valid_until else self.status

    def next_period(self, period: int, day: dt.date) -> int | None:
        """Return the period, this or a later one, whose reports are due first on a day or after it.

        None where the deal's term has no such period any more, or the deal was merged into another.
        """
        while self.status is not DealStatus.MERGED and self.reporting.starts_on(period) <= self.valid_until:
            if self.reporting.due_on(period) >= day:
                return period
            period += self.reporting.interval_years
        return None

    def indicator(self, code: str) -> Indicator | None:
        """Return the indicator of that code, if the deal has it."""
        return next((indicator for indicator in self.indicators if indicator.code == code), None)

    def targets_of(self, code: str) -> tuple[Target, ...]:
        """Return the deal's targets for one indicator, earliest first."""
        return tuple(sorted((t for t in self.targets if t.indicator == code), key=lambda t: t.due_on))
